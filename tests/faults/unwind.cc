/* SPDX-License-Identifier: MIT */
/* unwind DIR: glibc cancels a thread by unwinding it, through our frames too:
 * the destructors of C++ run. On an oddfs on DIR that does not answer. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/fdstat.h>
#include <time.h>
#include <unistd.h>
#include "../conformance/t.h"
#include "control.h"

static int destroyed, fd;

struct object {
	object() = default;
	object(const object &) = delete;
	object &operator=(const object &) = delete;
	~object()
	{
		destroyed++;
	}
};

static int inner(int (*sync)(int))
{
	object o;

	return sync(fd);
}

static void *run(void *arg)
{
	object o;

	inner(*static_cast<int (**)(int)>(arg));
	return nullptr;
}

static void check(const char *dir, const char *name, int (*sync)(int))
{
	char path[4096];
	struct timespec t = { 0, 10000000 };
	pthread_t thread;
	void *result = nullptr;
	int e;

	snprintf(path, sizeof path, "%s/fsync=never", dir);
	fd = open(path, O_RDWR);
	destroyed = 0;
	if (!ok(fd >= 0 && !pthread_create(&thread, nullptr, run, &sync),
		    "%s: a thread", name))
		return;
	for (e = 0; e < 500 && control_held(dir) != 1; e++)
		nanosleep(&t, nullptr);
	pthread_cancel(thread);
	clock_gettime(CLOCK_REALTIME, &t);
	t.tv_sec += 5;
	e = pthread_timedjoin_np(thread, &result, &t);
	ok(!e && result == PTHREAD_CANCELED,
		"%s: the blocked C++ thread is cancelled", name);
	ok(destroyed == 2, "%s: destructors ran: %d, expected 2", name,
		destroyed);
	close(fd);
}

int main(int argc, char **argv)
{
	const char *dir = argc == 2 ? argv[1] : "";

	if (!ok(control_held(dir) == 0, "%s: an oddfs", dir))
		return done();
	check(dir, "fsync", fsync);
	check(dir, "fdatasync", fdatasync);
	check(dir, "fd_sync", fd_sync);
	return done();
}
