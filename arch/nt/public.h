/* SPDX-License-Identifier: MIT */
/* What our <sys/stat.h> of mingw-w64 calls struct stat, without holes: what lies between
 * its members belongs to the one before and becomes 0. native.h asserts that it is. All
 * members are as wide as what is in them, but that a size has a sign. */
#ifndef PUBLIC_H
#define PUBLIC_H

#include "record.h"

struct nt_public {
	uint64_t dev; /* and rdev */
	uint64_t ino;
	uint32_t nlink;
	uint32_t blksize; /* bytes */
	uint64_t ids; /* uid and gid */
	uint64_t mode;
	uint64_t size; /* bytes */
	uint64_t blocks; /* of 512 bytes */
	struct {
		nt_int64 sec;
		uint64_t nsec;
	} time[3]; /* of access, modification, change */
} __attribute__((__may_alias__));

#endif
