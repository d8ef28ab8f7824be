/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

uint32_t __overstat_nt_mode(const struct nt_stat *s)
{
	return __overstat_nt_is_file(s)
		? __overstat_nt_file_mode(s->attributes, s->tag)
		: __overstat_nt_device_mode(s->attributes, s->device.type);
}
