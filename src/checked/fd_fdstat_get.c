/* SPDX-License-Identifier: MIT */
#include <sys/fdstat.h>
#include <sys/stat.h>
#include "checked.h"

int unchecked(int, struct fdstat *) UNCHECKED("fd_fdstat_get");

int fd_fdstat_get(int fd, struct fdstat *buf)
{
	return wrote(unchecked(fd, buf), buf, sizeof *buf);
}
