/* SPDX-License-Identifier: MIT */
#include <crt.h>
#include <string.h>
#include "name.h"
#include "nt.h"

/* A path is decoded as open() and fopen() decode it, or it would name another file.
 * No code page has more units than bytes. */
int __overstat_nt_ask_path(
	int dirfd, const char *path, int flags, struct nt_stat *s)
{
	uint16_t buf[160], *text = buf;
	size_t size = strlen(path) + 1;
	int n, r;

	if (size > (size_t)3 * NT_PATH_MAX)
		return -ENAMETOOLONG;
	if (size > sizeof buf / sizeof *buf) {
		text = RtlAllocateHeap(
			GetProcessHeap(), 0, size * sizeof *text);
		if (!text)
			return -ENOMEM;
	}
	n = MultiByteToWideChar(__overstat_nt_code_page(), NT_ERR_INVALID_CHARS,
		path, (int)size, text, (int)size);
	r = n <= 0
		? -EILSEQ
		: __overstat_nt_ask_text(dirfd, text, (size_t)n - 1, flags, s);
	if (text != buf)
		RtlFreeHeap(GetProcessHeap(), 0, text);
	return r;
}
