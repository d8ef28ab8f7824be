/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

struct dvs_state __overstat_bs2000_state;
