/* SPDX-License-Identifier: MIT */
/* The sixteen functions of the stat family by one shape each. variants.c is
 * compiled in a mode of the libc, what calls them need not be in the same. */
#ifndef VARIANTS_H
#define VARIANTS_H

#include <stddef.h>
#include <stdint.h>

/* What all four structs have, and what two of them have. */
struct wide {
	uint64_t dev, ino, rdev, nlink, mode, uid, gid, blksize, known;
	int64_t size, blocks;
	struct {
		int64_t sec, nsec;
	} atime, mtime, ctime, btime;
};

struct variant {
	const char *suffix;
	size_t size; /* bytes of the struct */
	int x;
	int (*fstat)(int, void *);
	int (*stat)(const char *, void *);
	int (*lstat)(const char *, void *);
	int (*fstatat)(int, const char *, void *, int);
	void (*read)(const void *, struct wide *);
	/* The greatest value of each member; the least of those that are signed
	 * is its complement. */
	void (*greatest)(struct wide *);
};

#define VARIANTS 4
extern const struct variant variants[VARIANTS];
extern const char mode[]; /* "" or the name of the mode */

#endif
