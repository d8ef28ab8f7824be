/* SPDX-License-Identifier: MIT */
#include "wasi.h"

int __overstat_wasi_fstat(int fd, struct kstat *k)
{
	/* One host leaves the last four bytes as they are. */
	struct wasi_filestat s = { 0 };
	struct fdstat st;
	unsigned code = (unsigned)__overstat_wasi_fd_filestat_get(fd, &s);

	if (!code && __overstat_wasi_is_named(s.filetype)) {
		__overstat_wasi_to_kstat(&s, 1, k);
		return 0;
	}
	/* A stream that the host cannot name, or will not describe. */
	if (code) {
		if (!__overstat_wasi_stat_refused(code))
			return __overstat_wasi_errno(code);
		s = (struct wasi_filestat){ 0 };
	}
	if (__overstat_wasi_fd_fdstat_get(fd, &st))
		return __overstat_wasi_errno(code ? code : WASI_BADF);
	__overstat_wasi_from_fdstat(&st, &s, k);
	return 0;
}
