/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "memory.h"

/* The node that the len bytes of name name in the directory. */
static const struct node *find(const char *name, size_t len)
{
	size_t i;

	if ((len == 1 && name[0] == '.') ||
		(len == 2 && !memcmp(name, "..", 2)))
		return __overstat_example_nodes + DIRECTORY;
	for (i = 0; i < NODES; i++)
		if (strlen(__overstat_example_nodes[i].name) == len &&
			!memcmp(__overstat_example_nodes[i].name, name, len))
			return __overstat_example_nodes + i;
	return NULL;
}

unsigned __overstat_example_ask_path(
	int fd, const char *path, size_t len, struct example_record *rec)
{
	const struct node *n = __overstat_example_nodes + DIRECTORY;
	size_t component;

	if (fd != EXAMPLE_ROOT) {
		const struct handle *h = __overstat_example_handle(fd);

		if (!h)
			return EXAMPLE_BAD_HANDLE;
		n = __overstat_example_nodes + h->node;
	}
	/* "" is the node itself: what is left of "/" and of "//". */
	for (; len; path += component, len -= component) {
		if (n->rec.kind != EXAMPLE_DIRECTORY)
			return EXAMPLE_NOT_DIRECTORY;
		for (component = 0; component < len && path[component] != '/';)
			component++;
		if (!component)
			component = 1;
		else if (!(n = find(path, component)))
			return EXAMPLE_NOT_FOUND;
	}
	*rec = n->rec;
	return 0;
}
