/* SPDX-License-Identifier: MIT */
#include <unistd.h>
#include "within.h"

uint32_t __overstat_w2c_link(
	int dirfd, const char *path, char *target, size_t *n)
{
	ssize_t r = readlinkat(dirfd, path, target, W2C_PATH_MAX);

	if (r < 0)
		return __overstat_wasi_code(errno);
	*n = (size_t)r;
	return 0;
}
