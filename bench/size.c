/* SPDX-License-Identifier: MIT */
/* The smallest program that already has errno. */
#include <errno.h>

int main(void)
{
	return errno;
}
