/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <limits.h>
#include "example.h"
#include "path.h"

int __overstat_example_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct example_record rec;
	int directory;
	unsigned code;
	size_t len;

	if (!*path) {
		if (!(flags & AT_EMPTY_PATH))
			return -ENOENT;
		if (dirfd != AT_FDCWD)
			return dirfd < 0 ? -EBADF
					 : __overstat_example_fstat(dirfd, k);
		path = ".";
	}
	len = __overstat_path_trim(path, &directory);
	/* A system with links is told here whether to follow the last one: if
	 * directory is set, or AT_SYMLINK_NOFOLLOW is not. */
	code = __overstat_example_ask_path(*path == '/' || dirfd == AT_FDCWD
			? EXAMPLE_ROOT
			: dirfd < 0 ? INT_MAX
				    : dirfd,
		path, len, &rec);
	if (code)
		return __overstat_example_errno(code);
	if (directory && rec.kind != EXAMPLE_DIRECTORY)
		return -ENOTDIR;
	__overstat_example_to_kstat(&rec, k);
	return 0;
}
