/* SPDX-License-Identifier: MIT */
/* littlefs 2 as volumes of overstat: overstat_littlefs(3). */
#include <string.h>
#include <sys/stat.h>
#include <overstat/metal_fs.h>
#include "lfs.h"

/* The attribute with the time of the last change: 4 or 8 bytes, seconds since 1970.
 * There is no standard; this is what mklittlefs and esp_littlefs write. */
#ifndef OVERSTAT_LITTLEFS_MTIME
#define OVERSTAT_LITTLEFS_MTIME 't'
#endif

/* littlefs does not find a long name, where POSIX has an error for it. */
static int is_too_long(const lfs_t *fs, const char *path)
{
	size_t length = 0;

	for (; *path; path++) {
		length = *path == '/' ? 0 : length + 1;
		if (length > fs->name_max)
			return 1;
	}
	return 0;
}

static int by_path(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	lfs_t *fs = (lfs_t *)v->fs;
	unsigned char t[8];
	struct lfs_info info;
	lfs_ssize_t n;
	int e = is_too_long(fs, path) ? LFS_ERR_NAMETOOLONG
				      : lfs_stat(fs, path, &info);

	if (e)
		return overstat_littlefs_errno(e);
	s->known = ST_KNOWN_TYPE;
	s->mode = info.type == LFS_TYPE_DIR ? S_IFDIR : S_IFREG;
	if (info.type != LFS_TYPE_DIR) { /* else it is not set */
		s->known |= ST_KNOWN_SIZE;
		s->size = info.size;
	}
	n = lfs_getattr(fs, path, OVERSTAT_LITTLEFS_MTIME, t, sizeof t);
	if (n == 4 || n == 8) {
		s->known |= ST_KNOWN_MTIME;
		while (n)
			s->mtime = (int64_t)((uint64_t)s->mtime << 8 | t[--n]);
	}
	return 0;
}

static int by_file(
	const struct overstat_volume *v, void *file, struct overstat_status *s)
{
	lfs_t *fs = (lfs_t *)v->fs;
	lfs_soff_t size = lfs_file_size(fs, file);

	if (size < 0)
		return overstat_littlefs_errno((int)size);
	s->known |= ST_KNOWN_TYPE | ST_KNOWN_SIZE | ST_KNOWN_BLKSIZE;
	s->mode = S_IFREG;
	s->size = (uint64_t)size;
	s->blksize = fs->cfg->cache_size;
	return 0;
}

/* Of a file of which a write has failed lfs_file_sync does nothing, and says 0. */
static int flush(const struct overstat_volume *v, void *file)
{
	const lfs_file_t *f = file;

	return f->flags & LFS_F_ERRED
		? -EIO
		: overstat_littlefs_errno(lfs_file_sync((lfs_t *)v->fs, file));
}

const struct overstat_ops overstat_littlefs = {
	.stat = by_path, .fstat = by_file, .fsync = flush
};
