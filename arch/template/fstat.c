/* SPDX-License-Identifier: MIT */
#include "template.h"

int __overstat_template_fstat(int fd, struct kstat *k)
{
	struct template_record rec;
	unsigned code = template_ask(fd, &rec);

	if (!code)
		__overstat_template_to_kstat(&rec, k);
	return __overstat_template_errno(code);
}
