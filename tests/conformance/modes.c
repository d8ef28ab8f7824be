/* SPDX-License-Identifier: MIT */
/* The permission bits. Needs chmod. */
#include "calls.h"

#define BITS "sys_stat.h.st_mode.bits"

static const unsigned modes[] = { 0, 01, 02, 04, 010, 020, 040, 0100, 0200,
	0400, 01000, 02000, 04000, 0644, 0755, 0777, 01777, 02755, 04755, 06711,
	07777, 0640 };

static void bits(const char *path, int fd, unsigned type)
{
	const struct call *c;
	struct answer a;
	const char *p;
	size_t i;

	for (i = 0; i < sizeof modes / sizeof *modes; i++) {
		must(!fchmod(fd, (mode_t)modes[i]));
		for (c = calls; c < calls + N_CALLS; c++) {
			p = status(c, fd, path, &a);
			verdict(p ? p
				  : t_unlike("st_mode", a.seen.mode,
					    type | modes[i]),
				BITS "/%s/%s_0%o", c->name, path, modes[i]);
		}
	}
}

static void masked(const char *path, int fd, unsigned mode)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, fd, path, &a);
		verdict(p ? p : t_unlike("st_mode", a.seen.mode, mode),
			BITS "/%s/%s_umask_027", c->name, path);
	}
}

int main(int argc, char **argv)
{
	int file, dir;

	begin(argc, argv);
	umask(027);
	file = open("file", O_RDWR | O_CREAT | O_EXCL, 0666);
	must(file >= 0);
	must(!mkdir("dir", 0777));
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(dir >= 0);
	masked("file", file, S_IFREG | 0640);
	masked("dir", dir, S_IFDIR | 0750);
	bits("file", file, S_IFREG);
	bits("dir", dir, S_IFDIR);
	must(!fchmod(dir, 0700));
	return done();
}
