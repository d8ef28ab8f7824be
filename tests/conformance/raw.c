/* SPDX-License-Identifier: MIT */
/* Every member of every function against the raw system call, on files with
 * extreme values. Linux. The arguments after the work directory are files to
 * look at besides those that it makes there; root makes more of them. */
#include "calls.h"
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/un.h>

/* What statx(2) fills: struct statx of linux/stat.h, declared here so that no
 * header of the library or the libc has a say. */
struct raw_time {
	int64_t sec;
	uint32_t nsec;
	int32_t pad;
};

struct raw {
	uint32_t mask, blksize;
	uint64_t attributes;
	uint32_t nlink, uid, gid;
	uint16_t mode, pad;
	uint64_t ino, size, blocks, attributes_mask;
	struct raw_time atime, btime, ctime, mtime;
	uint32_t rdev_major, rdev_minor, dev_major, dev_minor;
	uint64_t spare[14];
};

#define RAW_STATX_ALL 0xfffu
#define RAW_STATX_BTIME 0x800u
#define RAW_EMPTY_PATH 0x1000

static long raw_syscall(long n, long a, long b, long c, long d, long e)
{
#ifdef __x86_64__
	register long r10 __asm__("r10") = d;
	register long r8 __asm__("r8") = e;

	__asm__ __volatile__("syscall"
			     : "+a"(n)
			     : "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
			     : "rcx", "r11", "memory");
	return n;
#else
	/* The libc's gate: it passes registers, and knows no struct. */
	long r = syscall(n, a, b, c, d, e);

	return r == -1 ? -errno : r;
#endif
}

static long raw_statx(int fd, const char *path, int flags, struct raw *x)
{
	memset(x, 0, sizeof *x);
	return raw_syscall(
		SYS_statx, fd, (long)path, flags, RAW_STATX_ALL, (long)x);
}

static struct seen from_raw(const struct raw *x)
{
	struct seen s;

	memset(&s, 0, sizeof s);
	s.dev = makedev(x->dev_major, x->dev_minor);
	s.ino = x->ino;
	s.rdev = makedev(x->rdev_major, x->rdev_minor);
	s.nlink = x->nlink;
	s.size = (int64_t)x->size;
	s.blocks = (int64_t)x->blocks;
	s.blksize = x->blksize;
	s.mode = x->mode;
	s.uid = x->uid;
	s.gid = x->gid;
	s.atim = (struct moment){ x->atime.sec, (long)x->atime.nsec };
	s.mtim = (struct moment){ x->mtime.sec, (long)x->mtime.nsec };
	s.ctim = (struct moment){ x->ctime.sec, (long)x->ctime.nsec };
	if (x->mask & RAW_STATX_BTIME)
		s.btim = (struct moment){ x->btime.sec, (long)x->btime.nsec };
#ifdef T_FAMILYX
	s.known = (x->mask & RAW_STATX_ALL) | ST_KNOWN_DEV | ST_KNOWN_RDEV |
		ST_KNOWN_BLKSIZE;
#endif
	return s;
}

static int fits_in(unsigned width, int64_t value)
{
	return width >= 8 || value == (int32_t)value;
}

/* As the kernel has them: serial numbers have no sign. */
static int fits(const struct call *c, const struct seen *s)
{
	return fits_in(c->off, s->size) && fits_in(c->blkcnt, s->blocks) &&
		(c->ino >= 8 || s->ino <= UINT32_MAX) &&
		fits_in(c->time, s->atim.sec) &&
		fits_in(c->time, s->mtim.sec) && fits_in(c->time, s->ctim.sec);
}

static const char *unlike_raw(
	const struct call *c, const struct answer *a, const struct seen *s)
{
	const char *p;

	if (!fits(c, s))
		return not_failed(a, EOVERFLOW);
	p = not_worked(a);
	if (!p)
		p = differs(s, &a->seen);
	if (p || !c->x)
		return p;
	p = t_unlike("st_known", a->seen.known, s->known);
	if (!p)
		p = t_unlike("st_birthtim.sec", a->seen.btim.sec, s->btim.sec);
	if (!p)
		p = t_unlike(
			"st_birthtim.nsec", a->seen.btim.nsec, s->btim.nsec);
	return p;
}

#ifdef __x86_64__
/* The kernel's own record is the libc's struct: the same bytes, then. */
static const char *unlike_bytes(const struct call *c, const struct answer *a,
	int fd, const char *path, int flags)
{
	union {
		unsigned char bytes[512];
		long align;
	} buf;
	long r;

	if (c->x || a->result)
		return NULL;
	if (c->kind == FSTAT)
		r = raw_syscall(SYS_fstat, fd, (long)&buf, 0, 0, 0);
	else
		r = raw_syscall(
			SYS_newfstatat, fd, (long)path, (long)&buf, flags, 0);
	if (r)
		return "the raw fstat or newfstatat failed";
	return memcmp(&buf, &a->buf, c->size)
		? "bytes differ from the raw fstat's or newfstatat's"
		: NULL;
}
#else
static const char *unlike_bytes(const struct call *c, const struct answer *a,
	int fd, const char *path, int flags)
{
	(void)c, (void)a, (void)fd, (void)path, (void)flags;
	return NULL;
}
#endif

static int same_raw(const struct raw *x, const struct raw *y)
{
	return !memcmp(x, y, sizeof *x);
}

/* A file that changes meanwhile (/proc) is asked again. */
static void compare(const struct call *c, const char *how, const char *name,
	int fd, const char *path, int flags)
{
	const char *raw_path = path ? path : "";
	int raw_flags = path ? flags : RAW_EMPTY_PATH;
	struct raw before, after;
	struct answer a;
	struct seen s;
	const char *p = NULL;
	int tries = 0;

	do {
		long r = raw_statx(fd, raw_path, raw_flags, &before);

		if (r) {
			errno = (int)-r;
			cut_off("raw statx");
			break;
		}
		ask(c, fd, path, c->kind == FSTATAT ? flags : 0, &a);
		s = from_raw(&before);
		p = unlike_raw(c, &a, &s);
		if (!p)
			p = unlike_bytes(c, &a, fd, path, flags);
		raw_statx(fd, raw_path, raw_flags, &after);
	} while (!same_raw(&before, &after) && ++tries < 100);
	if (tries == 100)
		p = "it never stays the same for two calls";
	verdict(p, "fstatat.meaningful/%s%s/%s", c->name, how, name);
	leave_out(NULL);
}

static void by_fd(const char *name, int fd)
{
	const struct call *c;

	for (c = calls; c < calls + N_CALLS; c++)
		if (c->kind == FSTAT)
			compare(c, "", name, fd, NULL, 0);
}

static void by_path(const char *name, const char *path)
{
	const struct call *c;
	struct raw x;
	char opened[300];
	int fd, dangling = raw_statx(AT_FDCWD, path, 0, &x) != 0;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == LSTAT)
			compare(c, "", name, AT_FDCWD, path,
				AT_SYMLINK_NOFOLLOW);
		if (c->kind == FSTATAT)
			compare(c, ",nofollow", name, AT_FDCWD, path,
				AT_SYMLINK_NOFOLLOW);
		if (c->kind == STAT && !dangling)
			compare(c, "", name, AT_FDCWD, path, 0);
		if (c->kind == FSTATAT && !dangling)
			compare(c, "", name, AT_FDCWD, path, 0);
	}
	fd = open(path, O_PATH | O_NOFOLLOW);
	if (fd < 0)
		cut_off("open with O_PATH");
	snprintf(opened, sizeof opened, "%s O_PATH", name);
	by_fd(opened, fd);
	leave_out(NULL);
	close(fd);
}

/* What is made here: each has its own name, which says what is special. */
static void times(void)
{
	static const int64_t sec[] = { -((int64_t)1 << 31), -1, 0, 1,
		((int64_t)1 << 31) - 1, (int64_t)1 << 31, (int64_t)1 << 32,
		(int64_t)1 << 33 };
	static const long nsec[] = { 0, 1, 999999999 };
	int64_t t[4];
	char name[64];
	size_t i, j;

	for (i = 0; i < sizeof sec / sizeof *sec; i++)
		for (j = 0; j < 3; j++) {
			snprintf(name, sizeof name,
				"times %lld.%09ld and 7 later",
				(long long)sec[i], nsec[j]);
			make_file(name, 1);
			t[0] = sec[i];
			t[1] = nsec[j];
			t[2] = sec[i] + 7;
			t[3] = nsec[2 - j];
#ifdef SYS_utimensat_time64
			must(!raw_syscall(SYS_utimensat_time64, AT_FDCWD,
				(long)name, (long)t, 0, 0));
#else
			must(!raw_syscall(SYS_utimensat, AT_FDCWD, (long)name,
				(long)t, 0, 0));
#endif
			by_path(name, name);
		}
}

#ifdef __LP64__
#define raw_truncate ftruncate
#else
#define raw_truncate ftruncate64
#endif

static void sizes(void)
{
	static const struct {
		int64_t size;
		const char *name;
	} sizes[] = {
		{ 0, "0 bytes" },
		{ 1, "1 byte" },
		{ INT32_MAX, "2^31 - 1 bytes" },
		{ (int64_t)INT32_MAX + 1, "2^31 bytes" },
		{ (int64_t)1 << 32, "2^32 bytes" },
		{ ((int64_t)5 << 30) + 3, "5 GiB and 3 bytes" },
		{ ((int64_t)1 << 43) - 1, "2^43 - 1 bytes" },
	};
	size_t i;
	int fd;

	for (i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		fd = open(sizes[i].name,
			O_RDWR | O_CREAT | O_EXCL | O_LARGEFILE, 0600);
		must(fd >= 0);
		if (raw_truncate(fd, sizes[i].size)) {
			cut_off("ftruncate");
		}
		if (sizes[i].size)
			must(write(fd, "data", 4) == 4);
		by_path(sizes[i].name, sizes[i].name);
		by_fd(sizes[i].name, fd);
		leave_out(NULL);
		must(!close(fd));
	}
}

static void kinds(void)
{
	struct sockaddr_un address;
	int fd, ends[2];

	must(!mkdir("a directory", 0755) && !mkdir("a directory/sub", 07777));
	by_path("a directory", "a directory");
	by_path("a directory with every bit", "a directory/sub");
	must(!mkfifo("a FIFO", 0640));
	by_path("a FIFO", "a FIFO");
	memset(&address, 0, sizeof address);
	address.sun_family = AF_UNIX;
	strcpy(address.sun_path, "a socket");
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	must(fd >= 0);
	must(!bind(fd, (struct sockaddr *)&address, sizeof address));
	by_path("a socket", "a socket");
	by_fd("the descriptor of a socket", fd);
	must(!pipe(ends));
	by_fd("a pipe", ends[0]);
	make_file("a file", 7);
	must(!link("a file", "a second link") && !link("a file", "a third"));
	by_path("a file of three links", "a file");
	must(!chmod("a file", 06755));
	by_path("a file with S_ISUID and S_ISGID", "a second link");
	must(!symlink("a file", "a link to a file"));
	by_path("a link to a file", "a link to a file");
	must(!symlink("nosuch", "a dangling link"));
	by_path("a dangling link", "a dangling link");
	must(!symlink(".", "a link to here"));
	by_path("a link to a directory", "a link to here");
	fd = open("a file", O_RDONLY);
	must(fd >= 0);
	must(!unlink("a file") && !unlink("a second link") &&
		!unlink("a third"));
	by_fd("an unlinked file", fd);
}

static void roots(void)
{
	static const unsigned numbers[][2] = { { 1, 3 }, { 255, 255 },
		{ 256, 256 }, { 4095, 0 }, { 0, LARGE_MINOR },
		{ 4095, LARGE_MINOR } };
	char name[64];
	size_t i;

	for (i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		dev_t dev = makedev(numbers[i][0], numbers[i][1]);

		snprintf(name, sizeof name, "character device %u:%u",
			numbers[i][0], numbers[i][1]);
		must(!mknod(name, S_IFCHR | 0600, dev));
		by_path(name, name);
		snprintf(name, sizeof name, "block device %u:%u", numbers[i][0],
			numbers[i][1]);
		must(!mknod(name, S_IFBLK | 0600, dev));
		by_path(name, name);
	}
	make_file("a file of 4294967294:2147483648", 1);
	must(!chown("a file of 4294967294:2147483648", (uid_t)4294967294u,
		(gid_t)2147483648u));
	by_path("a file of 4294967294:2147483648",
		"a file of 4294967294:2147483648");
}

static void found(void)
{
	static const char *const paths[] = { "/", "/dev/null", "/dev/zero",
		"/dev", "/proc/sys", "/proc/version", "/proc/self/status",
		"/proc/self/exe", "/proc/self/fd/1", "/proc/self/cwd",
		"/proc/self/ns/mnt", "/proc/sys/kernel/ostype", "/sys",
		"/sys/kernel", "/usr/include", "/tmp", "/etc/passwd" };
	size_t i;

	for (i = 0; i < sizeof paths / sizeof *paths; i++)
		by_path(paths[i], paths[i]);
	by_fd("standard input", 0);
}

int main(int argc, char **argv)
{
	int i;

	begin(argc > 2 ? 2 : argc, argv);
	umask(022);
	kinds();
	sizes();
	times();
	if (geteuid())
		puts("# devices and owners are looked at where root runs this");
	else
		roots();
	found();
	for (i = 2; i < argc; i++) {
		const char *slash = strrchr(argv[i], '/');
		char name[256];

		snprintf(name, sizeof name, "given file %s",
			slash ? slash + 1 : argv[i]);
		by_path(name, argv[i]);
	}
	return done();
}
