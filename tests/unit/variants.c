/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <sys/stat.h>
#include "variants.h"

#ifndef MODE
#define MODE ""
#endif
const char mode[] = MODE;

#define TIME(to, from) \
	(w->to.sec = s->from.tv_sec, w->to.nsec = (int64_t)s->from.tv_nsec)

#define MOST(m) \
	(UINT64_MAX >> \
		(64 - 8 * sizeof(m) + ((__typeof__(m))-1 < (__typeof__(m))1)))
#define MOST_TIME(to, from) \
	(w->to.sec = (int64_t)MOST(s->from.tv_sec), w->to.nsec = 999999999)

#define VARIANT(suffix, X_MEMBERS, X_MOST) \
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
	} \
	static void greatest##suffix(struct wide *w) \
	{ \
		const struct stat##suffix one = { .st_dev = 0 }, *s = &one; \
\
		memset(w, 0, sizeof *w); \
		w->dev = MOST(s->st_dev); \
		w->ino = MOST(s->st_ino); \
		w->rdev = MOST(s->st_rdev); \
		w->nlink = MOST(s->st_nlink); \
		w->mode = MOST(s->st_mode); \
		w->uid = MOST(s->st_uid); \
		w->gid = MOST(s->st_gid); \
		w->blksize = MOST(s->st_blksize); \
		w->size = (int64_t)MOST(s->st_size); \
		w->blocks = (int64_t)MOST(s->st_blocks); \
		MOST_TIME(atime, st_atim); \
		MOST_TIME(mtime, st_mtim); \
		MOST_TIME(ctime, st_ctim); \
		X_MOST; \
	}

VARIANT(, (void)0, (void)0)
VARIANT(64, (void)0, (void)0)
VARIANT(x, (TIME(btime, st_birthtim), w->known = s->st_known),
	(MOST_TIME(btime, st_birthtim), w->known = MOST(s->st_known)))
VARIANT(64x, (TIME(btime, st_birthtim), w->known = s->st_known),
	(MOST_TIME(btime, st_birthtim), w->known = MOST(s->st_known)))

#define ROW(suffix, is_x) \
	{ \
#suffix, sizeof(struct stat##suffix), is_x, fstat##suffix##_, \
			stat##suffix##_, lstat##suffix##_, fstatat##suffix##_, \
			read##suffix, greatest##suffix \
	}

const struct variant variants[VARIANTS] = { ROW(, 0), ROW(64, 0), ROW(x, 1),
	ROW(64x, 1) };
