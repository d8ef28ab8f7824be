/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t Mono_Posix_Syscall_stat(const char *path, struct Mono_Posix_Stat *buf)
{
	struct stat64x st;

	NEED(buf);
	return answer(stat64x(path, &st), &st, buf);
}
