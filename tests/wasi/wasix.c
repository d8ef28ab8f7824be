/* SPDX-License-Identifier: MIT */
/* Linked to a program, this makes a WASIX module of it: it imports and uses what
 * only WASIX has, before main. A descriptor, its duplicate and the close-on-exec
 * flag that wasi_snapshot_preview1 has not. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define WASIX(name) \
	__attribute__((__import_module__("wasix_32v1"), __import_name__(#name)))

int wasix_fd_dup(int fd, int *duplicate) WASIX(fd_dup);
int wasix_fd_fdflags_get(int fd, unsigned short *flags) WASIX(fd_fdflags_get);
int wasix_fd_fdflags_set(int fd, unsigned short flags) WASIX(fd_fdflags_set);

#define CLOEXEC 1

static void must(int code, const char *call)
{
	if (!code)
		return;
	printf("not ok %s of wasix_32v1: error %d\n", call, code);
	fflush(stdout);
	_Exit(1);
}

__attribute__((__constructor__)) static void is_wasix(void)
{
	unsigned short flags = 0xffff;
	int fd = -1;

	must(wasix_fd_dup(1, &fd), "fd_dup");
	must(wasix_fd_fdflags_set(fd, CLOEXEC), "fd_fdflags_set");
	must(wasix_fd_fdflags_get(fd, &flags), "fd_fdflags_get");
	must(flags != CLOEXEC, "fd_fdflags_get after fd_fdflags_set");
	must(close(fd), "fd_close");
}
