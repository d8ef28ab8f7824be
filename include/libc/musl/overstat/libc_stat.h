/* SPDX-License-Identifier: MIT */
/* musl's <sys/stat.h>. Its functions have no label on a 64-bit CPU and take
 * ours in a second declaration; on a 32-bit CPU __REDIR labels them, so it is
 * made to pass over the names that are ours. */
#ifndef _OVERSTAT_LIBC_STAT_H
#define _OVERSTAT_LIBC_STAT_H
#pragma GCC system_header
#include <overstat/libc.h>

#pragma push_macro("__REDIR")
#undef __REDIR
#define __REDIR(name, symbol) __OVERSTAT_REDIR_##name(name, symbol)
#define __OVERSTAT_REDIR_stat(name, symbol) struct stat
#define __OVERSTAT_REDIR_fstat(name, symbol) struct stat
#define __OVERSTAT_REDIR_lstat(name, symbol) struct stat
#define __OVERSTAT_REDIR_fstatat(name, symbol) struct stat
#define __OVERSTAT_REDIR_futimens(name, symbol) \
	__typeof__(name) name __asm__(#symbol)
#define __OVERSTAT_REDIR_utimensat(name, symbol) \
	__typeof__(name) name __asm__(#symbol)
#include_next <sys/stat.h>
#pragma pop_macro("__REDIR")

#define __overstat_dev_t dev_t
#define __overstat_mode_t mode_t
#define __overstat_nlink_t nlink_t
#define __overstat_uid_t uid_t
#define __overstat_gid_t gid_t
#define __overstat_blksize_t blksize_t
#define __overstat_time_t time_t
#define __overstat_ino_t ino_t
#define __overstat_off_t off_t
#define __overstat_blkcnt_t blkcnt_t
#define __overstat_ino64_t ino_t
#define __overstat_off64_t off_t
#define __overstat_blkcnt64_t blkcnt_t

/* POSIX.1-2008 lists them, musl shows them under XSI only. */
#if defined _POSIX_C_SOURCE && _POSIX_C_SOURCE >= 200809L && \
	!defined _XOPEN_SOURCE && !defined _GNU_SOURCE && \
	!defined _BSD_SOURCE && !defined __wasi__
#define __OVERSTAT_NO_MKNOD 1
#endif

/* As musl has them under _LARGEFILE64_SOURCE. */
#if (defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE) && !defined stat64
#define stat64 stat
#define fstat64 fstat
#define lstat64 lstat
#define fstatat64 fstatat
#define blkcnt64_t blkcnt_t
#define ino64_t ino_t
#define off64_t off_t
#endif

/* Another exception specification than the first is an error in C++. */
#define __OVERSTAT_STAT_THROW
#define __OVERSTAT_LAYOUT ""
#define __OVERSTAT_LAYOUT64 ""
#define __OVERSTAT_LAYOUTX "64x"
#endif
