/* SPDX-License-Identifier: MIT */
/* In place of src/internal/kstat.h: the record that statx(2) fills, struct statx in
 * the kernel's include/uapi/linux/stat.h, the same for every CPU. What is not as
 * ours there is put in its place by __overstat_linux_arrange(). */
#ifndef KSTAT_H
#define KSTAT_H

#include <stddef.h>
#include <stdint.h>

struct ktime {
	/* seconds since 1970, negative before */
	int64_t sec __attribute__((__aligned__(8)));
	uint32_t nsec; /* nanoseconds, 0 to 999999999, also before 1970 */
};

struct kstat {
	uint32_t known; /* the kernel's mask: ST_KNOWN_ bits are its own */
	uint32_t blksize; /* bytes */
	uint64_t room1;
	uint32_t nlink;
	uint32_t uid, gid;
	union {
		uint16_t mode16; /* the kernel's */
		uint32_t mode;
	};
	uint64_t ino;
	uint64_t size; /* bytes */
	uint64_t blocks; /* of 512 bytes */
	uint64_t room2;
	struct ktime atime, btime, ctime, mtime;
	uint32_t rdev_major, rdev_minor, dev_major,
		dev_minor; /* the kernel's */
	/* In what the kernel has to spare. */
	uint64_t dev, rdev;
	uint64_t room3[12];
};

/* Where the kernel's header says that its members are. */
#define AT(offset, member) (offsetof(struct kstat, member) == (offset))
_Static_assert(AT(0x00, known) && AT(0x04, blksize) && AT(0x10, nlink) &&
		AT(0x14, uid) && AT(0x18, gid) && AT(0x1c, mode16) &&
		AT(0x20, ino) && AT(0x28, size) && AT(0x30, blocks) &&
		AT(0x40, atime) && AT(0x50, btime) && AT(0x60, ctime) &&
		AT(0x70, mtime) && AT(0x80, rdev_major) && AT(0x90, dev) &&
		sizeof(struct ktime) == 0x10 && sizeof(struct kstat) == 0x100,
	"struct statx");
#undef AT

/* Every member up to the birth time: the STATX_ bits, which are ST_KNOWN_ too. */
#define LINUX_STATX_ALL 0xfffu

#include "contract.h"

#endif
