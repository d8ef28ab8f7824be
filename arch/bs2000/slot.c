/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_slot(int fd, struct dvs_key *key)
{
	struct dvs_slot *slot =
		&__overstat_bs2000_state.slot[fd - BS2000_FD_BASE];
	uint32_t state =
		atomic_load_explicit(&slot->state, memory_order_acquire);
	uint32_t words[DVS_KEY_WORDS];
	size_t i;

	if ((state & SLOT_STATUS) != SLOT_OPEN)
		return -EBADF;
	for (i = 0; i < DVS_KEY_WORDS; i++)
		words[i] = atomic_load_explicit(
			&slot->key[i], memory_order_relaxed);
	atomic_thread_fence(memory_order_acquire);
	if (atomic_load_explicit(&slot->state, memory_order_relaxed) != state)
		return -EBADF;
	memcpy(key, words, sizeof *key);
	return (int)(state & (SLOT_COUNTER - 1));
}
