/* SPDX-License-Identifier: MIT */
#ifndef PLAIN_NAMES_H
#define PLAIN_NAMES_H

#include <stdint.h>

#define PLAIN_NAMES 8
extern const struct plain_name {
	const char *name;
	int (*call)(int fd, void *);
	void (*read)(const void *, uint64_t *ino, int64_t *mtime);
} plain_names[PLAIN_NAMES];

#endif
