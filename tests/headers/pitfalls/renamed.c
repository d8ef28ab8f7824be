/* SPDX-License-Identifier: MIT */
/* with: */
/* as: gnu89 gnu17 */
/* expect: __overstat_stat __overstat_fstat */
/* expect32: __overstat_stat64 __overstat_fstat64 */
/* Programs from before _FILE_OFFSET_BITS rename the functions to the 64 ones. */
#define _LARGEFILE64_SOURCE 1
#include <sys/stat.h>
#include <unistd.h>
#define stat stat64
#define fstat fstat64

int use(const char *path)
{
	struct stat st;

	return stat(path, &st) + fstat(0, &st) + (st.st_size > 1);
}
