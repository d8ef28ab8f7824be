/* SPDX-License-Identifier: MIT */
/* As gnulib's own header stands in front of the system's, by -I: replaces the
 * functions after the system's are declared, by either kind of macro. */
#pragma GCC system_header
#ifdef need_system_stat
#include_next <sys/stat.h>
#elif !defined GNULIB_SYS_STAT_H
#define GNULIB_SYS_STAT_H
#include <sys/types.h>
#include <time.h>
#include_next <sys/stat.h>
#ifdef __cplusplus
extern "C" {
#endif
int rpl_stat(const char *, struct stat *);
int rpl_fstat(int, struct stat *);
int rpl_lstat(const char *, struct stat *);
int rpl_fstatat(int, const char *, struct stat *, int);
#ifdef __cplusplus
}
#endif
#undef stat
#define stat(path, buf) rpl_stat(path, buf)
#undef fstat
#define fstat rpl_fstat
#undef lstat
#define lstat rpl_lstat
#undef fstatat
#define fstatat rpl_fstatat
#endif
