/* SPDX-License-Identifier: MIT */
/* What fstat and newfstatat, or fstat64 and fstatat64, fill: struct stat, or stat64,
 * in the kernel's arch/CPU/include/uapi/asm/stat.h. CPU_STAT in cpu.h has the
 * members in their order, and what is not read as holes:
 *
 *	u32(name), u64, s64   a number
 *	ids                   uid and gid
 *	times(bits)           the last access, modification and change, seconds and
 *	                      nanoseconds
 *	hole(bits), tail(bytes), all(bytes)
 *
 * or it has not: then they are as in asm-generic/stat.h. */
#ifndef KERNEL_STAT_H
#define KERNEL_STAT_H

#include <stdint.h>
#include <syscall.h>

#ifndef CPU_STAT
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u64(dev) u64(ino) u32(mode) u32(nlink) ids u64(rdev) hole(32) hole(32) \
		s64(size) u32(blksize) hole(32) s64(blocks) times(64) tail(8) \
			all(128)
#endif

/* clang-format off */
#define STAT_U32(name) uint32_t st_##name;
#define STAT_U64(name) uint64_t st_##name;
#define STAT_S64(name) int64_t st_##name;
#define STAT_IDS uint32_t st_uid, st_gid;
#define STAT_TIMES(bits) \
	int##bits##_t st_atime_sec; uint##bits##_t st_atime_nsec; \
	int##bits##_t st_mtime_sec; uint##bits##_t st_mtime_nsec; \
	int##bits##_t st_ctime_sec; uint##bits##_t st_ctime_nsec;
#define STAT_HOLE(bits) unsigned : bits;
#define STAT_TAIL(bytes) unsigned char tail[bytes];
#define STAT_ALL(bytes) bytes
#define STAT_NOT(what)
/* clang-format on */

struct kernel_stat {
	CPU_STAT(STAT_U32, STAT_U64, STAT_S64, STAT_HOLE, STAT_IDS, STAT_TIMES,
		STAT_TAIL, STAT_NOT)
};

_Static_assert(sizeof(struct kernel_stat) ==
		CPU_STAT(STAT_NOT, STAT_NOT, STAT_NOT, STAT_NOT, , STAT_NOT,
			STAT_NOT, STAT_ALL),
	"struct stat");

#endif
