/* SPDX-License-Identifier: MIT */
/* store.h and clear.h, for the struct that struct.awk has made of a line of
 * layouts.txt: every record there is, into a struct with any old content. */
#include "proof.h"
#include "store.h"

#define X(m) \
	_Static_assert(offsetof(struct stat, m) == AT_##m && \
			sizeof(((struct stat *)0)->m) == BYTES_##m, \
		#m);
X(st_dev)
X(st_ino)
X(st_mode)
X(st_nlink)
X(st_uid)
X(st_gid)
X(st_rdev)
X(st_size)
X(st_blksize)
X(st_blocks)
#undef X
_Static_assert(sizeof(struct stat) == SIZE, "struct stat");

/* What a value becomes: itself, or with clamp the nearest that the member has. */
#define FITS(m, value) fits(value, BYTES_##m, SIGN_##m)
#define GREATEST(m) (((wide)1 << (8 * BYTES_##m - SIGN_##m)) - 1)
#define LEAST_OF(m) (SIGN_##m ? -GREATEST(m) - 1 : (wide)0)
#define AMOUNT_OK(m, value) \
	(buf.m == (FITS(m, value) ? (wide)(value) : GREATEST(m)))
#define TIME_OK(m, t) \
	(FITS(m##_sec, t.sec) ? buf.m.tv_sec == (wide)t.sec && \
				buf.m.tv_nsec == (wide)t.nsec \
			: t.sec < 0 ? buf.m.tv_sec == LEAST_OF(m##_sec) && \
				buf.m.tv_nsec == 0 \
				    : buf.m.tv_sec == GREATEST(m##_sec) && \
				buf.m.tv_nsec == 999999999)
#define LOW_OK(m, t) \
	(buf.m.tv_sec == (int32_t)(uint32_t)t.sec && \
		buf.m.tv_nsec == (wide)t.nsec)

int main(void)
{
	struct kstat k, before;
	struct stat buf, old;
	_Bool identities, amounts;
	int r;

	ASSUME(k.atime.nsec <= 999999999 && k.mtime.nsec <= 999999999 &&
		k.ctime.nsec <= 999999999 && k.btime.nsec <= 999999999);
	SHOW(k.dev), SHOW(k.ino), SHOW(k.mode), SHOW(k.nlink), SHOW(k.uid);
	SHOW(k.gid), SHOW(k.rdev), SHOW(k.size), SHOW(k.blksize);
	SHOW(k.blocks), SHOW(k.known), SHOW(k.atime.sec), SHOW(k.mtime.sec);
	SHOW(k.ctime.sec), SHOW(k.btime.sec);
	before = k;
	old = buf;
	r = __overstat_store(&k, &buf);

	SHOW(r);
	PROVE(r == 0 || r == -EOVERFLOW, "0 or EOVERFLOW");
	identities = FITS(st_dev, k.dev) && FITS(st_ino, k.ino) &&
		FITS(st_mode, k.mode) && FITS(st_uid, k.uid) &&
		FITS(st_gid, k.gid) && FITS(st_rdev, k.rdev);
	amounts = FITS(st_nlink, k.nlink) && FITS(st_size, k.size) &&
		FITS(st_blksize, k.blksize) && FITS(st_blocks, k.blocks) &&
		FITS(st_atim_sec, k.atime.sec) &&
		FITS(st_mtim_sec, k.mtime.sec) &&
		FITS(st_ctim_sec, k.ctime.sec);
	PROVE((r == 0) == (identities && (amounts || OVERSTAT_CLAMP)),
		"EOVERFLOW exactly where a member does not fit");
	PROVE(SAME(&k, &before, sizeof k), "the record is unchanged");
	if (r) {
		PROVE(SAME(&buf, &old, sizeof buf),
			"on failure no byte is written");
		return 0;
	}
	PROVE(buf.st_dev == (wide)k.dev, "st_dev");
	PROVE(buf.st_ino == (wide)k.ino, "st_ino");
	PROVE(buf.st_mode == (wide)k.mode, "st_mode");
	PROVE(buf.st_uid == (wide)k.uid, "st_uid");
	PROVE(buf.st_gid == (wide)k.gid, "st_gid");
	PROVE(buf.st_rdev == (wide)k.rdev, "st_rdev");
	PROVE(AMOUNT_OK(st_nlink, k.nlink), "st_nlink");
	PROVE(AMOUNT_OK(st_size, k.size), "st_size");
	PROVE(AMOUNT_OK(st_blksize, k.blksize), "st_blksize");
	PROVE(AMOUNT_OK(st_blocks, k.blocks), "st_blocks");
	PROVE(TIME_OK(st_atim, k.atime), "st_atim");
	PROVE(TIME_OK(st_mtim, k.mtime), "st_mtim");
	PROVE(TIME_OK(st_ctim, k.ctime), "st_ctim");
#ifdef OVERSTAT_ST_INO32
	PROVE(buf.__st_ino == (uint32_t)k.ino, "the low bits of st_ino");
#endif
#ifdef OVERSTAT_ST_TIM32
	PROVE(LOW_OK(__st_atim32, k.atime) && LOW_OK(__st_mtim32, k.mtime) &&
			LOW_OK(__st_ctim32, k.ctime),
		"the low bits of the times");
#endif
#if OVERSTAT_X
	PROVE(buf.st_known == k.known, "st_known");
	if (k.known & ST_KNOWN_BIRTHTIME)
		PROVE(TIME_OK(st_birthtim, k.btime) &&
				BYTES_st_birthtim_sec == 8,
			"st_birthtim");
	else
		PROVE(buf.st_birthtim.tv_sec == 0 &&
				buf.st_birthtim.tv_nsec == 0,
			"no birth time is zero");
#endif
		/* With the members these are all bytes of the struct. */
#define X(pad) \
	({ \
		size_t at = nondet_size(); \
		ASSUME(at < sizeof buf.pad); \
		PROVE(buf.pad[at] == 0, "every byte is written"); \
	});
	PADS return 0;
}
