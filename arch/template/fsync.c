/* SPDX-License-Identifier: MIT */
#include "template.h"

int __overstat_template_fsync(int fd)
{
	return __overstat_template_errno(template_flush(fd, 0));
}
