/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t Mono_Posix_Syscall_fstatat(int32_t dirfd, const char *path,
	struct Mono_Posix_Stat *buf, int32_t flags)
{
	struct stat64x st;
	int host = __overstat_mono_at_flags(flags);

	NEED(buf);
	if (host < 0) {
		errno = EINVAL;
		return -1;
	}
	return answer(fstatat64x(dirfd, path, &st, host), &st, buf);
}
