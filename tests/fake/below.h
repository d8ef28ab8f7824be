/* SPDX-License-Identifier: MIT */
#ifndef BELOW_H
#define BELOW_H

#include "fake.h"

OVERSTAT_DECLARE(OVERSTAT_BELOW);
#define BELOW(call) OVERSTAT_PASTE(OVERSTAT_BELOW, call)

#endif
