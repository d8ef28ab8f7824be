/* SPDX-License-Identifier: MIT */
#include "template.h"

int __overstat_template_fdatasync(int fd)
{
	return __overstat_template_errno(template_flush(fd, 1));
}
