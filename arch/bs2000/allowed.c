/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_allowed(const struct dvs_entry *e, unsigned wanted)
{
	uint32_t user[2] = { atomic_load(&__overstat_bs2000_state.user[0]),
		atomic_load(&__overstat_bs2000_state.user[1]) };

	return __overstat_bs2000_may(e, (const unsigned char *)user, wanted);
}
