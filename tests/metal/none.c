/* SPDX-License-Identifier: MIT */
/* What programs of tests/conformance expect and firmware has not. Their main is
 * compiled as program_main: picolibc 1.8 calls main without arguments. */
#include <errno.h>
#include <stddef.h>
#include <unistd.h>

int program_main(int argc, char **argv);

int main(void)
{
	char name[] = "program", *argv[] = { name, NULL };

	return program_main(1, argv);
}

int chdir(const char *path)
{
	(void)path;
	errno = ENOSYS;
	return -1;
}
