/* SPDX-License-Identifier: MIT */
#include <crt.h>
#include "convert.h"
#include "name.h"
#include "nt.h"
#include "outside.h"

int __overstat_nt_ask_relative(
	int dirfd, uint16_t *text, size_t n, int nofollow, struct nt_stat *s)
{
	int directory = __overstat_nt_is_directory(text, n);
	struct nt_object_name *outside;
	struct nt_string name;
	struct nt_device device;
	size_t out;
	void *root;
	int r;

	if (dirfd < 0)
		return -EBADF;
	root = __overstat_nt_handle(dirfd);
	r = __overstat_nt_errno(__overstat_nt_device(root, &device));
	if (r)
		return r;
	if (!__overstat_nt_has_files(device.type))
		return -ENOTDIR;
	n = __overstat_nt_resolve(text, n, &out);
	if (n > NT_PATH_MAX)
		return -ENAMETOOLONG;
	if (!out) {
		name = __overstat_nt_string(text, n);
		return __overstat_nt_ask_name(
			root, &name, directory || !n, nofollow, s);
	}
	outside = RtlAllocateHeap(GetProcessHeap(), 0, sizeof *outside);
	if (!outside)
		return -ENOMEM;
	r = __overstat_nt_outside(outside, root, out, text, n);
	if (!r)
		r = __overstat_nt_ask_name(
			NULL, &outside->s, directory || !n, nofollow, s);
	RtlFreeHeap(GetProcessHeap(), 0, outside);
	return r;
}
