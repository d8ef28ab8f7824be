/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t Mono_Posix_Syscall_fstat(int32_t fd, struct Mono_Posix_Stat *buf)
{
	struct stat64x st;

	NEED(buf);
	return answer(fstat64x(fd, &st), &st, buf);
}
