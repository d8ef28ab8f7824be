/* SPDX-License-Identifier: MIT */
#include "answer.h"

int32_t overstat_mono_fstat64x(int32_t fd, struct overstat_mono_stat *buf)
{
	struct stat64x st;

	NEED(buf);
	return answer_x(fstat64x(fd, &st), &st, buf);
}
