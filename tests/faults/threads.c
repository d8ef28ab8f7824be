/* SPDX-License-Identifier: MIT */
/* A hundred threads in all functions at once, while others change the files.
 * Run in a directory of its own. */
#include "../conformance/calls.h"
#include <pthread.h>
#include <stdatomic.h>
#include <sys/fdstat.h>
#include <sys/mman.h>

enum {
	THREADS = 100,
	ROUNDS = 200,
	CANARY = 0x5a
};

#define SMALL 10
#define BIG INT64_C(5000000010)

static int flip, memory, closed; /* descriptors */
static struct seen flip_was, one_was, two_was;
static atomic_int running, bad;
static atomic_ulong asked, changed;
static pthread_barrier_t start;
static pthread_mutex_t first = PTHREAD_MUTEX_INITIALIZER;
static char wrong[256];

#define BAD(...) (report(__VA_ARGS__), (void)0)

T_PRINTF(1, 2)
static void report(const char *fmt, ...)
{
	va_list ap;

	if (atomic_fetch_add(&bad, 1))
		return;
	va_start(ap, fmt);
	pthread_mutex_lock(&first);
	vsnprintf(wrong, sizeof wrong, fmt, ap);
	pthread_mutex_unlock(&first);
	va_end(ap);
}

/* A size that alternates, a name that is now one file and now another, and one
 * that comes and goes. */
static void *change(void *unused)
{
	int fd;

	while (atomic_load(&running)) {
		if (ftruncate(flip, BIG) || fchmod(flip, 0600) ||
			link("two", "new") || rename("new", "swap"))
			BAD("change: %s", strerror(errno));
		fd = open("gone", O_WRONLY | O_CREAT, 0644);
		close(fd);
		if (ftruncate(flip, SMALL) || fchmod(flip, 0644) ||
			link("one", "new") || rename("new", "swap") ||
			unlink("gone"))
			BAD("change: %s", strerror(errno));
		atomic_fetch_add(&changed, 1);
	}
	return unused;
}

struct room {
	unsigned char before[64], buf[512], after[64];
};

/* One call; 1 if it worked. */
static int one(const struct call *c, int fd, const char *path, int mark,
	int error, struct seen *s)
{
	struct room r;
	size_t i;
	int result;

	memset(&r, CANARY, sizeof r);
	errno = mark;
	result = c->ask(fd, path, r.buf, 0);
	for (i = 0; i < 64; i++)
		if (r.before[i] != CANARY || r.after[i] != CANARY)
			BAD("%s wrote beside the struct", c->name);
	atomic_fetch_add_explicit(&asked, 1, memory_order_relaxed);
	if (!result) {
		if (errno != mark)
			BAD("%s: errno became %d, expected %d", c->name, errno,
				mark);
		c->take(r.buf, s);
		return 1;
	}
	if (result != -1 || errno != error)
		BAD("%s: returned %d, errno %d, expected errno %d", c->name,
			result, errno, error);
	for (i = 0; i < c->size; i++)
		if (r.buf[i] != CANARY) {
			BAD("%s: failed and changed the struct", c->name);
			break;
		}
	return 0;
}

static int is_file(const struct seen *s, const struct seen *was)
{
	return s->dev == was->dev && s->ino == was->ino && s->uid == was->uid &&
		s->gid == was->gid && s->size == was->size;
}

static void check_flip(const struct call *c, int mark)
{
	struct seen s;

	if (!one(c, c->kind == FSTAT ? flip : AT_FDCWD, "flip", mark, 0, &s))
		return;
	if (s.dev != flip_was.dev || s.ino != flip_was.ino || s.nlink != 1)
		BAD("%s: another file", c->name);
	if (s.size != SMALL && s.size != BIG)
		BAD("%s: st_size %jd, which it never was", c->name,
			(intmax_t)s.size);
	if (s.mode != (S_IFREG | 0600) && s.mode != (S_IFREG | 0644))
		BAD("%s: st_mode %#o, which it never was", c->name, s.mode);
}

static void check_call(const struct call *c, int mark)
{
	struct seen s;

	check_flip(c, mark);
	if (c->kind == FSTAT) {
		if (one(c, closed, NULL, mark, EBADF, &s))
			BAD("%s of a closed descriptor succeeded", c->name);
		return;
	}
	if (one(c, AT_FDCWD, "swap", mark, 0, &s) && !is_file(&s, &one_was) &&
		!is_file(&s, &two_was))
		BAD("%s: a mixture of two files", c->name);
	one(c, AT_FDCWD, "gone", mark, ENOENT, &s);
}

static void check_descriptor(int mark)
{
	struct fdstat st;

	errno = mark;
	if (fd_fdstat_get(flip, &st) || st.fs_filetype != FILETYPE_REGULAR_FILE)
		BAD("fd_fdstat_get");
	if (fd_fdstat_get(closed, &st) != EBADF || fd_sync(closed) != EBADF)
		BAD("fd_fdstat_get, fd_sync of a closed descriptor");
	if (fd_sync(memory) || fsync(memory) || fdatasync(memory))
		BAD("fsync: %s", strerror(errno));
	if (errno != mark)
		BAD("fsync: errno became %d, expected %d", errno, mark);
	if (fsync(closed) != -1 || errno != EBADF)
		BAD("fsync of a closed descriptor: errno %d", errno);
}

static void *work(void *arg)
{
	const struct call *c;
	int i, mark = *(int *)arg;

	pthread_barrier_wait(&start);
	for (i = 0; i < ROUNDS; i++) {
		for (c = calls; c < calls + N_CALLS; c++)
			check_call(c, mark);
		check_descriptor(mark);
	}
	return NULL;
}

static struct seen make(const char *name, int64_t size)
{
	make_file(name, 0);
	must(!truncate(name, size));
	return truth(name);
}

int main(void)
{
	pthread_t threads[THREADS], changer;
	int marks[THREADS], i;

	one_was = make("one", 111);
	two_was = make("two", 222);
	flip_was = make("flip", SMALL);
	must(!link("one", "swap"));
	flip = open("flip", O_RDWR);
	memory = memfd_create("threads", 0);
	must(flip >= 0 && memory >= 0);
	closed = 4711;
	must(!pthread_barrier_init(&start, NULL, THREADS));
	atomic_store(&running, 1);
	must(!pthread_create(&changer, NULL, change, NULL));
	for (i = 0; i < THREADS; i++) {
		marks[i] = MARK + i;
		must(!pthread_create(&threads[i], NULL, work, &marks[i]));
	}
	for (i = 0; i < THREADS; i++)
		must(!pthread_join(threads[i], NULL));
	atomic_store(&running, 0);
	must(!pthread_join(changer, NULL));
	ok(!atomic_load(&bad),
		"%d threads, %lu calls while the files changed %lu times: %d "
		"wrong, the first: %s",
		THREADS, atomic_load(&asked), atomic_load(&changed),
		atomic_load(&bad), *wrong ? wrong : "none");
	ok(atomic_load(&changed) > 10, "the files changed %lu times meanwhile",
		atomic_load(&changed));
	unlink("one");
	unlink("two");
	unlink("swap");
	unlink("flip");
	return done();
}
