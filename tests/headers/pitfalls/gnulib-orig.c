/* SPDX-License-Identifier: MIT */
/* with: -Itests/headers/pitfalls/gnulib */
/* as: c99 gnu17 */
/* expect: __overstat_stat __overstat_fstat */
/* gnulib's replacement itself reaches what is below its header. */
#define need_system_stat
#include <sys/types.h>
#include <sys/stat.h>
#undef need_system_stat

static int orig_fstat(int fd, struct stat *buf)
{
	return fstat(fd, buf);
}

static int orig_stat(const char *path, struct stat *buf)
{
	return stat(path, buf);
}

#include <sys/stat.h>

int rpl_fstat(int fd, struct stat *buf)
{
	return orig_fstat(fd, buf);
}

int rpl_stat(const char *path, struct stat *buf)
{
	return orig_stat(path, buf);
}
