/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>
#include "checked.h"

int unchecked(int, struct NAME(stat) *) UNCHECKED("fstat");

int NAME(fstat)(int fd, struct NAME(stat) *buf)
{
	return wrote(unchecked(fd, buf), buf, sizeof *buf);
}
