/* SPDX-License-Identifier: MIT */
/* Read at the end of each case of the matrix. A case defines SEE_name for what
 * its macros should show: that is called, called through a pointer of its exact
 * type, and its struct is read. What should not be shown must be free for the
 * program's own use: HIDE declares it as something that no header means. */

#define BY_PATH(name, tag) \
	int path_##name(const char *path, struct tag *buf) \
	{ \
		int (*f)(const char *, struct tag *) = name; \
		return f(path, buf) + name(path, buf); \
	}
#define BY_FD(name, tag) \
	int fd_##name(int fd, struct tag *buf) \
	{ \
		int (*f)(int, struct tag *) = name; \
		return f(fd, buf) + name(fd, buf); \
	}
#define BY_AT(name, tag) \
	int at_##name(int fd, const char *path, struct tag *buf) \
	{ \
		int (*f)(int, const char *, struct tag *, int) = name; \
		return f(fd, path, buf, 0) + name(fd, path, buf, 0); \
	}
#define SYNC(name) \
	int sync_##name(int fd) \
	{ \
		int (*f)(int) = name; \
		return f(fd) + name(fd); \
	}
#define HIDE(name) extern char *(*const name[3])[7];

#define MEMBERS(tag) \
	int members_##tag(const struct tag *p) \
	{ \
		return (int)p->st_dev + (int)p->st_ino + (int)p->st_mode + \
			(int)p->st_nlink + (int)p->st_uid + (int)p->st_gid + \
			(int)p->st_rdev + (int)p->st_size + \
			(int)p->st_blksize + (int)p->st_blocks + \
			(int)p->st_atime + (int)p->st_mtime + \
			(int)p->st_ctime; \
	}
#define MEMBERS_X(tag) \
	int members_x_##tag(const struct tag *p) \
	{ \
		return (int)p->st_birthtime + (int)p->st_birthtim.tv_sec + \
			(int)p->st_birthtimespec.tv_nsec + \
			(int)p->st_atim.tv_nsec + (int)p->st_mtim.tv_nsec + \
			(int)p->st_ctim.tv_nsec + \
			(p->st_known & ST_KNOWN_BIRTHTIME ? 1 : 0); \
	}

#ifdef HAVE_stat_h
MEMBERS(stat)
#ifdef SEE_stat
BY_PATH(stat, stat)
#else
HIDE(stat)
#endif
#ifdef SEE_fstat
BY_FD(fstat, stat)
#else
HIDE(fstat)
#endif
#ifdef SEE_lstat
BY_PATH(lstat, stat)
#else
HIDE(lstat)
#endif
#ifdef SEE_fstatat
BY_AT(fstatat, stat)
#else
HIDE(fstatat)
#endif

#ifdef SEE_stat64
MEMBERS(stat64)
BY_PATH(stat64, stat64)
#else
HIDE(stat64)
struct stat64 {
	char mine;
};
#endif
#ifdef SEE_fstat64
BY_FD(fstat64, stat64)
#else
HIDE(fstat64)
#endif
#ifdef SEE_lstat64
BY_PATH(lstat64, stat64)
#else
HIDE(lstat64)
#endif
#ifdef SEE_fstatat64
BY_AT(fstatat64, stat64)
#else
HIDE(fstatat64)
#endif

#ifdef SEE_x
MEMBERS(overstat_statx)
MEMBERS(stat64x)
MEMBERS_X(overstat_statx)
MEMBERS_X(stat64x)
BY_FD(fstatx, overstat_statx)
BY_PATH(lstatx, overstat_statx)
BY_AT(fstatatx, overstat_statx)
BY_PATH(stat64x, stat64x)
BY_FD(fstat64x, stat64x)
BY_PATH(lstat64x, stat64x)
BY_AT(fstatat64x, stat64x)
int dvs(const struct stat64x *p)
{
	return (S_ISDVSBS2(p->st_mode) && p->st_mode & S_IFDVSBS2) +
		(S_ISDVSNODE(p->st_mode) && p->st_mode & S_IFDVSNODE);
}
#else
HIDE(fstatx)
HIDE(lstatx)
HIDE(fstatatx)
HIDE(stat64x)
HIDE(fstat64x)
HIDE(lstat64x)
HIDE(fstatat64x)
struct overstat_statx {
	char mine;
};
struct stat64x {
	char mine;
};
#if defined S_IFDVSBS2 || defined S_IFDVSNODE || defined S_ISDVSBS2 || \
	defined S_ISDVSNODE || defined st_birthtime || \
	defined st_birthtimespec || defined ST_KNOWN_TYPE
#error "a macro of the x family is shown"
#endif
#endif

/* statx: BS2000's, else Linux's, else nobody's. */
#ifdef SEE_statx
BY_PATH(statx, statx)
MEMBERS(statx)
MEMBERS_X(statx)
int two_names(int fd, struct statx *buf)
{
	return fstatx(fd, buf) + (buf == (struct overstat_statx *)0);
}
time64_t atime_of(const struct statx *p)
{
	return p->st_atime;
}
#elif defined SEE_linux_statx
int linux_statx(const char *path, struct statx *buf)
{
	int (*f)(int, const char *, int, unsigned, struct statx *) = statx;
	return f(0, path, 0, STATX_SIZE, buf) +
		statx(0, path, 0, STATX_SIZE, buf) + (int)buf->stx_size;
}
#else
HIDE(statx)
#ifndef HAVE_linux_stat_h
struct statx {
	char mine;
};
#endif
#endif

/* What BSD has. */
#ifdef SEE_S_IFWHT
int whiteout(const struct stat *p)
{
	return S_ISWHT(p->st_mode) + ((p->st_mode & S_IFMT) == S_IFWHT);
}
#ifdef st_atime
long timespecs(const struct stat *p)
{
	return p->st_atimespec.tv_nsec + p->st_mtimespec.tv_nsec +
		p->st_ctimespec.tv_nsec;
}
#endif
#elif defined S_IFWHT || defined S_ISWHT || defined st_atimespec || \
	defined st_mtimespec || defined st_ctimespec
#error "a name of BSD's is shown"
#endif

/* What POSIX lists. */
int types(const struct stat *p)
{
	return S_ISBLK(p->st_mode) + S_ISCHR(p->st_mode) + S_ISDIR(p->st_mode) +
		S_ISFIFO(p->st_mode) + S_ISREG(p->st_mode) +
		S_ISLNK(p->st_mode) + S_ISSOCK(p->st_mode) +
		(S_TYPEISMQ(p) != 0) + (S_TYPEISSEM(p) != 0) +
		(S_TYPEISSHM(p) != 0) + (S_TYPEISTMO(p) != 0);
}
#endif

#ifdef HAVE_unistd_h
#ifdef SEE_fsync
SYNC(fsync)
#else
HIDE(fsync)
#endif
#ifdef SEE_fdatasync
SYNC(fdatasync)
#else
HIDE(fdatasync)
#endif
#endif

#ifdef HAVE_fdstat_h
BY_FD(fd_fdstat_get, fdstat)
SYNC(fd_sync)
int rights(const struct fdstat *p)
{
	return p->fs_filetype == FILETYPE_REGULAR_FILE &&
		p->fs_flags & FDFLAGS_APPEND &&
		p->fs_rights_base & RIGHTS_SOCK_SEND_TO &&
		p->fs_rights_inheriting & RIGHTS_FD_DATASYNC;
}
#endif
