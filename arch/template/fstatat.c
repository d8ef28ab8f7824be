/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "path.h"
#include "template.h"

int __overstat_template_fstatat(
	int dirfd, const char *path, int flags, struct kstat *k)
{
	struct template_record rec;
	int directory;
	unsigned code;
	size_t len;

	if (!*path) {
		if (!(flags & AT_EMPTY_PATH))
			return -ENOENT;
		if (dirfd != AT_FDCWD)
			return dirfd < 0 ? -EBADF
					 : __overstat_template_fstat(dirfd, k);
		path = ".";
	}
	if (*path == '/')
		dirfd = AT_FDCWD;
	len = __overstat_path_trim(path, &directory);
	code = template_ask_path(dirfd, path, len,
		directory || !(flags & AT_SYMLINK_NOFOLLOW), &rec);
	if (code)
		return __overstat_template_errno(code);
	if (directory && rec.kind != TEMPLATE_DIRECTORY)
		return -ENOTDIR;
	__overstat_template_to_kstat(&rec, k);
	return 0;
}
