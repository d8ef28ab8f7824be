/* SPDX-License-Identifier: MIT */
/* An array a fact, as large as the fact (an offset plus one): `nm -S` of the
 * object is the layout, whatever machine it is for. The names have a _ in
 * front since stat64 may be a macro for stat. */
#include <stddef.h>
#include <sys/stat.h>
#ifdef FDSTAT
#include <sys/fdstat.h>
#endif

#define FACT(name, tag, member) \
	char name##__at[offsetof(struct tag, member) + 1]; \
	char name##__size[sizeof((struct tag *)0)->member];
#define WHOLE(name, tag) \
	char name##__whole__size[sizeof(struct tag)]; \
	char name##__align__size[__alignof__(struct tag)];
#define MEMBER(name, tag, member) FACT(name##__##member, tag, member)
#define TIME(name, tag, member) \
	FACT(name##__##member, tag, member) \
	FACT(name##__##member##_sec, tag, member.tv_sec) \
	FACT(name##__##member##_nsec, tag, member.tv_nsec)
#define MEMBERS(name, tag) \
	WHOLE(name, tag) \
	MEMBER(name, tag, st_dev) \
	MEMBER(name, tag, st_ino) \
	MEMBER(name, tag, st_mode) \
	MEMBER(name, tag, st_nlink) \
	MEMBER(name, tag, st_uid) \
	MEMBER(name, tag, st_gid) \
	MEMBER(name, tag, st_rdev) \
	MEMBER(name, tag, st_size) \
	MEMBER(name, tag, st_blksize) \
	MEMBER(name, tag, st_blocks)
#define TIMES(name, tag) \
	TIME(name, tag, st_atim) \
	TIME(name, tag, st_mtim) \
	TIME(name, tag, st_ctim)
#ifdef st_atime
#define PLAIN_TIMES TIMES
#else
#define PLAIN_TIMES(name, tag) \
	FACT(name##__st_atim_sec, tag, st_atime) \
	FACT(name##__st_mtim_sec, tag, st_mtime) \
	FACT(name##__st_ctim_sec, tag, st_ctime)
#endif

MEMBERS(_stat, stat)
PLAIN_TIMES(_stat, stat)
#ifdef BOTH
MEMBERS(_stat64, stat64)
PLAIN_TIMES(_stat64, stat64)
#endif
#if defined _OVERSTAT_SOURCE || defined _BS2000_SOURCE
MEMBERS(_statx, overstat_statx)
TIMES(_statx, overstat_statx)
TIME(_statx, overstat_statx, st_birthtim)
MEMBER(_statx, overstat_statx, st_known)
MEMBERS(_stat64x, stat64x)
TIMES(_stat64x, stat64x)
TIME(_stat64x, stat64x, st_birthtim)
MEMBER(_stat64x, stat64x, st_known)
#endif
#ifdef FDSTAT
WHOLE(_fdstat, fdstat)
MEMBER(_fdstat, fdstat, fs_filetype)
MEMBER(_fdstat, fdstat, fs_flags)
MEMBER(_fdstat, fdstat, fs_rights_base)
MEMBER(_fdstat, fdstat, fs_rights_inheriting)
#endif
