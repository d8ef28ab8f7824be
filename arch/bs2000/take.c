/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_take(const struct dvs_key *key, uint32_t bits)
{
	struct dvs_slot *slot = __overstat_bs2000_state.slot;
	uint32_t words[DVS_KEY_WORDS], state;
	size_t w;
	int i;

	memcpy(words, key, sizeof words);
	/* 0 to 2 are the standard streams. */
	for (i = 3; i < BS2000_OPEN_MAX; i++) {
		state = atomic_load(&slot[i].state);
		if (state & SLOT_STATUS ||
			!atomic_compare_exchange_strong(
				&slot[i].state, &state, state | SLOT_BUSY))
			continue;
		for (w = 0; w < DVS_KEY_WORDS; w++)
			atomic_store(&slot[i].key[w], words[w]);
		atomic_store(&slot[i].state,
			(state + SLOT_COUNTER) | SLOT_OPEN | bits);
		return BS2000_FD_BASE + i;
	}
	return -EMFILE;
}
