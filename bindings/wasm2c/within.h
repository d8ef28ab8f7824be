/* SPDX-License-Identifier: MIT */
/* A path of a module's within the directory of a descriptor, and how a system looks at
 * it. Without <wasm-rt.h>, which on Windows reads <windows.h>. */
#ifndef WITHIN_H
#define WITHIN_H

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
/* A name that a system lacks is none of its errors. */
#ifndef EDQUOT
#define EDQUOT 65501
#endif
#ifndef EMULTIHOP
#define EMULTIHOP 65502
#endif
#ifndef ESTALE
#define ESTALE 65503
#endif
#include "wasi_errno.h"

#define WASI_FAULT 21u
#define WASI_INVAL 28u
#define WASI_IO 29u
#define WASI_LOOP 32u
#define WASI_NAMETOOLONG 37u
#define WASI_NOENT 44u
#define WASI_NOTDIR 54u
#define WASI_OVERFLOW 61u
#define WASI_NOTCAPABLE 76u

#define W2C_PATH_MAX 4096 /* PATH_MAX of wasi-libc: bytes, the end among them */

/* stat64x of path within dirfd, as the sandbox has it. path, which has room for
 * W2C_PATH_MAX, is overwritten. */
uint32_t __overstat_w2c_within(
	int dirfd, char *path, int follow, struct stat64x *st);

/* The two that each system has its own of. path is relative to dirfd, shorter than
 * W2C_PATH_MAX, without ".." and without links before its last name, which is not
 * followed: its status, and the text of a link. This goes to the W2C_PATH_MAX bytes at
 * target, without an end, and *n is how many there are. What does not begin in the
 * link's own directory begins with a slash. */
uint32_t __overstat_w2c_look(int dirfd, const char *path, struct stat64x *st);
uint32_t __overstat_w2c_link(
	int dirfd, const char *path, char *target, size_t *n);

#endif
