/* SPDX-License-Identifier: MIT */
/* What statx(2) fills: struct statx in the kernel's include/uapi/linux/stat.h,
 * the same for every CPU. 256 bytes. */
#ifndef KERNEL_STATX_H
#define KERNEL_STATX_H

#include <stdint.h>

struct kernel_statx_timestamp {
	int64_t tv_sec; /* seconds */
	uint32_t tv_nsec; /* nanoseconds */
	int32_t reserved;
};

struct kernel_statx {
	uint32_t stx_mask;
	uint32_t stx_blksize; /* bytes */
	uint64_t stx_attributes;
	uint32_t stx_nlink;
	uint32_t stx_uid;
	uint32_t stx_gid;
	uint16_t stx_mode;
	uint16_t pad;
	uint64_t stx_ino;
	uint64_t stx_size; /* bytes */
	uint64_t stx_blocks; /* 512-byte blocks */
	uint64_t stx_attributes_mask;
	struct kernel_statx_timestamp stx_atime, stx_btime, stx_ctime,
		stx_mtime;
	uint32_t stx_rdev_major, stx_rdev_minor;
	uint32_t stx_dev_major, stx_dev_minor;
	uint64_t spare[14];
};

/* Every member up to the birth time: the STATX_ bits, which are ST_KNOWN_ too. */
#define KERNEL_STATX_ALL 0xfffu

_Static_assert(sizeof(struct kernel_statx) == 256, "struct statx");

#endif
