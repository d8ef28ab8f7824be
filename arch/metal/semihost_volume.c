/* SPDX-License-Identifier: MIT */
/* The files of a debugger or an emulator as a volume. */
#include <stddef.h>
#include <stdint.h>
#include <overstat/metal.h>
#include "by_fd.h"

static int answer(int kind, unsigned long size, struct overstat_status *s)
{
	if (kind < 0)
		return kind;
	s->known |= __overstat_semihost_known(kind);
	s->mode = (uint32_t)kind;
	s->size = size;
	return 0;
}

static int by_path(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	unsigned long size;
	int kind = __overstat_semihost_by_path(path, &size);

	(void)v;
	return answer(kind, size, s);
}

static int by_file(
	const struct overstat_volume *v, void *file, struct overstat_status *s)
{
	unsigned long size;
	int kind = __overstat_semihost_by_fd((int)((intptr_t)file - 1), &size);

	(void)v;
	return answer(kind, size, s);
}

static int sync(const struct overstat_volume *v, void *file)
{
	(void)v;
	return __overstat_semihost_fsync((int)((intptr_t)file - 1));
}

static const struct overstat_ops ops = {
	.stat = by_path, .fstat = by_file, .fsync = sync
};

const struct overstat_volume overstat_semihost = { .ops = &ops, .prefix = "" };
