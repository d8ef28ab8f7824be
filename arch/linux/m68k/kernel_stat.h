/* SPDX-License-Identifier: MIT */
/* What fstat64 and fstatat64 fill: struct stat64 in the kernel's
 * arch/m68k/include/uapi/asm/stat.h, aligned as m68k does. */
#ifndef KERNEL_STAT_H
#define KERNEL_STAT_H

#include <stdint.h>

struct kernel_stat {
	uint64_t st_dev;
	uint16_t pad0;
	uint32_t st_ino32;
	uint32_t st_mode;
	uint32_t st_nlink;
	uint32_t st_uid;
	uint32_t st_gid;
	uint64_t st_rdev;
	uint16_t pad3;
	int64_t st_size; /* bytes */
	uint32_t st_blksize; /* bytes */
	uint64_t st_blocks; /* 512-byte blocks */
	int32_t st_atime_sec; /* seconds */
	uint32_t st_atime_nsec; /* nanoseconds */
	int32_t st_mtime_sec;
	uint32_t st_mtime_nsec;
	int32_t st_ctime_sec;
	uint32_t st_ctime_nsec;
	uint64_t st_ino;
} __attribute__((__packed__, __aligned__(2)));

_Static_assert(sizeof(struct kernel_stat) == 92, "struct stat");

#endif
