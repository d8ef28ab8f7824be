/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdint.h>
#include <overstat/metal.h>

/* Whether it is open, fstat will say. How it was opened nobody does. A file is not
 * NULL, so descriptor 0 is 1. */
int overstat_semihost_lookup(int fd, struct overstat_open *o)
{
	o->volume = &overstat_semihost;
	o->file = (void *)((intptr_t)fd + 1);
	o->flags = O_RDWR;
	return 0;
}
