/* SPDX-License-Identifier: MIT */
#include "bs2000.h"
#include "err.h"

int bs2000_close(int fd)
{
	_Atomic uint32_t *slot;
	uint32_t state;

	if (fd < BS2000_FD_BASE)
		return __overstat_err(-EBADF);
	slot = &__overstat_bs2000_state.slot[fd - BS2000_FD_BASE].state;
	state = atomic_load(slot);
	if ((state & SLOT_STATUS) != SLOT_OPEN ||
		!atomic_compare_exchange_strong(
			slot, &state, state & ~(SLOT_COUNTER - 1u)))
		return __overstat_err(-EBADF);
	return 0;
}
