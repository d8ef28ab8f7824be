/* SPDX-License-Identifier: MIT */
/* File status: the libc's <sys/stat.h>, what POSIX.1-2024 lists and it lacks,
 * and the functions of the stat family bound to overstat's.
 *
 * _OVERSTAT_SOURCE shows the 64, x and 64x variants; _BS2000_SOURCE shows them
 * with BS2000's names, statx among them, and hides Linux's statx.
 * _OVERSTAT_NO_BIND leaves the libc's functions the libc's. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_SYS_STAT_H
#define _OVERSTAT_SYS_STAT_H

#include <overstat/bind.h>
#include <overstat/stat_names.h>
#include <overstat/libc.h>

#ifdef _BS2000_SOURCE
#pragma push_macro("statx")
#undef statx
#ifdef STATX_TYPE
#error "_BS2000_SOURCE: include <sys/stat.h> before <linux/stat.h>, which has another struct statx"
#endif
#define statx __overstat_libc_statx
#endif
#include <overstat/libc_stat.h>
#ifdef _BS2000_SOURCE
#undef statx
#pragma pop_macro("statx")
#endif
#ifdef __OVERSTAT_KEEPS_STAT64
#pragma pop_macro("stat64")
#endif
#ifdef __OVERSTAT_KEEPS_FSTAT64
#pragma pop_macro("fstat64")
#endif
#ifdef __OVERSTAT_KEEPS_LSTAT64
#pragma pop_macro("lstat64")
#endif
#ifdef __OVERSTAT_KEEPS_FSTATAT64
#pragma pop_macro("fstatat64")
#endif

/* What POSIX lists. */
#ifndef S_IFMT
#define S_IFMT 0170000
#define S_IFDIR 0040000
#define S_IFCHR 0020000
#define S_IFBLK 0060000
#define S_IFREG 0100000
#define S_IFIFO 0010000
#define S_IFLNK 0120000
#endif
#ifndef S_IFSOCK
#define S_IFSOCK 0140000
#endif
#ifndef S_ISVTX
#define S_ISVTX 01000
#endif
#ifndef S_ISLNK
#define S_ISLNK(mode) ((S_IFMT & (mode)) == S_IFLNK)
#endif
#ifndef S_ISSOCK
#define S_ISSOCK(mode) ((S_IFMT & (mode)) == S_IFSOCK)
#endif
#ifndef S_TYPEISMQ
#define S_TYPEISMQ(buf) 0
#endif
#ifndef S_TYPEISSEM
#define S_TYPEISSEM(buf) 0
#endif
#ifndef S_TYPEISSHM
#define S_TYPEISSHM(buf) 0
#endif
#ifndef S_TYPEISTMO
#define S_TYPEISTMO(buf) 0
#endif
#if !defined UTIME_NOW && defined __OVERSTAT_AT
#define UTIME_NOW 0x3fffffff
#define UTIME_OMIT 0x3ffffffe
#endif

/* What BSD has. A whiteout of a union mount; Linux shows none. */
#if defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#ifndef S_IFWHT
#define S_IFWHT 0160000
#endif
#ifndef S_ISWHT
#define S_ISWHT(mode) ((S_IFMT & (mode)) == S_IFWHT)
#endif
#if defined st_atime && !defined st_atimespec
#define st_atimespec st_atim
#define st_mtimespec st_mtim
#define st_ctimespec st_ctim
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* stat, lstat and their 64, x and 64x variants: status of the file that path
 * names; a symbolic link at its end is followed by stat and not by lstat.
 * 0, or -1 and errno:
 *
 *	EACCES        a directory of the path may not be searched
 *	EFAULT        path or buf is NULL or not in the address space
 *	EIO           the file system cannot be read
 *	ELOOP         more symbolic links than the system follows
 *	ENAMETOOLONG  a component, or the path, is too long
 *	ENOENT        there is no such file; path is ""
 *	ENOTDIR       what is not a directory is used as one: a/b, a/
 *	EOVERFLOW     a value does not fit its member
 *	EINTR, ENOLINK, ...  what else the file system says
 *
 * Sizes are bytes, st_blocks 512-byte blocks, times seconds and nanoseconds
 * since 1970. Async-signal-safe. POSIX.1-2024 fstatat(); x as on BS2000.
 * See overstat_fstat(3). */
#ifdef __OVERSTAT_BINDS_STAT
int stat(const char *__restrict, struct stat *__restrict) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("stat", __OVERSTAT_LAYOUT);
#endif
/* fstat and its variants: status of an open descriptor. The errors of stat that
 * are not about a path, and
 *
 *	EBADF  the descriptor is not open; AT_FDCWD is none
 *
 * Units as stat. Async-signal-safe. POSIX.1-2024 fstat(); x as on BS2000. */
#ifdef __OVERSTAT_BINDS_FSTAT
int fstat(int, struct stat *) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("fstat", __OVERSTAT_LAYOUT);
#endif
#if defined __OVERSTAT_LSTAT && defined __OVERSTAT_BINDS_LSTAT
int lstat(const char *__restrict, struct stat *__restrict) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("lstat", __OVERSTAT_LAYOUT);
#endif
#if defined __OVERSTAT_AT && defined __OVERSTAT_BINDS_FSTATAT
/* fstatat and its variants: stat, or with AT_SYMLINK_NOFOLLOW lstat, of a path
 * that is relative to an open directory or, AT_FDCWD, to the current one; with
 * AT_EMPTY_PATH and "" or NULL, of the descriptor itself. The errors of stat,
 * and
 *
 *	EBADF    path is relative and the descriptor neither open nor AT_FDCWD
 *	EINVAL   a flag that is none of these two and AT_NO_AUTOMOUNT
 *	ENOTDIR  path is relative and the descriptor not that of a directory
 *
 * Units as stat. Async-signal-safe. POSIX.1-2024 fstatat(); x as on BS2000. */
int fstatat(int, const char *__restrict, struct stat *__restrict,
	int) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("fstatat", __OVERSTAT_LAYOUT);
#endif

/* The 64 functions, unless the libc's 64 names are macros for the plain ones. */
#ifdef __OVERSTAT_STAT64
#ifdef __OVERSTAT_BINDS_STAT64
int stat64(
	const char *__restrict, struct stat64 *__restrict) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("stat", __OVERSTAT_LAYOUT64);
#endif
#ifdef __OVERSTAT_BINDS_FSTAT64
int fstat64(int, struct stat64 *) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("fstat", __OVERSTAT_LAYOUT64);
#endif
#if defined __OVERSTAT_LSTAT && defined __OVERSTAT_BINDS_LSTAT64
int lstat64(
	const char *__restrict, struct stat64 *__restrict) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("lstat", __OVERSTAT_LAYOUT64);
#endif
#if defined __OVERSTAT_AT && defined __OVERSTAT_BINDS_FSTATAT64
int fstatat64(int, const char *__restrict, struct stat64 *__restrict,
	int) __OVERSTAT_STAT_THROW
	__OVERSTAT_BUFFER("fstatat", __OVERSTAT_LAYOUT64);
#endif
#endif

#ifdef __cplusplus
}
#endif

#if defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#include <overstat/stat_x.h>
#endif

#endif
