/* SPDX-License-Identifier: MIT */
/* The kernel has the same record for both. */
#include "../x86_64/kernel_stat.h"
