/* SPDX-License-Identifier: MIT */
/* What fstat64 and fstatat64 fill: struct stat64 in the kernel's
 * arch/x86/include/uapi/asm/stat.h. */
#ifndef KERNEL_STAT_H
#define KERNEL_STAT_H

#include <stdint.h>

struct kernel_stat {
	uint64_t st_dev;
	uint32_t pad0, st_ino32;
	uint32_t st_mode;
	uint32_t st_nlink;
	uint32_t st_uid;
	uint32_t st_gid;
	uint64_t st_rdev;
	uint32_t pad3;
	int64_t st_size; /* bytes */
	uint32_t st_blksize; /* bytes */
	uint64_t st_blocks; /* 512-byte blocks */
	int32_t st_atime_sec;
	uint32_t st_atime_nsec;
	int32_t st_mtime_sec;
	uint32_t st_mtime_nsec;
	int32_t st_ctime_sec;
	uint32_t st_ctime_nsec;
	uint64_t st_ino;
} __attribute__((__packed__, __aligned__(4)));

_Static_assert(sizeof(struct kernel_stat) == 96, "struct stat64");

#endif
