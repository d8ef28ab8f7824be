/* SPDX-License-Identifier: MIT */
/* Firmware with a table of volumes and a function, in which there is nothing. */
#include <overstat/metal.h>

const struct overstat_volume *const overstat_volumes[] = { 0 };

int overstat_lookup(int fd, struct overstat_open *o)
{
	(void)o;
	return fd;
}
