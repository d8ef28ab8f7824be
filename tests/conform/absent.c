/* SPDX-License-Identifier: MIT */
/* A function that a libc without an operating system has not, under the name that
 * absent.sh gives: a call of it fails with ENOSYS. */
#include <errno.h>

int ABSENT(void);
int ABSENT(void)
{
	errno = ENOSYS;
	return -1;
}
