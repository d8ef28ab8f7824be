/* SPDX-License-Identifier: MIT */
/* What the files memory*.c share, which are the system itself: a root directory with
 * three files, in memory, and the handles with which every program starts. Nothing
 * of it changes. A port deletes these files. */
#ifndef MEMORY_H
#define MEMORY_H

#include "example.h"

struct node {
	const char *name;
	struct example_record rec;
};

enum {
	DIRECTORY,
	CONSOLE,
	MOTD,
	LOG,
	NODES
};

struct handle {
	unsigned char node, open;
};

#pragma GCC visibility push(hidden)

extern const struct node __overstat_example_nodes[NODES];

/* What is open as fd, or NULL. */
const struct handle *__overstat_example_handle(int fd);

#pragma GCC visibility pop

#endif
