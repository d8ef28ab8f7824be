/* SPDX-License-Identifier: MIT */
/* Regular files and directories: the type, what goes with it, and what it is
 * not. The other types are programs of their own. */
#include "calls.h"

static void file_of(const char *path, int fd, unsigned type, long long size)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, fd, path, &a);
		verdict(p ? p
			  : t_unlike("type in st_mode", a.seen.mode & S_IFMT,
				    type),
			"sys_stat.h.st_mode.type/%s/%s", c->name, path);
		if (type == S_IFREG)
			verdict(p ? p : t_unlike("st_size", a.seen.size, size),
				"sys_stat.h.st_size/%s/%s", c->name, path);
		if (type == S_IFREG)
			verdict(p ? p
				  : t_unlike("st_nlink",
					    (long long)a.seen.nlink, 1),
				"fstatat.nlink/%s/%s", c->name, path);
		else
			verdict(p                      ? p
					: a.seen.nlink ? NULL
						       : "st_nlink 0",
				"fstatat.nlink/%s/%s", c->name, path);
		verdict(p                            ? p
				: a.seen.blksize > 0 ? NULL
						     : "st_blksize 0",
			"sys_stat.h.st_blksize/%s/%s", c->name, path);
		verdict(p                           ? p
				: a.seen.blocks < 0 ? "st_blocks below 0"
						    : NULL,
			"sys_stat.h.st_blocks/%s/%s", c->name, path);
	}
}

int main(int argc, char **argv)
{
	int file, empty, dir;

	begin(argc, argv);
	make_file("file", 7);
	make_file("empty", 0);
	must(!mkdir("dir", 0755));
	file = open("file", O_RDONLY);
	empty = open("empty", O_RDONLY);
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(file >= 0 && empty >= 0 && dir >= 0);
	file_of("file", file, S_IFREG, 7);
	file_of("empty", empty, S_IFREG, 0);
	file_of("dir", dir, S_IFDIR, 0);
	return done();
}
