/* SPDX-License-Identifier: MIT */
/* The layout that this is compiled for, as a line of text in the object: whatever
 * machine it is for, layouts.sh finds it there. Of each member MEMBER=OFFSET:BYTES:SIGN,
 * where SIGN is 1 for one that has a sign. */
#include <stddef.h>
#include <sys/stat.h>
#include "layout.h"

#define STRUCT struct NAME(stat)
#define TYPE(m) __typeof__(((STRUCT *)0)->m)
#define DIGIT(n, of) (char)('0' + (n) / (of) % 10)
#define SAY(text, n) \
	{ \
		text, \
		{ \
			DIGIT(n, 100), DIGIT(n, 10), DIGIT(n, 1) \
		} \
	}
#define PLACE(m) \
	SAY(" " #m "=", offsetof(STRUCT, m)), SAY(":", sizeof(TYPE(m))), \
		SAY(":", (TYPE(m)) - 1 < (TYPE(m))1)
#define TIME(m) PLACE(m.tv_sec), PLACE(m.tv_nsec)

extern const struct said {
	char text[24], number[3];
} line[];
const struct said line[] = {
	SAY("\noverstat-layout big=", __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__),
	SAY(" long=", sizeof(long)),
	SAY(" size=", sizeof(STRUCT)),
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
#ifdef OVERSTAT_ST_INO32
	PLACE(__st_ino),
#endif
#ifdef OVERSTAT_ST_TIM32
	TIME(__st_atim32),
	TIME(__st_mtim32),
	TIME(__st_ctim32),
#endif
	{ "\n", "" },
};
