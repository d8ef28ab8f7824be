/* SPDX-License-Identifier: MIT */
#ifndef PLAIN_NAMES_H
#define PLAIN_NAMES_H

#include <stdint.h>

#define PLAIN_NAMES 16
extern int old_version; /* of struct stat, of those before glibc 2.33 */
extern const struct plain_name {
	const char *name;
	int (*call)(int fd, void *);
	void (*read)(const void *, uint64_t *ino, int64_t *mtime);
} plain_names[PLAIN_NAMES];

#endif
