/* SPDX-License-Identifier: MIT */
#include "w2c.h"

/* Nanoseconds since 1970. A module reads 2^63 and above as before 1970. */
static int nanoseconds(struct __overstat_timespec64 t, uint64_t *to)
{
	int64_t sec = t.tv_sec, part = t.tv_nsec, ns;

	/* -2^63 is within, the second in which it begins is not. */
	if (sec < 0) {
		sec++;
		part -= 1000000000;
	}
	if (__builtin_mul_overflow(sec, 1000000000, &ns) ||
		__builtin_add_overflow(ns, part, &ns))
		return -1;
	*to = (uint64_t)ns;
	return 0;
}

uint32_t __overstat_w2c_filestat(
	const struct stat64x *st, int filetype, unsigned char *to)
{
	uint64_t atim, mtim, ctim;

	if (nanoseconds(st->st_atim, &atim) ||
		nanoseconds(st->st_mtim, &mtim) ||
		nanoseconds(st->st_ctim, &ctim))
		return WASI_OVERFLOW;
	w2c_put(to, st->st_dev, 8);
	w2c_put(to + 8, st->st_ino, 8);
	w2c_put(to + 16, (uint64_t)filetype, 8);
	w2c_put(to + 24, st->st_nlink, 8);
	w2c_put(to + 32, (uint64_t)st->st_size, 8);
	w2c_put(to + 40, atim, 8);
	w2c_put(to + 48, mtim, 8);
	w2c_put(to + 56, ctim, 8);
	return 0;
}
