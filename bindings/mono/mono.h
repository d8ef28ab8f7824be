/* SPDX-License-Identifier: MIT */
/* What Mono.Unix.Native marshals: struct Mono_Posix_Stat and the type, mode and
 * flag bits of its enumerations, from Mono's support/map.h and
 * Mono.Unix.Native/Syscall.cs. */
#ifndef MONO_H
#define MONO_H

#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

struct Mono_Posix_Stat {
	uint64_t st_dev;
	uint64_t st_ino;
	uint32_t st_mode; /* FilePermissions */
	uint32_t padding;
	uint64_t st_nlink;
	uint32_t st_uid;
	uint32_t st_gid;
	uint64_t st_rdev;
	int64_t st_size; /* bytes */
	int64_t st_blksize; /* bytes */
	int64_t st_blocks; /* 512-byte blocks */
	int64_t st_atime_; /* seconds */
	int64_t st_mtime_;
	int64_t st_ctime_;
	int64_t st_atime_nsec; /* nanoseconds */
	int64_t st_mtime_nsec;
	int64_t st_ctime_nsec;
};

#define AT(member, offset) \
	_Static_assert(offsetof(struct Mono_Posix_Stat, member) == offset, \
		"Mono_Posix_Stat." #member)
AT(st_dev, 0);
AT(st_ino, 8);
AT(st_mode, 16);
AT(st_nlink, 24);
AT(st_uid, 32);
AT(st_gid, 36);
AT(st_rdev, 40);
AT(st_size, 48);
AT(st_blksize, 56);
AT(st_blocks, 64);
AT(st_atime_, 72);
AT(st_mtime_, 80);
AT(st_ctime_, 88);
AT(st_atime_nsec, 96);
AT(st_mtime_nsec, 104);
AT(st_ctime_nsec, 112);
_Static_assert(sizeof(struct Mono_Posix_Stat) == 120, "Mono_Posix_Stat");
#undef AT

/* AtFlags */
#define MONO_AT_SYMLINK_NOFOLLOW 0x100
#define MONO_AT_NO_AUTOMOUNT 0x800
#define MONO_AT_EMPTY_PATH 0x1000

#define EXPORT __attribute__((__visibility__("default")))

EXPORT int32_t Mono_Posix_Syscall_stat(
	const char *path, struct Mono_Posix_Stat *buf);
EXPORT int32_t Mono_Posix_Syscall_lstat(
	const char *path, struct Mono_Posix_Stat *buf);
EXPORT int32_t Mono_Posix_Syscall_fstat(
	int32_t fd, struct Mono_Posix_Stat *buf);
EXPORT int32_t Mono_Posix_Syscall_fstatat(int32_t dirfd, const char *path,
	struct Mono_Posix_Stat *buf, int32_t flags);
EXPORT int32_t Mono_Posix_Syscall_fsync(int32_t fd);
EXPORT int32_t Mono_Posix_Syscall_fdatasync(int32_t fd);

/* What Overstat.Unix.Native marshals, the same on every CPU: 136 bytes. */
struct overstat_mono_stat {
	uint64_t st_dev;
	uint64_t st_ino;
	uint64_t st_rdev;
	uint64_t st_nlink;
	int64_t st_size; /* bytes */
	int64_t st_blksize; /* bytes */
	int64_t st_blocks; /* 512-byte blocks */
	int64_t st_atime_sec, st_atime_nsec;
	int64_t st_mtime_sec, st_mtime_nsec;
	int64_t st_ctime_sec, st_ctime_nsec;
	int64_t st_birthtime_sec, st_birthtime_nsec;
	uint32_t st_mode;
	uint32_t st_uid;
	uint32_t st_gid;
	uint32_t st_known; /* ST_KNOWN_ bits */
};
_Static_assert(sizeof(struct overstat_mono_stat) == 136, "overstat_mono_stat");

EXPORT int32_t overstat_mono_stat64x(
	const char *path, struct overstat_mono_stat *buf);
EXPORT int32_t overstat_mono_lstat64x(
	const char *path, struct overstat_mono_stat *buf);
EXPORT int32_t overstat_mono_fstat64x(
	int32_t fd, struct overstat_mono_stat *buf);
EXPORT int32_t overstat_mono_fstatat64x(int32_t dirfd, const char *path,
	struct overstat_mono_stat *buf, int32_t flags);
/* These return a value of <errno.h>, as the functions do. */
EXPORT int32_t overstat_mono_fd_fdstat_get(int32_t fd, void *buf);
EXPORT int32_t overstat_mono_fd_sync(int32_t fd);

/* AtFlags as the host has them; -1 for one that fstatat has not. */
int __overstat_mono_at_flags(int32_t flags);

/* The record as Overstat.Unix.Native has it. */
void __overstat_mono_store_x(
	const struct stat64x *st, struct overstat_mono_stat *buf);

/* The record as Mono has it. Every number fits: ours are no wider. */
void __overstat_mono_store(
	const struct stat64x *st, struct Mono_Posix_Stat *buf);

#endif
