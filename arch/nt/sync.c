/* SPDX-License-Identifier: MIT */
#include "nt.h"

/* NtFlushBuffersFileEx, or NULL before Windows 8. Looked up for each sync, which costs
 * a thousand times as much: its address would be state. */
static nt_flush_ex flush_ex(void)
{
	uint16_t file[] = { 'n', 't', 'd', 'l', 'l', '.', 'd', 'l', 'l', 0 };
	struct nt_string dll = { sizeof file - 2, sizeof file, file };
	static const char text[] = "NtFlushBuffersFileEx";
	struct nt_ansi name = { sizeof text - 1, sizeof text, text };
	nt_function f;
	void *base;

	return LdrGetDllHandle(NULL, NULL, &dll, &base) >= 0 &&
			LdrGetProcedureAddress(base, &name, 0, &f) >= 0
		? (nt_flush_ex)f
		: NULL;
}

/* The one flag with which data reaches the disk, and less than by NtFlushBuffersFile:
 * on NTFS alone, and not of a directory. */
static nt_status flush(void *handle, nt_flush_ex ex)
{
	nt_status s = NT_INVALID_INFO_CLASS;
	struct nt_io io;

	if (ex)
		s = ex(handle, NT_FLUSH_FILE_DATA_SYNC_ONLY, NULL, 0, &io);
	return __overstat_nt_is_refusal(s) ? NtFlushBuffersFile(handle, &io)
					   : s;
}

/* The type first: the flush of a pipe waits until all is read, and that of a console
 * throws away what was typed. Then the handle, and where it is not for writing the
 * file opened again for that. */
int __overstat_nt_sync(int fd, int data)
{
	struct nt_string itself = { 0, 0, NULL };
	nt_flush_ex ex;
	uint32_t type;
	nt_status s;
	void *h, *own;
	int r = __overstat_nt_handle(fd, &h);

	if (!r)
		r = __overstat_nt_errno(__overstat_nt_device(h, &type));
	if (r)
		return r;
	if (!__overstat_nt_has_files(type))
		return -EINVAL;
	ex = data ? flush_ex() : NULL;
	s = flush(h, ex);
	if (s == NT_ACCESS_DENIED) {
		s = __overstat_nt_open(h, &itself, NT_WRITE_DATA, 0, &own);
		if (s >= 0) {
			s = flush(own, ex);
			NtClose(own);
		}
	}
	return __overstat_nt_sync_errno(s);
}
