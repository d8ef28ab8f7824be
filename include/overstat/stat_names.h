/* SPDX-License-Identifier: MIT */
/* Which of the libc's names <sys/stat.h> binds to overstat's functions. One that
 * is a macro by then is the program's own: the libc declares whatever it means,
 * as without us, and the macro stays. musl makes the 64 names macros for the
 * others, so that the program's are kept meanwhile. */
#ifndef _OVERSTAT_STAT_NAMES_H
#define _OVERSTAT_STAT_NAMES_H
#pragma GCC system_header

#ifndef _OVERSTAT_NO_BIND
#ifndef stat
#define __OVERSTAT_BINDS_STAT 1
#endif
#ifndef fstat
#define __OVERSTAT_BINDS_FSTAT 1
#endif
#ifndef lstat
#define __OVERSTAT_BINDS_LSTAT 1
#endif
#ifndef fstatat
#define __OVERSTAT_BINDS_FSTATAT 1
#endif
#ifndef stat64
#define __OVERSTAT_BINDS_STAT64 1
#else
#define __OVERSTAT_KEEPS_STAT64 1
#pragma push_macro("stat64")
#endif
#ifndef fstat64
#define __OVERSTAT_BINDS_FSTAT64 1
#else
#define __OVERSTAT_KEEPS_FSTAT64 1
#pragma push_macro("fstat64")
#endif
#ifndef lstat64
#define __OVERSTAT_BINDS_LSTAT64 1
#else
#define __OVERSTAT_KEEPS_LSTAT64 1
#pragma push_macro("lstat64")
#endif
#ifndef fstatat64
#define __OVERSTAT_BINDS_FSTATAT64 1
#else
#define __OVERSTAT_KEEPS_FSTATAT64 1
#pragma push_macro("fstatat64")
#endif
#endif

#endif
