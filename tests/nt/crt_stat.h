/* SPDX-License-Identifier: MIT */
/* The C runtime's narrowest struct, for arch/nt/names on the fake. st_mtime is a macro of
 * this machine's <sys/stat.h>. */
#ifndef CRT_STAT_H
#define CRT_STAT_H

#include <stdint.h>
#include <sys/stat.h>

typedef uint32_t _dev_t;

struct _stat32 {
	_dev_t st_dev;
	uint16_t st_ino, st_mode;
	int16_t st_nlink, st_uid, st_gid;
	_dev_t st_rdev;
	int32_t st_size; /* bytes */
	struct {
		int32_t tv_sec;
	} st_atim, st_mtim, st_ctim; /* the last one of creation */
};

int _fstat32(int fd, struct _stat32 *);
int _stat32(const char *path, struct _stat32 *);

#endif
