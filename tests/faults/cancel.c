/* SPDX-License-Identifier: MIT */
/* cancel DIR: fsync, fdatasync and fd_sync are cancellation points, on an oddfs
 * on DIR that does not answer. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/fdstat.h>
#include <time.h>
#include <unistd.h>
#include "../conformance/t.h"
#include "control.h"
#include "errnos.h"

#define MARK 4711

static const struct call {
	const char *name;
	int (*sync)(int);
} calls[] = { { "fsync", fsync }, { "fdatasync", fdatasync },
	{ "fd_sync", fd_sync } };

#define NCALLS (sizeof calls / sizeof *calls)

struct task {
	const struct call *call;
	int fd, state, type;
	int cleaned, returned, r, error; /* what became of it */
};

static const char *dir;

static void cleanup(void *arg)
{
	struct task *t = arg;

	t->cleaned++;
}

static void *run(void *arg)
{
	struct task *t = arg;
	int old;

	pthread_setcancelstate(t->state, &old);
	pthread_setcanceltype(t->type, &old);
	pthread_cleanup_push(cleanup, t);
	pthread_cleanup_push(cleanup, t);
	errno = MARK;
	t->r = t->call->sync(t->fd);
	t->error = errno;
	t->returned = 1;
	pthread_cleanup_pop(0);
	pthread_cleanup_pop(0);
	return t;
}

static void pause_ms(long ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000 };

	nanosleep(&t, NULL);
}

static int wait_held(int n)
{
	int i;

	for (i = 0; i < 500 && control_held(dir) != n; i++)
		pause_ms(10);
	return control_held(dir) == n;
}

static int open_odd(const char *name)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/%s", dir, name);
	return open(path, O_RDWR);
}

/* 0, or ETIMEDOUT after a few seconds. */
static int join(pthread_t thread, void **result)
{
	struct timespec t;

	clock_gettime(CLOCK_REALTIME, &t);
	t.tv_sec += 5;
	return pthread_timedjoin_np(thread, result, &t);
}

static void check_blocked(const struct call *call, int type, const char *how)
{
	struct task t = {
		.call = call, .state = PTHREAD_CANCEL_ENABLE, .type = type
	};
	pthread_t thread;
	void *result = NULL;
	int e;

	t.fd = open_odd("fsync=never");
	if (!ok(t.fd >= 0 && !pthread_create(&thread, NULL, run, &t) &&
			    wait_held(1),
		    "%s: %s: a thread is blocked in it", call->name, how))
		return;
	ok(!pthread_cancel(thread), "%s: %s: pthread_cancel", call->name, how);
	e = join(thread, &result);
	ok(!e && result == PTHREAD_CANCELED,
		"%s: %s: the blocked thread is cancelled: %s%s", call->name,
		how, e ? "it did not end" : "it ended",
		!e && result != PTHREAD_CANCELED ? ", with a value" : "");
	if (e)
		_exit(1);
	ok(t.cleaned == 2 && !t.returned,
		"%s: %s: its cleanup handlers ran: %d, expected 2, and it did "
		"not return",
		call->name, how, t.cleaned);
	ok(wait_held(0), "%s: %s: the system's call has ended", call->name,
		how);
	close(t.fd);
}

/* With cancellation disabled the thread waits on, and then has its answer. A
 * server that is deaf to signals: musl sends one even to such a thread. */
static void check_disabled(const struct call *call)
{
	struct task t = { .call = call,
		.state = PTHREAD_CANCEL_DISABLE,
		.type = PTHREAD_CANCEL_DEFERRED };
	struct timespec soon;
	pthread_t thread;
	void *result = NULL;
	int e;

	t.fd = open_odd("fsync=deaf");
	if (!ok(t.fd >= 0 && !pthread_create(&thread, NULL, run, &t) &&
			    wait_held(1),
		    "%s: disabled: a thread is blocked in it", call->name))
		return;
	pthread_cancel(thread);
	clock_gettime(CLOCK_REALTIME, &soon);
	soon.tv_nsec += 200000000;
	if (soon.tv_nsec >= 1000000000) {
		soon.tv_nsec -= 1000000000;
		soon.tv_sec++;
	}
	e = pthread_timedjoin_np(thread, &result, &soon);
	if (!ok(e == ETIMEDOUT, "%s: disabled: the thread is not cancelled: %s",
		    call->name, e ? "it waits" : "it ended"))
		return;
	ok(control_release(dir), "release");
	e = join(thread, &result);
	if (!ok(!e && result == &t, "%s: disabled: the thread goes on",
		    call->name))
		_exit(1);
	ok(!t.r && t.error == MARK && t.returned && !t.cleaned,
		"%s: disabled: returned %d, errno %d, expected 0 and %d",
		call->name, t.r, t.error, MARK);
	close(t.fd);
}

static void *run_pending(void *arg)
{
	pthread_cancel(pthread_self());
	return run(arg);
}

/* A request that is there already is acted upon in a call that need not wait. */
static void check_pending(const struct call *call)
{
	struct task t = { .call = call,
		.state = PTHREAD_CANCEL_ENABLE,
		.type = PTHREAD_CANCEL_DEFERRED };
	pthread_t thread;
	void *result = NULL;

	t.fd = open_odd("name=pending");
	if (!ok(t.fd >= 0 && !pthread_create(&thread, NULL, run_pending, &t),
		    "%s: pending: a thread", call->name))
		return;
	if (join(thread, &result))
		_exit(1);
	ok(result == PTHREAD_CANCELED && t.cleaned == 2 && !t.returned,
		"%s: pending: \"cancellation point\": %d handlers ran, %s",
		call->name, t.cleaned,
		t.returned ? "it returned" : "it did not return");
	close(t.fd);
}

/* A signal that is not pthread_cancel's is EINTR here, and no cancellation. */
static void noted(int sig)
{
	(void)sig;
}

static void check_signal(const struct call *call)
{
	struct sigaction act = { .sa_handler = noted };
	struct task t = { .call = call,
		.state = PTHREAD_CANCEL_ENABLE,
		.type = PTHREAD_CANCEL_DEFERRED };
	pthread_t thread;
	void *result = NULL;
	int fd_sync_is = call->sync == fd_sync;

	sigaction(SIGUSR1, &act, NULL);
	t.fd = open_odd("fsync=never");
	if (!ok(t.fd >= 0 && !pthread_create(&thread, NULL, run, &t) &&
			    wait_held(1),
		    "%s: a signal: a thread is blocked in it", call->name))
		return;
	pthread_kill(thread, SIGUSR1);
	if (join(thread, &result))
		_exit(1);
	ok(result == &t && t.r == (fd_sync_is ? EINTR : -1) &&
			t.error == (fd_sync_is ? MARK : EINTR),
		"%s: \"shall fail if EINTR\": returned %d, errno %d",
		call->name, t.r, t.error);
	close(t.fd);
}

int main(int argc, char **argv)
{
	size_t i;

	dir = argc == 2 ? argv[1] : "";
	if (!ok(control_held(dir) == 0, "%s: an oddfs", dir))
		return done();
	for (i = 0; i < NCALLS; i++) {
		check_blocked(&calls[i], PTHREAD_CANCEL_DEFERRED, "deferred");
		check_blocked(
			&calls[i], PTHREAD_CANCEL_ASYNCHRONOUS, "asynchronous");
		check_disabled(&calls[i]);
		check_pending(&calls[i]);
		check_signal(&calls[i]);
	}
	return done();
}
