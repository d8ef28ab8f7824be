/* SPDX-License-Identifier: MIT */
/* A host that answers what it was told to, and the calls that are made of it.
 * The host is odd_native.c where arch/wasi is compiled for the machine itself,
 * odd_host.c where it is a module that wasm2c made C of. */
#ifndef ODD_H
#define ODD_H

#include <stdint.h>
#include <sys/fdstat.h>

struct odd_filestat {
	uint64_t dev, ino;
	uint8_t filetype, pad[7];
	uint64_t nlink, size, atim, mtim, ctim;
};

enum odd_import {
	ODD_FD_FILESTAT_GET,
	ODD_PATH_FILESTAT_GET,
	ODD_FD_FDSTAT_GET,
	ODD_FD_SYNC,
	ODD_FD_DATASYNC,
	ODD_IMPORTS
};

/* What the host answers: it writes its record, then returns its code. */
struct odd {
	struct odd_filestat filestat;
	struct fdstat fdstat;
	uint32_t code[ODD_IMPORTS];
	/* Of the lookup of a path, native only: an errno, or 0 and whether the
	 * current directory was changed. */
	int32_t lookup_errno, changed;
	int32_t unwritten; /* bytes at the end of filestat */
};

/* What it was asked since. */
struct odd_asked {
	uint32_t count[ODD_IMPORTS];
	int32_t fd[ODD_IMPORTS];
	uint32_t lookup, len;
	char path[512];
};

/* Both are the host's: functions of the same program, or imports. */
#ifdef __wasm__
#define ODD_IMPORT(name) \
	__attribute__((__import_module__("odd"), __import_name__(#name)))
#define ODD_LOOKUP 0 /* wasi-libc's own */
#else
#define ODD_IMPORT(name)
#define ODD_LOOKUP 1 /* answers what it was told to */
#endif
void odd_answer(const struct odd *) ODD_IMPORT(answer);
void odd_asked(struct odd_asked *) ODD_IMPORT(asked);

#define ODD_PREOPEN 3 /* what every path is looked up in */

enum odd_function {
	ODD_FSTAT,
	ODD_FSTAT64X,
	ODD_STAT,
	ODD_STAT64X,
	ODD_LSTAT,
	ODD_LSTAT64X,
	ODD_FSTATAT,
	ODD_FSTATAT64X,
	ODD_FSYNC,
	ODD_FDATASYNC,
	ODD_FD_FDSTAT,
	ODD_FD_SYNC_,
	ODD_FUNCTIONS
};

struct odd_call {
	enum odd_function function;
	int fd; /* or dirfd */
	const char *path;
	int flags;
};

/* Makes the call of a host that answers so, and says NULL, or what is wrong. */
const char *odd_check(const struct odd *, const struct odd_call *);

#endif
