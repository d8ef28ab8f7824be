/* SPDX-License-Identifier: MIT */
#include "bs2000.h"
#include "err.h"

int bs2000_user(const char *user)
{
	unsigned char id[8];
	uint32_t words[2];

	if (!user)
		return __overstat_err(-EFAULT);
	if (!__overstat_bs2000_part(id, sizeof id, sizeof id, user, "."))
		return __overstat_err(-EINVAL);
	if (strchr(user, '.'))
		return __overstat_err(-EINVAL);
	memcpy(words, id, sizeof words);
	atomic_store(&__overstat_bs2000_state.user[0], words[0]);
	atomic_store(&__overstat_bs2000_state.user[1], words[1]);
	return 0;
}
