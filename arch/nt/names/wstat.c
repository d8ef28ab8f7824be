/* SPDX-License-Identifier: MIT */
#include <wchar.h>
#include "crt.h"
#include "name.h"

CRT_FUNCTION(__overstat_name_wstat, (const wchar_t *path, struct CRT_STAT *buf),
	"wstat")

/* A path that is not relative to a descriptor is not changed. */
int __overstat_name_wstat(const wchar_t *path, struct CRT_STAT *buf)
{
	struct nt_stat s;
	struct kstat k;
	size_t n = path ? wcslen(path) : 0;
	int r = -EFAULT;

	if (path && buf)
		r = n == 0 ? -ENOENT
			: n > NT_PATH_MAX
			? -ENAMETOOLONG
			: __overstat_nt_ask_text(AT_FDCWD,
				  (uint16_t *)(uintptr_t)path, n, 0, &s);
	if (!r)
		__overstat_nt_fill(&s, &k);
	return crt_store(r, &k, buf);
}
