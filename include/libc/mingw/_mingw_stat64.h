/* SPDX-License-Identifier: MIT */
/* Through here <sys/stat.h> and <wchar.h> of mingw-w64 10 both declare struct stat:
 * it is moved aside, so that ours can be declared whichever was first. So are the
 * macros stat64 and fstat64. A program's own macros stay. */
#pragma GCC system_header
#if defined _OVERSTAT_NO_BIND || defined _STAT_DEFINED
#include_next <_mingw_stat64.h>
#else
#pragma push_macro("stat")
#pragma push_macro("stat64")
#pragma push_macro("fstat64")
#undef stat
#undef stat64
#undef fstat64
#define stat __overstat_crt_stat
#include_next <_mingw_stat64.h>
#undef stat
#undef stat64
#undef fstat64
#pragma pop_macro("fstat64")
#pragma pop_macro("stat64")
#pragma pop_macro("stat")
#endif
