/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t overstat_mono_fstatat64x(int32_t dirfd, const char *path,
	struct overstat_mono_stat *buf, int32_t flags)
{
	struct stat64x st;
	int host = __overstat_mono_at_flags(flags);

	NEED(buf);
	if (host < 0) {
		errno = EINVAL;
		return -1;
	}
	return answer_x(fstatat64x(dirfd, path, &st, host), &st, buf);
}
