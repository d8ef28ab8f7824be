/* SPDX-License-Identifier: MIT */
/* What fstat and newfstatat fill where a CPU has no struct of its own in its
 * folder: struct stat in the kernel's include/uapi/asm-generic/stat.h. */
#ifndef KERNEL_STAT_H
#define KERNEL_STAT_H

#include <stdint.h>

struct kernel_stat {
	uint64_t st_dev;
	uint64_t st_ino;
	uint32_t st_mode;
	uint32_t st_nlink;
	uint32_t st_uid;
	uint32_t st_gid;
	uint64_t st_rdev;
	uint64_t pad1;
	int64_t st_size; /* bytes */
	int32_t st_blksize; /* bytes */
	int32_t pad2;
	int64_t st_blocks; /* 512-byte blocks */
	int64_t st_atime_sec; /* seconds */
	uint64_t st_atime_nsec; /* nanoseconds */
	int64_t st_mtime_sec;
	uint64_t st_mtime_nsec;
	int64_t st_ctime_sec;
	uint64_t st_ctime_nsec;
	uint32_t unused[2];
};

_Static_assert(sizeof(struct kernel_stat) == 128, "struct stat");

#endif
