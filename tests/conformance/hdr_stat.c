/* SPDX-License-Identifier: MIT */
/* <sys/stat.h> alone, under _XOPEN_SOURCE 800: everything that POSIX.1-2024 lists.
 * <wchar.h> first, since some libcs declare a struct stat there. */
#define _XOPEN_SOURCE 800
#include <wchar.h>
#include <sys/stat.h>
#define HEADER "sys_stat.h"
#include "listed.h"

/* glibc has unsigned long there, of 32 bits, for the mips ABI o32. */
#if defined __GLIBC__ && defined _ABIO32 && !defined __USE_TIME_BITS64
#if _MIPS_SIM == _ABIO32
#define struct_dev_t unsigned long
#endif
#endif
#ifndef struct_dev_t
#define struct_dev_t dev_t
#endif

static void types(void)
{
	blkcnt_t blkcnt = 0;
	blksize_t blksize = 0;
	struct_dev_t dev = 0;
	ino_t ino = 0;
	mode_t mode = 0;
	nlink_t nlink = 0;
	uid_t uid = 0;
	gid_t gid = 0;
	off_t off = 0;
	time_t t = 0;
	struct timespec ts = { 0, 0 };
	struct stat s;

	TYPE(blkcnt_t, IS_SIGNED(blkcnt_t));
	TYPE(off_t, IS_SIGNED(off_t));
	TYPE(blksize_t, IS_SIGNED(blksize_t));
	TYPE(ino_t, !IS_SIGNED(ino_t));
	TYPE(dev_t, (dev_t)0.5 == 0);
	TYPE(mode_t, (mode_t)0.5 == 0);
	TYPE(nlink_t, (nlink_t)0.5 == 0);
	TYPE(uid_t, (uid_t)0.5 == 0);
	TYPE(gid_t, (gid_t)0.5 == 0);
	TYPE(time_t, (time_t)0.5 == 0);
	TYPE(struct timespec, ts.tv_sec == 0 && ts.tv_nsec == 0);

	memset(&s, 0, sizeof s);
#define LISTED_MEMBER(requirement, text, member, value, type) \
	verdict(_Generic(&s.member, type * : 1, default : 0) && \
				s.member == value \
			? NULL \
			: "of another type", \
		requirement "/" text)
#define MEMBER(member, ...) \
	LISTED_MEMBER(HEADER ".member", #member, member, __VA_ARGS__)
#define XSI(member, ...) \
	LISTED_MEMBER(HEADER ".member.XSI", #member, member, __VA_ARGS__)
	MEMBER(st_dev, dev, struct_dev_t);
	MEMBER(st_ino, ino, ino_t);
	MEMBER(st_mode, mode, mode_t);
	MEMBER(st_nlink, nlink, nlink_t);
	MEMBER(st_uid, uid, uid_t);
	MEMBER(st_gid, gid, gid_t);
	XSI(st_rdev, dev, struct_dev_t);
	MEMBER(st_size, off, off_t);
	XSI(st_blksize, blksize, blksize_t);
	XSI(st_blocks, blkcnt, blkcnt_t);
	MEMBER(st_atim.tv_sec, t, time_t);
	MEMBER(st_mtim.tv_sec, t, time_t);
	MEMBER(st_ctim.tv_sec, t, time_t);
	ts.tv_sec = 1;
	s.st_atim = ts;
	ts.tv_sec = 2;
	s.st_mtim = ts;
	ts.tv_sec = 3;
	s.st_ctim = ts;
	is((long long)s.st_atime, 1,
		HEADER ".macro/st_atime_is_st_atim.tv_sec");
	is((long long)s.st_mtime, 2,
		HEADER ".macro/st_mtime_is_st_mtim.tv_sec");
	is((long long)s.st_ctime, 3,
		HEADER ".macro/st_ctime_is_st_ctim.tv_sec");
}

static void macros(void)
{
	MACRO(st_atime);
	MACRO(st_mtime);
	MACRO(st_ctime);
	MACRO_OF(HEADER ".S_IF", S_IFMT);
	MACRO_OF(HEADER ".S_IF", S_IFBLK);
	MACRO_OF(HEADER ".S_IF", S_IFCHR);
	MACRO_OF(HEADER ".S_IF", S_IFIFO);
	MACRO_OF(HEADER ".S_IF", S_IFREG);
	MACRO_OF(HEADER ".S_IF", S_IFDIR);
	MACRO_OF(HEADER ".S_IF", S_IFLNK);
	MACRO_OF(HEADER ".S_IF", S_IFSOCK);
	VALUE(S_IRWXU, 0700);
	VALUE(S_IRUSR, 0400);
	VALUE(S_IWUSR, 0200);
	VALUE(S_IXUSR, 0100);
	VALUE(S_IRWXG, 070);
	VALUE(S_IRGRP, 040);
	VALUE(S_IWGRP, 020);
	VALUE(S_IXGRP, 010);
	VALUE(S_IRWXO, 07);
	VALUE(S_IROTH, 04);
	VALUE(S_IWOTH, 02);
	VALUE(S_IXOTH, 01);
	VALUE(S_ISUID, 04000);
	VALUE(S_ISGID, 02000);
	is(S_ISVTX, 01000, HEADER ".S_ISVTX/S_ISVTX");
	MACRO(S_ISBLK(mode));
	MACRO(S_ISCHR(mode));
	MACRO(S_ISDIR(mode));
	MACRO(S_ISFIFO(mode));
	MACRO(S_ISREG(mode));
	MACRO(S_ISLNK(mode));
	MACRO(S_ISSOCK(mode));
	MACRO(S_TYPEISMQ(buf));
	MACRO(S_TYPEISSEM(buf));
	MACRO(S_TYPEISSHM(buf));
	MACRO_OF(HEADER ".S_TYPEISTMO", S_TYPEISTMO(buf));
	MACRO(UTIME_NOW);
	MACRO(UTIME_OMIT);
#if defined UTIME_NOW && defined UTIME_OMIT
	ok(UTIME_NOW != UTIME_OMIT, HEADER ".UTIME/distinct");
	ok((UTIME_NOW < 0 || UTIME_NOW > 999999999) &&
			(UTIME_OMIT < 0 || UTIME_OMIT > 999999999),
		HEADER ".UTIME/range");
#endif
}

static void functions(void)
{
	UNIX_FUNCTION(int, chmod, const char *, mode_t);
	UNIX_FUNCTION(int, fchmod, int, mode_t);
	UNIX_FUNCTION(int, fchmodat, int, const char *, mode_t, int);
	FUNCTION(int, fstat, int, struct stat *);
	FUNCTION(int, fstatat, int, const char *, struct stat *, int);
	FUNCTION(int, futimens, int, const struct timespec *);
	FUNCTION(int, lstat, const char *, struct stat *);
	FUNCTION(int, mkdir, const char *, mode_t);
	FUNCTION(int, mkdirat, int, const char *, mode_t);
	UNIX_FUNCTION(int, mkfifo, const char *, mode_t);
	UNIX_FUNCTION(int, mkfifoat, int, const char *, mode_t);
	UNIX_FUNCTION(int, mknod, const char *, mode_t, dev_t);
	UNIX_FUNCTION(int, mknodat, int, const char *, mode_t, dev_t);
	FUNCTION(int, stat, const char *, struct stat *);
	UNIX_FUNCTION(mode_t, umask, mode_t);
	FUNCTION(int, utimensat, int, const char *, const struct timespec *,
		int);
}

int main(void)
{
	types();
	macros();
	functions();
	return done();
}
