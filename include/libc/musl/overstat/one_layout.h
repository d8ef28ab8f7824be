/* SPDX-License-Identifier: MIT */
/* What <overstat/libc_stat.h> says of a libc with one struct stat, in which
 * everything is as wide as it gets. */
#ifndef _OVERSTAT_ONE_LAYOUT_H
#define _OVERSTAT_ONE_LAYOUT_H
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
#define __overstat_ino64_t ino_t
#define __overstat_off64_t off_t
#define __overstat_blkcnt64_t blkcnt_t

/* As musl has them under _LARGEFILE64_SOURCE. */
#if (defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE) && !defined blkcnt64_t
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
