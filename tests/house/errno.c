/* SPDX-License-Identifier: MIT */
/* Calls the five functions of the backend directly; none may change errno. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifndef __wasi__ /* which has no way to make a pipe or a socket */
#include <sys/socket.h>
#endif
#include <unistd.h>
#include "errno_left.h"
#include "kstat.h"

int main(void)
{
	struct kstat k;
	struct fdstat s;
#ifdef __wasi__
	char name[] = "errno.file";
	int file = open(name, O_RDWR | O_CREAT, 0644), directory;

	if (file < 0) {
#else
	char name[] = "errno.XXXXXX";
	int file = mkstemp(name), pipes[2], sockets[2], terminal, directory;

	if (file < 0 || pipe(pipes) ||
		socketpair(AF_UNIX, SOCK_DGRAM, 0, sockets)) {
#endif
		printf("not ok backend: descriptors to try: %s\n",
			strerror(errno));
		return 1;
	}
	directory = open(".", O_RDONLY | O_DIRECTORY);

	CHECK("fstat of a file", 0, __overstat_sys_fstat(file, &k));
	CHECK("fstat of a closed descriptor", -EBADF,
		__overstat_sys_fstat(999, &k));
	CHECK("fstatat of a file", 0,
		__overstat_sys_fstatat(AT_FDCWD, name, 0, &k));
	CHECK("fstatat of an absolute path", 0,
		__overstat_sys_fstatat(-1, "/", 0, &k));
	CHECK("fstatat of a descriptor", 0,
		__overstat_sys_fstatat(file, "", AT_EMPTY_PATH, &k));
	CHECK("fstatat of nothing", -ENOENT,
		__overstat_sys_fstatat(AT_FDCWD, "nosuch", 0, &k));
	CHECK("fstatat below a file", -ENOTDIR,
		__overstat_sys_fstatat(file, "x", 0, &k));
	CHECK("fstatat in a closed descriptor", -EBADF,
		__overstat_sys_fstatat(999, "x", 0, &k));
	CHECK("fsync of a file", 0, __overstat_sys_fsync(file));
	CHECK("fsync of a directory", 0, __overstat_sys_fsync(directory));
	CHECK("fsync of a closed descriptor", -EBADF,
		__overstat_sys_fsync(999));
	CHECK("fdatasync of a file", 0, __overstat_sys_fdatasync(file));
	CHECK("fdatasync of a closed descriptor", -EBADF,
		__overstat_sys_fdatasync(999));
	CHECK("fdstat of a file", 0, __overstat_sys_fdstat(file, &s));
	CHECK("fdstat of a closed descriptor", -EBADF,
		__overstat_sys_fdstat(999, &s));
#ifndef __wasi__
	terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY);
	CHECK("fstat of a pipe", 0, __overstat_sys_fstat(pipes[0], &k));
	CHECK("fsync of a pipe", -EINVAL, __overstat_sys_fsync(pipes[1]));
	CHECK("fdatasync of a socket", -EINVAL,
		__overstat_sys_fdatasync(sockets[0]));
	CHECK("fdstat of a socket", 0, __overstat_sys_fdstat(sockets[0], &s));
	CHECK("fdstat of a terminal", 0, __overstat_sys_fdstat(terminal, &s));
	CHECK("fdstat of a pipe", 0, __overstat_sys_fdstat(pipes[0], &s));
#endif
	unlink(name);
	return failed;
}
