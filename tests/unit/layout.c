/* SPDX-License-Identifier: MIT */
/* LAYOUT, OVERSTAT_SUFFIX, OVERSTAT_X: the layout that this is compiled for. */
#include "store.h"
#include "layouts.h"

#define STRUCT struct NAME(stat)
#define STRING2(x) #x
#define STRING(x) STRING2(x)
#define TYPE(m) __typeof__(((STRUCT *)0)->m)
#define PLACE(m) \
	{ \
		offsetof(STRUCT, m), sizeof(TYPE(m)), \
			(TYPE(m)) - 1 < (TYPE(m))1 ? 's' : 'u' \
	}
#define TIME(m) PLACE(m.tv_sec), PLACE(m.tv_nsec)

static int store(const struct kstat *k, void *buf)
{
	return __overstat_store(k, buf);
}

#if OVERSTAT_CLAMP
#define CLAMPED2(name) name##_clamped
#define CLAMPED(name) CLAMPED2(name)
#else
#define CLAMPED(name) name
#endif

extern const struct layout CLAMPED(LAYOUT);
const struct layout CLAMPED(LAYOUT) = {
	.clamps = OVERSTAT_CLAMP,
	.name = STRING(LAYOUT),
	.size = sizeof(STRUCT),
	.place = {
		PLACE(st_dev),
		PLACE(st_ino),
		PLACE(st_mode),
		PLACE(st_nlink),
		PLACE(st_uid),
		PLACE(st_gid),
		PLACE(st_rdev),
		PLACE(st_size),
		PLACE(st_blksize),
		PLACE(st_blocks),
		TIME(st_atim),
		TIME(st_mtim),
		TIME(st_ctim),
#if OVERSTAT_X
		TIME(st_birthtim),
		PLACE(st_known),
#endif
	},
	.store = store,
#ifdef OVERSTAT_ST_INO32
	.low[INO] = PLACE(__st_ino),
#endif
#ifdef OVERSTAT_ST_TIM32
	.low[ATIME] = TIME(__st_atim32),
	.low[MTIME] = TIME(__st_mtim32),
	.low[CTIME] = TIME(__st_ctim32),
#endif
};
