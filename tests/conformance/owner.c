/* SPDX-License-Identifier: MIT */
/* A file is its maker's. Needs users. */
#include "calls.h"

int main(int argc, char **argv)
{
	const struct call *c;
	struct answer a;
	const char *p;
	int file, dir;

	begin(argc, argv);
	make_file("file", 7);
	must(!mkdir("dir", 0755));
	file = open("file", O_RDONLY);
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(file >= 0 && dir >= 0);
	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, file, "file", &a);
		verdict(p ? p : t_unlike("st_uid", a.seen.uid, geteuid()),
			"sys_stat.h.st_uid.new/%s/file", c->name);
		/* Or that of the directory, where it has S_ISGID. */
		verdict(p ? p : t_unlike("st_gid", a.seen.gid, getegid()),
			"sys_stat.h.st_gid.new/%s/file", c->name);
		p = status(c, dir, "dir", &a);
		verdict(p ? p : t_unlike("st_uid", a.seen.uid, geteuid()),
			"sys_stat.h.st_uid.new/%s/dir", c->name);
	}
	return done();
}
