/* SPDX-License-Identifier: MIT */
/* The sixteen functions {fstat, stat, lstat, fstatat} x {plain, 64, x, 64x} as a
 * table, and how to ask each of them so that it cannot get away with anything. A
 * libc without overstat has the first four, or eight.
 *
 * What a system may lack is a program of its own (`programs` says what each
 * needs), or one of these macros, which the runner sets:
 *	T_SIGNALS   a bad pointer raises a signal, which is reported and survived
 *	T_MINOR20   mknod takes a minor number of 20 bits, not of 19 */
#ifndef CALLS_H
#define CALLS_H

/* Before any header: everything the system shows, the 64 and the x family. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define _LARGEFILE64_SOURCE 1
#define _BS2000_SOURCE 1

#include "t.h"
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/types.h>
#ifdef T_SIGNALS
#include <setjmp.h>
#include <signal.h>
#endif

#ifdef T_MINOR20
#define LARGE_MINOR 1048575
#else
#define LARGE_MINOR 524287
#endif

/* What errno is before each call: no error of any system. */
#define MARK 29999

struct moment {
	int64_t sec;
	long nsec;
};

/* What any of the structs says. */
struct seen {
	uint64_t dev, ino, rdev, nlink;
	int64_t size, blocks, blksize;
	unsigned mode, uid, gid, known;
	struct moment atim, mtim, ctim, btim;
};

enum kind {
	FSTAT,
	STAT,
	LSTAT,
	FSTATAT
};

struct call {
	const char *name;
	enum kind kind;
	int family; /* 0 plain, 1 64, 2 x, 3 64x */
	int x; /* the family has birth time and st_known */
	size_t size; /* of the struct, bytes */
	/* widths, bytes */
	unsigned char off, ino, blkcnt, time;
	int (*ask)(int fd, const char *path, void *buf, int flags);
	void (*take)(const void *buf, struct seen *);
};

#define T_MOMENT(t) ((struct moment){ (t).tv_sec, (long)(t).tv_nsec })

#define FAMILY(suffix, EXTRA) \
	static int ask_fstat##suffix( \
		int fd, const char *path, void *buf, int flags) \
	{ \
		(void)path; \
		(void)flags; \
		return fstat##suffix(fd, buf); \
	} \
	static int ask_stat##suffix( \
		int fd, const char *path, void *buf, int flags) \
	{ \
		(void)fd; \
		(void)flags; \
		return stat##suffix(path, buf); \
	} \
	static int ask_lstat##suffix( \
		int fd, const char *path, void *buf, int flags) \
	{ \
		(void)fd; \
		(void)flags; \
		return lstat##suffix(path, buf); \
	} \
	static int ask_fstatat##suffix( \
		int fd, const char *path, void *buf, int flags) \
	{ \
		return fstatat##suffix(fd, path, buf, flags); \
	} \
	static void take##suffix(const void *buf, struct seen *s) \
	{ \
		struct stat##suffix b; \
\
		memcpy(&b, buf, sizeof b); \
		memset(s, 0, sizeof *s); \
		s->dev = b.st_dev; \
		s->ino = b.st_ino; \
		s->rdev = b.st_rdev; \
		s->nlink = b.st_nlink; \
		s->size = b.st_size; \
		s->blocks = b.st_blocks; \
		s->blksize = b.st_blksize; \
		s->mode = b.st_mode; \
		s->uid = b.st_uid; \
		s->gid = b.st_gid; \
		s->atim = T_MOMENT(b.st_atim); \
		s->mtim = T_MOMENT(b.st_mtim); \
		s->ctim = T_MOMENT(b.st_ctim); \
		EXTRA; \
	}

#define T_CALL(function, kind, suffix, family, x) \
	{ \
#function #suffix, kind, family, x, \
			sizeof(struct stat##suffix), \
			sizeof((struct stat##suffix *)0)->st_size, \
			sizeof((struct stat##suffix *)0)->st_ino, \
			sizeof((struct stat##suffix *)0)->st_blocks, \
			sizeof((struct stat##suffix *)0)->st_mtim.tv_sec, \
			ask_##function##suffix, take##suffix \
	}
#define T_CALLS(suffix, family, x) \
	T_CALL(fstat, FSTAT, suffix, family, x), \
		T_CALL(stat, STAT, suffix, family, x), \
		T_CALL(lstat, LSTAT, suffix, family, x), \
		T_CALL(fstatat, FSTATAT, suffix, family, x)

/* Their members as the x family alone has them. */
#define T_EXTRA (s->known = b.st_known, s->btim = T_MOMENT(b.st_birthtim))

FAMILY(, (void)0)
#if defined ST_KNOWN_TYPE || defined stat64 || defined __USE_LARGEFILE64
#define T_FAMILY64
FAMILY(64, (void)0)
#endif
#ifdef ST_KNOWN_TYPE
#define T_FAMILYX
FAMILY(x, T_EXTRA)
FAMILY(64x, T_EXTRA)
#endif

static const struct call calls[] = {
	T_CALLS(, 0, 0),
#ifdef T_FAMILY64
	T_CALLS(64, 1, 0),
#endif
#ifdef T_FAMILYX
	T_CALLS(x, 2, 1),
	T_CALLS(64x, 3, 1),
#endif
};
#define N_CALLS (sizeof calls / sizeof *calls)

/* What every call owes, whatever it is asked. In a program of this folder each
 * is a check of its own, once a function, at the end; elsewhere a call that does
 * not pay is wrong. */
enum owed {
	PADDING, /* no byte of the struct is left as it was */
	ERRNO, /* untouched after a success */
	UNTOUCHED, /* the struct, after a failure, EFAULT aside */
	BEHIND, /* nothing is written behind the struct */
	N_OWED
};

/* One call: result, errno and what it may not have done. */
struct answer {
	int result, error;
	const char *problem;
	const char *owes[N_OWED];
	struct seen seen;
	union {
		unsigned char bytes[512];
		long long align;
		void *align2;
	} buf;
};

#ifdef T_SIGNALS
static sigjmp_buf t_jump;
static volatile sig_atomic_t t_guarded;

static inline void t_signal(int sig)
{
	if (!t_guarded) {
		signal(sig, SIG_DFL);
		raise(sig);
	}
	siglongjmp(t_jump, sig);
}
#endif

/* The call itself; a signal that it raises where it is guarded. */
static inline int t_ask(const struct call *c, int fd, const char *path,
	void *buf, int flags, int *result)
{
#ifdef T_SIGNALS
	int sig;
#endif

	if (t_why)
		return 0;
#ifdef T_SIGNALS
	sig = sigsetjmp(t_jump, 1);
	if (sig) {
		t_guarded = 0;
		return sig;
	}
	t_guarded = 1;
#endif
	*result = c->ask(fd, path, buf, flags);
#ifdef T_SIGNALS
	t_guarded = 0;
#endif
	return 0;
}

/* From here on a crash in a call is what is wrong with it, not the end. */
static inline void survive_crashes(void)
{
#ifdef T_SIGNALS
	signal(SIGSEGV, t_signal);
	signal(SIGBUS, t_signal);
#endif
}

static inline const char *t_filled(
	const unsigned char *p, size_t from, size_t to, int fill)
{
	for (; from < to; from++)
		if (p[from] != fill)
			return "changed";
	return NULL;
}

#ifdef T_CONFORM
static const char *const t_debts[] = { "own.padding", "own.errno",
	"own.untouched", "fstatat.buf" };
static struct {
	int asked;
	char first[N_OWED][128];
} t_calls[N_CALLS];

static inline void t_tell(void)
{
	const struct call *c;
	size_t i;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (!t_calls[c - calls].asked && !t_cut)
			continue;
		for (i = 0; i < N_OWED; i++)
			verdict(*t_calls[c - calls].first[i]
					? t_calls[c - calls].first[i]
					: NULL,
				"%s/%s/in_every_call_of_" T_PROGRAM, t_debts[i],
				c->name);
	}
}
#endif

/* That it owes something: what was seen, and of which path. */
static inline void t_owes(const struct call *c, const char *path,
	struct answer *a, enum owed what, const char *problem)
{
	a->owes[what] = problem;
#ifdef T_CONFORM
	if (!*t_calls[c - calls].first[what])
		snprintf(t_calls[c - calls].first[what],
			sizeof t_calls->first[what], "%.60s (%.40s)", problem,
			path ? path : "a descriptor");
#else
	(void)c, (void)path;
	a->problem = problem;
#endif
}

/* Asks with the struct filled with one byte, and looks at what every call owes:
 * 0 or -1; after 0 errno as it was, after -1 the struct as it was, EFAULT aside;
 * and nothing written behind the struct. */
static inline void t_ask_filled(const struct call *c, int fd, const char *path,
	int flags, int fill, struct answer *a)
{
	static char problem[128];
	int sig;

	memset(a, 0, sizeof *a);
	if (t_why)
		return;
#ifdef T_CONFORM
	t_calls[c - calls].asked = 1;
	t_last = t_tell;
#endif
	memset(&a->buf, fill, sizeof a->buf);
	errno = MARK;
	sig = t_ask(c, fd, path, &a->buf, flags, &a->result);
	a->error = errno;
	if (sig) {
		snprintf(problem, sizeof problem, "signal %d", sig);
		a->problem = problem;
	} else if (a->result && a->result != -1) {
		snprintf(problem, sizeof problem,
			"returned %d, expected 0 or -1", a->result);
		a->problem = problem;
	}
	if (sig)
		return;
	if (t_filled(a->buf.bytes, c->size, sizeof a->buf.bytes, fill))
		t_owes(c, path, a, BEHIND, "wrote behind the struct");
	if (!a->result && a->error != MARK) {
		snprintf(problem, sizeof problem,
			"errno became %d on success, expected it untouched",
			a->error);
		t_owes(c, path, a, ERRNO, problem);
	}
	if (a->result && a->error != EFAULT &&
		t_filled(a->buf.bytes, 0, c->size, fill)) {
		snprintf(problem, sizeof problem,
			"failed with errno %d and changed the struct",
			a->error);
		t_owes(c, path, a, UNTOUCHED, problem);
	}
	if (!a->result && !a->problem)
		c->take(&a->buf, &a->seen);
}

/* The name of an error, for those that a check here speaks of. */
static inline const char *t_errno(int error)
{
	static const struct {
		int error;
		const char *name;
	} names[] = {
		{ EACCES, "EACCES" },
		{ EBADF, "EBADF" },
		{ EFAULT, "EFAULT" },
		{ EINVAL, "EINVAL" },
		{ EIO, "EIO" },
		{ ELOOP, "ELOOP" },
		{ ENAMETOOLONG, "ENAMETOOLONG" },
		{ ENOENT, "ENOENT" },
		{ ENOSYS, "ENOSYS" },
		{ ENOTDIR, "ENOTDIR" },
		{ EOVERFLOW, "EOVERFLOW" },
		{ EPERM, "EPERM" },
	};
	static char other[32];
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].error == error)
			return names[i].name;
	snprintf(other, sizeof other, "errno %d", error);
	return other;
}

/* NULL if the call failed as expected, or what it did. */
static inline const char *not_failed(const struct answer *a, int error)
{
	static char problem[192];

	if (a->problem)
		return a->problem;
	if (!a->result)
		snprintf(problem, sizeof problem,
			"succeeded (mode 0%o, size %lld), expected %s",
			a->seen.mode, (long long)a->seen.size, t_errno(error));
	else if (a->error != error) {
		size_t n = (size_t)snprintf(
			problem, sizeof problem, "%s, ", t_errno(a->error));
		snprintf(problem + n, sizeof problem - n, "expected %s",
			t_errno(error));
	} else
		return NULL;
	return problem;
}

/* NULL if the call worked, or what it did. */
static inline const char *not_worked(const struct answer *a)
{
	static char problem[64];

	if (a->problem || !a->result)
		return a->problem;
	snprintf(problem, sizeof problem, "%s, expected success",
		t_errno(a->error));
	return problem;
}

static inline const char *t_unlike(
	const char *member, long long seen, long long expected)
{
	static char problem[128];

	if (seen == expected)
		return NULL;
	snprintf(problem, sizeof problem, "%s %lld (%#llx), expected %lld",
		member, seen, (unsigned long long)seen, expected);
	return problem;
}

/* NULL, or how the second is not the first; known and birth time aside. */
static inline const char *differs(
	const struct seen *expected, const struct seen *seen)
{
	const char *p;
#define T_SAME(member) \
	if ((p = t_unlike("st_" #member, (long long)seen->member, \
		     (long long)expected->member))) \
	return p
#define T_SAME_TIME(member) \
	T_SAME(member.sec); \
	T_SAME(member.nsec)

	T_SAME(dev);
	T_SAME(ino);
	T_SAME(mode);
	T_SAME(nlink);
	T_SAME(uid);
	T_SAME(gid);
	T_SAME(rdev);
	T_SAME(size);
	T_SAME(blksize);
	T_SAME(blocks);
	T_SAME_TIME(atim);
	T_SAME_TIME(mtim);
	T_SAME_TIME(ctim);
	return NULL;
#undef T_SAME_TIME
#undef T_SAME
}

/* Asks twice, so that a byte that the call leaves as it was is seen: of a
 * member, and then the answer is wrong, or between them. */
static inline void ask(const struct call *c, int fd, const char *path,
	int flags, struct answer *a)
{
	static char problem[128];
	struct answer other;
	const char *p;
	size_t i;

	t_ask_filled(c, fd, path, flags, 0x33, &other);
	t_ask_filled(c, fd, path, flags, 0xcc, a);
	if (other.problem)
		a->problem = other.problem;
	if (a->problem)
		return;
	if (a->result != other.result || a->error != other.error) {
		a->problem = "two calls, two answers";
		return;
	}
	for (i = 0; i < c->size; i++)
		if (a->buf.bytes[i] != other.buf.bytes[i])
			break;
	if (a->result || i == c->size)
		return;
	p = differs(&other.seen, &a->seen);
	if (!p)
		p = t_unlike("st_known", a->seen.known, other.seen.known);
	if (!p)
		p = t_unlike(
			"st_birthtim", a->seen.btim.sec, other.seen.btim.sec);
	if (p) {
		snprintf(problem, sizeof problem,
			"%.*s is not written, or no two calls agree",
			(int)strcspn(p, " "), p);
		a->problem = problem;
		return;
	}
	snprintf(problem, sizeof problem,
		a->buf.bytes[i] == 0xcc && other.buf.bytes[i] == 0x33
			? "byte %u of the struct was not written"
			: "byte %u of the struct differs from the last call's",
		(unsigned)i);
	t_owes(c, path, a, PADDING, problem);
}

/* The three functions that take a path, in each way that they take it. */
struct way {
	const struct call *call;
	const char *how;
	int fd, flags;
	int follows; /* a symbolic link at the end of the path */
};
static struct way ways[N_CALLS * 2];
static size_t n_ways;

static inline void t_way(
	const struct call *c, const char *how, int fd, int flags, int follows)
{
	ways[n_ways++] = (struct way){ c, how, fd, flags, follows };
}

/* here: a descriptor of the current directory. */
static inline void find_ways(int here)
{
	const struct call *c;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == STAT)
			t_way(c, "", -1, 0, 1);
		if (c->kind == LSTAT)
			t_way(c, "", -1, 0, 0);
		if (c->kind != FSTATAT)
			continue;
		t_way(c, ",cwd", AT_FDCWD, 0, 1);
		t_way(c, ",cwd,nofollow", AT_FDCWD, AT_SYMLINK_NOFOLLOW, 0);
		t_way(c, ",fd", here, 0, 1);
		t_way(c, ",fd,nofollow", here, AT_SYMLINK_NOFOLLOW, 0);
	}
}

static inline void ask_way(
	const struct way *w, const char *path, struct answer *a)
{
	ask(w->call, w->fd, path, w->flags, a);
}

/* The status of a file by its descriptor or by its path, as c asks; NULL, or what
 * went wrong. */
static inline const char *status(
	const struct call *c, int fd, const char *path, struct answer *a)
{
	ask(c, c->kind == FSTAT ? fd : AT_FDCWD, path, 0, a);
	return not_worked(a);
}

/* A file with some bytes in it. ext4 gives them their place later, and while it does says
 * that there are 0 blocks: two calls would differ. What fsync answers others judge. */
static inline void make_file(const char *path, size_t size)
{
	int fd;

	if (t_why)
		return;
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
	t_must(fd >= 0, path);
	if (size) {
		while (size--)
			must(write(fd, "x", 1) == 1);
		fsync(fd);
	}
	must(!close(fd));
}

/* The plain fstat's word, for a path that open() finds. */
static inline struct seen truth(const char *path)
{
	struct answer a;
	int fd = t_why ? -1 : open(path, O_RDONLY);

	t_must(t_why || fd >= 0, path);
	ask(&calls[0], fd, NULL, 0, &a);
	if (fd >= 0)
		close(fd);
	errno = a.error;
	t_must(!not_worked(&a), "fstat of what open found");
	return a.seen;
}

#endif
