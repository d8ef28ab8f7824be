/* SPDX-License-Identifier: MIT */
/* Of ino_t, off_t and blkcnt_t at least one has not 64 bits: the x family has a
 * layout for it. There is no struct stat64; time_t has 64 bits, so that stat64x is
 * what it would be. */
#ifndef _OVERSTAT_WIDTHS_H
#define _OVERSTAT_WIDTHS_H
#pragma GCC system_header

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
#define __overstat_ino64_t __uint64_t
#define __overstat_off64_t __int64_t
#define __overstat_blkcnt64_t __int64_t

#if (defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE) && !defined blkcnt64_t
#define stat64 stat64x
#define fstat64 fstat64x
#define lstat64 lstat64x
#define fstatat64 fstatat64x
#define blkcnt64_t __int64_t
#define ino64_t __uint64_t
#define off64_t __int64_t
#endif

#define __OVERSTAT_STAT_THROW
#define __OVERSTAT_LAYOUT ""
#define __OVERSTAT_LAYOUT64 "64x"
#define __OVERSTAT_LAYOUTX "x"

/* The archive was made for such a libc. */
typedef char __overstat_another_libc[(sizeof(ino_t) < 8 || sizeof(off_t) < 8 ||
					     sizeof(blkcnt_t) < 8) &&
			sizeof(time_t) == 8
		? 1
		: -1];
#endif
