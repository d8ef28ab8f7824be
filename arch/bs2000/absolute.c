/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

int __overstat_bs2000_absolute(
	const char *path, struct dvs_key *key, const char **rest)
{
	int r = __overstat_bs2000_key(key, path);

	*rest = path + __overstat_bs2000_span(path, "/", DVS_NAME_MAX);
	if (r || key->user[0] != DVS_BLANK)
		return r;
	/* In a catalogue, and be it to ".", goes who may search it. */
	if ((*rest)[strspn(*rest, "/")])
		r = __overstat_bs2000_search(key);
	return r ? r : __overstat_bs2000_inside(key, *rest, rest);
}
