/* SPDX-License-Identifier: MIT */
/* Times, as far as the file system keeps them. Needs futimens. With a second
 * argument `exact` it must keep each: 64-bit seconds and nanoseconds. */
#include "calls.h"
#include <time.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

#define KEPT \
	"the file's relevant timestamp shall be set to the greatest value " \
	"supported by the file system that is not greater than the specified " \
	"time"
#define TOO_BIG \
	"One of the values is too large to store into the structure pointed " \
	"to by the buf argument"

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
		verdict(p, "%s", widest->name);
		exit(1);
	}
	return a.seen;
}

static int fits(const struct call *c, const struct seen *s)
{
	return c->time >= 8 ||
		(s->mtim.sec == (int32_t)s->mtim.sec &&
			s->atim.sec == (int32_t)s->atim.sec);
}

static void times_are(const char *set, const struct seen *s)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, file, "file", &a);
		if (!fits(c, s)) {
			verdict(not_failed(&a, EOVERFLOW),
				"%s of a time of %s EOVERFLOW: \"%s\"", c->name,
				set, TOO_BIG);
			continue;
		}
		verdict(p ? p : other(a.seen.mtim, s->mtim),
			"%s of a time of %s st_mtim: \"Last data modification "
			"timestamp\"",
			c->name, set);
		verdict(p ? p : other(a.seen.atim, s->atim),
			"%s of a time of %s st_atim: \"Last data access "
			"timestamp\"",
			c->name, set);
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
			if (!ok(!set_times(fixed, set), "set a time of %s",
				    name))
				continue;
			s = kept(fixed, set);
			if (!same(s.mtim, set))
				printf("  the file system keeps %s as "
				       "%lld.%09ld\n",
					name, (long long)s.mtim.sec,
					s.mtim.nsec);
			if (exact)
				verdict(other(s.mtim, set),
					"a time of %s is kept", name);
			ok(!later(s.mtim, set), "a time of %s: \"%s\"", name,
				KEPT);
			ok(!later(before, s.mtim),
				"a time of %s is not before an earlier one: "
				"\"%s\"",
				name, KEPT);
			ok(s.mtim.nsec >= 0 && s.mtim.nsec <= 999999999,
				"a time of %s has 0 to 999999999 nanoseconds",
				name);
			before = s.mtim;
			must(!set_times(fixed, s.mtim));
			again = kept(fixed, s.mtim);
			verdict(other(again.mtim, s.mtim),
				"a time of %s: what is kept of it is kept",
				name);
			times_are(name, &s);
			/* And the access time, the modification time fixed. */
			must(!set_times(set, fixed));
			s = kept(set, fixed);
			verdict(other(s.atim, before),
				"an access time of %s is kept as a "
				"modification time is",
				name);
			times_are(name, &s);
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
	is(s.atim.sec, 1000,
		"UTIME_OMIT for st_atim: \"the file's relevant timestamp shall "
		"not be changed\"");
	is(s.mtim.sec, 3000, "UTIME_OMIT for st_atim, 3000 for st_mtim");
	t[0].tv_nsec = 0;
	t[0].tv_sec = 4000;
	t[1].tv_nsec = UTIME_OMIT;
	must(!futimens(file, t));
	s = kept((struct moment){ 0, 0 }, (struct moment){ 0, 0 });
	is(s.atim.sec, 4000, "UTIME_OMIT for st_mtim, 4000 for st_atim");
	is(s.mtim.sec, 3000,
		"UTIME_OMIT for st_mtim: \"the file's relevant timestamp shall "
		"not be changed\"");
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
			"%s after UTIME_NOW for st_mtim: \"set to the greatest "
			"value supported by the file system that is not "
			"greater than the current time\"",
			c->name);
		verdict(p ? p : t_unlike("st_atim", a.seen.atim.sec, 4000),
			"%s after UTIME_NOW for st_mtim, 4000 for st_atim",
			c->name);
	}
}

int main(int argc, char **argv)
{
	begin(argc, argv);
	make_file("file", 7);
	file = open("file", O_RDWR);
	must(file >= 0);
	all_times(argc > 2 && !strcmp(argv[2], "exact"));
	now_and_omit();
	return done();
}
