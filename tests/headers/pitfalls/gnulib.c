/* SPDX-License-Identifier: MIT */
/* with: -Itests/headers/pitfalls/gnulib */
/* with: -Itests/headers/pitfalls/gnulib -D_FILE_OFFSET_BITS=64 */
/* with: -Itests/headers/pitfalls/gnulib -D_OVERSTAT_SOURCE */
/* as: c99 gnu17 gnu++17 */
/* expect: rpl_stat rpl_fstat rpl_lstat rpl_fstatat */
/* A program with gnulib's header in front of the overlay calls gnulib's. */
#define _XOPEN_SOURCE 700
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>
#include <ftw.h>

int use(const char *path, struct stat *buf)
{
	return stat(path, buf) + fstat(0, buf) + lstat(path, buf) +
		fstatat(AT_FDCWD, path, buf, 0);
}
