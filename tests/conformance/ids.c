/* SPDX-License-Identifier: MIT */
/* "The st_ino and st_dev fields taken together uniquely identify the file within
 * the system." */
#include "calls.h"

#define UNIQUE "sys_stat.h.st_ino"
#define N 8

static struct {
	char path[16];
	int fd;
	struct seen seen;
} files[N];

int main(int argc, char **argv)
{
	const struct call *c;
	struct answer a;
	const char *p;
	int i, j;

	begin(argc, argv);
	for (i = 0; i < N; i++) {
		snprintf(files[i].path, sizeof files[i].path, "file%d", i);
		if (i == N - 1)
			must(!mkdir(files[i].path, 0755));
		else
			make_file(files[i].path, 3);
		files[i].fd = open(files[i].path, O_RDONLY);
		must(files[i].fd >= 0);
		files[i].seen = truth(files[i].path);
	}
	for (i = 0; i < N; i++)
		for (j = 0; j < i; j++)
			ok(files[i].seen.ino != files[j].seen.ino ||
					files[i].seen.dev != files[j].seen.dev,
				UNIQUE "/fstat/%s_and_%s", files[i].path,
				files[j].path);
	for (i = 0; i < N; i++)
		for (c = calls; c < calls + N_CALLS; c++) {
			p = status(c, files[i].fd, files[i].path, &a);
			if (!p)
				p = t_unlike("st_ino", (long long)a.seen.ino,
					(long long)files[i].seen.ino);
			verdict(p ? p
				  : t_unlike("st_dev", (long long)a.seen.dev,
					    (long long)files[i].seen.dev),
				UNIQUE "/%s/%s", c->name, files[i].path);
		}
	/* A name is not the file: it keeps its number, and another that takes its
	 * name has its own. */
	must(!rename("file0", "renamed"));
	make_file("file0", 3);
	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, files[0].fd, "renamed", &a);
		verdict(p ? p
			  : t_unlike("st_ino", (long long)a.seen.ino,
				    (long long)files[0].seen.ino),
			UNIQUE "/%s/renamed", c->name);
		if (c->kind == FSTAT)
			continue;
		p = status(c, -1, "file0", &a);
		verdict(p ? p
				: a.seen.ino == files[0].seen.ino &&
					a.seen.dev == files[0].seen.dev
				? "the same st_ino and st_dev"
				: NULL,
			UNIQUE "/%s/new_of_old_name", c->name);
	}
	return done();
}
