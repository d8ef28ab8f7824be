/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef W2C_H
#define W2C_H

#include <stddef.h>
#include <sys/stat.h>
#include <overstat/w2c.h>
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

#define W2C_FILESTAT 64 /* bytes */
#define W2C_PATH_MAX 4096 /* PATH_MAX of wasi-libc: bytes, the end among them */

/* The two names by which wasm2c calls an import. */
#define W2C_NAME(symbol) __asm__(__OVERSTAT_STR(__USER_LABEL_PREFIX__) symbol)
#define W2C_NAMES(name, parameters) \
	uint32_t __overstat_w2c_new_##name parameters W2C_NAME( \
		"w2c_wasi__snapshot__preview1_" #name) \
		__attribute__((__alias__("overstat_w2c_" #name), \
			__visibility__("default"))); \
	uint32_t __overstat_w2c_old_##name parameters W2C_NAME( \
		"Z_wasi_snapshot_preview1Z_" #name) \
		__attribute__((__alias__("overstat_w2c_" #name), \
			__visibility__("default")))

/* len bytes of the module's memory at ptr, or NULL if not all of them are. */
static inline unsigned char *w2c_span(
	struct overstat_w2c *ctx, uint32_t ptr, uint32_t len)
{
	if ((uint64_t)ptr + len > ctx->memory->size)
		return NULL;
	return ctx->memory->data + ptr;
}

/* Traces the call; the host's descriptor, or -1. */
static inline int w2c_descriptor(
	struct overstat_w2c *ctx, const char *call, uint32_t fd)
{
	if (ctx->trace)
		ctx->trace(ctx, call, fd);
	if (ctx->descriptor)
		return ctx->descriptor(ctx, fd);
	return fd > INT32_MAX ? -1 : (int)fd;
}

/* A module's memory is little-endian. */
static inline void w2c_put(unsigned char *to, uint64_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		to[i] = (unsigned char)(value >> 8 * i);
}

/* Writes st as a filestat to the W2C_FILESTAT bytes at to. */
uint32_t __overstat_w2c_filestat(
	const struct stat64x *st, int filetype, unsigned char *to);

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
