/* SPDX-License-Identifier: MIT */
/* What fstat64 and fstatat64 fill, and on mips64 fstat and newfstatat: struct
 * stat64 of o32, struct stat of n64 in the kernel's
 * arch/mips/include/uapi/asm/stat.h. Time has 32 bits in both. */
#ifndef KERNEL_STAT_H
#define KERNEL_STAT_H

#include <stdint.h>

struct kernel_stat {
	uint32_t st_dev;
	uint32_t pad0[3];
	uint64_t st_ino;
	uint32_t st_mode;
	uint32_t st_nlink;
	uint32_t st_uid;
	uint32_t st_gid;
	uint32_t st_rdev;
	uint32_t pad1[3];
	int64_t st_size; /* bytes */
	int32_t st_atime_sec; /* seconds */
	uint32_t st_atime_nsec; /* nanoseconds */
	int32_t st_mtime_sec;
	uint32_t st_mtime_nsec;
	int32_t st_ctime_sec;
	uint32_t st_ctime_nsec;
	uint32_t st_blksize; /* bytes */
	uint32_t pad2;
	int64_t st_blocks; /* 512-byte blocks */
};

_Static_assert(sizeof(struct kernel_stat) == 104, "struct stat");

#endif
