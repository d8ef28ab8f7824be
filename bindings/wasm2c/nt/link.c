/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "guest.h"
#include "name.h"
#include "reparse.h"

union record {
	struct nt_reparse r;
	unsigned char room[16384]; /* MAXIMUM_REPARSE_DATA_BUFFER_SIZE */
};

/* What the file system says of the link, and how much. */
static int ask(int dirfd, const char *path, union record *to, size_t *have)
{
	uint16_t text[W2C_PATH_MAX];
	struct nt_string name;
	struct nt_io io = { { 0 }, 0 };
	nt_status s;
	size_t out;
	void *h;
	int n = __overstat_w2c_units(path, text);

	if (n < 0)
		return n;
	name = __overstat_nt_string(
		text, __overstat_nt_resolve(text, (size_t)n, &out));
	s = __overstat_nt_open(__overstat_nt_handle(dirfd), &name,
		NT_READ_ATTRIBUTES, NT_OPEN_REPARSE_POINT, &h);
	if (s < 0)
		return __overstat_nt_errno(s);
	s = NtFsControlFile(h, NULL, NULL, NULL, &io,
		NT_FSCTL_GET_REPARSE_POINT, NULL, 0, to, sizeof *to);
	NtClose(h);
	*have = io.information < sizeof *to ? io.information : sizeof *to;
	return __overstat_nt_is_filled(s) ? 0 : __overstat_nt_errno(s);
}

/* The text of the link, with slashes between its names. That of a junction, and of a
 * link to a drive, begins with one: it is "\??\C:\x". */
static uint32_t decode(struct nt_text t, char *target, size_t *n)
{
	int bytes;

	*n = 0;
	if (!t.n)
		return 0;
	bytes = WideCharToMultiByte(NT_CP_UTF8, NT_ERR_INVALID_CHARS, t.text,
		(int)t.n, NULL, 0, NULL, NULL);
	if (bytes <= 0)
		return __overstat_wasi_code(EILSEQ);
	if (bytes > W2C_PATH_MAX)
		return WASI_NAMETOOLONG;
	WideCharToMultiByte(NT_CP_UTF8, NT_ERR_INVALID_CHARS, t.text, (int)t.n,
		target, bytes, NULL, NULL);
	if (memchr(target, 0, (size_t)bytes))
		return __overstat_wasi_code(EILSEQ);
	*n = (size_t)bytes;
	while (bytes--)
		if (target[bytes] == '\\')
			target[bytes] = '/';
	return 0;
}

uint32_t __overstat_w2c_link(
	int dirfd, const char *path, char *target, size_t *n)
{
	union record record;
	struct nt_text t;
	size_t have = 0;
	int r;

	record.r = (struct nt_reparse){ 0 };
	r = ask(dirfd, path, &record, &have);
	if (r)
		return __overstat_wasi_code(-r);
	/* A link of WSL's, which Windows does not follow either; and of others only a
	 * driver knows where they lead. */
	if (record.r.tag != NT_TAG_SYMLINK &&
		record.r.tag != NT_TAG_MOUNT_POINT)
		return WASI_ACCES;
	t = __overstat_nt_link_name(&record.r, have);
	return t.text && !t.cut ? decode(t, target, n) : WASI_IO;
}
