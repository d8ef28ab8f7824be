/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <overstat/metal.h>

const struct overstat_volume *const overstat_volumes[] = { &overstat_semihost,
	NULL };
