/* SPDX-License-Identifier: MIT */
/* TAP 14: what a program of this folder says to overstat-conform, and to prove;
 * it calls itself 13, which it is too, since prove of before 2023 takes no other.
 *
 *	TAP version 13
 *	# program flags
 *	ok 1 - fstatat.named/fstatat,cwd/file
 *	not ok 2 - fstatat.EINVAL.flags/fstatat/file+0x2
 *	  ---
 *	  clause: "fstatat, ERRORS"
 *	  class: may
 *	  seen: "succeeded (mode 0100644, size 7)"
 *	  expected: "EINVAL"
 *	  ...
 *	ok 3 - own.x/st_birthtim # SKIP the libc has no x family
 *	1..3
 *
 * The name of a check is its id: a requirement, which has a row in
 * requirements.tsv, a slash, and the case, which starts with the function where
 * there is one: fstatat, or fstatat,cwd. An id occurs once, and is the same on
 * every system and in every run. */
#ifndef TAP_H
#define TAP_H

/* The options of POSIX that some requirements belong to. Overstat promises them
 * whatever the libc claims; T_OVERSTAT says that it is there. */
#if defined T_OVERSTAT || (defined _XOPEN_UNIX && _XOPEN_UNIX + 0 != -1)
#define T_CLAIMS_XSI 1
#else
#define T_CLAIMS_XSI 0
#endif
#if defined T_OVERSTAT || \
	(defined _POSIX_TYPED_MEMORY_OBJECTS && \
		_POSIX_TYPED_MEMORY_OBJECTS + 0 > 0)
#define T_CLAIMS_TYM 1
#else
#define T_CLAIMS_TYM 0
#endif

/* requirements.tsv for the program, by requirements.awk. */
#include "requirements.h"

#ifndef T_PROGRAM
#define T_PROGRAM "?"
#endif
/* The requirement that all checks of a program are about, and a slash. */
#ifndef T_PREFIX
#define T_PREFIX ""
#endif

/* What is said last, of all that was asked; calls.h has something to say. */
static void (*t_last)(void);

/* The last check's number; how many were cut off. */
static unsigned t_number, t_cut_off;
/* Why the checks are skipped, if they are. That is a fault of something: what
 * could not be made. And for the rest of the program: must() asks no more. */
static const char *t_why;
static int t_fault, t_cut;

/* Letters, digits and what neither a shell, TAP nor a table trips over. A byte
 * that is none of those is %XX. */
static inline void t_id(char *id, size_t size, const char *name, va_list ap)
{
	static const char taken[] = ".,/+-=~^_()<>";
	char raw[256];
	const char *p;
	size_t n = strlen(T_PREFIX);

	memcpy(id, T_PREFIX, n);
	vsnprintf(raw, sizeof raw, name, ap);
	for (p = raw; *p && n + 4 < size; p++) {
		int letter = (*p >= 'a' && *p <= 'z') ||
			(*p >= 'A' && *p <= 'Z') || (*p >= '0' && *p <= '9');

		if (letter || strchr(taken, *p))
			id[n++] = *p;
		else if (*p == ' ' || *p == ':')
			id[n++] = *p == ' ' ? '_' : '.';
		else
			n += (size_t)sprintf(
				id + n, "%%%02X", (unsigned)(unsigned char)*p);
	}
	id[n] = 0;
}

static inline void t_first(void)
{
	if (t_number)
		return;
	printf("TAP version 13\n# program " T_PROGRAM "%s%s\n",
		t_argument ? " " : "", t_argument ? t_argument : "");
}

/* A word for YAML and for JSON alike. */
static inline void t_quoted(const char *key, const char *value, size_t length)
{
	printf("  %s: \"", key);
	for (; length--; value++)
		if (*value == '"' || *value == '\\')
			printf("\\%c", *value);
		else if (*value < ' ' || *value > '~')
			printf("\\u%04x", (unsigned)(unsigned char)*value);
		else
			putchar(*value);
	puts("\"");
}

/* The row of requirements.tsv that a check is about; -1: none. */
static inline int t_row(const char *id)
{
	size_t i, n;

	for (i = 0; i < sizeof t_requirements / sizeof *t_requirements; i++) {
		n = strlen(t_requirements[i].id);
		if (!strncmp(id, t_requirements[i].id, n) && id[n] == '/')
			return (int)i;
	}
	return -1;
}

/* Whether the function that the case starts with is none of POSIX's. */
static inline int t_own_function(const char *id)
{
	const char *p = strchr(id, '/');
	size_t n = p ? strcspn(++p, ",/") : 0;

	if (!n || (p[n - 1] != 'x' && p[n - 1] != '4'))
		return 0;
	return !strncmp(p, "stat", 4) || !strncmp(p, "lstat", 5) ||
		!strncmp(p, "fstat", 5);
}

static inline void t_yaml(const char *problem, const char *id, int row)
{
	static const char comma[] = ", expected ";
	const char *p = problem, *expected = NULL;
	size_t length = strlen(problem);

	while ((p = strstr(p, comma)))
		expected = p++;
	puts("  ---");
	if (row >= 0) {
		t_quoted("clause", t_requirements[row].clause,
			strlen(t_requirements[row].clause));
		printf("  class: %s\n",
			t_own_function(id) ? "own"
					   : t_requirements[row].class_name);
	}
	if (expected) {
		length = (size_t)(expected - problem);
		expected += sizeof comma - 1;
	}
	t_quoted("seen", length ? problem : "it is not so",
		length ? length : strlen("it is not so"));
	if (expected)
		t_quoted("expected", expected, strlen(expected));
	puts("  ...");
}

static inline void t_line(const char *problem, const char *name, va_list ap)
{
	const char *why = t_why;
	char id[256];
	int row = -1;

	t_first();
	t_id(id, sizeof id, name, ap);
	if (problem && !why) {
		row = t_row(id);
		if (row >= 0 && !t_requirements[row].claimed)
			why = "an option of POSIX that the target does not "
			      "claim";
	}
	printf(problem && !why ? "not ok %u - %s" : "ok %u - %s", ++t_number,
		id);
	if (why) {
		printf(" # SKIP %s%s\n", t_fault ? "cut off: " : "", why);
		t_cut_off += t_fault ? 1 : 0;
	} else {
		putchar('\n');
		if (problem) {
			t_yaml(problem, id, row);
			t_failed = 1;
		}
	}
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
	if (t_cut)
		return;
	t_why = why;
	t_fault = 0;
}

/* The same for what could not be made, because of errno. */
static inline void cut_off(const char *what)
{
	static char why[160];
	char *p;

	if (t_cut)
		return;
	snprintf(why, sizeof why, "%.80s: %.60s", what, strerror(errno));
	for (p = why; *p; p++)
		if (*p == '#' || *p == '\\' || *p < ' ' || *p > '~')
			*p = '?';
	t_why = why;
	t_fault = 1;
}

/* What follows is skipped and the program goes on to say what that is: a call
 * of ask() does nothing, and no must() asks for more. */
static inline void t_missing(const char *what)
{
	cut_off(what);
	t_cut = 1;
}

/* What main returns. */
static inline int done(void)
{
	if (t_last)
		t_last();
	t_first();
	if (t_cut_off)
		printf("# %u checks cut off: %s\n", t_cut_off,
			t_why ? t_why : "see above");
	printf("1..%u\n", t_number);
	fflush(stdout);
	return t_failed;
}

#endif
