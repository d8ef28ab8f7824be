/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "guest.h"

int __overstat_w2c_units(const char *path, uint16_t *text)
{
	int n;

	if (strpbrk(path, "\\:"))
		return -ENOENT;
	n = MultiByteToWideChar(NT_CP_UTF8, NT_ERR_INVALID_CHARS, path,
		(int)strlen(path) + 1, text, W2C_PATH_MAX);
	return n > 0 ? n - 1 : -EILSEQ;
}
