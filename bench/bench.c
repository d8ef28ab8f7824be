/* SPDX-License-Identifier: MIT */
/* Times overstat's functions against the bare system call and against the
 * libc's own functions, all in this one program: bench/run.sh. */
#define _OVERSTAT_SOURCE 1
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "measure.h"
#include "raw.h"

/* The libc's own, by their linker names: those for the struct stat of this
 * program. */
#if defined __USE_TIME_BITS64 && __TIMESIZE == 32
#define LIBC(name) LINKER("__" name "64_time64")
#elif !defined __GLIBC__ && defined _REDIR_TIME64
#define LIBC(name) LINKER("__" name "_time64")
#else
#define LIBC(name) LINKER(name)
#endif
#define LINKER(name) __asm__(__OVERSTAT_STR(__USER_LABEL_PREFIX__) name)
int libc_fstat(int, struct stat *) LIBC("fstat");
int libc_stat(const char *, struct stat *) LIBC("stat");
int libc_lstat(const char *, struct stat *) LIBC("lstat");
int libc_fstatat(int, const char *, struct stat *, int) LIBC("fstatat");

/* One shape and alignment for all, so that only the call differs. */
#define LOOP(name, call) \
	static __attribute__((__noinline__, __aligned__(64))) long name( \
		unsigned n, const struct target *t) \
	{ \
		int fd = t->fd; \
		const char *path = t->path; \
		void *buf = t->buf; \
		long failed = 0; \
		(void)fd; \
		(void)path; \
		for (; n; n--) \
			failed |= (call); \
		return failed; \
	}

LOOP(our_fstat, fstat(fd, buf))
LOOP(our_stat, stat(path, buf))
LOOP(our_lstat, lstat(path, buf))
LOOP(our_fstatat, fstatat(AT_FDCWD, path, buf, 0))
LOOP(our_fstat64x, fstat64x(fd, buf))
LOOP(our_stat64x, stat64x(path, buf))
LOOP(our_fdstat, fd_fdstat_get(fd, buf))

LOOP(their_fstat, libc_fstat(fd, buf))
LOOP(their_stat, libc_stat(path, buf))
LOOP(their_lstat, libc_lstat(path, buf))
LOOP(their_fstatat, libc_fstatat(AT_FDCWD, path, buf, 0))

#ifdef __LP64__
LOOP(raw_fstat, raw2(SYS_fstat, fd, (long)buf))
LOOP(raw_fstat_again, raw2(SYS_fstat, fd, (long)buf))
LOOP(raw_stat, raw2(SYS_stat, (long)path, (long)buf))
LOOP(raw_lstat, raw2(SYS_lstat, (long)path, (long)buf))
LOOP(raw_newfstatat, raw4(SYS_newfstatat, AT_FDCWD, (long)path, (long)buf, 0))
LOOP(raw_newfstatat_nofollow,
	raw4(SYS_newfstatat, AT_FDCWD, (long)path, (long)buf,
		AT_SYMLINK_NOFOLLOW))
LOOP(raw_fcntl_fstat,
	(raw2(SYS_fcntl, fd, F_GETFL) < 0) | raw2(SYS_fstat, fd, (long)buf))
LOOP(their_fcntl_fstat, (fcntl(fd, F_GETFL) < 0) | libc_fstat(fd, buf))
#else
LOOP(raw_statx_fd_again,
	raw5(SYS_statx, fd, (long)"", AT_EMPTY_PATH, 0xfff, (long)buf))
#endif
LOOP(raw_statx_fd,
	raw5(SYS_statx, fd, (long)"", AT_EMPTY_PATH, 0xfff, (long)buf))
LOOP(raw_statx, raw5(SYS_statx, AT_FDCWD, (long)path, 0, 0xfff, (long)buf))

/* What is timed first, and what it is held against. */
static const struct row {
	const char *name;
	loop *ours, *reference;
} rows[] = {
#ifdef __LP64__
	{ "fstat / raw fstat", our_fstat, raw_fstat },
	{ "fstat / libc fstat", our_fstat, their_fstat },
	{ "stat / raw newfstatat", our_stat, raw_newfstatat },
	{ "stat / raw stat", our_stat, raw_stat },
	{ "stat / libc stat", our_stat, their_stat },
	{ "lstat / raw newfstatat", our_lstat, raw_newfstatat_nofollow },
	{ "lstat / raw lstat", our_lstat, raw_lstat },
	{ "lstat / libc lstat", our_lstat, their_lstat },
	{ "fstatat / raw newfstatat", our_fstatat, raw_newfstatat },
	{ "fstatat / libc fstatat", our_fstatat, their_fstatat },
	{ "fstat64x / raw statx", our_fstat64x, raw_statx_fd },
	{ "fstat64x / libc fstat", our_fstat64x, their_fstat },
	{ "stat64x / raw statx", our_stat64x, raw_statx },
	{ "fd_fdstat_get / raw fcntl + fstat", our_fdstat, raw_fcntl_fstat },
	{ "fd_fdstat_get / libc fcntl + fstat", our_fdstat, their_fcntl_fstat },
	{ "(libc fstat / raw fstat)", their_fstat, raw_fstat },
	{ "(libc stat / raw newfstatat)", their_stat, raw_newfstatat },
	{ "(raw fstat / raw fstat)", raw_fstat_again, raw_fstat },
#else
	{ "fstat / raw statx", our_fstat, raw_statx_fd },
	{ "fstat / libc fstat", our_fstat, their_fstat },
	{ "stat / raw statx", our_stat, raw_statx },
	{ "stat / libc stat", our_stat, their_stat },
	{ "lstat / libc lstat", our_lstat, their_lstat },
	{ "fstatat / libc fstatat", our_fstatat, their_fstatat },
	{ "fstat64x / raw statx", our_fstat64x, raw_statx_fd },
	{ "stat64x / raw statx", our_stat64x, raw_statx },
	{ "(libc fstat / raw statx)", their_fstat, raw_statx_fd },
	{ "(raw statx / raw statx)", raw_statx_fd_again, raw_statx_fd },
#endif
};

static int fail(const char *what)
{
	perror(what);
	return 1;
}

/* To the last CPU that is ours: the first takes most interrupts. */
static int pin(void)
{
	cpu_set_t set;
	size_t cpu;

	if (sched_getaffinity(0, sizeof set, &set))
		return -1;
	for (cpu = CPU_SETSIZE - 1; cpu > 0 && !CPU_ISSET(cpu, &set); cpu--)
		;
	CPU_ZERO(&set);
	CPU_SET(cpu, &set);
	return sched_setaffinity(0, sizeof set, &set);
}

/* bench LIBC: a line a row, name, nanoseconds of both, ratio. */
int main(int argc, char **argv)
{
	static char path[] = "overstat-bench.XXXXXX";
	struct target t = { -1, path, NULL };
	int failed = 0;
	size_t i;

	if (argc != 2)
		return 2;
	if (pin())
		return fail("sched_setaffinity");
	t.fd = mkstemp(path);
	if (t.fd < 0)
		return fail("a file in the current directory");
	for (i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct figures f;

		if (measure(rows[i].ours, rows[i].reference, &t, &f)) {
			fprintf(stderr, "%s: a call failed\n", rows[i].name);
			failed = 1;
			continue;
		}
		printf("%s: %s\t%.1f\t%.1f\t%.4f\n", argv[1], rows[i].name,
			f.ours, f.reference, f.ratio);
	}
	unlink(path);
	return failed;
}
