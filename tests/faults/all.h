/* SPDX-License-Identifier: MIT */
/* All functions at once, also fstatat of a descriptor itself. Include it
 * first. */
#ifndef ALL_H
#define ALL_H

#include "../conformance/calls.h"
#include "errnos.h"

enum {
	FSTATS = 1,
	STATS = 2, /* stat, fstatat */
	LSTATS = 4,
	EMPTY = 8, /* fstatat(fd, "", buf, AT_EMPTY_PATH) */
	BY_FD = FSTATS | EMPTY,
	BY_PATH = STATS | LSTATS,
	PLAIN = 16,
	X = 32
};

/* The call as it is made for one of the first four, unless it is none of which:
 * then NULL. */
static inline const char *path_of(
	const struct call *c, int way, int which, const char *path, int *flags)
{
	static const int taken[] = { [FSTAT] = FSTATS,
		[STAT] = STATS,
		[LSTAT] = LSTATS,
		[FSTATAT] = STATS | EMPTY };

	if (!(taken[c->kind] & way & which) || !(which & (c->x ? X : PLAIN)))
		return NULL;
	*flags = way == EMPTY ? AT_EMPTY_PATH : 0;
	return way == EMPTY || way == FSTATS ? "" : path;
}

/* What is wrong with a success, or NULL. */
static inline const char *not_like(
	const struct call *c, const struct answer *a, const struct seen *want)
{
	const char *p = not_worked(a);

	if (!p)
		p = differs(want, &a->seen);
	if (!p && c->x)
		p = t_unlike("st_known", a->seen.known, want->known);
	if (!p && c->x)
		p = t_unlike(
			"st_birthtim.tv_sec", a->seen.btim.sec, want->btim.sec);
	if (!p && c->x)
		p = t_unlike("st_birthtim.tv_nsec", a->seen.btim.nsec,
			want->btim.nsec);
	return p;
}

/* Those of which, on fd or path: they say what want says, or, if error is not
 * 0, fail with it. One line if all do, else one for each that does not. */
static inline int all(const char *name, int which, int fd, const char *path,
	const struct seen *want, int error)
{
	const struct call *c;
	const char *p, *problem;
	struct answer a;
	int way, flags, n = 0, bad = 0;

	for (way = FSTATS; way <= EMPTY; way *= 2)
		for (c = calls; c < calls + N_CALLS; c++) {
			p = path_of(c, way, which, path, &flags);
			if (!p)
				continue;
			n++;
			ask(c, way & BY_FD ? fd : AT_FDCWD, p, flags, &a);
			problem = error ? not_failed(&a, error)
					: not_like(c, &a, want);
			if (problem) {
				bad = 1;
				verdict(problem, "%s: %s%s", name, c->name,
					flags ? " of the descriptor itself"
					      : "");
			}
		}
	return bad ? 0
		   : ok(n, "%s: %s: %d functions", name, errno_name(error), n);
}

#endif
