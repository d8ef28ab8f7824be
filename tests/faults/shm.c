/* SPDX-License-Identifier: MIT */
/* Shared memory objects, memory files, message queues and named semaphores. Run
 * in a directory of its own. */
#include "all.h"
#include <mqueue.h>
#include <semaphore.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum {
	SIZE = 12345
};

/* Each of the four. */
#define FSTATS_OF(c) \
	for (c = calls; c < calls + N_CALLS; c++) \
		if (c->kind == FSTAT)

static void check(const char *what, int fd, unsigned mode, int64_t size)
{
	const struct call *c;
	struct answer a;

	FSTATS_OF(c)
	{
		ask(c, fd, NULL, 0, &a);
		verdict(not_worked(&a), "%s: %s: \"shall return 0\"", what,
			c->name);
		is(a.seen.mode, mode, "%s: %s: st_mode", what, c->name);
		is(a.seen.uid, geteuid(), "%s: %s: st_uid", what, c->name);
		is(a.seen.gid, getegid(), "%s: %s: st_gid", what, c->name);
		is(a.seen.size, size, "%s: %s: st_size", what, c->name);
	}
}

static void backdate(int fd)
{
	const struct timespec old[2] = { { 1000000000, 5 }, { 1000000000, 7 } };

	ok(!futimens(fd, old), "futimens");
}

static void check_mtime(const char *what, int fd, time_t since, int64_t size)
{
	const struct call *c;
	struct answer a;

	FSTATS_OF(c)
	{
		ask(c, fd, NULL, 0, &a);
		ok(a.seen.mtim.sec >= since - 1 && a.seen.mtim.sec < since + 60,
			"%s: %s: st_mtime %jd, expected %jd", what, c->name,
			(intmax_t)a.seen.mtim.sec, (intmax_t)since);
		is(a.seen.size, size, "%s: %s: st_size", what, c->name);
	}
}

/* Written through the descriptor, and through memory. */
static void check_written(const char *what, int fd)
{
	char name[64], *map;
	struct answer a;

	backdate(fd);
	ask(calls, fd, NULL, 0, &a);
	ok(a.seen.mtim.sec == 1000000000 && a.seen.mtim.nsec == 7,
		"%s: backdated: st_mtime %jd", what, (intmax_t)a.seen.mtim.sec);
	ok(pwrite(fd, "x", 1, SIZE) == 1, "%s: pwrite", what);
	snprintf(name, sizeof name, "%s: write, then fstat", what);
	check_mtime(name, fd, time(NULL), SIZE + 1);
	backdate(fd);
	map = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (!ok(map != MAP_FAILED, "%s: mmap", what))
		return;
	map[4096] = 'y';
	ok(!msync(map, SIZE, MS_SYNC), "%s: msync", what);
	snprintf(name, sizeof name, "%s: a store, then fstat", what);
	check_mtime(name, fd, time(NULL), SIZE + 1);
	munmap(map, SIZE);
	ok(!ftruncate(fd, 1), "%s: ftruncate", what);
	check_mtime(what, fd, time(NULL), 1);
}

static void check_shm(void)
{
	char name[64];
	struct stat st;
	struct stat64x x;
	int fd;

	snprintf(name, sizeof name, "/overstat-%ld", (long)getpid());
	umask(0);
	fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0640);
	if (!ok(fd >= 0, "shm_open: %s", errno_name(fd < 0 ? errno : 0)))
		return;
	check("shm_open", fd, S_IFREG | 0640, 0);
	ok(!ftruncate(fd, SIZE), "ftruncate");
	check("shm_open, sized", fd, S_IFREG | 0640, SIZE);
	ok(!fchmod(fd, 0606), "fchmod");
	check("shm_open, chmod", fd, S_IFREG | 0606, SIZE);
	check_written("shm_open", fd);
	/* Such an object is a file here, not a type of its own. */
	ok(!fstat(fd, &st) && !S_TYPEISSHM(&st) && !S_TYPEISMQ(&st) &&
			!S_TYPEISSEM(&st),
		"the S_TYPEIS macros answer for struct stat");
	ok(!fstat64x(fd, &x) && !S_TYPEISSHM(&x) && !S_TYPEISMQ(&x) &&
			!S_TYPEISSEM(&x),
		"the S_TYPEIS macros answer for struct stat64x");
	ok(!S_TYPEISTMO(&st) && !S_TYPEISTMO(&x), "S_TYPEISTMO answers");
	shm_unlink(name);
	ok(!fstat(fd, &st) && st.st_nlink == 0,
		"shm_unlink: st_nlink %ju, expected 0", (uintmax_t)st.st_nlink);
	close(fd);
}

static void check_memfd(void)
{
	int fd = memfd_create("overstat", 0);

	if (!ok(fd >= 0, "memfd_create"))
		return;
	ok(!ftruncate(fd, SIZE), "ftruncate");
	check("memfd_create", fd, S_IFREG | 0777, SIZE);
	check_written("memfd_create", fd);
	close(fd);
}

static void check_mq(void)
{
	char name[64];
	struct mq_attr attr = { .mq_maxmsg = 2, .mq_msgsize = 8 };
	const struct call *c;
	struct answer a;
	mqd_t mq;

	snprintf(name, sizeof name, "/overstat-%ld", (long)getpid());
	mq = mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0620, &attr);
	if (!ok(mq >= 0, "mq_open: %s", errno_name(mq < 0 ? errno : 0)))
		return;
	mq_unlink(name);
	FSTATS_OF(c)
	{
		ask(c, mq, NULL, 0, &a);
		ok(!not_worked(&a) && a.seen.mode == (S_IFREG | 0620) &&
				a.seen.uid == geteuid() &&
				a.seen.gid == getegid(),
			"a message queue: %s: returned %d, st_mode %#o",
			c->name, a.result, a.seen.mode);
	}
	mq_close(mq);
}

static void check_sem(void)
{
	char name[64], path[128];
	struct stat st;
	sem_t *sem;

	snprintf(name, sizeof name, "/overstat-%ld", (long)getpid());
	sem = sem_open(name, O_CREAT | O_EXCL, 0604, 1);
	if (!ok(sem != SEM_FAILED, "sem_open"))
		return;
	/* As glibc calls it, and as musl does. */
	snprintf(path, sizeof path, "/dev/shm/sem.%s", name + 1);
	if (access(path, F_OK))
		snprintf(path, sizeof path, "/dev/shm/%s", name + 1);
	ok(!stat(path, &st) && st.st_mode == (S_IFREG | 0604) &&
			st.st_size == sizeof *sem,
		"a semaphore's file: st_mode %#jo, st_size %jd",
		(uintmax_t)st.st_mode, (intmax_t)st.st_size);
	sem_close(sem);
	sem_unlink(name);
}

int main(void)
{
	check_shm();
	check_memfd();
	check_mq();
	check_sem();
	return done();
}
