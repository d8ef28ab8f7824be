/* SPDX-License-Identifier: MIT */
#ifndef FLUSH_H
#define FLUSH_H

#include "nt.h"

/* NtFlushBuffersFileEx, or NULL before Windows 8. Looked up for each sync, which costs
 * a thousand times as much: its address would be state. */
static inline nt_flush_ex __overstat_nt_flush_ex(void)
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
static inline nt_status __overstat_nt_flush(void *handle, nt_flush_ex ex)
{
	nt_status s = NT_INVALID_INFO_CLASS;
	struct nt_io io;

	if (ex)
		s = ex(handle, NT_FLUSH_FILE_DATA_SYNC_ONLY, NULL, 0, &io);
	return __overstat_nt_is_refusal(s, 0) ? NtFlushBuffersFile(handle, &io)
					      : s;
}

#endif
