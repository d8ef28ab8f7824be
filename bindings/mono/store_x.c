/* SPDX-License-Identifier: MIT */
#include "mono.h"

void __overstat_mono_store_x(
	const struct stat64x *st, struct overstat_mono_stat *buf)
{
	*buf = (struct overstat_mono_stat){
		.st_dev = st->st_dev,
		.st_ino = st->st_ino,
		.st_rdev = st->st_rdev,
		.st_nlink = st->st_nlink,
		.st_size = st->st_size,
		.st_blksize = st->st_blksize,
		.st_blocks = st->st_blocks,
		.st_atime_sec = st->st_atim.tv_sec,
		.st_atime_nsec = st->st_atim.tv_nsec,
		.st_mtime_sec = st->st_mtim.tv_sec,
		.st_mtime_nsec = st->st_mtim.tv_nsec,
		.st_ctime_sec = st->st_ctim.tv_sec,
		.st_ctime_nsec = st->st_ctim.tv_nsec,
		.st_birthtime_sec = st->st_birthtim.tv_sec,
		.st_birthtime_nsec = st->st_birthtim.tv_nsec,
		.st_mode = st->st_mode,
		.st_uid = st->st_uid,
		.st_gid = st->st_gid,
		.st_known = st->st_known,
	};
}
