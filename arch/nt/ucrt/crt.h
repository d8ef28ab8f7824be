/* SPDX-License-Identifier: MIT */
/* What ucrtbase.dll is asked. */
#ifndef CRT_H
#define CRT_H

#include "ntdll.h"

typedef void (*nt_invalid_parameter)(const uint16_t *expression,
	const uint16_t *function, const uint16_t *file, unsigned line,
	uintptr_t);

NT_IMPORT intptr_t _get_osfhandle(int fd);
NT_IMPORT nt_invalid_parameter _set_thread_local_invalid_parameter_handler(
	nt_invalid_parameter);
NT_IMPORT unsigned ___lc_codepage_func(void);

static inline void __overstat_nt_invalid_parameter(const uint16_t *expression,
	const uint16_t *function, const uint16_t *file, unsigned line,
	uintptr_t reserved)
{
	(void)expression;
	(void)function;
	(void)file;
	(void)line;
	(void)reserved;
}

/* The handle of a descriptor; -1 where it is not open, -2 a standard stream of a
 * program without a console. Sets errno with -1, once the handler of an invalid
 * parameter has returned: one of the thread stands before the process's, which is
 * another runtime's where this is in a DLL, and by default ends the program. */
static inline intptr_t __overstat_nt_crt_handle(int fd)
{
	nt_invalid_parameter handler =
		_set_thread_local_invalid_parameter_handler(
			__overstat_nt_invalid_parameter);
	intptr_t h = _get_osfhandle(fd);

	_set_thread_local_invalid_parameter_handler(handler);
	return h;
}

/* The code page of the paths of open() and fopen(): UTF-8 in a locale of it, else
 * that of the Win32 functions. ucrt's __acrt_get_utf8_acp_compatibility_codepage. */
static inline unsigned __overstat_nt_code_page(void)
{
	if (___lc_codepage_func() == NT_CP_UTF8)
		return NT_CP_UTF8;
	return AreFileApisANSI() ? NT_CP_ACP : NT_CP_OEMCP;
}

#endif
