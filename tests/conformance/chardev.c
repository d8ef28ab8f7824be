/* SPDX-License-Identifier: MIT */
/* The character device that every system has, /dev/null. */
#include "special.h"

int main(int argc, char **argv)
{
	const struct call *c;
	struct answer a, first;
	int fd = open("/dev/null", O_RDWR);
	const char *p;

	begin(argc, argv);
	must(fd >= 0);
	special("null", fd, "/dev/null", S_IFCHR, -1);
	p = status(calls, fd, "/dev/null", &first);
	verdict(p, "fstat.open/fstat/null");
	for (c = calls; !p && c < calls + N_CALLS; c++) {
		p = status(c, fd, "/dev/null", &a);
		verdict(p ? p : differs(&first.seen, &a.seen),
			"fstatat.same/%s/null", c->name);
		p = NULL;
	}
	return done();
}
