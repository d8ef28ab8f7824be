/* SPDX-License-Identifier: MIT */
/* What the files of this folder share: the calls of the system. Each returns the
 * system's own code, which is 0 or an EXAMPLE_ of convert.h. In a port these are
 * the system's functions, and memory*.c are not there. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <stddef.h>
#include <kstat.h>
#include "convert.h"

#pragma GCC visibility push(hidden)

OVERSTAT_BACKEND_IS(example);

/* Status of the open handle fd. */
unsigned __overstat_example_ask(int fd, struct example_record *rec);

/* Status of the path of len bytes, which does not end in a slash but for "/";
 * below the directory fd, or below the root where fd is EXAMPLE_ROOT. There are no
 * links. */
unsigned __overstat_example_ask_path(
	int fd, const char *path, size_t len, struct example_record *rec);

/* open: how the handle fd was opened, an EXAMPLE_OPEN_ mask. */
unsigned __overstat_example_ask_open(int fd, unsigned *open);

/* All that was written to fd is on stable storage. */
unsigned __overstat_example_flush(int fd);

#pragma GCC visibility pop

#endif
