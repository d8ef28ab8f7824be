/* SPDX-License-Identifier: MIT */
/* page DVSCAT, in an empty directory: the page of fstat in the manual of the
 * POSIX interface of BS2000. doc/bs2000.md numbers its sentences; a check is
 * named by a label, and says which sentences it is of. */
#include "eight.h"
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>

T_PRINTF(4, 5)
static void page(
	const char *label, const char *of, int cond, const char *fmt, ...)
{
	va_list ap;

	printf("%s %s (%s): ", cond ? "ok" : "not ok", label, of);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
	fflush(stdout);
	t_failed |= !cond;
}

/* Each of the eight gives this result, 0 or errno. */
static void all_say(const char *label, const char *of, const char *what, int fd,
	int dirfd, const char *path, int expected)
{
	struct status s = { 0 };
	int f, seen;

	for (f = BY_FD; f < EIGHT; f++) {
		seen = ask(f, fd, dirfd, path, &s);
		page(label, of, seen == expected, "%s: %s is %d, expected %d",
			eight[f], what, seen, expected);
	}
}

#define FILE_ ":A:$USERID.FILE"
#define SECOND 1000000000 /* 2001-09-09 01:46:40 */
static int dvs, search; /* FILE_, and its catalogue with O_SEARCH */

/* Where members differ, else NULL. */
static const char *differ(const struct status *a, const struct status *b)
{
#define SAME(m) \
	if (a->m != b->m) \
	return #m
	SAME(dev);
	SAME(ino);
	SAME(rdev);
	SAME(nlink);
	SAME(mode);
	SAME(size);
	SAME(blocks);
	SAME(blksize);
	SAME(atime);
	SAME(mtime);
	SAME(ctime);
	SAME(nanoseconds);
	return memcmp(a->owner, b->owner, 8) ? "owner" : NULL;
#undef SAME
}

static void compare(const char *label, const char *of, const char *what,
	int seen, const struct status *s, const struct status *other)
{
	const char *member = seen ? "the result" : differ(s, other);

	page(label, of, !member, "%s%s%s", what, member ? ": differs in " : "",
		member ? member : "");
}

static int is_type(int same)
{
	return same;
}
#define TYPE(record, member, type) \
	is_type(__builtin_types_compatible_p( \
		__typeof__((struct record){ 0 }.member), type))

static void declarations(void)
{
	int (*fd)(int, struct stat *) = fstat;
	int (*fd64)(int, struct stat64 *) = fstat64;
	int (*fdx)(int, struct statx *) = fstatx;
	int (*fd64x)(int, struct stat64x *) = fstat64x;
	int (*at)(int, const char *, struct stat *, int) = fstatat;
	int (*at64)(int, const char *, struct stat64 *, int) = fstatat64;
	int (*atx)(int, const char *, struct statx *, int) = fstatatx;
	int (*at64x)(int, const char *, struct stat64x *, int) = fstatat64x;

	void (*const volatile functions[])(void) = { (void (*)(void))chmod,
		(void (*)(void))chown, (void (*)(void))creat,
		(void (*)(void))link, (void (*)(void))lstat,
		(void (*)(void))mknod, (void (*)(void))stat,
		(void (*)(void))unlink, (void (*)(void))write };
	size_t i;

	page("prototypes", "3", fd != 0, "int fstat(int, struct stat *)");
	page("prototypes", "4", fd64 != 0, "int fstat64(int, struct stat64 *)");
	page("prototypes", "5", at != 0,
		"int fstatat(int, const char *, struct stat *, int)");
	page("prototypes", "6", at64 != 0,
		"int fstatat64(int, const char *, struct stat64 *, int)");
	page("prototypes", "7", fdx != 0, "int fstatx(int, struct statx *)");
	page("prototypes", "8", fd64x != 0,
		"int fstat64x(int, struct stat64x *)");
	page("prototypes", "9", atx != 0,
		"int fstatatx(int, const char *, struct statx *, int)");
	page("prototypes", "10", at64x != 0,
		"int fstatat64x(int, const char *, struct stat64x *, int)");
#define MEMBER(of, member, type) \
	page("members", of, TYPE(stat, member, type), #type " " #member)
	page("members", "15", sizeof(struct stat) > 0, "struct stat");
	MEMBER("16", st_mode, mode_t);
	MEMBER("17", st_ino, ino_t);
	MEMBER("18", st_dev, dev_t);
	MEMBER("19", st_rdev, dev_t);
	MEMBER("20", st_nlink, nlink_t);
	MEMBER("21", st_uid, uid_t);
	MEMBER("22", st_gid, gid_t);
	MEMBER("23", st_size, off_t);
	MEMBER("24", st_atime, time_t);
	MEMBER("25", st_mtime, time_t);
	MEMBER("26", st_ctime, time_t);
	MEMBER("27", st_blksize, long);
	MEMBER("28", st_blocks, blkcnt_t);
	page("members-64", "29",
		TYPE(stat64, st_ino, ino64_t) && TYPE(stat64x, st_ino, ino64_t),
		"ino64_t st_ino");
	page("members-64", "29",
		TYPE(stat64, st_size, off64_t) &&
			TYPE(stat64x, st_size, off64_t),
		"off64_t st_size");
	page("members-64", "29",
		TYPE(stat64, st_blocks, blkcnt64_t) &&
			TYPE(stat64x, st_blocks, blkcnt64_t),
		"blkcnt64_t st_blocks");
	page("members-64", "29",
		sizeof(ino64_t) == 8 && sizeof(off64_t) == 8 &&
			sizeof(blkcnt64_t) == 8 &&
			TYPE(stat64, st_atime, time_t) &&
			TYPE(stat64, st_mode, mode_t),
		"64 bits, and the rest is as in struct stat");
#define TIME64(member) \
	page("members-x", "30", \
		TYPE(statx, member, time64_t) && \
			TYPE(stat64x, member, time64_t), \
		"time64_t " #member)
	TIME64(st_atime);
	TIME64(st_mtime);
	TIME64(st_ctime);
	page("members-x", "30",
		sizeof(time64_t) == 8 && TYPE(statx, st_ino, ino_t) &&
			TYPE(statx, st_size, off_t) &&
			TYPE(statx, st_blocks, blkcnt_t),
		"64 bits, and the rest is as in struct stat");
	for (i = 0; i < sizeof functions / sizeof *functions; i++)
		page("see-also", "99", functions[i] != NULL,
			"function %zu of the list, and the headers", i + 1);
}

/* "returned by a successful open(), creat(), dup(), fcntl() or pipe()" */
static void descriptors(void)
{
	struct status s = { 0 };
	int fds[6], pipes[2], i, f;
	static const char *const from[] = { "open", "creat", "dup", "fcntl",
		"pipe", "bs2000_open" };

	fds[0] = open("posix", O_RDONLY);
	fds[1] = creat("created", 0600);
	fds[2] = dup(fds[0]);
	fds[3] = fcntl(fds[0], F_DUPFD, 10);
	must(!pipe(pipes));
	fds[4] = pipes[0];
	fds[5] = dvs;
	for (i = 0; i < 6; i++)
		for (f = PLAIN; f < LAYOUTS; f++)
			page("descriptors", "11", !by_fd(f, fds[i], &s),
				"%s of a descriptor from %s", eight[f],
				from[i]);
	close(pipes[0]);
	close(pipes[1]);
	for (i = 0; i < 4; i++)
		close(fds[i]);
}

/* Another program's opinion. */
static void stat1_says(const char *path, struct status *s)
{
	unsigned uid = 0, gid = 0;
	char line[512];
	FILE *f;

	snprintf(line, sizeof line,
		"stat -c '%%d %%i %%f %%h %%u %%g %%s %%X %%Y %%Z %%o %%b' %s "
		">stat1",
		path);
	shell(line);
	memset(s, 0, sizeof *s);
	f = fopen("stat1", "r");
	must(f != NULL);
	must(fscanf(f,
		     "%llu %llu %llx %llu %u %u %lld %lld %lld %lld %lld %lld",
		     &s->dev, &s->ino, &s->mode, &s->nlink, &uid, &gid,
		     &s->size, &s->atime, &s->mtime, &s->ctime, &s->blksize,
		     &s->blocks) == 12);
	fclose(f);
	memcpy(s->owner, &uid, 4);
	memcpy(s->owner + 4, &gid, 4);
}

static void posix_file(void)
{
	static const char *const numbers[] = { "16", "17", "18", "20", "21",
		"22", "23", "24", "25", "26", "27" };
	struct status s, stat1;
	int f, fd = open("posix", O_RDONLY);
	size_t i;

	stat1_says("posix", &stat1);
	for (f = BY_FD; f < EIGHT; f++) {
		int seen = ask(f, fd, AT_FDCWD, "posix", &s);
		const int same[] = { s.mode == stat1.mode, s.ino == stat1.ino,
			s.dev == stat1.dev, s.nlink == stat1.nlink,
			!memcmp(s.owner, stat1.owner, 4),
			!memcmp(s.owner + 4, stat1.owner + 4, 4),
			s.size == stat1.size && s.size == 1048576,
			s.atime == stat1.atime && s.atime == SECOND,
			s.mtime == stat1.mtime && s.mtime == SECOND + 1,
			s.ctime == stat1.ctime, s.blksize == stat1.blksize };

		for (i = 0; i < sizeof same / sizeof *same; i++)
			page("posix-file", numbers[i], !seen && same[i],
				"%s: the member is what stat(1) says",
				eight[f]);
		page("posix-file", "19", !seen && !s.rdev,
			"%s: no device, so st_rdev is 0", eight[f]);
		page("posix-size", "41", !seen && s.size == 1048576,
			"%s: st_size is the end of the file", eight[f]);
		page("blocks-units", "54",
			!seen && s.blocks == stat1.blocks &&
				s.blocks * 512 >= 1048576 &&
				s.blocks * 512 < 1048576 + 131072,
			"%s: a megabyte is %lld blocks of 512 bytes", eight[f],
			s.blocks);
		page("block-size", "52", !seen && s.blksize > 0,
			"%s: st_blksize is %lld", eight[f], s.blksize);
		page("owner", "39 40",
			!seen && !memcmp(s.owner, stat1.owner, 8),
			"%s: st_uid and st_gid are the owner's", eight[f]);
	}
	close(fd);
}

static void types(void)
{
	static const struct {
		const char *name;
		mode_t mode;
	} files[] = { { "posix", S_IFREG | 0640 },
		{ "directory", S_IFDIR | 0750 }, { "fifo", S_IFIFO | 0600 },
		{ "/dev/null", S_IFCHR | 0666 } };
	struct status s = { 0 };
	size_t i;
	int f, sockets[2];

	must(!mknod("fifo", S_IFIFO | 0600, 0));
	must(!socketpair(AF_UNIX, SOCK_STREAM, 0, sockets));
	for (f = PLAIN; f < LAYOUTS; f++) {
		for (i = 0; i < sizeof files / sizeof *files; i++)
			page("types", "31",
				!by_path(f, AT_FDCWD, files[i].name, 0, &s) &&
					s.mode == files[i].mode,
				"%s: the mode of %s is %llo",
				eight[BY_PATH + f], files[i].name, s.mode);
		page("types", "32",
			!by_path(
				f, AT_FDCWD, "link", AT_SYMLINK_NOFOLLOW, &s) &&
				S_ISLNK(s.mode),
			"%s: S_IFLNK of a symbolic link", eight[BY_PATH + f]);
		page("types", "32",
			!by_fd(f, sockets[0], &s) && S_ISSOCK(s.mode),
			"%s: S_IFSOCK of a socket descriptor", eight[f]);
	}
	close(sockets[0]);
	close(sockets[1]);
}

static void identity(void)
{
	struct status a, b, c, d;
	int f;

	must(!link("posix", "second"));
	for (f = PLAIN; f < LAYOUTS; f++) {
		const char *name = eight[BY_PATH + f];
		int r = by_path(f, AT_FDCWD, "posix", 0, &a) ||
			by_path(f, AT_FDCWD, "second", 0, &b) ||
			by_path(f, AT_FDCWD, "created", 0, &c) ||
			by_path(f, AT_FDCWD, "/proc/self", 0, &d);

		page("identity", "33", !r && a.ino && a.ino != c.ino,
			"%s: two files have two st_ino", name);
		page("identity", "34", !r && a.ino == b.ino && a.dev == b.dev,
			"%s: two names of a file have one st_dev and st_ino",
			name);
		page("identity", "35", !r && a.dev == c.dev && a.dev != d.dev,
			"%s: st_dev is the file system's", name);
		page("links", "38", !r && a.nlink == 2 && c.nlink == 1,
			"%s: st_nlink of two names and of one", name);
	}
	must(!unlink("second"));
}

static void device(void)
{
	struct status s, stat1;
	int f, fd = open("/dev/null", O_RDONLY);

	stat1_says("/dev/null", &stat1);
	for (f = BY_FD; f < EIGHT; f++) {
		int r = ask(f, fd, AT_FDCWD, "/dev/null", &s);

		page("device", "36 37", !r && s.rdev == (1 << 8 | 3),
			"%s: st_rdev of /dev/null is 1, 3", eight[f]);
		page("device", "42 53 55",
			!r && s.ino == stat1.ino && s.mode == stat1.mode,
			"%s: what is not defined for a device does not keep "
			"the rest from being",
			eight[f]);
	}
	close(fd);
}

/* Waits until the clock of the file system has moved. */
static void later(void)
{
	static const struct timespec t = { 0, 30000000 };

	nanosleep(&t, NULL);
}

/* The three times of a file, to the nanosecond. */
static struct stat64x times_of(const char *path)
{
	struct stat64x st;

	memset(&st, 0, sizeof st);
	must(!stat64x(path, &st));
	return st;
}

static int before(const struct timespec *now, long long sec, long nsec)
{
	return now->tv_sec < sec || (now->tv_sec == sec && now->tv_nsec < nsec);
}

/* Marks the time, so that what follows can be seen to have come after it. */
static struct timespec mark(void)
{
	struct timespec now;

	must(!clock_gettime(CLOCK_REALTIME, &now));
	later();
	return now;
}

#define AFTER(path, m) \
	before(&t, times_of(path).m.tv_sec, times_of(path).m.tv_nsec)

static void modified(void)
{
	static const struct timespec old[2] = { { SECOND, 0 }, { SECOND, 0 } };
	struct timespec t = mark();
	char byte = 0;
	int fd = creat("t", 0600), pipes[2];
	struct stat64x st;

	page("atime", "46 47", AFTER("t", st_atim), "creat sets st_atime");
	page("mtime", "48 49", AFTER("t", st_mtim), "creat sets st_mtime");
	page("ctime", "50 51", AFTER("t", st_ctim), "creat sets st_ctime");
	t = mark();
	must(write(fd, "x", 1) == 1);
	page("mtime", "48 49", AFTER("t", st_mtim), "write sets st_mtime");
	page("ctime", "50 51", AFTER("t", st_ctim), "write sets st_ctime");
	t = mark();
	must(!futimens(fd, old));
	page("atime", "46 47", times_of("t").st_atime == SECOND,
		"utime sets st_atime");
	page("mtime", "48 49", times_of("t").st_mtime == SECOND,
		"utime sets st_mtime");
	page("ctime", "50 51", AFTER("t", st_ctim), "utime sets st_ctime");
	close(fd);
	fd = open("t", O_RDONLY);
	t = mark();
	must(read(fd, &byte, 1) == 1);
	page("atime", "46 47", AFTER("t", st_atim), "read sets st_atime");
	close(fd);
	t = mark();
	must(!chmod("t", 0640));
	page("ctime", "50 51", AFTER("t", st_ctim), "chmod sets st_ctime");
	t = mark();
	must(!chown("t", getuid(), getgid()));
	page("ctime", "50 51", AFTER("t", st_ctim), "chown sets st_ctime");
	t = mark();
	must(!link("t", "u"));
	page("ctime", "50 51", AFTER("t", st_ctim), "link sets st_ctime");
	t = mark();
	must(!unlink("u"));
	page("ctime", "50 51", AFTER("t", st_ctim), "unlink sets st_ctime");
	t = mark();
	must(!mknod("v", S_IFIFO | 0600, 0));
	page("atime", "46 47", AFTER("v", st_atim), "mknod sets st_atime");
	page("mtime", "48 49", AFTER("v", st_mtim), "mknod sets st_mtime");
	page("ctime", "50 51", AFTER("v", st_ctim), "mknod sets st_ctime");
	t = mark();
	must(!pipe(pipes) && !fstat64x(pipes[0], &st));
	page("atime", "46 47", before(&t, st.st_atime, st.st_atim.tv_nsec),
		"pipe sets st_atime");
	page("mtime", "48 49", before(&t, st.st_mtime, st.st_mtim.tv_nsec),
		"pipe sets st_mtime");
	page("ctime", "50 51", before(&t, st.st_ctime, st.st_ctim.tv_nsec),
		"pipe sets st_ctime");
	close(pipes[0]);
	close(pipes[1]);
}

static void dvs_file(void)
{
	/* USERID in EBCDIC */
	static const unsigned char owner[8] = { 0xe4, 0xe2, 0xc5, 0xd9, 0xc9,
		0xc4, 0x40, 0x40 };
	struct status s = { 0 };
	int f;

	for (f = BY_FD; f < EIGHT; f++) {
		const char *n = eight[f];
		int r = ask(f, dvs, search, "$USERID.FILE", &s);

		page("dvs-members", "56", !r, "%s of a DVS file", n);
		page("dvs-mode", "57",
			!r && s.mode == (S_IFREG | S_IFDVSBS2 | 0750),
			"%s: st_mode has permissions and type: 0x%llx", n,
			s.mode);
		page("acl", "58", !r && (s.mode & 07777) == 0750,
			"%s: the Basic ACL rwxr-x--- is %llo", n,
			s.mode & 07777);
		page("type-bits", "60",
			!r && S_IFDVSBS2 == 0x10000000 && (s.mode & 0x10000000),
			"%s: S_IFDVSBS2 is X'10000000' and set", n);
		page("type-bits", "63",
			!r && S_IFDVSNODE == 0x20000000 &&
				!(s.mode & 0x20000000),
			"%s: S_IFDVSNODE is X'20000000' and not set", n);
		page("type-macros", "62 65",
			!r && S_ISDVSBS2(s.mode) && !S_ISDVSNODE(s.mode),
			"%s: S_ISDVSBS2 holds, S_ISDVSNODE does not", n);
		page("dvs-atime", "68", !r && s.atime == SECOND + 1,
			"%s: st_atime is %lld", n, s.atime);
		page("dvs-mtime", "69", !r && s.mtime == SECOND + 2,
			"%s: st_mtime is %lld", n, s.mtime);
		page("dvs-ctime", "70", !r && s.ctime == SECOND,
			"%s: st_ctime is the creation time, %lld", n, s.ctime);
		page("dvs-blksize", "71", !r && s.blksize == 2048,
			"%s: st_blksize is %lld", n, s.blksize);
		page("dvs-blocks", "72", !r && s.blocks == 6,
			"%s: st_blocks is %lld PAM pages", n, s.blocks);
		page("blocks-units", "28", !r && s.blocks * s.blksize == 12288,
			"%s: in units of st_blksize", n);
		page("dvs-dev", "73", !r && s.dev == 0xc1404040,
			"%s: st_dev is the catalogue ID, 0x%llx", n, s.dev);
		page("dvs-owner", "74", !r && !memcmp(s.owner, owner, 8),
			"%s: st_uid and st_gid are USERID", n);
		page("dvs-zero", "75",
			!r && !s.ino && !s.nlink && !s.rdev && !s.nanoseconds,
			"%s: all other members are 0", n);
		page("pam-size", "43", !r && s.size == 3 * 2048 + 100,
			"%s: st_size is %lld", n, s.size);
	}
	page("dvs-owner", "74",
		offsetof(struct stat, st_gid) ==
				offsetof(struct stat, st_uid) + 4 &&
			offsetof(struct stat64, st_gid) ==
				offsetof(struct stat64, st_uid) + 4 &&
			offsetof(struct statx, st_gid) ==
				offsetof(struct statx, st_uid) + 4 &&
			offsetof(struct stat64x, st_gid) ==
				offsetof(struct stat64x, st_uid) + 4,
		"the two fields are consecutive in all four structs");
	page("not-disjoint", "61", (S_IFPOSIXBS2 & S_IFDVSBS2) != 0,
		"S_IFPOSIXBS2 and S_IFDVSBS2 have a bit in common");
	page("not-disjoint", "64", (S_IFPOSIXBS2 & S_IFDVSNODE) != 0,
		"S_IFPOSIXBS2 and S_IFDVSNODE have a bit in common");
}

static void dvs_files(void)
{
	static const char *const fcbs[] = { "PAM", "SAM", "ISAM" };
	struct status s = { 0 };
	char words[256];
	size_t i;
	int f;

	catalogue("add", "cat :A:\\$USERID.NODE pages=2 node acl=rw-------");
	catalogue("add", "cat :A:\\$USERID.ZERO pages=2 last-byte=0");
	catalogue("add", "cat :A:\\$USERID.NOLBP pages=2");
	catalogue("add", "cat :A:\\$USERID.FULL pages=2 last-byte=2048");
	catalogue("add", "cat :A:\\$USERID.EMPTY pages=4 last-page=0");
	catalogue("add",
		"cat :A:\\$USERID.OLD epoch=1950 created=1960-01-02T03:04:05 "
		"accessed=1999-12-31T23:59:59 changed=2018-01-19T03:14:07");
	for (i = 0; i < 3; i++) {
		snprintf(words, sizeof words,
			"cat :A:\\$USERID.FCB.%s fcb=%s pages=5", fcbs[i],
			fcbs[i]);
		catalogue("add", words);
	}
	for (f = PLAIN; f < LAYOUTS; f++) {
		const char *n = eight[BY_PATH + f];
		int r = by_path(f, search, "$USERID.NODE", 0, &s);

		page("node", "66", !r && S_ISDVSBS2(s.mode),
			"%s: a node file is a DVS file", n);
		page("node", "67",
			!r && (s.mode & 0x30000000) == 0x30000000 &&
				S_ISDVSNODE(s.mode),
			"%s: a node file has both bits", n);
		r = by_path(f, search, "$USERID.ZERO", 0, &s);
		page("pam-lbp-0", "45", !r && s.size == 4096,
			"%s: LBP 0, two pages: %lld", n, s.size);
		page("no-acl", "59", !r && !(s.mode & 07777),
			"%s: without a Basic ACL the mode bits are %llo", n,
			s.mode & 07777);
		r = by_path(f, search, "$USERID.NOLBP", 0, &s);
		page("pam-marker", "44", !r && s.size == 4096,
			"%s: no valid LBP, two pages: %lld", n, s.size);
		r = by_path(f, search, "$USERID.FULL", 0, &s);
		page("pam-lbp-0", "45", !r && s.size == 4096,
			"%s: LBP 2048, two pages: %lld", n, s.size);
		r = by_path(f, search, "$USERID.EMPTY", 0, &s);
		page("pam-size", "43", !r && !s.size && s.blocks == 4,
			"%s: nothing written, four pages: size %lld, blocks "
			"%lld",
			n, s.size, s.blocks);
		r = by_path(f, search, "$USERID.OLD", 0, &s);
		page("epoch-1950", "68", !r && s.atime == 946684799,
			"%s: accessed 1999-12-31 by 1950: %lld", n, s.atime);
		page("epoch-1950", "69", !r && s.mtime == 1516331647,
			"%s: changed 2018-01-19 by 1950: %lld", n, s.mtime);
		page("epoch-1950", "70", !r && s.ctime == -315521755,
			"%s: created 1960-01-02 by 1950: %lld", n, s.ctime);
		for (i = 0; i < 3; i++) {
			snprintf(
				words, sizeof words, "$USERID.FCB.%s", fcbs[i]);
			r = by_path(f, search, words, 0, &s);
			page("dvs-members", "56", !r && s.size == 10240,
				"%s of a %s file", n, fcbs[i]);
		}
	}
}

/* A file whose times are after 2038: right where the time has 64 bits. */
static void after_2038(void)
{
	static const struct {
		const char *name, *at;
		long long second;
	} files[] = { { "LAST", "2038-01-19T03:14:07", 2147483647 },
		{ "NEXT", "2038-01-19T03:14:08", 2147483648 },
		{ "END", "4317-03-18T02:44:48", 74070729888 } };
	static const char *const members[] = { "created", "accessed",
		"changed" };
	char words[256], name[64];
	struct status s = { 0 };
	size_t i, m;
	int f, fd, r, fits;

	for (i = 0; i < 3; i++)
		for (m = 0; m < 3; m++) {
			snprintf(name, sizeof name, ":A:$USERID.%s.%zu",
				files[i].name, m);
			snprintf(words, sizeof words,
				"cat '%s' created=@1 accessed=@1 changed=@1 "
				"%s=%s",
				name, members[m], files[i].at);
			catalogue("add", words);
			fd = bs2000_open(name, O_RDONLY);
			must(fd >= 0);
			for (f = BY_FD; f < EIGHT; f++) {
				fits = sizeof(time_t) == 8 ||
					f % LAYOUTS >= X ||
					files[i].second <= 2147483647;
				r = ask(f, fd, AT_FDCWD, name, &s);
				if (fits)
					page("after-2038", "14 82",
						!r &&
							s.atime + s.mtime +
									s.ctime ==
								files[i].second +
									2,
						"%s: %s %s", eight[f],
						members[m], files[i].at);
				else
					page("EOVERFLOW-time", "92",
						r == EOVERFLOW, "%s: %s %s: %d",
						eight[f], members[m],
						files[i].at, r);
			}
			bs2000_close(fd);
		}
	/* A host whose time_t has 64 bits has no time that does not fit. */
	if (sizeof(time_t) == 8)
		page("EOVERFLOW-time", "92",
			!by_fd(PLAIN, dvs, &s) &&
				sizeof(struct stat){ 0 }.st_mtime == 8,
			"time_t has 64 bits here: no time is too large");
	shell("touch -d @4000000000 late");
	fd = open("late", O_RDONLY);
	for (f = BY_FD; f < EIGHT; f++) {
		r = ask(f, fd, AT_FDCWD, "late", &s);
		if (sizeof(time_t) == 8 || f % LAYOUTS >= X)
			page("after-2038", "14 82", !r && s.mtime == 4000000000,
				"%s: a POSIX file of 2096", eight[f]);
		else
			page("EOVERFLOW-time", "92", r == EOVERFLOW,
				"%s: a POSIX file of 2096: %d", eight[f], r);
	}
	close(fd);
}

/* 64 and x behave as the function without. */
static void same(void)
{
	struct status plain, s;
	int f, fd = open("posix", O_RDONLY), i;

	for (i = 0; i < 2; i++) {
		const char *path = i ? FILE_ : "posix";

		must(!by_fd(PLAIN, i ? dvs : fd, &plain));
		for (f = BY_FD; f < EIGHT; f++) {
			int r = ask(f, i ? dvs : fd, AT_FDCWD, path, &s);

			compare(f % LAYOUTS < X ? "same-64" : "same-x",
				f % LAYOUTS < X ? "13" : "14 82", eight[f], r,
				&s, &plain);
		}
	}
	close(fd);
}

static void at(void)
{
	struct status a, b;
	int f, here = open("directory", O_RDONLY), r;

	for (f = PLAIN; f < LAYOUTS; f++) {
		const char *n = eight[BY_PATH + f];
		char path[4200];

		must(getcwd(path, 4000) != NULL);
		strcat(path, "/link");
		r = by_stat(f, path, 1, &a);
		compare("equivalent", "76", n,
			r || by_path(f, AT_FDCWD, path, 0, &b), &b, &a);
		r = by_stat(f, path, 0, &a);
		compare("equivalent", "76", n,
			r || by_path(f, here, path, AT_SYMLINK_NOFOLLOW, &b),
			&b, &a);
		r = by_stat(f, FILE_, 1, &a);
		compare("equivalent", "76", n,
			r || by_path(f, here, FILE_, 0, &b), &b, &a);
		r = by_stat(f, "directory/inner", 1, &a);
		compare("relative", "77", n,
			r || by_path(f, here, "inner", 0, &b), &b, &a);
		page("relative", "77",
			by_path(f, here, "posix", 0, &b) == ENOENT,
			"%s: not searched for in the current directory", n);
		r = by_stat(f, FILE_, 1, &a);
		compare("relative", "77", n,
			r || by_path(f, search, "$USERID.FILE", 0, &b), &b, &a);
		page("relative", "77",
			by_path(f, search, "posix", 0, &b) == ENOENT,
			"%s: nor from a catalogue", n);
		r = by_path(f, AT_FDCWD, "link", 0, &a);
		page("nofollow", "80 81",
			!r &&
				!by_path(f, AT_FDCWD, "link",
					AT_SYMLINK_NOFOLLOW, &b) &&
				S_ISREG(a.mode) && S_ISLNK(b.mode) &&
				b.size == 5,
			"%s: the status of the symbolic link", n);
	}
	close(here);
}

/* The search permission of a catalogue, as the entry has it at the time. */
static void searching(void)
{
	static const struct {
		const char *acl, *user;
		int may;
	} rows[] = {
		{ "acl=rwx--x--x", "OTHER", 1 },
		{ "acl=rwx--x---", "OTHER", 0 },
		{ "acl=rwx------", "TSOS", 1 },
		{ "acl=rw-rwxrwx", "TSOS", 0 },
		{ "", "TSOS", 1 },
		{ "", "OTHER", 0 },
	};
	char words[128];
	struct status s = { 0 };
	int plain, f, r;
	size_t i;

	must(!bs2000_user("TSOS"));
	plain = bs2000_open(":A:", O_RDONLY | O_DIRECTORY);
	must(plain >= 0);
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		snprintf(words, sizeof words, "-f cat :A: %s", rows[i].acl);
		catalogue("add", words);
		must(!bs2000_user(rows[i].user));
		for (f = PLAIN; f < LAYOUTS; f++) {
			r = by_path(f, plain, "$USERID.FILE", 0, &s);
			page("search-checked", "78",
				r == (rows[i].may ? 0 : EACCES),
				"%s: without O_SEARCH, '%s', %s: %d",
				eight[BY_PATH + f], rows[i].acl, rows[i].user,
				r);
			if (!rows[i].may)
				page("EACCES", "93", r == EACCES,
					"%s: '%s', %s", eight[BY_PATH + f],
					rows[i].acl, rows[i].user);
			r = by_path(f, search, "$USERID.FILE", 0, &s);
			page("search-not-checked", "79", !r,
				"%s: with O_SEARCH, '%s', %s: %d",
				eight[BY_PATH + f], rows[i].acl, rows[i].user,
				r);
		}
	}
	catalogue("add", "-f cat :A: acl=rwxr-xr-x");
	must(!bs2000_user("USERID"));
	bs2000_close(plain);
}

static void returns(void)
{
	struct stat st;
	int fd = open("posix", O_RDONLY), closed = bs2000_open(FILE_, O_RDONLY);

	bs2000_close(closed);
	page("returns", "83", fstat(fd, &st) == 0 && fstat(dvs, &st) == 0,
		"0 if successful");
	close(fd);
	errno = 0;
	page("returns", "84", fstat(fd, &st) == -1 && errno == EBADF,
		"-1 and errno for a POSIX file");
	errno = 0;
	page("returns", "84", fstat(closed, &st) == -1 && errno == EBADF,
		"-1 and errno for a DVS file");
}

static void bad_descriptors(void)
{
	static const int bad[] = { -1, 999, BS2000_FD_BASE, BS2000_FD_BASE + 2,
		BS2000_FD_BASE + 200, 0x7fffffff, 0x7ffffeff };
	int closed = bs2000_open(FILE_, O_RDONLY), f, write_only;
	struct status s = { 0 };
	size_t i;

	bs2000_close(closed);
	all_say("EBADF", "85 86", "a closed DVS descriptor", closed, closed,
		"$USERID.FILE", EBADF);
	for (i = 0; i < sizeof bad / sizeof *bad; i++)
		all_say("EBADF", "85 86", "one that is not open", bad[i],
			bad[i], "x", EBADF);
	for (f = PLAIN; f < LAYOUTS; f++) {
		const char *n = eight[BY_PATH + f];

		page("EBADF-at", "94",
			by_path(f, closed, "$USERID.FILE", 0, &s) == EBADF &&
				by_path(f, 999, "posix", 0, &s) == EBADF,
			"%s: relative, and no valid descriptor", n);
		page("EBADF-at", "94", !by_path(f, closed, FILE_, 0, &s),
			"%s: an absolute DVS name needs none", n);
		page("EBADF-at", "94", !by_path(f, closed, "/", 0, &s),
			"%s: an absolute POSIX name needs none", n);
		page("EBADF-at", "94", !by_path(f, AT_FDCWD, "posix", 0, &s),
			"%s: AT_FDCWD", n);
	}
	errno = 0;
	write_only = bs2000_open(":A:", O_WRONLY);
	page("EBADF-at", "94", write_only == -1 && errno == EISDIR,
		"a catalogue cannot be opened for writing alone");
}

static void bad_pointers(void)
{
	/* Nothing is mapped there. */
	const char *volatile unmapped = (const char *)16;
	int f, fd = open("posix", O_RDONLY);

	for (f = BY_FD; f < EIGHT; f++) {
		int a = ask_raw(f, fd, AT_FDCWD, "posix", NULL);
		int b = ask_raw(f, dvs, search, "$USERID.FILE", NULL);

		page("EFAULT", "85 87", a == EFAULT && b == EFAULT,
			"%s: buf is NULL: %d, %d", eight[f], a, b);
	}
	for (f = BY_PATH; f < EIGHT; f++) {
		struct status s;
		int r = by_path(f - BY_PATH, AT_FDCWD, unmapped, 0, &s);

		page("EFAULT", "85 87", r == EFAULT, "%s: a bad path: %d",
			eight[f], r);
	}
	close(fd);
}

static void io_errors(void)
{
	int fd = bs2000_open(FILE_, O_RDONLY);

	shell("cp cat whole && printf x | dd of=cat bs=1 seek=200 "
	      "conv=notrunc status=none");
	all_say("EIO", "85 88", "a damaged catalogue", fd, search,
		"$USERID.FILE", EIO);
	shell("head -c 300 whole >cat");
	all_say("EIO", "85 88", "a catalogue that is cut", fd, search,
		"$USERID.FILE", EIO);
	shell("rm cat && mkdir cat");
	all_say("EIO", "85 88", "a directory in its place", fd, search,
		"$USERID.FILE", EIO);
	shell("rmdir cat");
	all_say("EIO", "85 88", "no file in its place", fd, search,
		"$USERID.FILE", EIO);
	shell("mv whole cat");
	all_say("EIO", "85 88", "and as it was", fd, search, "$USERID.FILE", 0);
	catalogue("add", "cat :A:\\$USERID.BAD");
	bs2000_close(fd);
	fd = bs2000_open(":A:$USERID.BAD", O_RDONLY);
	must(fd >= 0);
	catalogue("add", "-f cat :A:\\$USERID.BAD io-error");
	all_say("EIO", "85 88", "an entry with its I/O error flag", fd, search,
		"$USERID.BAD", EIO);
	bs2000_close(fd);
}

static void no_link(void)
{
	int fd;

	catalogue("add", "cat :A:\\$USERID.FAR remote");
	fd = bs2000_open(":A:$USERID.FAR", O_RDONLY);
	must(fd >= 0);
	all_say("ENOLINK", "85 89", "a remote catalogue that is active", fd,
		search, "$USERID.FAR", 0);
	catalogue("add", "-f cat :A:\\$USERID.FAR inactive");
	all_say("ENOLINK", "85 89", "one that is not active anymore", fd,
		search, "$USERID.FAR", ENOLINK);
	bs2000_close(fd);
}

static void too_large(void)
{
	static const struct {
		const char *attributes;
		long long size, blocks;
	} rows[] = {
		{ "pages=1048576 last-byte=2047", 2147483647, 1048576 },
		{ "pages=1048576", 2147483648, 1048576 },
		{ "pages=4294967295", 4294967295LL * 2048, 4294967295 },
		{ "pages=2147483648 last-page=0", 0, 2147483648 },
	};
	char words[128];
	struct status s = { 0 };
	size_t i;
	int f, r, fd, fits;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		snprintf(words, sizeof words, "-f cat :A:\\$USERID.BIG %s",
			rows[i].attributes);
		catalogue("add", words);
		fd = bs2000_open(":A:$USERID.BIG", O_RDONLY);
		must(fd >= 0);
		for (f = BY_FD; f < EIGHT; f++) {
			fits = sizeof(off_t) == 8 || f % 2 == S64 ||
				(rows[i].size <= 2147483647 &&
					rows[i].blocks <= 2147483647);
			r = ask(f, fd, search, "$USERID.BIG", &s);
			page("EOVERFLOW", "85 90",
				fits ? !r && s.size == rows[i].size &&
						s.blocks == rows[i].blocks
				     : r == EOVERFLOW,
				"%s: %s: %d", eight[f], rows[i].attributes, r);
		}
		bs2000_close(fd);
	}
}

/* In a process where the kernel interrupts what reads the catalogue, as by a
 * signal whose handler does not restart it. */
static void interrupted(void)
{
	struct sock_filter filter[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_pread64, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINTR),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	const struct sock_fprog program = { 4, filter };
	int status = 0;
	pid_t child = fork();

	if (!child) {
		if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ||
			prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
			_exit(9);
		all_say("EINTR", "85 91", "a signal was caught", dvs, search,
			"$USERID.FILE", EINTR);
		_exit(t_failed);
	}
	must(child > 0 && waitpid(child, &status, 0) == child);
	page("EINTR", "85 91", WIFEXITED(status) && !WEXITSTATUS(status),
		"the process that was interrupted ended with %d", status);
}

static void not_directories(void)
{
	struct status s = { 0 };
	int f, fd = open("posix", O_RDONLY);

	for (f = PLAIN; f < LAYOUTS; f++) {
		const char *n = eight[BY_PATH + f];

		page("ENOTDIR", "95", by_path(f, fd, "x", 0, &s) == ENOTDIR,
			"%s: a POSIX file is no directory", n);
		page("ENOTDIR", "95",
			by_path(f, dvs, "$USERID.FILE", 0, &s) == ENOTDIR,
			"%s: a DVS file is no directory", n);
		page("ENOTDIR", "95", !by_path(f, dvs, FILE_, 0, &s),
			"%s: an absolute name does not need one", n);
		page("EINVAL-flag", "96",
			by_path(f, search, "$USERID.FILE", 0x4000, &s) ==
					EINVAL &&
				by_path(f, AT_FDCWD, "posix", 0x4000, &s) ==
					EINVAL,
			"%s: a flag that there is not", n);
	}
	close(fd);
}

static void correction(void)
{
	static const struct {
		const char *status;
		int old;
	} rows[] = { { "A46", 1 }, { "A47", 0 }, { "A00", 1 }, { "B00", 0 },
		{ "A48", 0 } };
	struct status s = { 0 };
	size_t i;
	int f, r, kind, fd = open("posix", O_RDONLY);

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		must(!bs2000_correction(rows[i].status));
		for (kind = 0; kind < 2; kind++)
			for (f = BY_FD; f < EIGHT; f++) {
				int x = f % LAYOUTS >= X && rows[i].old;
				int expected =
					x ? f < BY_PATH ? EINVAL : ENOSYS : 0;

				r = ask(f, kind ? dvs : fd, AT_FDCWD,
					kind ? FILE_ : "posix", &s);
				page(f < BY_PATH ? "correction-EINVAL"
						 : "correction-ENOSYS",
					f < BY_PATH ? "97" : "98",
					r == expected,
					"%s with %s: %d, expected %d", eight[f],
					rows[i].status, r, expected);
			}
		for (f = PLAIN; f < LAYOUTS; f++)
			page("correction-ENOSYS", "98",
				!by_stat(f, "posix", 1, &s) &&
					!by_stat(f, FILE_, 0, &s),
				"the stat and lstat of %s work with %s",
				eight[f], rows[i].status);
	}
	must(!bs2000_correction("A47"));
	close(fd);
}

static void begin_files(void)
{
	static const struct timespec old[2] = { { SECOND, 0 },
		{ SECOND + 1, 0 } };
	static char megabyte[1048576];
	int fd;

	umask(022);
	memset(megabyte, 'x', sizeof megabyte);
	fd = open("posix", O_RDWR | O_CREAT | O_EXCL, 0640);
	must(write(fd, megabyte, sizeof megabyte) == (ssize_t)sizeof megabyte);
	must(!fsync(fd) && !futimens(fd, old) && !close(fd));
	must(!symlink("posix", "link") && !mkdir("directory", 0750));
	fd = creat("directory/inner", 0600);
	close(fd);
	bs2000_catalogue("cat");
	must(!bs2000_user("USERID"));
	catalogue("add", "cat :A: acl=rwxr-xr-x");
	catalogue("add",
		"cat :A:\\$USERID.FILE pages=6 last-page=4 last-byte=100 "
		"acl=rwxr-x--- created=@1000000000 accessed=@1000000001 "
		"changed=@1000000002");
	dvs = bs2000_open(FILE_, O_RDWR);
	search = bs2000_open(":A:", O_SEARCH);
	must(dvs >= 0 && search >= 0);
}

int main(int argc, char **argv)
{
	struct stat st;

	must(argc == 2);
	dvscat = argv[1];
	begin_files();
	page("eight-functions", "1", sizeof eight / sizeof *eight == 8,
		"fstat, fstat64, fstatx, fstat64x, fstatat, fstatat64, "
		"fstatatx, fstatat64x");
	memset(&st, 0xcc, sizeof st);
	page("filled", "12",
		!fstat(dvs, &st) && st.st_blksize == 2048 && !st.st_ino,
		"the struct that buf points to is filled");
	declarations();
	descriptors();
	posix_file();
	types();
	identity();
	device();
	modified();
	dvs_file();
	dvs_files();
	after_2038();
	same();
	at();
	searching();
	returns();
	bad_descriptors();
	bad_pointers();
	io_errors();
	no_link();
	too_large();
	interrupted();
	not_directories();
	correction();
	return done();
}
