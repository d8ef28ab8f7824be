/* SPDX-License-Identifier: MIT */
/* When a file was last changed, as programs have always asked: doc/y2038.md. */
#include <stdio.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
	struct stat st;

	if (argc != 2 || stat(argv[1], &st)) {
		perror(argc == 2 ? argv[1] : "usage: age FILE");
		return 1;
	}
	printf("%s: %lld\n", argv[1], (long long)st.st_mtime);
	return 0;
}
