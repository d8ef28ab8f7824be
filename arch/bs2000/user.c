/* SPDX-License-Identifier: MIT */
#include "bs2000.h"
#include "err.h"

int bs2000_user(const char *user)
{
	unsigned char id[8];
	uint32_t words[2];
	size_t n;

	if (!user)
		return __overstat_err(-EFAULT);
	n = __overstat_bs2000_part(id, sizeof id, sizeof id, user, ".");
	if (!n || user[n])
		return __overstat_err(-EINVAL);
	memcpy(words, id, sizeof words);
	atomic_store(&__overstat_bs2000_state.user[0], words[0]);
	atomic_store(&__overstat_bs2000_state.user[1], words[1]);
	return 0;
}
