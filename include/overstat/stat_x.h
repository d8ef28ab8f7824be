/* SPDX-License-Identifier: MIT */
/* The x family: time in 64 bits whatever the libc's time_t. <sys/stat.h> reads
 * this under _OVERSTAT_SOURCE and _BS2000_SOURCE. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_STAT_X_H
#define _OVERSTAT_STAT_X_H

/* A BS2000 file: bits beside the type, to be tested as bits. The number of
 * S_IFPOSIXBS2 is in no public manual: this one is only not disjoint to the
 * others, as they say, and no file has it. */
#define S_IFDVSBS2 0x10000000
#define S_IFDVSNODE 0x20000000
#define S_IFPOSIXBS2 0x70000000
#define S_ISDVSBS2(mode) ((S_IFDVSBS2 & (mode)) != 0)
#define S_ISDVSNODE(mode) ((S_IFDVSNODE & (mode)) != 0)

#include <overstat/known.h>

/* struct timespec where its seconds have 64 bits, else one of ours, laid out as
 * struct timespec is where they have. */
#ifdef __OVERSTAT_TIME32
struct __overstat_timespec64 {
	__overstat_time64_t tv_sec; /* seconds since 1970 */
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	int __pad;
	long tv_nsec; /* nanoseconds, 0 to 999999999 */
#else
	long tv_nsec;
	int __pad;
#endif
};
#else
#define __overstat_time64_t __overstat_time_t
#define __overstat_timespec64 timespec
#endif

/* Beside st_atim the name st_atime: a macro, as for struct stat, except where
 * struct stat has a member of that name and no st_atim: glibc below
 * POSIX.1-2008. */
#ifdef st_atime
#define __OVERSTAT_TIME(tim, time) struct __overstat_timespec64 tim;
#else
#define __OVERSTAT_TIME(tim, time) \
	__extension__ union { \
		struct __overstat_timespec64 tim; \
		__overstat_time64_t time; \
	};
#endif

/* New members take room from __reserved; an offset never changes. */
#define __OVERSTAT_STAT_X(ino, off, blkcnt) \
	__overstat_dev_t st_dev; \
	ino st_ino; \
	__overstat_dev_t st_rdev; \
	off st_size; /* bytes */ \
	blkcnt st_blocks; /* 512-byte blocks */ \
	__OVERSTAT_TIME(st_atim, st_atime) \
	__OVERSTAT_TIME(st_mtim, st_mtime) \
	__OVERSTAT_TIME(st_ctim, st_ctime) \
	struct __overstat_timespec64 st_birthtim; \
	__overstat_nlink_t st_nlink; \
	__overstat_blksize_t st_blksize; /* bytes */ \
	__overstat_mode_t st_mode; \
	__overstat_uid_t st_uid; \
	__overstat_gid_t st_gid; /* next to st_uid: BS2000 */ \
	unsigned int st_known; /* ST_KNOWN_ bits */ \
	__overstat_ino64_t __reserved[4];

/* struct statx is Linux's name too, so it is ours under _BS2000_SOURCE only;
 * overstat_statx is another name of the same struct. */
#ifdef _BS2000_SOURCE
#define overstat_statx statx
typedef __overstat_time64_t time64_t;
#endif
struct overstat_statx {
	__OVERSTAT_STAT_X(
		__overstat_ino_t, __overstat_off_t, __overstat_blkcnt_t)
};
struct stat64x {
	__OVERSTAT_STAT_X(
		__overstat_ino64_t, __overstat_off64_t, __overstat_blkcnt64_t)
};

#define st_birthtime st_birthtim.tv_sec
#define st_birthtimespec st_birthtim

/* A name that is a macro by now is the program's own, and not bound. */
#ifdef statx
#define __OVERSTAT_STATX
#else
#define __OVERSTAT_STATX __OVERSTAT_BUFFER("stat", __OVERSTAT_LAYOUTX)
#endif
#ifdef fstatx
#define __OVERSTAT_FSTATX
#else
#define __OVERSTAT_FSTATX __OVERSTAT_BUFFER("fstat", __OVERSTAT_LAYOUTX)
#endif
#ifdef lstatx
#define __OVERSTAT_LSTATX
#else
#define __OVERSTAT_LSTATX __OVERSTAT_BUFFER("lstat", __OVERSTAT_LAYOUTX)
#endif
#ifdef fstatatx
#define __OVERSTAT_FSTATATX
#else
#define __OVERSTAT_FSTATATX __OVERSTAT_BUFFER("fstatat", __OVERSTAT_LAYOUTX)
#endif
#ifdef stat64x
#define __OVERSTAT_STAT64X
#else
#define __OVERSTAT_STAT64X __OVERSTAT_BUFFER("stat", "64x")
#endif
#ifdef fstat64x
#define __OVERSTAT_FSTAT64X
#else
#define __OVERSTAT_FSTAT64X __OVERSTAT_BUFFER("fstat", "64x")
#endif
#ifdef lstat64x
#define __OVERSTAT_LSTAT64X
#else
#define __OVERSTAT_LSTAT64X __OVERSTAT_BUFFER("lstat", "64x")
#endif
#ifdef fstatat64x
#define __OVERSTAT_FSTATAT64X
#else
#define __OVERSTAT_FSTATAT64X __OVERSTAT_BUFFER("fstatat", "64x")
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What each does, and its errors: <sys/stat.h>, at the name without x. A struct
 * that cannot be written is a fault signal here, not EFAULT; NULL is EFAULT. */
#ifdef _BS2000_SOURCE
int statx(const char *__restrict,
	struct overstat_statx *__restrict) __OVERSTAT_THROW __OVERSTAT_STATX;
#endif
int fstatx(int, struct overstat_statx *) __OVERSTAT_THROW __OVERSTAT_FSTATX;
int lstatx(const char *__restrict,
	struct overstat_statx *__restrict) __OVERSTAT_THROW __OVERSTAT_LSTATX;
int fstatatx(int, const char *__restrict, struct overstat_statx *__restrict,
	int) __OVERSTAT_THROW __OVERSTAT_FSTATATX;

int stat64x(const char *__restrict,
	struct stat64x *__restrict) __OVERSTAT_THROW __OVERSTAT_STAT64X;
int fstat64x(int, struct stat64x *) __OVERSTAT_THROW __OVERSTAT_FSTAT64X;
int lstat64x(const char *__restrict,
	struct stat64x *__restrict) __OVERSTAT_THROW __OVERSTAT_LSTAT64X;
int fstatat64x(int, const char *__restrict, struct stat64x *__restrict,
	int) __OVERSTAT_THROW __OVERSTAT_FSTATAT64X;

#ifdef __cplusplus
}
#endif

#endif
