/* SPDX-License-Identifier: MIT */
#include "nt.h"

int __overstat_nt_ask_fd(int fd, void **handle, struct nt_stat *s)
{
	int r = __overstat_nt_handle(fd, handle);

	if (!r)
		r = __overstat_nt_ask(*handle, s);
	/* Only a handle of our own can be asked what is mounted. */
	if (!r && s->tag == NT_TAG_MOUNT_POINT)
		s->tag = 0;
	return r;
}
