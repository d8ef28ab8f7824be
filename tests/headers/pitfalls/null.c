/* SPDX-License-Identifier: MIT */
/* with: -O2 */
/* with: -O2 -D_FILE_OFFSET_BITS=64 */
/* as: gnu17 gnu++17 */
/* expect: kept */
/* A null pointer is EFAULT here: the compiler may neither warn of one nor take
 * a pointer for not null because it was given to us. */
#include <sys/stat.h>
#include <fcntl.h>

#ifdef __cplusplus
extern "C"
#endif
	int
	kept(void);

int use(const char *path, struct stat *buf)
{
	int r = stat("", 0) + fstat(0, 0) + lstat(0, buf) +
		fstatat(AT_FDCWD, 0, 0, 0);

	r += stat(path, buf) + fstat(0, buf) + lstat(path, buf) +
		fstatat(AT_FDCWD, path, buf, 0);
	if (!buf || !path)
		return kept();
	return r;
}
