/* SPDX-License-Identifier: MIT */
/* mingw-w64's <sys/types.h>, with an ino_t that has room for a file's number, and
 * the types that POSIX lists and it lacks. The CRT's own _ino_t, of 16 bits, stays:
 * it is in struct _stat64. */
#pragma GCC system_header
#ifndef _OVERSTAT_SYS_TYPES_H
#define _OVERSTAT_SYS_TYPES_H

#ifndef _INO_T_DEFINED
#define _INO_T_DEFINED
typedef unsigned short _ino_t;
#ifndef NO_OLDNAMES
__extension__ typedef unsigned long long ino_t;
#endif
#endif
#include_next <sys/types.h>

__extension__ typedef unsigned long long __overstat_ino_t;
__extension__ typedef long long __overstat_blkcnt_t;
#ifndef NO_OLDNAMES
typedef unsigned int nlink_t;
typedef unsigned int uid_t;
typedef unsigned int gid_t;
typedef int blksize_t;
typedef __overstat_blkcnt_t blkcnt_t;
#endif

#endif
