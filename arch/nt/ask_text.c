/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "name.h"
#include "nt.h"

/* ntdll makes the name in the system's tree, as for every function of Win32: of
 * "NUL", "C:x", "/x", "..", "x. ", "\\server\share\x" and "\\?\C:\x". It allocates. */
int __overstat_nt_ask_text(
	int dirfd, uint16_t *text, size_t n, int flags, struct nt_stat *s)
{
	int directory = __overstat_nt_is_directory(text, n);
	int nofollow = flags & AT_SYMLINK_NOFOLLOW && !directory;
	struct nt_string name;
	nt_status status;
	int r;

	if (dirfd != AT_FDCWD && !__overstat_nt_is_absolute(text, n))
		return __overstat_nt_ask_relative(dirfd, text, n, nofollow, s);
	status = RtlDosPathNameToNtPathName_U_WithStatus(
		text, &name, NULL, NULL);
	if (status < 0)
		return __overstat_nt_errno(status);
	/* With a backslash at its end it names no file, instead of no directory. */
	name.length =
		(uint16_t)(2 * __overstat_nt_trim(name.text, name.length / 2u));
	r = __overstat_nt_ask_name(NULL, &name, directory, nofollow, s);
	RtlFreeUnicodeString(&name);
	return r;
}
