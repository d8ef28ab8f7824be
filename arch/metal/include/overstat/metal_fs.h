/* SPDX-License-Identifier: MIT */
/* The file systems of which overstat has the glue: a source file each, installed as
 * an example, which firmware compiles with its own configuration of the file system.
 * And what glue for another takes: error tables and times. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_METAL_FS_H
#define _OVERSTAT_METAL_FS_H

#include <errno.h>
#include <stddef.h>
#include <overstat/metal.h>

#ifdef __cplusplus
extern "C" {
#endif

/* littlefs.c: fs is a lfs_t, a file a lfs_file_t. overstat_littlefs(3) */
extern const struct overstat_ops overstat_littlefs;

/* fatfs.c: fs is NULL or one of these, a file a FIL. overstat_fatfs(3) */
extern const struct overstat_ops overstat_fatfs;
struct overstat_fatfs_drive {
	const char *drive; /* "1:"; NULL: the default one */
	int minutes_east; /* the zone of its times: UTC and so many minutes */
};

/* An image in memory, which need not be aligned. */
struct overstat_rom {
	const void *image;
	size_t size; /* bytes */
};

/* cpio.c and romfs.c: fs is a struct overstat_rom, a file what _find has set.
 * overstat_cpio(3), overstat_romfs(3) */
extern const struct overstat_ops overstat_cpio;
extern const struct overstat_ops overstat_romfs;

/* What is at a path: 0, and what a descriptor knows it by and its contents, which are
 * NULL of what has none; or -errno. */
int overstat_cpio_find(const struct overstat_rom *, const char *path,
	void **file, struct overstat_rom *contents);
int overstat_romfs_find(const struct overstat_rom *, const char *path,
	void **file, struct overstat_rom *contents);

/* devices.c: fs is the first of these, behind the last is one without a name; a file
 * one of them. overstat_devices(3) */
extern const struct overstat_ops overstat_devices;
struct overstat_device {
	const char *name; /* without a slash */
	uint32_t mode; /* S_IFCHR | 0666, as st_mode */
};

/* An error of littlefs, 0 or negative, as -errno. They have Linux's numbers, which the
 * libc need not. */
static inline int overstat_littlefs_errno(int error)
{
	switch (error) {
	case 0:
		return 0;
	case -2: /* LFS_ERR_NOENT */
		return -ENOENT;
	case -9: /* LFS_ERR_BADF */
		return -EBADF;
	case -12: /* LFS_ERR_NOMEM */
		return -ENOMEM;
	case -17: /* LFS_ERR_EXIST */
		return -EEXIST;
	case -20: /* LFS_ERR_NOTDIR */
		return -ENOTDIR;
	case -21: /* LFS_ERR_ISDIR */
		return -EISDIR;
	case -22: /* LFS_ERR_INVAL */
		return -EINVAL;
	case -27: /* LFS_ERR_FBIG */
		return -EFBIG;
	case -28: /* LFS_ERR_NOSPC */
		return -ENOSPC;
	case -36: /* LFS_ERR_NAMETOOLONG */
		return -ENAMETOOLONG;
	case -39: /* LFS_ERR_NOTEMPTY */
		return -ENOTEMPTY;
	default: /* LFS_ERR_IO -5, LFS_ERR_CORRUPT -84, LFS_ERR_NOATTR -61 */
		return -EIO;
	}
}

/* A FRESULT of FatFs as -errno. FR_NO_PATH, 5, may be ENOTDIR too. */
static inline int overstat_fatfs_errno(int result)
{
	static const unsigned char error[] = { 0, /* FR_OK */
		EIO, /* FR_DISK_ERR */
		EIO, /* FR_INT_ERR */
		EIO, /* FR_NOT_READY */
		ENOENT, /* FR_NO_FILE */
		ENOENT, /* FR_NO_PATH */
		ENOENT, /* FR_INVALID_NAME */
		EACCES, /* FR_DENIED */
		EEXIST, /* FR_EXIST */
		EBADF, /* FR_INVALID_OBJECT */
		EROFS, /* FR_WRITE_PROTECTED */
		ENODEV, /* FR_INVALID_DRIVE */
		ENODEV, /* FR_NOT_ENABLED */
		ENODEV, /* FR_NO_FILESYSTEM */
		EIO, /* FR_MKFS_ABORTED */
		EBUSY, /* FR_TIMEOUT */
		EBUSY, /* FR_LOCKED */
		ENOMEM, /* FR_NOT_ENOUGH_CORE */
		ENFILE, /* FR_TOO_MANY_OPEN_FILES */
		EINVAL }; /* FR_INVALID_PARAMETER */

	return result < 0 || result >= (int)sizeof error ? -EIO
							 : -error[result];
}

/* Whether a date of FAT is one; 0 is none. 1980-01-01 to 2107-12-31. */
static inline int overstat_fat_has_date(unsigned date)
{
	return (date >> 5 & 15) - 1 < 12 && (date & 31) != 0;
}

/* A date and a time of FAT, in a zone so many minutes east of UTC, as seconds since
 * 1970. A day that its month has not is one of the next. */
static inline int64_t overstat_fat_time(
	unsigned date, unsigned time, int minutes_east)
{
	/* Years begin in March: the day that some have is the last. */
	int month = (int)(date >> 5 & 15), day = (int)(date & 31);
	int year = 1980 + (int)(date >> 9 & 127) - (month < 3);
	int32_t days = year * 365 + year / 4 - year / 100 + year / 400 +
		((month + 9) % 12 * 153 + 2) / 5 + day - 719469;

	return (int64_t)days * 86400 +
		((int32_t)(time >> 11 & 31) * 3600 +
			(int32_t)(time >> 5 & 63) * 60 +
			(int32_t)(time & 31) * 2 - (int32_t)minutes_east * 60);
}

#ifdef __cplusplus
}
#endif

#endif
