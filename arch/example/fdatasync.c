/* SPDX-License-Identifier: MIT */
#include "example.h"

int __overstat_example_fdatasync(int fd)
{
	return __overstat_example_errno(__overstat_example_flush(fd));
}
