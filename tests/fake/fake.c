/* SPDX-License-Identifier: MIT */
#include "fake.h"

struct fake __overstat_fake;

int __overstat_fake_call(
	enum fake_number n, int fd, const char *path, int flags)
{
	struct fake_call *c = &__overstat_fake.call[n];

	c->count++;
	c->fd = fd;
	c->path = path;
	c->flags = flags;
	return c->error;
}
