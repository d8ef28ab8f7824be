/* SPDX-License-Identifier: MIT */
#include <overstat/metal.h>

int overstat_lookup(int fd, struct overstat_open *o)
{
	return overstat_semihost_lookup(fd, o);
}
