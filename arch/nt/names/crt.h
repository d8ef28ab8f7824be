/* SPDX-License-Identifier: MIT */
/* The C runtime's own names, for objects that were compiled without our headers:
 * CRT_LAYOUT, 32, 32i64, 64i32 or 64, is what struct _stat and its functions end in,
 * CRT_NAME what the symbols do. An object that was compiled for a DLL calls through a
 * pointer of another name.
 *
 * What does not fit is EOVERFLOW. As in the runtime st_ino is 0, since 16 bits are no
 * room for it, and st_ctime is the time of creation. */
#ifndef CRT_NAMES_H
#define CRT_NAMES_H

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <kstat.h>
#include "err.h"
#include "nt.h"

/* _stat is a macro. */
#define CRT_STAT2(layout) _stat##layout
#define CRT_STAT1(layout) CRT_STAT2(layout)
#define CRT_STAT CRT_STAT1(CRT_LAYOUT)
#define CRT_SYMBOL(name) \
	__OVERSTAT_STR(__USER_LABEL_PREFIX__) "_" name __OVERSTAT_STR(CRT_NAME)

/* A function, and the pointer to it. */
#define CRT_FUNCTION(function, parameters, name) \
	int function parameters __asm__(CRT_SYMBOL(name)); \
	extern int(*const function##_pointer) \
		parameters __asm__("__imp_" CRT_SYMBOL(name)); \
	int(*const function##_pointer) parameters = function;

#define CRT_SIGNED(to) ((__typeof__(to))-1 < (__typeof__(to))1)
#define CRT_FITS(to, from) \
	((int64_t)(__typeof__(to))(from) == (int64_t)(from) && \
		(CRT_SIGNED(to) || (int64_t)(from) >= 0))

static inline int crt_store(int r, const struct kstat *k, struct CRT_STAT *buf)
{
	int64_t created =
		k->known & ST_KNOWN_BIRTHTIME ? k->btime.sec : k->mtime.sec;

	if (!r &&
		!(CRT_FITS(buf->st_nlink, k->nlink) &&
			CRT_FITS(buf->st_size, k->size) &&
			CRT_FITS(buf->st_atime, k->atime.sec) &&
			CRT_FITS(buf->st_mtime, k->mtime.sec) &&
			CRT_FITS(buf->st_ctime, created)))
		r = -EOVERFLOW;
	if (r)
		return __overstat_err(r);
	memset(buf, 0, sizeof *buf);
	buf->st_dev = buf->st_rdev = (_dev_t)k->dev;
	buf->st_mode = (unsigned short)k->mode;
	buf->st_nlink = (short)k->nlink;
	buf->st_size = (__typeof__(buf->st_size))k->size;
	buf->st_atime = (__typeof__(buf->st_atime))k->atime.sec;
	buf->st_mtime = (__typeof__(buf->st_mtime))k->mtime.sec;
	buf->st_ctime = (__typeof__(buf->st_ctime))created;
	return 0;
}

#endif
