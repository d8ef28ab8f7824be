/* SPDX-License-Identifier: MIT */
/* Four calls of wasi_snapshot_preview1 for a WASI module that wasm2c has made C
 * of, over overstat's own functions: fd_fdstat_get, fd_sync, fd_filestat_get and
 * path_filestat_get. They are called by the names that wasm2c gives its imports,
 * w2c_wasi__snapshot__preview1_* (wabt from 1.0.33) and
 * Z_wasi_snapshot_preview1Z_* (before).
 *
 * The struct that the host passes for the import module starts with a struct
 * overstat_w2c:
 *
 *	struct w2c_wasi__snapshot__preview1 {
 *		struct overstat_w2c stat;
 *		...
 *	};
 *
 * All return a WASI error. A pointer outside the module's memory is fault (21);
 * nothing is written then, nor on any other failure. */
#ifndef OVERSTAT_W2C_H
#define OVERSTAT_W2C_H

#include <stdint.h>
#include <wasm-rt.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The ctx of the WASIX pages. */
struct overstat_w2c {
	/* The memory of the instance, asked at each call: it may have grown. */
	wasm_rt_memory_t *memory;
	/* The host's descriptor for one of the module's, or -1 where it has
	 * none. NULL: the numbers are the same. */
	int (*descriptor)(struct overstat_w2c *, uint32_t fd);
	/* Told of each call and its descriptor before it is carried out, as the
	 * pages' debug log is. NULL: nobody is. */
	void (*trace)(struct overstat_w2c *, const char *call, uint32_t fd);
};

/* Type, flags and rights of fd, 24 bytes at buf_ptr. */
uint32_t overstat_w2c_fd_fdstat_get(
	struct overstat_w2c *ctx, uint32_t fd, uint32_t buf_ptr);

/* Data and metadata of fd to stable storage. */
uint32_t overstat_w2c_fd_sync(struct overstat_w2c *ctx, uint32_t fd);

/* Status of fd, 64 bytes at buf_ptr. A time that is not within 2^63 nanoseconds
 * of 1970 is overflow (61). */
uint32_t overstat_w2c_fd_filestat_get(
	struct overstat_w2c *ctx, uint32_t fd, uint32_t buf_ptr);

/* Status of the path of len bytes at path_ptr, within the directory fd: a path
 * that leaves it, by itself or through a symbolic link, is notcapable (76).
 * lookup: 1 follows a link at the end. */
uint32_t overstat_w2c_path_filestat_get(struct overstat_w2c *ctx, uint32_t fd,
	uint32_t lookup, uint32_t path_ptr, uint32_t len, uint32_t buf_ptr);

#ifdef __cplusplus
}
#endif

#endif
