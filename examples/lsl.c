/* SPDX-License-Identifier: MIT */
/* ls -l for firmware: type, permissions and size of each argument.
 *
 *	arm-none-eabi-overstat-cc -o lsl lsl.c --specs=rdimon.specs -T BOARD.ld
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int main(int argc, char **argv)
{
	static const char types[] = "?pc?d?b?-?l?s???", bits[] = "rwxrwxrwx";
	int i, bit;

	for (i = 1; i < argc; i++) {
		struct stat s;

		memset(&s, 0, sizeof s);
		if (stat(argv[i], &s)) {
			printf("%s: %s\n", argv[i], strerror(errno));
			continue;
		}
		putchar(types[s.st_mode >> 12 & 15]);
		for (bit = 0; bit < 9; bit++)
			putchar((s.st_mode & (0400u >> bit)) ? bits[bit] : '-');
		printf(" %3ld %11ld %s\n", (long)s.st_nlink, (long)s.st_size,
			argv[i]);
	}
	return 0;
}
