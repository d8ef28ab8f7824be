/* SPDX-License-Identifier: MIT */
/* What the programs of tests/conformance ask for and the C runtime alone has not, so
 * that they build and say so: a function fails with ENOSYS, a test of a type says no, a
 * member is 0. What it has is the runtime's own, at the runtime's own place; its times
 * are in whole seconds. Read before each program by -include, before posix.h. */
#ifndef NT_ABSENT_H
#define NT_ABSENT_H

#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <stddef.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <wchar.h>

#define AT_FDCWD (-100)
#define AT_SYMLINK_NOFOLLOW 0x100
#define UTIME_NOW 0x3fffffffL
#define UTIME_OMIT 0x3ffffffeL
#define S_IFLNK 0xa000
#define S_IFSOCK 0xc000
#define S_ISLNK(mode) ((void)(mode), 0)
#define S_ISSOCK(mode) ((void)(mode), 0)

#define NT_ABSENT(suffix, crt_stat, crt_fstat) \
	struct nt_stat##suffix { \
		struct crt_stat; \
		struct timespec st_atim, st_mtim, st_ctim; \
		long st_blksize; \
		long long st_blocks; \
	}; \
	static inline int nt_said##suffix( \
		int result, struct nt_stat##suffix *s) \
	{ \
		if (result) \
			return result; \
		memset(&s->st_atim, 0, \
			sizeof *s - \
				offsetof(struct nt_stat##suffix, st_atim)); \
		s->st_atim.tv_sec = s->st_atime; \
		s->st_mtim.tv_sec = s->st_mtime; \
		s->st_ctim.tv_sec = s->st_ctime; \
		return 0; \
	} \
	static inline int nt_fstat##suffix(int fd, struct nt_stat##suffix *s) \
	{ \
		return nt_said##suffix( \
			crt_fstat(fd, (struct crt_stat *)(void *)s), s); \
	} \
	static inline int nt_stat##suffix( \
		const char *path, struct nt_stat##suffix *s) \
	{ \
		return nt_said##suffix( \
			crt_stat(path, (struct crt_stat *)(void *)s), s); \
	} \
	static inline int nt_lstat##suffix( \
		const char *path, struct nt_stat##suffix *s) \
	{ \
		(void)path, (void)s; \
		errno = ENOSYS; \
		return -1; \
	} \
	static inline int nt_fstatat##suffix(int dirfd, const char *path, \
		struct nt_stat##suffix *s, int flags) \
	{ \
		(void)dirfd, (void)path, (void)s, (void)flags; \
		errno = ENOSYS; \
		return -1; \
	}
static inline int fsync(int fd)
{
	return _commit(fd);
}
NT_ABSENT(, stat, fstat)
NT_ABSENT(64, _stat64, _fstat64)
#undef stat64
#undef fstat64
#define stat nt_stat
#define fstat nt_fstat
#define lstat nt_lstat
#define fstatat nt_fstatat
#define stat64 nt_stat64
#define fstat64 nt_fstat64
#define lstat64 nt_lstat64
#define fstatat64 nt_fstatat64
#define st_atime st_atim.tv_sec
#define st_mtime st_mtim.tv_sec
#define st_ctime st_ctim.tv_sec

#endif
