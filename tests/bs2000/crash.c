/* SPDX-License-Identifier: MIT */
/* Put in front of the libc's functions with LD_PRELOAD: counts those calls of
 * dvscat that change a file, and at call number CRASH_AT ends the process as a
 * crash of the machine does. CRASH_HOW:
 *
 *	before  the call is not made
 *	after   it is made
 *	half    of a write half is made; else as before
 *	error   nothing ends, the call fails with ENOSPC; close closes all the same
 *
 * What was not synced when the machine went is lost: the file with its owner and
 * mode, and a name that was given by renameat. That is so at the end of a program
 * that ends well too. CRASH_LOG gets a line for each call. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int count;
static int made = -1; /* what is written aside, */
static int aside = -1, synced = 1; /* the same, until the end */
static int directory = -1, renamed; /* to its name, and not synced yet */
static char old_name[300];

/* The function behind this one. */
#define NEXT(name) \
	__typeof__(name) *next_; \
	*(void **)&next_ = dlsym(RTLD_NEXT, #name)

/* The disk after a crash. */
static void lose(void)
{
	char kept[310];

	if (!synced && aside >= 0 && ftruncate(aside, 0))
		_exit(99);
	if (!renamed)
		return;
	snprintf(kept, sizeof kept, "%s.kept", old_name);
	{
		NEXT(renameat);
		if (next_(directory, kept, directory, old_name) &&
			(errno != ENOENT || unlinkat(directory, old_name, 0)))
			_exit(99);
	}
}

static void crash(void)
{
	lose();
	kill(getpid(), SIGKILL);
}

enum how {
	GO_ON,
	BEFORE,
	AFTER,
	HALF,
	ERROR
};

/* What becomes of this call. */
static enum how now(const char *call)
{
	static const char *const hows[] = { "", "before", "after", "half",
		"error" };
	const char *at = getenv("CRASH_AT"), *how = getenv("CRASH_HOW");
	const char *log = getenv("CRASH_LOG");
	int i;

	count++;
	if (log) {
		FILE *f = fopen(log, "a");

		if (!f)
			_exit(99);
		fprintf(f, "%s\n", call);
		fclose(f);
	}
	if (!at || !how || atoi(at) != count)
		return GO_ON;
	for (i = BEFORE; i <= ERROR; i++)
		if (!strcmp(how, hows[i]))
			return (enum how)i;
	_exit(99);
}

/* Before the call: ends the process, or says that the call fails. */
static int fails(enum how how)
{
	if (how == BEFORE || how == HALF)
		crash();
	errno = ENOSPC;
	return how == ERROR;
}

int openat(int fd, const char *file, int oflag, ...)
{
	enum how how;
	va_list ap;
	mode_t mode;

	NEXT(openat);
	if (!(oflag & O_CREAT))
		return next_(fd, file, oflag);
	va_start(ap, oflag);
	mode = va_arg(ap, mode_t);
	va_end(ap);
	how = now("openat");
	if (fails(how))
		return -1;
	made = next_(fd, file, oflag, mode);
	/* Kept open here, so that it can be lost after it is closed. */
	aside = fcntl(made, F_DUPFD_CLOEXEC, 100);
	synced = 0;
	if (how == AFTER)
		crash();
	return made;
}

ssize_t pwrite(int fd, const void *buf, size_t n, off_t offset)
{
	enum how how = now("pwrite");
	ssize_t r;

	NEXT(pwrite);
	synced = 0;
	if (how == HALF)
		next_(fd, buf, n / 2, offset);
	if (fails(how))
		return -1;
	r = next_(fd, buf, n, offset);
	if (how == AFTER)
		crash();
	return r;
}

int fchown(int fd, uid_t owner, gid_t group)
{
	enum how how = now("fchown");
	int r;

	NEXT(fchown);
	synced = 0;
	if (fails(how))
		return -1;
	r = next_(fd, owner, group);
	if (how == AFTER)
		crash();
	return r;
}

int fchmod(int fd, mode_t mode)
{
	enum how how = now("fchmod");
	int r;

	NEXT(fchmod);
	synced = 0;
	if (fails(how))
		return -1;
	r = next_(fd, mode);
	if (how == AFTER)
		crash();
	return r;
}

int fsync(int fd)
{
	struct stat st;
	int r, is_directory = !fstat(fd, &st) && S_ISDIR(st.st_mode);
	enum how how = now(is_directory ? "fsync-directory" : "fsync");

	NEXT(fsync);
	if (fails(how))
		return -1;
	r = next_(fd);
	if (!r && is_directory)
		renamed = 0;
	else if (!r)
		synced = 1;
	if (how == AFTER)
		crash();
	return r;
}

int close(int fd)
{
	enum how how = GO_ON;
	int r;

	NEXT(close);
	if (fd == made && fd >= 0)
		how = now("close");
	if (how == BEFORE || how == HALF)
		crash();
	r = next_(fd);
	if (fd == made)
		made = -1;
	if (how == AFTER)
		crash();
	return fails(how) ? -1 : r;
}

int renameat(int oldfd, const char *old, int newfd, const char *new)
{
	enum how how = now("renameat");
	char kept[310];
	int r;

	NEXT(renameat);
	if (fails(how))
		return -1;
	snprintf(old_name, sizeof old_name, "%s", new);
	snprintf(kept, sizeof kept, "%s.kept", new);
	unlinkat(newfd, kept, 0);
	if (linkat(newfd, new, newfd, kept, 0) && errno != ENOENT)
		_exit(99);
	r = next_(oldfd, old, newfd, new);
	renamed = 1;
	directory = newfd;
	if (how == AFTER)
		crash();
	return r;
}

__attribute__((__destructor__)) static void end(void)
{
	lose();
}
