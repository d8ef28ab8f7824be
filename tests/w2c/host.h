/* SPDX-License-Identifier: MIT */
/* The rest of a host, for the programs of the tests: real files, no sandbox. */
#ifndef HOST_H
#define HOST_H

#include <overstat/w2c.h>

#define HOST_FDS 256

/* What wasm2c passes to each function of the import module. */
struct Z_wasi_snapshot_preview1_instance_t {
	struct overstat_w2c stat;
	int argc;
	char **argv;
	int fds[HOST_FDS]; /* the system's descriptor, or -1 */
	const char *preopen[HOST_FDS]; /* what the module calls it, or NULL */
};

/* 0, 1 and 2 are the caller's; the others are closed. */
void host_init(
	struct Z_wasi_snapshot_preview1_instance_t *, int argc, char **argv);

/* Preopens dir as guest: 0, or -1 with errno. */
int host_preopen(struct Z_wasi_snapshot_preview1_instance_t *,
	const char *guest, const char *dir);

#endif
