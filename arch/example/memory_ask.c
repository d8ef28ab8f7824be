/* SPDX-License-Identifier: MIT */
#include "memory.h"

unsigned __overstat_example_ask(int fd, struct example_record *rec)
{
	const struct handle *h = __overstat_example_handle(fd);

	if (!h)
		return EXAMPLE_BAD_HANDLE;
	*rec = __overstat_example_nodes[h->node].rec;
	return 0;
}
