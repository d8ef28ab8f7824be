/* SPDX-License-Identifier: MIT */
/* The layouts of i386 declared for a program of 64 bits: glibc's stat, stat64 and
 * stat64 with 64-bit time, our two, and musl's stat. */
#ifndef I386_H
#define I386_H

#include <stdint.h>

typedef uint64_t i386_u64 __attribute__((__aligned__(4)));
typedef int64_t i386_s64 __attribute__((__aligned__(4)));

struct i386_timespec {
	int32_t tv_sec, tv_nsec;
};

struct i386_timespec64 {
	i386_s64 tv_sec;
	int32_t tv_nsec, pad;
};

struct stat_i386 {
	i386_u64 st_dev;
	uint16_t pad1;
	uint32_t st_ino, st_mode, st_nlink, st_uid, st_gid;
	i386_u64 st_rdev;
	uint16_t pad2;
	int32_t st_size, st_blksize, st_blocks;
	struct i386_timespec st_atim, st_mtim, st_ctim;
	uint32_t reserved[2];
};

struct stat64_i386 {
	i386_u64 st_dev;
	uint32_t pad1, __st_ino, st_mode, st_nlink, st_uid, st_gid;
	i386_u64 st_rdev;
	uint32_t pad2;
	i386_s64 st_size;
	int32_t st_blksize;
	i386_s64 st_blocks;
	struct i386_timespec st_atim, st_mtim, st_ctim;
	i386_u64 st_ino;
};

struct stat64_time64_i386 {
	i386_u64 st_dev, st_ino;
	uint32_t st_mode, st_nlink, st_uid, st_gid;
	i386_u64 st_rdev;
	i386_s64 st_size;
	int32_t st_blksize;
	i386_s64 st_blocks;
	struct i386_timespec64 st_atim, st_mtim, st_ctim;
};

#define I386_X(ino, off) \
	i386_u64 st_dev; \
	ino st_ino; \
	i386_u64 st_rdev; \
	off st_size, st_blocks; \
	struct i386_timespec64 st_atim, st_mtim, st_ctim, st_birthtim; \
	uint32_t st_nlink; \
	int32_t st_blksize; \
	uint32_t st_mode, st_uid, st_gid, st_known; \
	i386_u64 reserved[4];

struct statx_i386 {
	I386_X(uint32_t, int32_t)
};

struct stat64x_i386 {
	I386_X(i386_u64, i386_s64)
};

/* musl 1.2: 64-bit time behind the struct that it had before. */
struct stat_musl_i386 {
	i386_u64 st_dev;
	uint32_t pad1, ino_truncated, st_mode, st_nlink, st_uid, st_gid;
	i386_u64 st_rdev;
	uint32_t pad2;
	i386_s64 st_size;
	int32_t st_blksize;
	i386_s64 st_blocks;
	struct i386_timespec __st_atim32, __st_mtim32, __st_ctim32;
	i386_u64 st_ino;
	struct i386_timespec64 st_atim, st_mtim, st_ctim;
};

#endif
