/* SPDX-License-Identifier: MIT */
/* errno values by name, as the programs here take and print them. */
#ifndef ERRNOS_H
#define ERRNOS_H

#include <errno.h>
#include <stddef.h>
#include <string.h>

static const struct {
	const char *name;
	int value;
} errnos[] = {
	{ "success", 0 },
	{ "EACCES", EACCES },
	{ "EAGAIN", EAGAIN },
	{ "EBADF", EBADF },
	{ "EBUSY", EBUSY },
	{ "EDQUOT", EDQUOT },
	{ "EFAULT", EFAULT },
	{ "EINTR", EINTR },
	{ "EINVAL", EINVAL },
	{ "EIO", EIO },
	{ "EISDIR", EISDIR },
	{ "ELOOP", ELOOP },
	{ "ENAMETOOLONG", ENAMETOOLONG },
	{ "ENODEV", ENODEV },
	{ "ENOENT", ENOENT },
	{ "ENOLINK", ENOLINK },
	{ "ENOMEM", ENOMEM },
	{ "ENOSPC", ENOSPC },
	{ "ENOSYS", ENOSYS },
	{ "ENOTDIR", ENOTDIR },
	{ "ENXIO", ENXIO },
	{ "EOVERFLOW", EOVERFLOW },
	{ "EPERM", EPERM },
	{ "EROFS", EROFS },
	{ "ESTALE", ESTALE },
};

#define NERRNOS (sizeof errnos / sizeof *errnos)

/* -1: no such name. */
static inline int errno_value(const char *name)
{
	size_t i;

	for (i = 0; i < NERRNOS; i++)
		if (!strcmp(errnos[i].name, name))
			return errnos[i].value;
	return -1;
}

static inline const char *errno_name(int value)
{
	size_t i;

	for (i = 0; i < NERRNOS; i++)
		if (errnos[i].value == value)
			return errnos[i].name;
	return "an errno without a name here";
}

#endif
