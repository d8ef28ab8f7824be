/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t Mono_Posix_Syscall_lstat(const char *path, struct Mono_Posix_Stat *buf)
{
	struct stat64x st;

	NEED(buf);
	return answer(lstat64x(path, &st), &st, buf);
}
