/* SPDX-License-Identifier: MIT */
#include "../mips/kernel_stat.h"
