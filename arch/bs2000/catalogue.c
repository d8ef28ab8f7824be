/* SPDX-License-Identifier: MIT */
#include "bs2000.h"

void bs2000_catalogue(const char *path)
{
	atomic_store(&__overstat_bs2000_state.catalogue, path);
}
