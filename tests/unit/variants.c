/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <sys/stat.h>
#include "variants.h"

#define TIME(to, from) \
	(w->to.sec = s->from.tv_sec, w->to.nsec = (int64_t)s->from.tv_nsec)

#define VARIANT(suffix, X_MEMBERS) \
	static int fstat##suffix##_(int fd, void *buf) \
	{ \
		return fstat##suffix(fd, buf); \
	} \
	static int stat##suffix##_(const char *path, void *buf) \
	{ \
		return stat##suffix(path, buf); \
	} \
	static int lstat##suffix##_(const char *path, void *buf) \
	{ \
		return lstat##suffix(path, buf); \
	} \
	static int fstatat##suffix##_( \
		int dirfd, const char *path, void *buf, int flags) \
	{ \
		return fstatat##suffix(dirfd, path, buf, flags); \
	} \
	static void read##suffix(const void *buf, struct wide *w) \
	{ \
		const struct stat##suffix *s = buf; \
\
		memset(w, 0, sizeof *w); \
		w->dev = s->st_dev; \
		w->ino = s->st_ino; \
		w->rdev = s->st_rdev; \
		w->nlink = s->st_nlink; \
		w->mode = s->st_mode; \
		w->uid = s->st_uid; \
		w->gid = s->st_gid; \
		w->blksize = (uint64_t)s->st_blksize; \
		w->size = s->st_size; \
		w->blocks = s->st_blocks; \
		TIME(atime, st_atim); \
		TIME(mtime, st_mtim); \
		TIME(ctime, st_ctim); \
		X_MEMBERS; \
	}

VARIANT(, (void)0)
VARIANT(64, (void)0)
VARIANT(x, (TIME(btime, st_birthtim), w->known = s->st_known))
VARIANT(64x, (TIME(btime, st_birthtim), w->known = s->st_known))

#define ROW(suffix, is_x) \
	{ \
#suffix, sizeof(struct stat##suffix), is_x, fstat##suffix##_, \
			stat##suffix##_, lstat##suffix##_, fstatat##suffix##_, \
			read##suffix \
	}

const struct variant variants[VARIANTS] = { ROW(, 0), ROW(64, 0), ROW(x, 1),
	ROW(64x, 1) };
