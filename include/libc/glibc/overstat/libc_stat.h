/* SPDX-License-Identifier: MIT */
/* glibc's <sys/stat.h>, with the functions that overstat defines moved aside:
 * glibc labels them under _FILE_OFFSET_BITS=64 and _TIME_BITS=64, and a second
 * label is ignored by gcc and refused by clang. A macro with parameters leaves
 * struct stat and pointers alone, and works on __REDIRECT_NTH too: its result
 * is scanned again. A name that is a macro of the program's is left to it. */
#ifndef _OVERSTAT_LIBC_STAT_H
#define _OVERSTAT_LIBC_STAT_H
#pragma GCC system_header
#include <overstat/libc.h>

#ifdef __OVERSTAT_BINDS_STAT
#define stat(path, buf) __overstat_libc_stat(path, buf)
#endif
#ifdef __OVERSTAT_BINDS_LSTAT
#define lstat(path, buf) __overstat_libc_lstat(path, buf)
#endif
#ifdef __OVERSTAT_BINDS_FSTAT
#define fstat(fd, buf) __overstat_libc_fstat(fd, buf)
#endif
#ifdef __OVERSTAT_BINDS_FSTATAT
#define fstatat(fd, path, buf, flag) \
	__overstat_libc_fstatat(fd, path, buf, flag)
#endif
#ifdef __OVERSTAT_BINDS_STAT64
#define stat64(path, buf) __overstat_libc_stat64(path, buf)
#endif
#ifdef __OVERSTAT_BINDS_LSTAT64
#define lstat64(path, buf) __overstat_libc_lstat64(path, buf)
#endif
#ifdef __OVERSTAT_BINDS_FSTAT64
#define fstat64(fd, buf) __overstat_libc_fstat64(fd, buf)
#endif
#ifdef __OVERSTAT_BINDS_FSTATAT64
#define fstatat64(fd, path, buf, flag) \
	__overstat_libc_fstatat64(fd, path, buf, flag)
#endif
/* Before 2.33 it has bodies for them too, inline. */
#pragma push_macro("__USE_EXTERN_INLINES")
#undef __USE_EXTERN_INLINES
#include_next <sys/stat.h>
#pragma pop_macro("__USE_EXTERN_INLINES")
#ifdef __OVERSTAT_BINDS_STAT
#undef stat
#endif
#ifdef __OVERSTAT_BINDS_LSTAT
#undef lstat
#endif
#ifdef __OVERSTAT_BINDS_FSTAT
#undef fstat
#endif
#ifdef __OVERSTAT_BINDS_FSTATAT
#undef fstatat
#endif
#ifdef __OVERSTAT_BINDS_STAT64
#undef stat64
#endif
#ifdef __OVERSTAT_BINDS_LSTAT64
#undef lstat64
#endif
#ifdef __OVERSTAT_BINDS_FSTAT64
#undef fstat64
#endif
#ifdef __OVERSTAT_BINDS_FSTATAT64
#undef fstatat64
#endif

/* The x family has it in every mode; otherwise the name is not ours to show. */
#if defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
#include <bits/types/struct_timespec.h>
#endif

/* Whether time_t has 64 bits in any case. glibc before 2.29 does not say; there it
 * is a long. */
#ifdef __TIMESIZE
#define __OVERSTAT_TIME64 (__TIMESIZE == 64)
#else
#define __OVERSTAT_TIME64 (__WORDSIZE == 64)
#endif

#define __overstat_dev_t __dev_t
#define __overstat_mode_t __mode_t
#define __overstat_nlink_t __nlink_t
#define __overstat_uid_t __uid_t
#define __overstat_gid_t __gid_t
#define __overstat_blksize_t __blksize_t
/* What glibc calls __time64_t, since 2.34. Where time_t has 64 bits in any case
 * there is none, and __USE_TIME_BITS64 is defined from 2.40 on. */
#if defined __USE_TIME_BITS64 && !__OVERSTAT_TIME64
#define __overstat_time_t __int64_t
#else
#define __overstat_time_t __time_t
#endif
#define __overstat_ino64_t __ino64_t
#define __overstat_off64_t __off64_t
#define __overstat_blkcnt64_t __blkcnt64_t
#ifdef __USE_FILE_OFFSET64
#define __overstat_ino_t __ino64_t
#define __overstat_off_t __off64_t
#define __overstat_blkcnt_t __blkcnt64_t
#else
#define __overstat_ino_t __ino_t
#define __overstat_off_t __off_t
#define __overstat_blkcnt_t __blkcnt_t
#endif

/* What POSIX lists and glibc shows under XSI only. The macros are those that
 * its <fcntl.h> defines in any case: another text would be a redefinition. */
#ifndef S_IFMT
#define S_IFMT __S_IFMT
#define S_IFDIR __S_IFDIR
#define S_IFCHR __S_IFCHR
#define S_IFBLK __S_IFBLK
#define S_IFREG __S_IFREG
#define S_IFIFO __S_IFIFO
#define S_IFLNK __S_IFLNK
#endif
#ifndef S_IFSOCK
#define S_IFSOCK __S_IFSOCK
#endif
#ifndef S_ISVTX
#define S_ISVTX __S_ISVTX
#endif
#ifdef __USE_XOPEN2K8
#ifndef __blkcnt_t_defined
typedef __overstat_blkcnt_t blkcnt_t;
#define __blkcnt_t_defined
#endif
#ifndef __blksize_t_defined
typedef __overstat_blksize_t blksize_t;
#define __blksize_t_defined
#endif
#endif

#ifdef __USE_LARGEFILE64
#define __OVERSTAT_STAT64 1
#endif
#define __OVERSTAT_STAT_THROW __OVERSTAT_THROW

#if __OVERSTAT_TIME64
/* 64-bit: one layout besides ours, but for mips64, where st_size of struct stat64
 * is elsewhere. */
#define __OVERSTAT_LAYOUTX "64x"
#ifdef __mips__
#define __OVERSTAT_LAYOUT64 "64"
#else
#define __OVERSTAT_LAYOUT64 ""
#endif
#ifdef __USE_FILE_OFFSET64
#define __OVERSTAT_LAYOUT __OVERSTAT_LAYOUT64
#else
#define __OVERSTAT_LAYOUT ""
#endif
#elif defined __USE_TIME_BITS64
/* 32-bit: stat, stat64, stat64 with 64-bit time, and both of ours. */
#define __OVERSTAT_LAYOUT "64_time64"
#define __OVERSTAT_LAYOUT64 "64_time64"
#define __OVERSTAT_LAYOUTX "64x"
#else
#define __OVERSTAT_TIME32 1
#define __overstat_time64_t __int64_t
#define __OVERSTAT_LAYOUT64 "64"
#ifdef __USE_FILE_OFFSET64
#define __OVERSTAT_LAYOUT "64"
#define __OVERSTAT_LAYOUTX "64x"
#else
#define __OVERSTAT_LAYOUT ""
#define __OVERSTAT_LAYOUTX "x"
#endif
#endif

#if defined _BS2000_SOURCE && defined __has_include
#if __has_include(<linux/stat.h>)
#include <linux/stat.h>
#endif
#endif
#endif
