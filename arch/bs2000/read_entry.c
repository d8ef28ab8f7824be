/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_read_entry(
	struct dvs_scan *s, const unsigned char *raw, struct dvs_entry *e)
{
	return __overstat_bs2000_next(s, raw, e);
}
