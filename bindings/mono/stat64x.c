/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t overstat_mono_stat64x(const char *path, struct overstat_mono_stat *buf)
{
	struct stat64x st;

	NEED(buf);
	return answer_x(stat64x(path, &st), &st, buf);
}
