/* SPDX-License-Identifier: MIT */
#ifndef FLAGS_H
#define FLAGS_H

#include <fcntl.h>

/* The flags of fstatat; any other is EINVAL. */
#define FSTATAT_FLAGS (AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH | AT_NO_AUTOMOUNT)

#endif
