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
	if (c->error || !__overstat_fake.ask)
		return c->error;
	return __overstat_fake.ask(n, c);
}

int __overstat_fake_answer(enum fake_number n, int r, struct kstat *k)
{
	if (!r && __overstat_fake.kstat)
		*k = *__overstat_fake.kstat;
	return __overstat_fake.answer ? __overstat_fake.answer(n, r, k) : r;
}
