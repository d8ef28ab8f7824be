/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t overstat_mono_lstat64x(const char *path, struct overstat_mono_stat *buf)
{
	struct stat64x st;

	NEED(buf);
	return answer_x(lstat64x(path, &st), &st, buf);
}
