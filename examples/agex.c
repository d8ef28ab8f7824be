/* SPDX-License-Identifier: MIT */
/* When a file was last changed, by the x family: doc/y2038.md. */
#define _OVERSTAT_SOURCE 1
#include <stdio.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
	struct stat64x st;

	if (argc != 2 || stat64x(argv[1], &st)) {
		perror(argc == 2 ? argv[1] : "usage: age FILE");
		return 1;
	}
	printf("%s: %lld\n", argv[1], (long long)st.st_mtime);
	return 0;
}
