/* SPDX-License-Identifier: MIT */
/* refused FILE REFERENCE [GROUP=ERRNO...]: all functions on FILE while system
 * calls are refused (refuse.c). REFERENCE is what `stat -c FORMAT` said of the
 * file when they were not, FORMAT as in run.sh. A group of functions that is
 * not named succeeds, and says what REFERENCE says:
 *
 *	fd   fstat, fstat64          xfd  fstatx, fstat64x
 *	at   stat, lstat, fstatat    xat  the same, x and 64x
 *	fsync  fdatasync  fdstat (fd_fdstat_get)  fd_sync
 *
 * nosocktype: nobody says which kind of socket one is, and it is no stream.
 * nogetsockopt: as on i386 before Linux 4.3.
 * noioctl: nobody says what is a terminal, and all character devices have its
 * rights.
 * nobirth: the x family cannot know the birth time.
 * time32: the kernel's record has 32-bit times: they are cut, and not known.
 * user: as an ordinary user, who cannot open FILE: what takes a path alone. */
#include "all.h"
#include <sys/fdstat.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#ifdef __i386__
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

static void refuse_getsockopt(void)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
			offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 365, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog filter = { sizeof code / sizeof *code, code };

	must(!prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) &&
		!prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter));
	errno = 0;
	must(syscall(365, 0, 0, 0, NULL, NULL) == -1 && errno == ENOSYS);
}
#endif

enum group {
	FD,
	AT,
	XFD,
	XAT,
	FSYNC,
	FDATASYNC,
	FDSTAT,
	FD_SYNC,
	GROUPS
};

static const char *const groups[GROUPS] = { "fd", "at", "xfd", "xat", "fsync",
	"fdatasync", "fdstat", "fd_sync" };
static int expected[GROUPS], nobirth, time32, user, nosocktype, noioctl;

static void usage(const char *word)
{
	ok(0, "refused: the argument '%s' is not understood", word);
	exit(done());
}

static void expect(const char *word)
{
	const char *e = strchr(word, '=');
	size_t g;

	for (g = 0; e && g < GROUPS; g++)
		if (!strncmp(groups[g], word, (size_t)(e - word)) &&
			!groups[g][e - word])
			break;
	if (!e || g == GROUPS)
		usage(word);
	expected[g] = errno_value(e + 1);
	if (expected[g] < 0)
		usage(word);
}

static struct seen reference(const char *line)
{
	struct seen s = { 0 };

	if (sscanf(line,
		    "%ju %ju %x %ju %u %u %ju %jd %jd %jd"
		    " %jd.%ld %jd.%ld %jd.%ld %jd.%ld",
		    &s.dev, &s.ino, &s.mode, &s.nlink, &s.uid, &s.gid, &s.rdev,
		    &s.size, &s.blksize, &s.blocks, &s.atim.sec, &s.atim.nsec,
		    &s.mtim.sec, &s.mtim.nsec, &s.ctim.sec, &s.ctim.nsec,
		    &s.btim.sec, &s.btim.nsec) != 18)
		usage(line);
	s.known = 0x7fff;
	if (nobirth) {
		s.btim.sec = s.btim.nsec = 0;
		s.known &= ~ST_KNOWN_BIRTHTIME;
	}
	if (time32) {
		s.atim.sec = (int32_t)s.atim.sec;
		s.mtim.sec = (int32_t)s.mtim.sec;
		s.ctim.sec = (int32_t)s.ctim.sec;
		s.known &= ~(ST_KNOWN_ATIME | ST_KNOWN_MTIME | ST_KNOWN_CTIME);
	}
	return s;
}

static void check_sync(enum group g, int (*sync)(int), int fd)
{
	int r, e = expected[g];

	errno = MARK;
	r = sync(fd);
	ok(r == (e ? -1 : 0) && errno == (e ? e : MARK),
		"%s: %s: returned %d, errno %d", groups[g], errno_name(e), r,
		errno);
}

static void check_fdstat(int fd)
{
	struct fdstat st, before;
	int r, e = expected[FDSTAT];

	memset(&st, 0xcc, sizeof st);
	before = st;
	errno = MARK;
	r = fd_fdstat_get(fd, &st);
	ok(r == e && errno == MARK, "fd_fdstat_get: %s: returned %d, errno %d",
		errno_name(e), r, errno);
	if (e)
		ok(!memcmp(&st, &before, sizeof st),
			"fd_fdstat_get: the struct is as it was on failure");
	else
		ok(st.fs_filetype == FILETYPE_REGULAR_FILE,
			"fd_fdstat_get: type %d, expected a regular file",
			st.fs_filetype);
	e = expected[FD_SYNC];
	r = fd_sync(fd);
	ok(r == e && errno == MARK, "fd_sync: %s: returned %d, errno %d",
		errno_name(e), r, errno);
}

/* What more is asked of a socket and of a character device. */
static void check_more(void)
{
	static const struct {
		int type, filetype;
	} sockets[] = { { SOCK_DGRAM, FILETYPE_SOCKET_DGRAM },
		{ SOCK_STREAM, FILETYPE_SOCKET_STREAM },
		{ SOCK_SEQPACKET, FILETYPE_SOCKET_SEQPACKET } };
	static const char *const devices[] = { "/dev/null", "/dev/ptmx" };
	struct fdstat st;
	int two[2], r, fd, sees;
	size_t i;

	for (i = 0; i < 3; i++) {
		must(!socketpair(AF_UNIX, sockets[i].type, 0, two));
		r = fd_fdstat_get(*two, &st);
		ok(!r &&
				st.fs_filetype ==
					(nosocktype ? FILETYPE_UNKNOWN
						    : sockets[i].filetype),
			"fd_fdstat_get of a socket of kind %d: %d, type %d",
			sockets[i].type, r, st.fs_filetype);
		r = fd_sync(*two);
		ok(r == EINVAL, "fd_sync of it: %d", r);
	}
	for (i = 0; i < 2; i++) {
		fd = open(devices[i], O_RDWR | O_NOCTTY);
		must(fd >= 0);
		r = fd_fdstat_get(fd, &st);
		sees = (st.fs_rights_base & RIGHTS_FD_SEEK) != 0;
		ok(!r && st.fs_filetype == FILETYPE_CHARACTER_DEVICE &&
				sees == (!i && !noioctl),
			"fd_fdstat_get of %s: %d, type %d, right to seek %d",
			devices[i], r, st.fs_filetype, sees);
	}
}

/* What is wrong with a path stays what it is, whoever answers. */
static void check_paths(const char *file)
{
	char path[4096];

	all("a descriptor that is not open", BY_FD | PLAIN | X, 4711, NULL,
		NULL, EBADF);
	all("AT_FDCWD as a descriptor", FSTATS | PLAIN | X, AT_FDCWD, NULL,
		NULL, EBADF);
	all("\"\"", BY_PATH | PLAIN | X, -1, "", NULL, ENOENT);
	all("no such file", BY_PATH | PLAIN | X, -1, "/nosuch", NULL, ENOENT);
	snprintf(path, sizeof path, "%s/", file);
	all("a slash after a file", BY_PATH | PLAIN | X, -1, path, NULL,
		ENOTDIR);
	snprintf(path, sizeof path, "%s.loop", file);
	all("a loop of links", STATS | PLAIN | X, -1, path, NULL, ELOOP);
}

/* lstat is of the link, the others of what it points to. */
static void check_link(const char *file, const struct seen *want)
{
	const char *name = strrchr(file, '/') + 1;
	char link[4096];
	const struct call *c;
	struct answer a;

	snprintf(link, sizeof link, "%s.link", file);
	all("through a link", STATS | PLAIN | X, -1, link, want, 0);
	for (c = calls; c < calls + N_CALLS; c++)
		if (c->kind == LSTAT) {
			ask(c, -1, link, 0, &a);
			ok(!not_worked(&a) && S_ISLNK(a.seen.mode) &&
					a.seen.size == (int64_t)strlen(name),
				"%s of a link: returned %d, mode %#o, size %jd",
				c->name, a.result, a.seen.mode,
				(intmax_t)a.seen.size);
		}
}

int main(int argc, char **argv)
{
	struct seen want;
	const char *file = argv[1];
	int i, fd, without = 0;

	if (argc < 3)
		usage("none");
	for (i = 3; i < argc; i++)
		if (!strcmp(argv[i], "nobirth"))
			nobirth = 1;
		else if (!strcmp(argv[i], "time32"))
			time32 = 1;
		else if (!strcmp(argv[i], "user"))
			user = 1;
		else if (!strcmp(argv[i], "nosocktype"))
			nosocktype = 1;
#ifdef __i386__
		else if (!strcmp(argv[i], "nogetsockopt"))
			refuse_getsockopt();
#endif
		else if (!strcmp(argv[i], "noioctl"))
			noioctl = 1;
		else
			expect(argv[i]);
	want = reference(argv[2]);
	if (user) {
		must(geteuid() || (!setgid(65534) && !setuid(65534)));
		without = EMPTY;
	}
	fd = user ? -1 : open(file, O_RDONLY);
	must(user || fd >= 0);
	all(groups[AT], ((BY_PATH | EMPTY) & ~without) | PLAIN, fd, file, &want,
		expected[AT]);
	all(groups[XAT], ((BY_PATH | EMPTY) & ~without) | X, fd, file, &want,
		expected[XAT]);
	if (user)
		return done();
	all(groups[FD], FSTATS | PLAIN, fd, file, &want, expected[FD]);
	all(groups[XFD], FSTATS | X, fd, file, &want, expected[XFD]);
	check_sync(FSYNC, fsync, fd);
	check_sync(FDATASYNC, fdatasync, fd);
	check_fdstat(fd);
	if (!expected[FDSTAT])
		check_more();
	for (i = 0; i < GROUPS && !expected[i]; i++)
		;
	if (i == GROUPS) {
		check_paths(file);
		check_link(file, &want);
	}
	return done();
}
