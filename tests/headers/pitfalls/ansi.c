/* SPDX-License-Identifier: MIT */
/* with: -ansi */
/* with: -ansi -D_OVERSTAT_SOURCE */
/* with: -include sys/stat.h -include unistd.h */
/* as: c89 */
/* expect: __overstat_stat __overstat_fstat __overstat_fsync */
#include <sys/stat.h>
#include <sys/stat.h>
#include <unistd.h>
#include <sys/types.h>

int use(const char *path)
{
	struct stat st;

	return stat(path, &st) + fstat(0, &st) + fsync(0) + (int)st.st_mtime;
}
