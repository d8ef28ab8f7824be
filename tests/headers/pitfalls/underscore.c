/* SPDX-License-Identifier: MIT */
/* with: -fleading-underscore */
/* as: gnu17 */
/* for: gcc */
/* expect: ___overstat_stat ___overstat_fsync */
/* __USER_LABEL_PREFIX__ is part of the label. */
#include <sys/stat.h>
#include <unistd.h>

int use(const char *path, struct stat *buf)
{
	return stat(path, buf) + fsync(0);
}
