/* SPDX-License-Identifier: MIT */
/* What POSIX.1-2024 lists for <sys/stat.h>, and of <fcntl.h> and <unistd.h>
 * what overstat answers for: one header alone, STAT, FCNTL or UNISTD. */
#define SAME(name, number) \
	typedef char is_##name[(name) == (number) ? 1 : -1]; \
	is_##name *use_##name;
#define FITS(name) typedef char fits_##name[(name) != 3 ? 1 : -1];

/* Without XSI, whose mknod and mknodat are. */
#ifdef _POSIX_C_SOURCE
#define ALONE
#endif

#ifdef STAT
#include <sys/stat.h>

SAME(S_IRWXU, 0700)
SAME(S_IRUSR, 0400)
SAME(S_IWUSR, 0200)
SAME(S_IXUSR, 0100)
SAME(S_IRWXG, 070)
SAME(S_IRGRP, 040)
SAME(S_IWGRP, 020)
SAME(S_IXGRP, 010)
SAME(S_IRWXO, 07)
SAME(S_IROTH, 04)
SAME(S_IWOTH, 02)
SAME(S_IXOTH, 01)
SAME(S_ISUID, 04000)
SAME(S_ISGID, 02000)
SAME(S_ISVTX, 01000)

int distinct(mode_t mode)
{
	switch (mode & S_IFMT) {
	case S_IFBLK:
		return S_ISBLK(mode);
	case S_IFCHR:
		return S_ISCHR(mode);
	case S_IFIFO:
		return S_ISFIFO(mode);
	case S_IFREG:
		return S_ISREG(mode);
	case S_IFDIR:
		return S_ISDIR(mode);
	case S_IFLNK:
		return S_ISLNK(mode);
	case S_IFSOCK:
		return S_ISSOCK(mode);
	}
	return 0;
}

int ipc(struct stat *p)
{
	(void)p;
	return (S_TYPEISMQ(p) != 0) + (S_TYPEISSEM(p) != 0) +
		(S_TYPEISSHM(p) != 0) + (S_TYPEISTMO(p) != 0);
}

typedef char utime_apart[UTIME_NOW == UTIME_OMIT ? -1 : 1];
typedef char utime_now[UTIME_NOW >= 0 && UTIME_NOW <= 999999999 ? -1 : 1];
typedef char utime_omit[UTIME_OMIT >= 0 && UTIME_OMIT <= 999999999 ? -1 : 1];

/* Each member of its type, and the type by its name. */
void members(struct stat *p)
{
	dev_t *dev = &p->st_dev, *rdev = &p->st_rdev;
	ino_t *ino = &p->st_ino;
	mode_t *mode = &p->st_mode;
	nlink_t *nlink = &p->st_nlink;
	uid_t *uid = &p->st_uid;
	gid_t *gid = &p->st_gid;
	off_t *size = &p->st_size;
	struct timespec *atim = &p->st_atim, *mtim = &p->st_mtim;
	struct timespec *ctim = &p->st_ctim;
	time_t *atime = &p->st_atime, *mtime = &p->st_mtime;
	time_t *ctime = &p->st_ctime, *sec = &atim->tv_sec;
	long *nsec = &atim->tv_nsec;
	blksize_t *blksize = &p->st_blksize;
	blkcnt_t *blocks = &p->st_blocks;

	(void)dev, (void)rdev, (void)ino, (void)mode, (void)nlink, (void)uid;
	(void)gid, (void)size, (void)mtim, (void)ctim, (void)atime, (void)mtime;
	(void)ctime, (void)sec, (void)nsec, (void)blksize, (void)blocks;
}

int (*use_chmod)(const char *, mode_t) = chmod;
int (*use_fchmod)(int, mode_t) = fchmod;
int (*use_fchmodat)(int, const char *, mode_t, int) = fchmodat;
int (*use_fstat)(int, struct stat *) = fstat;
int (*use_fstatat)(
	int, const char *restrict, struct stat *restrict, int) = fstatat;
int (*use_futimens)(int, const struct timespec[2]) = futimens;
int (*use_lstat)(const char *restrict, struct stat *restrict) = lstat;
int (*use_mkdir)(const char *, mode_t) = mkdir;
int (*use_mkdirat)(int, const char *, mode_t) = mkdirat;
int (*use_mkfifo)(const char *, mode_t) = mkfifo;
int (*use_mkfifoat)(int, const char *, mode_t) = mkfifoat;
#ifdef ALONE
extern char *(*const mknod[3])[7], *(*const mknodat[3])[7];
#else
int (*use_mknod)(const char *, mode_t, dev_t) = mknod;
int (*use_mknodat)(int, const char *, mode_t, dev_t) = mknodat;
#endif
int (*use_stat)(const char *restrict, struct stat *restrict) = stat;
mode_t (*use_umask)(mode_t) = umask;
int (*use_utimensat)(
	int, const char *, const struct timespec[2], int) = utimensat;
#endif

#ifdef FCNTL
#include <fcntl.h>

FITS(AT_FDCWD)
int flags(int flag)
{
	switch (flag) {
	case AT_SYMLINK_NOFOLLOW:
	case AT_SYMLINK_FOLLOW:
	case AT_REMOVEDIR: /* AT_EACCESS may be the same: other functions' */
		return 1;
	}
	return flag & AT_EACCESS;
}
typedef char
	search[(O_SEARCH & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) ? -1 : 1];
#endif

#ifdef UNISTD
#include <unistd.h>

int (*use_fsync)(int) = fsync;
int (*use_fdatasync)(int) = fdatasync;
#endif
