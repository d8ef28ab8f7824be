/* SPDX-License-Identifier: MIT */
/* In the place of wasi-libc's, where arch/wasi is compiled for the machine that
 * builds: odd_native.c has these two. */
#ifndef LIBC_FIND_RELPATH_H
#define LIBC_FIND_RELPATH_H

#include <stddef.h>

int __wasilibc_find_relpath(
	const char *path, const char **prefix, char **rel, size_t len);
__attribute__((__weak__)) int __wasilibc_find_relpath_alloc(const char *path,
	const char **prefix, char **rel, size_t *len, int can_realloc);

#endif
