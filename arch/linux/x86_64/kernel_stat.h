/* SPDX-License-Identifier: MIT */
/* What fstat and newfstatat fill: struct stat in the kernel's
 * arch/x86/include/uapi/asm/stat.h. */
#ifndef KERNEL_STAT_H
#define KERNEL_STAT_H

#include <stdint.h>

struct kernel_stat {
	uint64_t st_dev;
	uint64_t st_ino;
	uint64_t st_nlink;
	uint32_t st_mode;
	uint32_t st_uid;
	uint32_t st_gid;
	uint32_t pad;
	uint64_t st_rdev;
	int64_t st_size; /* bytes */
	int64_t st_blksize; /* bytes */
	int64_t st_blocks; /* 512-byte blocks */
	int64_t st_atime_sec; /* seconds */
	uint64_t st_atime_nsec; /* nanoseconds */
	int64_t st_mtime_sec;
	uint64_t st_mtime_nsec;
	int64_t st_ctime_sec;
	uint64_t st_ctime_nsec;
	int64_t unused[3];
};

#endif
