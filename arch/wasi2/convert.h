/* SPDX-License-Identifier: MIT */
/* What wasi-libc says of a file of WASI 0.2 into our record. Pure: nothing here asks
 * the libc, and it compiles on any machine. The layout is that of its struct stat
 * (__struct_stat.h), the values are those of its to_public_stat (stat_impl.h). */
#ifndef CONVERT_H
#define CONVERT_H

#include <errno.h>
#include <stddef.h>
#include <sys/stat.h>
#include "kstat.h"
#include "rights.h"

struct wasi2_time {
	int64_t sec; /* since 1970 */
	uint32_t nsec, pad;
};

struct wasi2_stat {
	uint64_t dev, ino, nlink;
	uint32_t mode, uid, gid, pad;
	uint64_t rdev, size; /* bytes */
	uint32_t blksize, pad2; /* bytes */
	uint64_t blocks; /* of 512 bytes */
	struct wasi2_time tim[3]; /* atim, mtim, ctim */
	uint64_t reserved[3];
} __attribute__((__may_alias__));

_Static_assert(sizeof(struct wasi2_stat) == 144, "struct stat");

/* Flags of F_GETFL, as wasi-libc has them; the low bits are those of fs_flags. */
enum {
	WASI2_FDFLAGS = 0x1f,
	WASI2_RDONLY = 0x04000000,
	WASI2_WRONLY = 0x10000000
};

/* Whether it is a fact. 0 stands for none. Seconds have no sign in WASI 0.2, and
 * what is above 2^63, as a host says that casts a time before 1970, is the last
 * nanosecond of 2^63 seconds in wasi-libc. A host may say any nanosecond. */
static inline int __overstat_wasi2_is_time(const struct wasi2_time *t)
{
	return (t->sec || t->nsec) && t->nsec < 1000000000 &&
		!(t->sec == INT64_MAX && t->nsec == 999999999);
}

static inline struct ktime __overstat_wasi2_time(
	const struct wasi2_time *t, uint32_t bit, uint32_t *known)
{
	if (!__overstat_wasi2_is_time(t))
		return (struct ktime){ 0, 0 };
	*known |= bit;
	return (struct ktime){ t->sec, t->nsec };
}

/* Type and permissions: as in arch/wasi/convert.h. What has no type in wasi-libc, a
 * stream, a FIFO or what the host calls unknown, is a pipe. */
static inline uint32_t __overstat_wasi2_mode(uint32_t mode)
{
	switch (mode & S_IFMT) {
	case S_IFREG:
		return S_IFREG | 0644;
	case S_IFDIR:
		return S_IFDIR | 0755;
	case S_IFLNK:
		return S_IFLNK | 0777;
	case S_IFCHR:
	case S_IFBLK:
	case S_IFSOCK:
		return (mode & S_IFMT) | 0666;
	default:
		return S_IFIFO | 0666;
	}
}

/* Whether 0 is a size, and not what stands for none. */
static inline int __overstat_wasi2_has_size(uint32_t mode)
{
	return S_ISREG(mode) || S_ISDIR(mode) || S_ISLNK(mode);
}

/* unknown has the bits of what is no fact though the record has it. st_dev is the
 * same for each file there is, a constant of the libc's: never a fact. Links are
 * none where nothing identifies the file, and where it has a path (open is 0). */
static inline void __overstat_wasi2_to_kstat(
	const struct wasi2_stat *s, int open, uint32_t unknown, struct kstat *k)
{
	uint32_t known = 0, type = s->mode & S_IFMT;
	uint32_t mode = __overstat_wasi2_mode(s->mode);
	int links = s->nlink || (open && s->ino);

	if ((mode & S_IFMT) == type)
		known |= ST_KNOWN_TYPE;
	if (s->size || __overstat_wasi2_has_size(type))
		known |= ST_KNOWN_SIZE;
	if (s->ino)
		known |= ST_KNOWN_INO;
	if (links)
		known |= ST_KNOWN_NLINK;
	*k = (struct kstat){
		.dev = s->dev,
		.ino = s->ino,
		.nlink = links ? s->nlink : 1,
		.size = s->size,
		.blocks = s->size / 512 + !!(s->size % 512),
		.atime = __overstat_wasi2_time(
			&s->tim[0], ST_KNOWN_ATIME, &known),
		.mtime = __overstat_wasi2_time(
			&s->tim[1], ST_KNOWN_MTIME, &known),
		.ctime = __overstat_wasi2_time(
			&s->tim[2], ST_KNOWN_CTIME, &known),
		.mode = mode,
		.blksize = 4096,
	};
	k->known = known & ~unknown;
}

/* Errors with which a host or the libc refuses a call for a descriptor that is
 * open: a preopened directory of jco's, a stream, a right that is not there. */
static inline int __overstat_wasi2_refused(int e)
{
	return e == -EINVAL || e == -EBADF || e == -ENOTSUP || e == -ENOSYS ||
		e == -EACCES || e == -EPERM;
}

/* Whether a host that said that it has synced this can have done so. */
static inline int __overstat_wasi2_can_sync(uint32_t mode)
{
	return S_ISREG(mode) || S_ISDIR(mode) || S_ISBLK(mode);
}

/* flags: what F_GETFL says; socket: the type of a socket, as fs_filetype. */
static inline void __overstat_wasi2_to_fdstat(uint32_t mode, uint8_t socket,
	int terminal, int flags, struct fdstat *st)
{
	*st = (struct fdstat){
		.fs_filetype =
			S_ISSOCK(mode) ? socket : __overstat_filetype(mode),
		.fs_flags = (uint16_t)(flags & WASI2_FDFLAGS),
	};
	__overstat_rights(
		st, terminal, flags & WASI2_RDONLY, flags & WASI2_WRONLY);
}

#endif
