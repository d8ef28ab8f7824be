/* SPDX-License-Identifier: MIT */
/* What the files of this folder share: the paths of a module, as NT has them. */
#ifndef GUEST_H
#define GUEST_H

#include "nt.h"
#include "within.h"

#pragma GCC visibility push(hidden)

/* The units of a path and its end, for which there is room for W2C_PATH_MAX: their
 * number without it, or -errno. A module's paths are UTF-8, whatever the code page of
 * the program is. No name of a module's has a backslash or a colon: to NT they would be
 * another slash and the begin of a stream. */
int __overstat_w2c_units(const char *path, uint16_t *text);

#pragma GCC visibility pop

#endif
