/* SPDX-License-Identifier: MIT */
/* tests/house/errno.c for firmware, which has no pipe and makes no file: calls the
 * five functions of the backend directly; none may change errno. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include <kstat.h>
#include "../house/errno_left.h"

int main(void)
{
	struct kstat k;
	struct fdstat s;
	int file = open("file", O_RDONLY);

	if (file < 0) {
		printf("not ok backend: a descriptor to try\n");
		return 1;
	}
	CHECK("fstat of a file", 0, __overstat_sys_fstat(file, &k));
	CHECK("fstat of a closed descriptor", -EBADF,
		__overstat_sys_fstat(999, &k));
	CHECK("fstatat of a file", 0,
		__overstat_sys_fstatat(AT_FDCWD, "file", 0, &k));
	CHECK("fstatat of an absolute path", 0,
		__overstat_sys_fstatat(-1, "/", 0, &k));
	CHECK("fstatat of \"\"", -ENOENT,
		__overstat_sys_fstatat(AT_FDCWD, "", 0, &k));
	CHECK("fstatat of what is not there", -ENOENT,
		__overstat_sys_fstatat(AT_FDCWD, "nothing", 0, &k));
	CHECK("fstatat in a file", -ENOTDIR,
		__overstat_sys_fstatat(file, "file", 0, &k));
	CHECK("fstatat in a closed descriptor", -EBADF,
		__overstat_sys_fstatat(999, "file", 0, &k));
	CHECK("fsync of a file", -EINVAL, __overstat_sys_fsync(file));
	CHECK("fsync of a closed descriptor", -EBADF,
		__overstat_sys_fsync(999));
	CHECK("fdatasync of a file", -EINVAL, __overstat_sys_fdatasync(file));
	CHECK("fdatasync of a closed descriptor", -EBADF,
		__overstat_sys_fdatasync(999));
	CHECK("fdstat of a file", 0, __overstat_sys_fdstat(file, &s));
	CHECK("fdstat of a closed descriptor", -EBADF,
		__overstat_sys_fdstat(999, &s));
	return failed;
}
