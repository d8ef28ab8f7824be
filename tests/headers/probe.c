/* SPDX-License-Identifier: MIT */
/* Not to be compiled as a whole: the names in the compiler's complaints are
 * those that the libc itself does not show. */
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

void probe(void)
{
	(void)stat;
	(void)fstat;
	(void)lstat;
	(void)fstatat;
	(void)stat64;
	(void)fstat64;
	(void)lstat64;
	(void)fstatat64;
	(void)statx;
	(void)fsync;
	(void)fdatasync;
	(void)sizeof(struct stat64);
}
