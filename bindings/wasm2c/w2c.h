/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef W2C_H
#define W2C_H

#include <overstat/w2c.h>
#include "within.h"

#define W2C_FILESTAT 64 /* bytes */

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

#endif
