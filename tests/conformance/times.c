/* SPDX-License-Identifier: MIT */
/* Times, as far as the file system keeps them. Needs futimens. With a second
 * argument `exact` it must keep each: 64-bit seconds and nanoseconds. */
#include "calls.h"
#include <time.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

#define KEPT "futimens.greatest"
#define TOO_BIG "fstatat.EOVERFLOW.time"

static const int64_t seconds[] = { -((int64_t)1 << 31), -2, -1, 0, 1,
	((int64_t)1 << 31) - 1, (int64_t)1 << 31, ((int64_t)1 << 32) - 1,
	(int64_t)1 << 32, (int64_t)1 << 33 };
static const long nanoseconds[] = { 0, 1, 999999999 };

static int file;

/* Sets the modification time to m and the access time to a. */
static int set_times(struct moment a, struct moment m)
{
	struct timespec t[2];

	if (sizeof t[0].tv_sec >= 8 ||
		(a.sec == (int32_t)a.sec && m.sec == (int32_t)m.sec)) {
		memset(t, 0, sizeof t);
		t[0].tv_sec = (time_t)a.sec;
		t[0].tv_nsec = a.nsec;
		t[1].tv_sec = (time_t)m.sec;
		t[1].tv_nsec = m.nsec;
		return futimens(file, t);
	}
#ifdef SYS_utimensat_time64
	{
		int64_t wide[4] = { a.sec, a.nsec, m.sec, m.nsec };

		return (int)syscall(SYS_utimensat_time64, file, NULL, wide, 0);
	}
#else
	errno = EOVERFLOW;
	return -1;
#endif
}

static int later(struct moment a, struct moment b)
{
	return a.sec > b.sec || (a.sec == b.sec && a.nsec > b.nsec);
}

static int same(struct moment a, struct moment b)
{
	return !later(a, b) && !later(b, a);
}

static const char *other(struct moment seen, struct moment expected)
{
	static char problem[128];

	if (same(seen, expected))
		return NULL;
	snprintf(problem, sizeof problem, "%lld.%09ld, expected %lld.%09ld",
		(long long)seen.sec, seen.nsec, (long long)expected.sec,
		expected.nsec);
	return problem;
}

/* What the file system keeps, by the widest function that there is. Where even
 * that has 32 bits and says EOVERFLOW, it is taken to be what was set. */
static struct seen kept(struct moment atim, struct moment mtim)
{
	const struct call *widest = &calls[N_CALLS - 4];
	struct answer a;
	const char *p = status(widest, file, "file", &a);

	if (a.error == EOVERFLOW && widest->time < 8) {
		a.seen.atim = atim;
		a.seen.mtim = mtim;
	} else if (p) {
		t_must(0, p);
	}
	return a.seen;
}

static int fits(const struct call *c, const struct seen *s)
{
	return c->time >= 8 ||
		(s->mtim.sec == (int32_t)s->mtim.sec &&
			s->atim.sec == (int32_t)s->atim.sec);
}

static void times_are(const char *set, const char *of, const struct seen *s)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, file, "file", &a);
		if (!fits(c, s)) {
			verdict(not_failed(&a, EOVERFLOW), TOO_BIG "/%s/%s_%s",
				c->name, of, set);
			continue;
		}
		verdict(p ? p : other(a.seen.mtim, s->mtim),
			"sys_stat.h.st_mtim/%s/%s_%s", c->name, of, set);
		verdict(p ? p : other(a.seen.atim, s->atim),
			"sys_stat.h.st_atim/%s/%s_%s", c->name, of, set);
	}
}

static void all_times(int exact)
{
	struct moment set, before = { INT64_MIN, 0 }, fixed = { 5, 5 };
	struct seen s, again;
	char name[64];
	size_t i, j;

	for (i = 0; i < sizeof seconds / sizeof *seconds; i++)
		for (j = 0; j < 3; j++) {
			set.sec = seconds[i];
			set.nsec = nanoseconds[j];
			snprintf(name, sizeof name, "%lld.%09ld",
				(long long)set.sec, set.nsec);
			if (!ok(!set_times(fixed, set), "futimens.sets/%s",
				    name))
				continue;
			s = kept(fixed, set);
			if (!same(s.mtim, set))
				printf("  the file system keeps %s as "
				       "%lld.%09ld\n",
					name, (long long)s.mtim.sec,
					s.mtim.nsec);
			if (exact)
				verdict(other(s.mtim, set), "futimens.exact/%s",
					name);
			ok(!later(s.mtim, set), KEPT "/%s_not_later", name);
			ok(!later(before, s.mtim), KEPT "/%s_not_before", name);
			ok(s.mtim.nsec >= 0 && s.mtim.nsec <= 999999999,
				"sys_stat.h.st_mtim/%s_nanoseconds", name);
			before = s.mtim;
			must(!set_times(fixed, s.mtim));
			again = kept(fixed, s.mtim);
			verdict(other(again.mtim, s.mtim), KEPT "/%s_kept",
				name);
			times_are(name, "mtime", &s);
			/* And the access time, the modification time fixed. */
			must(!set_times(set, fixed));
			s = kept(set, fixed);
			verdict(other(s.atim, before), KEPT "/%s_access", name);
			times_are(name, "atime", &s);
		}
}

static void now_and_omit(void)
{
	struct timespec t[2];
	const struct call *c;
	struct answer a;
	struct seen s;
	const char *p;
	time_t since;

	memset(t, 0, sizeof t);
	t[0].tv_sec = 1000;
	t[1].tv_sec = 2000;
	must(!futimens(file, t));
	t[0].tv_nsec = UTIME_OMIT;
	t[1].tv_sec = 3000;
	must(!futimens(file, t));
	s = kept((struct moment){ 0, 0 }, (struct moment){ 0, 0 });
	is(s.atim.sec, 1000, "futimens.UTIME_OMIT/st_atim_omitted");
	is(s.mtim.sec, 3000, "futimens.UTIME_OMIT/st_mtim_set");
	t[0].tv_nsec = 0;
	t[0].tv_sec = 4000;
	t[1].tv_nsec = UTIME_OMIT;
	must(!futimens(file, t));
	s = kept((struct moment){ 0, 0 }, (struct moment){ 0, 0 });
	is(s.atim.sec, 4000, "futimens.UTIME_OMIT/st_atim_set");
	is(s.mtim.sec, 3000, "futimens.UTIME_OMIT/st_mtim_omitted");
	since = time(NULL);
	t[1].tv_nsec = UTIME_NOW;
	must(!futimens(file, t));
	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, file, "file", &a);
		verdict(p ? p
				: a.seen.mtim.sec < since - 1 ||
					a.seen.mtim.sec > time(NULL) + 1
				? t_unlike("st_mtim", a.seen.mtim.sec, since)
				: NULL,
			"futimens.UTIME_NOW/%s/st_mtim", c->name);
		verdict(p ? p : t_unlike("st_atim", a.seen.atim.sec, 4000),
			"futimens.UTIME_NOW/%s/st_atim", c->name);
	}
}

int main(int argc, char **argv)
{
	begin(argc, argv);
	make_file("file", 7);
	file = open("file", O_RDWR);
	must(file >= 0);
	all_times(t_argument && !strcmp(t_argument, "exact"));
	now_and_omit();
	return done();
}
