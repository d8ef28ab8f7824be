/* SPDX-License-Identifier: MIT */
/* FatFs R0.15 and R0.16 as volumes of overstat: overstat_fatfs(3). */
#include <string.h>
#include <sys/stat.h>
#include <overstat/metal_fs.h>
#include "ff.h"

#if FF_USE_LFN && FF_LFN_UNICODE && FF_LFN_UNICODE != 2
#error "a path is bytes: FF_LFN_UNICODE is 0 or 2 (UTF-8)"
#endif

/* The longest path, with its drive and a zero. */
#ifndef OVERSTAT_FATFS_PATH
#define OVERSTAT_FATFS_PATH 128
#endif

#if FF_MAX_SS != FF_MIN_SS
#define SECTOR(fs) ((fs)->ssize)
#else
#define SECTOR(fs) FF_MAX_SS
#endif

static void fill(const FILINFO *i, int east, struct overstat_status *s)
{
	s->known = ST_KNOWN_TYPE;
	s->mode = i->fattrib & AM_DIR ? S_IFDIR : S_IFREG;
	if (i->fattrib & AM_RDO)
		s->known |= OVERSTAT_READONLY;
	if (!(i->fattrib & AM_DIR)) {
		s->known |= ST_KNOWN_SIZE;
		s->size = i->fsize;
	}
#if !FF_FS_NORTC /* else each date is the same */
	if (overstat_fat_has_date(i->fdate)) {
		s->known |= ST_KNOWN_MTIME;
		s->mtime = overstat_fat_time(i->fdate, i->ftime, east);
	}
#if FF_FS_CRTIME /* R0.16 */
	if (overstat_fat_has_date(i->crdate)) {
		s->known |= ST_KNOWN_BIRTHTIME;
		s->birthtime = overstat_fat_time(i->crdate, i->crtime, east);
	}
#endif
#else
	(void)east;
#endif
}

/* What FR_NO_PATH is: a directory that is not there, or a file in place of one. */
static int no_path(char *path)
{
	FRESULT e = FR_NO_PATH;
	char *slash;

	while (e == FR_NO_PATH && (slash = strrchr(path, '/')) != NULL &&
		slash != path) {
		*slash = 0;
		e = f_stat(path, NULL);
	}
	return e == FR_OK ? -ENOTDIR : overstat_fatfs_errno((int)e);
}

/* The components of a path behind the drive, but for ".", which only FF_FS_RPATH knows.
 * The length, or -ENAMETOOLONG. */
static int join(char name[OVERSTAT_FATFS_PATH], size_t length, const char *path)
{
	size_t n;

	for (;; path += n) {
		while (*path == '/' ||
			(*path == '.' && (path[1] == '/' || !path[1])))
			path++;
		n = strcspn(path, "/");
		if (length + !!n + n >= OVERSTAT_FATFS_PATH)
			return -ENAMETOOLONG;
		if (!n)
			break;
		name[length++] = '/';
		memcpy(name + length, path, n);
		length += n;
	}
	name[length] = 0;
	return (int)length;
}

static int by_path(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	const struct overstat_fatfs_drive *d = v->fs;
	const char *drive = d && d->drive ? d->drive : "";
	size_t length = strlen(drive);
	char name[OVERSTAT_FATFS_PATH];
	FILINFO i;
	FRESULT e;
	int r = -ENAMETOOLONG;

	if (length < sizeof name) {
		strcpy(name, drive);
		r = join(name, length, path);
	}
	if (r < 0)
		return r;
	if ((size_t)r == length) { /* of the root f_stat has nothing */
		s->known = ST_KNOWN_TYPE;
		s->mode = S_IFDIR;
		return 0;
	}
	e = f_stat(name, &i);
	if (e == FR_NO_PATH)
		return no_path(name);
	if (e == FR_OK)
		fill(&i, d ? d->minutes_east : 0, s);
	return overstat_fatfs_errno((int)e);
}

/* A closed FIL has no file system, or one that was mounted anew. */
static int is_open(const FIL *f)
{
	return f->obj.fs && f->obj.fs->fs_type && f->obj.id == f->obj.fs->id;
}

static int by_file(
	const struct overstat_volume *v, void *file, struct overstat_status *s)
{
	const FIL *f = file;

	(void)v;
	if (!is_open(f))
		return -EBADF;
	s->known |= ST_KNOWN_TYPE | ST_KNOWN_SIZE | ST_KNOWN_BLKSIZE |
		(f->obj.attr & AM_RDO ? OVERSTAT_READONLY : 0);
	s->mode = S_IFREG;
	s->size = f_size(f);
	s->blksize = SECTOR(f->obj.fs);
	return 0;
}

/* After a write that has failed f_sync says FR_OK as soon as the medium answers again;
 * the data is lost. */
static int flush(const struct overstat_volume *v, void *file)
{
	FIL *f = file;

	(void)v;
	if (!is_open(f))
		return -EBADF;
	return f_error(f) ? -EIO : overstat_fatfs_errno((int)f_sync(f));
}

const struct overstat_ops overstat_fatfs = {
	.stat = by_path, .fstat = by_file, .fsync = flush
};
