/* SPDX-License-Identifier: MIT */
#include "memory.h"

const struct node __overstat_example_nodes[NODES] = {
	[DIRECTORY] = { "", { 1, 0, 0, EXAMPLE_DIRECTORY, 0 } },
	[CONSOLE] = { "console", { 2, 0, 0, EXAMPLE_TERMINAL, 0 } },
	/* Written half a second before 1970. */
	[MOTD] = { "motd", { 3, 13, -500000, EXAMPLE_FILE, 1 } },
	/* More than 32 bits have, and written in 2100. */
	[LOG] = { "log", { 4, 5368709121, 4102444800000000, EXAMPLE_FILE, 0 } },
};

static const struct handle handles[] = {
	{ CONSOLE, EXAMPLE_OPEN_READ },
	{ CONSOLE, EXAMPLE_OPEN_WRITE },
	{ CONSOLE, EXAMPLE_OPEN_WRITE },
	{ DIRECTORY, EXAMPLE_OPEN_READ },
	{ MOTD, EXAMPLE_OPEN_READ },
	{ LOG, EXAMPLE_OPEN_WRITE | EXAMPLE_OPEN_APPEND },
};

const struct handle *__overstat_example_handle(int fd)
{
	return (unsigned)fd < sizeof handles / sizeof *handles ? handles + fd
							       : NULL;
}
