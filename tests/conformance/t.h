/* SPDX-License-Identifier: MIT */
/* One line a check: `ok NAME` or `not ok NAME: seen, expected`. Needs a libc
 * and nothing else. With T_CONFORM, which overstat-conform sets for the
 * programs of this folder, the lines are those of tap.h.
 *
 * What is wrong with something is a string: "what was seen", or "what was seen,
 * expected what should have been". */
#ifndef T_H
#define T_H

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __GNUC__
#define T_PRINTF(format, first) \
	__attribute__((__format__(__printf__, format, first)))
#else
#define T_PRINTF(format, first)
#endif

static int t_failed;
/* The argument after the work directory; or, where a program has no arguments,
 * what it is compiled with. */
#ifndef T_ARGUMENT
#define T_ARGUMENT NULL
#endif
static const char *t_argument;

#ifdef T_CONFORM
#include "tap.h"
#else
/* Why the checks are not made, if they are not. */
static const char *t_why;

static inline void t_line(const char *problem, const char *name, va_list ap)
{
	fputs(t_why ? "  left out: " : problem ? "not ok " : "ok ", stdout);
	vprintf(name, ap);
	if (t_why) {
		printf(": %s", t_why);
	} else if (problem) {
		if (*problem)
			printf(": %s", problem);
		t_failed = 1;
	}
	putchar('\n');
	fflush(stdout);
}

static inline void t_skip(const char *why, const char *name, va_list ap)
{
	const char *before = t_why;

	if (!t_why)
		t_why = why;
	t_line(NULL, name, ap);
	t_why = before;
}

/* The checks from here on, until this is called with NULL, are not made: why. */
static inline void leave_out(const char *why)
{
	t_why = why;
}

/* The same for what could not be made, because of errno: that is a fault. */
static inline void cut_off(const char *what)
{
	printf("not ok %s: %s; the checks that need it were not run\n", what,
		strerror(errno));
	fflush(stdout);
	t_failed = 1;
	t_why = what;
}

static inline void t_missing(const char *what)
{
	cut_off(what);
	exit(1);
}

/* What main returns. */
static inline int done(void)
{
	return t_failed;
}

#define t_cut 0
#endif

/* cond, the name of the check and what was seen; returns cond. */
T_PRINTF(2, 3)
static inline int ok(int cond, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	t_line(cond ? NULL : "", fmt, ap);
	va_end(ap);
	return cond;
}

/* NULL or what is wrong, and the name of the check. */
T_PRINTF(2, 3)
static inline void verdict(const char *problem, const char *name, ...)
{
	va_list ap;

	va_start(ap, name);
	t_line(problem, name, ap);
	va_end(ap);
}

/* A number, what it should be, and the name of the check. */
T_PRINTF(3, 4)
static inline void is(long long seen, long long expected, const char *name, ...)
{
	char problem[64];
	va_list ap;

	snprintf(
		problem, sizeof problem, "%lld, expected %lld", seen, expected);
	va_start(ap, name);
	t_line(seen == expected ? NULL : problem, name, ap);
	va_end(ap);
}

/* Why a check is not made, and its name. */
T_PRINTF(2, 3)
static inline void skip(const char *why, const char *name, ...)
{
	va_list ap;

	va_start(ap, name);
	t_skip(why, name, ap);
	va_end(ap);
}

/* What the checks need; without it there is nothing to go on with. */
#define must(cond) t_must(t_cut || (cond) ? 1 : 0, #cond)

static inline void t_must(int cond, const char *what)
{
	if (!cond)
		t_missing(what);
}

/* Goes to the work directory, argv[1] if there is one. */
static inline void begin(int argc, char **argv)
{
	t_argument = argc > 2 ? argv[2] : T_ARGUMENT;
	must(argc < 2 || !chdir(argv[1]));
}

#endif
