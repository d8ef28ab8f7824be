/* SPDX-License-Identifier: MIT */
#include "query.h"
#include "rights.h"

/* What the C runtime itself has noted, O_APPEND, and whether a pipe waits, nobody
 * says. */
int __overstat_nt_fdstat(int fd, struct fdstat *st)
{
	struct nt_object_basic object = { 0 };
	struct nt_stat status;
	struct kstat k;
	uint32_t type, mode = 0;
	void *h;
	int r = __overstat_nt_handle(fd, &h);

	if (!r)
		r = __overstat_nt_ask(h, &status);
	if (r)
		return r;
	if (status.tag == NT_TAG_MOUNT_POINT)
		status.tag = 0;
	__overstat_nt_fill(&status, &k);
	type = status.attributes & NT_NO_FILE ? status.device_type : NT_DISK;
	/* A console of Windows 7 is no object. */
	if (NtQueryObject(h, NT_OBJECT_BASIC, &object, sizeof object, NULL) < 0)
		object.access = NT_READ_DATA | NT_WRITE_DATA;
	if (!__overstat_nt_has_files(type) ||
		__overstat_nt_query(h, NT_MODE, &mode, sizeof mode) < 0)
		mode = 0;
	*st = (struct fdstat){
		.fs_filetype = __overstat_nt_filetype(k.mode),
		.fs_flags = __overstat_nt_fdflags(object.access, mode),
	};
	__overstat_rights(st, type == NT_CONSOLE,
		(object.access & NT_READ_DATA) != 0,
		(object.access & (NT_WRITE_DATA | NT_APPEND_DATA)) != 0);
	return 0;
}
