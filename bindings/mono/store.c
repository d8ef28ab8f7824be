/* SPDX-License-Identifier: MIT */
#include "mono.h"

/* FilePermissions are Linux's numbers; a bit that it has no name for is
 * dropped, as Mono's own FromStat does: a whiteout has no type there. */
static uint32_t permissions(mode_t mode)
{
	uint32_t type = 0;

	if (S_ISREG(mode))
		type = 0x8000;
	else if (S_ISDIR(mode))
		type = 0x4000;
	else if (S_ISLNK(mode))
		type = 0xa000;
	else if (S_ISCHR(mode))
		type = 0x2000;
	else if (S_ISBLK(mode))
		type = 0x6000;
	else if (S_ISFIFO(mode))
		type = 0x1000;
	else if (S_ISSOCK(mode))
		type = 0xc000;
	return type | (mode & 07777);
}

void __overstat_mono_store(
	const struct stat64x *st, struct Mono_Posix_Stat *buf)
{
	*buf = (struct Mono_Posix_Stat){
		.st_dev = st->st_dev,
		.st_ino = st->st_ino,
		.st_mode = permissions(st->st_mode),
		.st_nlink = st->st_nlink,
		.st_uid = st->st_uid,
		.st_gid = st->st_gid,
		.st_rdev = st->st_rdev,
		.st_size = st->st_size,
		.st_blksize = st->st_blksize,
		.st_blocks = st->st_blocks,
		.st_atime_ = st->st_atim.tv_sec,
		.st_mtime_ = st->st_mtim.tv_sec,
		.st_ctime_ = st->st_ctim.tv_sec,
		.st_atime_nsec = st->st_atim.tv_nsec,
		.st_mtime_nsec = st->st_mtim.tv_nsec,
		.st_ctime_nsec = st->st_ctim.tv_nsec,
	};
}
