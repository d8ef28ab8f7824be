/* SPDX-License-Identifier: MIT */
/* Device numbers in all their width. Needs mknod, the right to use it, and a file
 * system that keeps 12 bits of major and 20 of minor. */
#include "special.h"
#include <sys/sysmacros.h>

static const struct {
	unsigned major, minor;
} numbers[] = {
	{ 1, 3 },
	{ 255, 255 },
	{ 255, 256 },
	{ 256, 255 },
	{ 256, 256 },
	{ 0, LARGE_MINOR },
	{ 4095, 0 },
	{ 1, 65536 },
	{ 0xabc, 0xdef12 & LARGE_MINOR },
	{ 4095, LARGE_MINOR },
};

static void device(unsigned type, unsigned maj, unsigned min)
{
	dev_t dev = makedev(maj, min);
	const struct call *c;
	struct answer a;
	const char *p;
	char name[32];

	snprintf(name, sizeof name, "%s_%u.%u",
		type == S_IFCHR ? "char" : "block", maj, min);
	must(!mknod(name, (mode_t)(type | 0640), dev));
	special(name, -1, name, type, 0640);
	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == FSTAT)
			continue;
		p = status(c, -1, name, &a);
		verdict(p ? p
			  : t_unlike("st_rdev", (long long)a.seen.rdev,
				    (long long)dev),
			"sys_stat.h.st_rdev/%s/%s", c->name, name);
		verdict(p ? p
			  : t_unlike("major(st_rdev)", major(a.seen.rdev), maj),
			"sys_stat.h.st_rdev/%s/%s_major", c->name, name);
		verdict(p ? p
			  : t_unlike("minor(st_rdev)", minor(a.seen.rdev), min),
			"sys_stat.h.st_rdev/%s/%s_minor", c->name, name);
	}
}

int main(int argc, char **argv)
{
	size_t i;

	begin(argc, argv);
	umask(0);
	for (i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		device(S_IFCHR, numbers[i].major, numbers[i].minor);
		device(S_IFBLK, numbers[i].major, numbers[i].minor);
	}
	return done();
}
