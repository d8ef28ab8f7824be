/* SPDX-License-Identifier: MIT */
/* with: -O2 -D_FORTIFY_SOURCE=2 */
/* with: -O2 -D_FORTIFY_SOURCE=2 -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 */
/* with: -O3 -D_GNU_SOURCE */
/* as: gnu89 gnu17 */
/* expect: __overstat_stat __overstat_fstat __overstat_fstatat __overstat_fdatasync */
/* expect-offset64: __overstat_stat64 __overstat_fstat64 __overstat_fstatat64 __overstat_fdatasync */
/* expect-time64: __overstat_stat64_time64 __overstat_fstat64_time64 __overstat_fstatat64_time64 __overstat_fdatasync */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

int use(const char *path)
{
	struct stat st;

	memset(&st, 0xcc, sizeof st);
	return stat(path, &st) + fstat(0, &st) +
		fstatat(AT_FDCWD, path, &st, 0) + fdatasync(0);
}
