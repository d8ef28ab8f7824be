/* SPDX-License-Identifier: MIT */
/* What msvcrt.dll is asked. Its handler of an invalid parameter is the process's, and
 * is left alone: the startup code of mingw-w64 has set one that does nothing. */
#ifndef CRT_H
#define CRT_H

#include "ntdll.h"

NT_IMPORT intptr_t _get_osfhandle(int fd);

/* The handle of a descriptor; -1 where it is not open, -2 a standard stream of a
 * program without a console. Sets errno with -1. */
static inline intptr_t __overstat_nt_crt_handle(int fd)
{
	return _get_osfhandle(fd);
}

/* The code page of the paths of open() and fopen(), which are those of CreateFileA. */
static inline unsigned __overstat_nt_code_page(void)
{
	return AreFileApisANSI() ? NT_CP_ACP : NT_CP_OEMCP;
}

#endif
