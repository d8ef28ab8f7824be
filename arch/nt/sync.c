/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "flush.h"

/* The type first: the flush of a pipe waits until all is read, and that of a console
 * throws away what was typed. Then the handle, and where it is not for writing the
 * file opened again for that. */
int __overstat_nt_sync(int fd, int data)
{
	struct nt_string itself = { 0, 0, NULL };
	nt_flush_ex ex;
	struct nt_device device;
	nt_status s;
	void *h = __overstat_nt_handle(fd), *own;
	int r = __overstat_nt_errno(__overstat_nt_device(h, &device));

	if (r)
		return r;
	if (!__overstat_nt_has_files(device.type))
		return -EINVAL;
	ex = data ? __overstat_nt_flush_ex() : NULL;
	s = __overstat_nt_flush(h, ex);
	if (s == NT_ACCESS_DENIED) {
		s = __overstat_nt_open(h, &itself, NT_WRITE_DATA, 0, &own);
		if (s >= 0) {
			s = __overstat_nt_flush(own, ex);
			NtClose(own);
		}
	}
	return __overstat_nt_sync_errno(s);
}
