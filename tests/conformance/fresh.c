/* SPDX-License-Identifier: MIT */
/* Times that a change has just marked for update. Needs a clock that is the file
 * system's, and futimens. */
#include "calls.h"
#include <time.h>

#define UPDATED "fstatat.times.update"
#define OLD 1000000000 /* 2001 */

static int file;

static void set_old(void)
{
	struct timespec old[2];

	memset(old, 0, sizeof old);
	old[0].tv_sec = old[1].tv_sec = OLD;
	must(!futimens(file, old));
}

static const char *not_now(
	const char *member, const struct moment *t, time_t since)
{
	time_t now = time(NULL);

	/* The file system's clock may lag behind by a tick. */
	if (t->sec < since - 1)
		return t_unlike(member, t->sec, since);
	if (t->sec > now + 1)
		return t_unlike(member, t->sec, now);
	return NULL;
}

enum {
	M = 1, /* marked: the modification time */
	C = 2 /* the change time */
};

static void marked(const char *what, time_t since, int marks, int64_t size)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, file, "file", &a);
		verdict(p ? p
				: marks & M
				? not_now("st_mtim", &a.seen.mtim, since)
				: t_unlike("st_mtim", a.seen.mtim.sec, OLD),
			UPDATED "/%s/%s_st_mtim", c->name, what);
		verdict(p ? p : not_now("st_ctim", &a.seen.ctim, since),
			UPDATED "/%s/%s_st_ctim", c->name, what);
		verdict(p ? p : t_unlike("st_size", a.seen.size, size),
			"sys_stat.h.st_size/%s/after_%s", c->name, what);
	}
}

int main(int argc, char **argv)
{
	static const char bytes[10];
	struct timespec future[2];
	time_t since;
	const struct call *c;
	struct answer a;
	const char *p;

	begin(argc, argv);
	since = time(NULL);
	file = open("file", O_RDWR | O_CREAT | O_EXCL, 0644);
	must(file >= 0);
	marked("O_CREAT", since, M | C, 0);
	set_old();
	marked("futimens", since, C, 0);
	since = time(NULL);
	must(write(file, bytes, 10) == 10);
	marked("write", since, M | C, 10);
	set_old();
	must(!ftruncate(file, 4));
	marked("ftruncate", since, M | C, 4);
	set_old();
	since = time(NULL);
	must(!rename("file", "other"));
	must(!rename("other", "file"));
	marked("rename", since, C, 4);

	/* The change time is none of the other two. */
	memset(future, 0, sizeof future);
	future[0].tv_sec = future[1].tv_sec = 2000000000;
	since = time(NULL);
	must(!futimens(file, future));
	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, file, "file", &a);
		verdict(p ? p : not_now("st_ctim", &a.seen.ctim, since),
			UPDATED "/%s/future_st_ctim", c->name);
		verdict(p ? p
			  : t_unlike("st_atim", a.seen.atim.sec, 2000000000),
			"sys_stat.h.st_atim/%s/future", c->name);
		verdict(p ? p
			  : t_unlike("st_mtim", a.seen.mtim.sec, 2000000000),
			"sys_stat.h.st_mtim/%s/future", c->name);
	}
	return done();
}
