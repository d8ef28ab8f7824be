/* SPDX-License-Identifier: MIT */
/* The widest record of a file's status, in which a system answers. One whose own
 * record is almost this may bring a kstat.h in its folder, with these members in
 * an order and with room of its own; all others name the members and see nothing
 * of that. So whoever reads this includes it in <>, never the one beside. */
#ifndef KSTAT_H
#define KSTAT_H

#include <stdint.h>

struct ktime {
	int64_t sec; /* seconds since 1970, negative before */
	uint32_t nsec; /* nanoseconds, 0 to 999999999, also before 1970 */
};

struct kstat {
	uint64_t dev, ino; /* the libc's dev_t, and the file's number there */
	uint64_t nlink;
	uint32_t mode;
	uint32_t uid, gid;
	uint32_t blksize; /* bytes */
	uint64_t rdev;
	uint64_t size; /* bytes */
	uint64_t blocks; /* of 512 bytes */
	uint32_t known; /* ST_KNOWN_ bits: what the system reported */
	struct ktime atime, mtime, ctime;
	struct ktime btime; /* no one reads it without its bit in known */
};

#include "contract.h"

#endif
