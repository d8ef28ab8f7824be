/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "fdflags.h"
#include "nt.h"
#include "rights.h"

/* What the C runtime itself has noted, O_APPEND, and whether a pipe waits, nobody
 * says. */
int __overstat_nt_fdstat(int fd, struct fdstat *st)
{
	struct nt_object_basic object = { 0 };
	struct nt_stat status;
	uint32_t type, mode = 0;
	void *h = __overstat_nt_handle(fd);
	int r = __overstat_nt_ask(h, &status);

	if (r)
		return r;
	type = __overstat_nt_is_file(&status) ? NT_DISK : status.device.type;
	if (__overstat_nt_is_old_console(h) ||
		NtQueryObject(
			h, NT_OBJECT_BASIC, &object, sizeof object, NULL) < 0)
		object.access = NT_READ_DATA | NT_WRITE_DATA;
	if (!__overstat_nt_has_files(type) ||
		__overstat_nt_query(
			h, NT_FILE_INFO(NT_MODE, sizeof mode), &mode))
		mode = 0;
	*st = (struct fdstat){
		.fs_filetype = __overstat_filetype(__overstat_nt_mode(&status)),
		.fs_flags = __overstat_nt_fdflags(object.access, mode),
	};
	__overstat_rights(st, type == NT_CONSOLE,
		(object.access & NT_READ_DATA) != 0,
		(object.access & (NT_WRITE_DATA | NT_APPEND_DATA)) != 0);
	return 0;
}
