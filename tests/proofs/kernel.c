/* SPDX-License-Identifier: MIT */
/* arch/linux/convert.h: the older record of a CPU, with any bytes. */
#include "proof.h"
/* Where the CPU aligns 64 bits to less. */
#if PACK == 2
#pragma pack(push, 2)
#elif PACK == 4
#pragma pack(push, 4)
#endif
#include <kernel_stat.h>
#ifdef PACK
#pragma pack(pop)
#endif
#include "convert.h"

#define TIME_OK(a) \
	(k.a##time.sec == s.st_##a##time_sec && \
		k.a##time.nsec == (uint32_t)s.st_##a##time_nsec)

int main(void)
{
	struct kernel_stat s;
	struct kstat k;
	_Bool whole = sizeof s.st_atime_sec == 8;
	uint32_t times = ST_KNOWN_ATIME | ST_KNOWN_MTIME | ST_KNOWN_CTIME;

	SHOW(s.st_dev), SHOW(s.st_ino), SHOW(s.st_mode), SHOW(s.st_nlink);
	SHOW(s.st_size), SHOW(s.st_blocks), SHOW(s.st_atime_sec);
	/* What a kernel says. */
	ASSUME(s.st_nlink <= UINT32_MAX && s.st_blksize >= 0 &&
		s.st_blksize <= UINT32_MAX);
	ASSUME(s.st_size >= 0 && s.st_blocks <= INT64_MAX);
	__overstat_linux_from_stat(&s, &k);
	SHOW(k.known);
	PROVE((wide)k.dev == s.st_dev && (wide)k.ino == s.st_ino &&
			(wide)k.rdev == s.st_rdev &&
			(wide)k.mode == s.st_mode && (wide)k.uid == s.st_uid &&
			(wide)k.gid == s.st_gid,
		"identities");
	PROVE((wide)k.nlink == s.st_nlink && (wide)k.size == s.st_size &&
			(wide)k.blksize == s.st_blksize &&
			k.blocks == (uint64_t)s.st_blocks,
		"amounts");
	PROVE(TIME_OK(a) && TIME_OK(m) && TIME_OK(c), "times");
	PROVE(!(k.known & ST_KNOWN_BIRTHTIME) && k.known < 0x8000,
		"no birth time, and no bit of nobody's");
	PROVE((k.known & times) == (whole ? times : 0),
		"a time is known where the kernel has not cut it");
	PROVE((k.known | times) == (0x7fff & ~ST_KNOWN_BIRTHTIME),
		"all else is known");
	return 0;
}
