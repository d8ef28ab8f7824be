/* SPDX-License-Identifier: MIT */
/* Owners, up to the largest. Needs the right to give a file away. */
#include "calls.h"

static const struct {
	unsigned uid, gid;
} owners[] = {
	{ 0, 0 },
	{ 1, 2 },
	{ 2, 1 },
	{ 65534, 65533 },
	{ 65535, 65536 },
	{ 65536, 65535 },
	{ 2147483647u, 2147483648u },
	{ 2147483648u, 2147483647u },
	{ 4294967294u, 4294967293u },
	{ 0, 4294967294u },
};

static void owner(const char *path, int fd, unsigned uid, unsigned gid)
{
	const struct call *c;
	struct answer a;
	const char *p;

	if (fchown(fd, (uid_t)uid, (gid_t)gid)) {
		cut_off("fchown");
	}
	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, fd, path, &a);
		verdict(p ? p : t_unlike("st_uid", a.seen.uid, uid),
			"sys_stat.h.st_uid/%s/%s_%u.%u", c->name, path, uid,
			gid);
		verdict(p ? p : t_unlike("st_gid", a.seen.gid, gid),
			"sys_stat.h.st_gid/%s/%s_%u.%u", c->name, path, uid,
			gid);
	}
	leave_out(NULL);
}

int main(int argc, char **argv)
{
	int file, dir;
	size_t i;

	begin(argc, argv);
	make_file("file", 7);
	must(!mkdir("dir", 0755));
	file = open("file", O_RDONLY);
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(file >= 0 && dir >= 0);
	for (i = 0; i < sizeof owners / sizeof *owners; i++) {
		owner("file", file, owners[i].uid, owners[i].gid);
		owner("dir", dir, owners[i].uid, owners[i].gid);
	}
	return done();
}
