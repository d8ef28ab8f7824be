/* SPDX-License-Identifier: MIT */
#ifndef PLAIN_NAMES_H
#define PLAIN_NAMES_H

#include <stdint.h>

extern int old_version; /* of struct stat, of those before glibc 2.33 */
/* How many there are in all, and how many are not older than that. */
extern const int plain_names_count, new_names_count;
extern const struct plain_name {
	const char *name;
	int (*call)(int fd, void *);
	void (*read)(const void *, uint64_t *ino, int64_t *mtime);
} plain_names[];

#endif
