/* SPDX-License-Identifier: MIT */
#include "example.h"

int __overstat_example_fsync(int fd)
{
	return __overstat_example_errno(__overstat_example_flush(fd));
}
