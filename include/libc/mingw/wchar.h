/* SPDX-License-Identifier: MIT */
/* mingw-w64's <wchar.h>, which has an ino_t of its own where <sys/types.h> was not
 * read. */
#pragma GCC system_header
#include <sys/types.h>
#include_next <wchar.h>
