/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>
#include "checked.h"

int unchecked(const char *restrict, struct NAME(stat) *restrict)
	UNCHECKED("stat");

int NAME(stat)(const char *restrict path, struct NAME(stat) *restrict buf)
{
	int r = read_path(unchecked(path, buf), path);

	return wrote(r, buf, sizeof *buf);
}
