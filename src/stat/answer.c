/* SPDX-License-Identifier: MIT */
#include "front.h"
#include "store.h"

int HIDDEN(answer)(int r, struct kstat *k, struct NAME(stat) *buf)
{
	return __overstat_ret(r ? r : __overstat_store(k, buf));
}
