/* SPDX-License-Identifier: MIT */
/* A table of paths, asked of each function that takes one, in each way. */
#ifndef MATRIX_H
#define MATRIX_H

#include "calls.h"

struct row {
	const char *path;
	int follow, nofollow; /* errno, or 0 */
	const char *target; /* whose status it is, where it has one */
	const char *link; /* what the link that is not followed says */
	const char *why; /* the requirement */
	const char *label; /* instead of a path that is too long to print */
};

static inline const char *not_the(const char *target, const struct seen *s)
{
	struct seen t = truth(target);
	const char *p = t_unlike("st_dev", (long long)s->dev, (long long)t.dev);

	if (!p)
		p = t_unlike("st_ino", (long long)s->ino, (long long)t.ino);
	if (!p)
		p = t_unlike(
			"type in st_mode", s->mode & S_IFMT, t.mode & S_IFMT);
	if (!p && S_ISREG(t.mode))
		p = t_unlike("st_size", s->size, t.size);
	return p;
}

static inline const char *not_the_link(const char *link, const struct seen *s)
{
	if (!S_ISLNK(s->mode))
		return t_unlike("type in st_mode", s->mode & S_IFMT, S_IFLNK);
	return t_unlike("st_size", s->size, (long long)strlen(link));
}

static inline const char *not_as_in(const struct row *r, const struct way *w)
{
	int error = w->follows ? r->follow : r->nofollow;
	const char *problem;
	struct answer a;

	ask_way(w, r->path, &a);
	if (error)
		return not_failed(&a, error);
	problem = not_worked(&a);
	if (problem)
		return problem;
	if (r->link && !w->follows)
		return not_the_link(r->link, &a.seen);
	return not_the(r->target, &a.seen);
}

static inline void walk(const struct row *rows, size_t n)
{
	const struct way *w;
	const struct row *r;

	for (r = rows; r < rows + n; r++)
		for (w = ways; w < ways + n_ways; w++)
			verdict(not_as_in(r, w), "%s/%s%s/%s", r->why,
				w->call->name, w->how,
				r->label           ? r->label
					: *r->path ? r->path
						   : "(empty)");
}

#endif
