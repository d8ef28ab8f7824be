/* SPDX-License-Identifier: MIT */
/* Loops that bench.mjs times: overstat's functions, wasi-libc's own and the bare
 * imports, all in one module. Each calls n times and returns not 0 if a call
 * failed. */
#define _OVERSTAT_SOURCE 1
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREVIEW1(name) \
	__attribute__((__import_module__("wasi_snapshot_preview1"), \
		__import_name__(#name)))
int bare_fd_filestat_get(int fd, void *) PREVIEW1(fd_filestat_get);
int bare_path_filestat_get(int dirfd, int lookup, const char *path, size_t len,
	void *) PREVIEW1(path_filestat_get);

/* The libc's own, by their linker names. */
int libc_fstat(int, struct stat *) __asm__("fstat");
int libc_stat(const char *, struct stat *) __asm__("stat");
int libc_lstat(const char *, struct stat *) __asm__("lstat");
int libc_fstatat(int, const char *, struct stat *, int) __asm__("fstatat");

/* What any function around the call costs. */
static __attribute__((__noinline__)) int around(int f, void *to)
{
	return bare_fd_filestat_get(f, to) ? -1 : 0;
}

enum {
	ROOT = 3 /* what Node opens first */
};
static const char path[] = "/file";
static const char *const volatile rel = "file";
static int fd = -1;
static _Alignas(8) char buf[256];

/* Opens what is asked about; 0, or not 0. */
__attribute__((__export_name__("prepare"))) int prepare(void)
{
	fd = open(path, O_RDONLY);
	return fd < 0;
}

#define LOOP(name, call) \
	__attribute__((__export_name__(#name))) int name(unsigned n) \
	{ \
		int failed = 0; \
		for (; n; n--) \
			failed |= (call); \
		return failed; \
	}
#define BUF ((void *)buf)

LOOP(our_fstat, fstat(fd, BUF))
LOOP(our_stat, stat(path, BUF))
LOOP(our_lstat, lstat(path, BUF))
LOOP(our_fstatat, fstatat(AT_FDCWD, path, BUF, 0))
LOOP(our_fstat64x, fstat64x(fd, BUF))
LOOP(our_stat64x, stat64x(path, BUF))
LOOP(libc_fstat_, libc_fstat(fd, BUF))
LOOP(libc_stat_, libc_stat(path, BUF))
LOOP(libc_lstat_, libc_lstat(path, BUF))
LOOP(libc_fstatat_, libc_fstatat(AT_FDCWD, path, BUF, 0))
LOOP(bare_fstat, bare_fd_filestat_get(fd, buf))
LOOP(around_fstat, around(fd, buf))
LOOP(bare_fstat_again, bare_fd_filestat_get(fd, buf))
LOOP(bare_stat, bare_path_filestat_get(ROOT, 1, rel, strlen(rel), buf))
LOOP(bare_lstat, bare_path_filestat_get(ROOT, 0, rel, strlen(rel), buf))
