/* SPDX-License-Identifier: MIT */
/* mingw-w64's ftw and nftw fill a struct stat of the CRT's and hand it to the
 * program's function, which would read it as ours. */
#pragma GCC system_header
#ifndef _OVERSTAT_NO_BIND
#error "overstat: ftw() and nftw() of mingw-w64 have the CRT's struct stat; compile with -D_OVERSTAT_NO_BIND"
#endif
#include_next <ftw.h>
