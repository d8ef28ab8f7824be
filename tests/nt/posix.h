/* SPDX-License-Identifier: MIT */
/* What the programs of tests/conformance need of POSIX besides the stat family, and
 * mingw-w64 has not: read before each of them by -include. */
#ifndef NT_POSIX_H
#define NT_POSIX_H

#include <direct.h>
#include <fcntl.h>
#include <io.h>
#include <sys/types.h>
#include <unistd.h>

#define O_DIRECTORY 0x1000000
#define O_NONBLOCK 0
#define O_NOCTTY 0
#define _PC_NAME_MAX 1
#define S_IFWHT 0160000

/* With a mode, which is not looked at. */
int posix_mkdir(const char *path, int mode);
#define mkdir(path, mode) posix_mkdir(path, mode)
/* In binary, of a directory too, and without a lock on the name. */
int posix_open(const char *path, int flags, ...);
#define open posix_open
/* mingw-w64's looks at the room on the disk first. */
int posix_truncate(int fd, long long size);
#undef ftruncate
#define ftruncate posix_truncate
#define ftruncate64 posix_truncate
int link(const char *from, const char *to);
int futimens(int fd, const struct timespec times[2]);
long pathconf(const char *path, int name);

#endif
