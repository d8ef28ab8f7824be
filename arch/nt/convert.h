/* SPDX-License-Identifier: MIT */
/* NT's records into struct kstat. Pure: nothing here asks the system, and it compiles
 * on any machine. */
#ifndef CONVERT_H
#define CONVERT_H

#include <sys/stat.h>
#include <kstat.h>
#include "record.h"

enum {
	NT_BLKSIZE = 4096
};

/* Nanoseconds count forward before 1970 too, and before 1601. */
static inline struct ktime __overstat_nt_time(int64_t t)
{
	int64_t sec = t / 10000000 - INT64_C(11644473600);
	int32_t rest = (int32_t)(t % 10000000);
	int32_t before = -(rest < 0);

	return (struct ktime){ sec + before,
		(uint32_t)(rest + (before & 10000000)) * 100 };
}

/* Whether files are behind a device of this type. Of one on which there is no file
 * system, a volume or a disk itself, nothing is known but the type. */
static inline int __overstat_nt_has_files(uint32_t device_type)
{
	const uint64_t types = UINT64_C(1) << NT_CD_ROM |
		UINT64_C(1) << NT_CD_ROM_FILE_SYSTEM | UINT64_C(1) << NT_DFS |
		UINT64_C(1) << NT_DISK | UINT64_C(1) << NT_DISK_FILE_SYSTEM |
		UINT64_C(1) << NT_FILE_SYSTEM |
		UINT64_C(1) << NT_MULTI_UNC_PROVIDER |
		UINT64_C(1) << NT_NETWORK_FILE_SYSTEM |
		UINT64_C(1) << NT_TAPE_FILE_SYSTEM |
		UINT64_C(1) << NT_VIRTUAL_DISK |
		UINT64_C(1) << NT_NETWORK_REDIRECTOR |
		UINT64_C(1) << NT_MASS_STORAGE | UINT64_C(1) << NT_DVD |
		UINT64_C(1) << NT_DFS_FILE_SYSTEM |
		UINT64_C(1) << NT_DFS_VOLUME;

	return device_type < 64 && types >> device_type & 1;
}

/* A mount point is a directory, until it is known on what it is mounted. */
static inline int __overstat_nt_is_link(uint32_t attributes, uint32_t tag)
{
	return attributes & NT_REPARSE_POINT &&
		(tag == NT_TAG_SYMLINK || tag == NT_TAG_LX_SYMLINK);
}

/* What a path is followed through. */
static inline int __overstat_nt_is_followed(uint32_t attributes, uint32_t tag)
{
	return __overstat_nt_is_link(attributes, tag) ||
		(attributes & NT_REPARSE_POINT && tag == NT_TAG_MOUNT_POINT);
}

/* Type and permissions. NT has no permissions, so every object has those with which
 * it would be made, and no write bits where it is read-only: a directory's bit of
 * that name protects nothing, and a link's nobody asks for. */
static inline uint32_t __overstat_nt_file_mode(
	uint32_t attributes, uint32_t tag)
{
	static const uint16_t special[] = {
		[NT_TAG_AF_UNIX - NT_TAG_AF_UNIX] = S_IFSOCK | 0666,
		[NT_TAG_LX_FIFO - NT_TAG_AF_UNIX] = S_IFIFO | 0666,
		[NT_TAG_LX_CHR - NT_TAG_AF_UNIX] = S_IFCHR | 0666,
		[NT_TAG_LX_BLK - NT_TAG_AF_UNIX] = S_IFBLK | 0666,
	};
	uint32_t mode = S_IFREG | 0644;

	if (__overstat_nt_is_link(attributes, tag))
		return S_IFLNK | 0777;
	if (attributes & NT_REPARSE_POINT &&
		tag - NT_TAG_AF_UNIX < sizeof special / sizeof *special)
		mode = special[tag - NT_TAG_AF_UNIX];
	else if (attributes & NT_DIRECTORY)
		return S_IFDIR | 0755;
	return attributes & NT_READONLY ? mode & ~(uint32_t)0222 : mode;
}

_Static_assert(
	(S_IFCHR | NT_HAS_FILES) == S_IFBLK, "BLK is CHR and NT_HAS_FILES");

/* Of what is no file, or a volume or a disk itself. Sockets are of the type of pipes,
 * and what could tell them apart may wait for whoever reads. */
static inline uint32_t __overstat_nt_device_mode(
	uint32_t attributes, uint32_t type)
{
	if (type == NT_NAMED_PIPE || type == NT_MAILSLOT)
		return S_IFIFO | 0666;
	return S_IFCHR | (attributes & NT_HAS_FILES) | 0666;
}

static inline int __overstat_nt_is_file(const struct nt_stat *s)
{
	return !(s->attributes & NT_NO_FILE);
}

/* Bytes and blocks, and whether they are known: the size of a directory changes by
 * itself, and is none; that of a link is 0 where it is not known; that blocks are 0 is a
 * fact where the file is sparse and its data is here. */
static inline uint32_t __overstat_nt_sizes(const struct nt_stat *s,
	uint32_t mode, uint64_t *size, uint64_t *blocks)
{
	int none = S_ISDIR(mode), link = S_ISLNK(mode);
	/* By masks, as times are. */
	int unknown = !s->alloc &&
		(s->attributes & (NT_SPARSE | NT_ELSEWHERE)) != NT_SPARSE;
	uint64_t bytes = (uint64_t)s->size & -(uint64_t)!none;

	*size = bytes;
	*blocks = (((uint64_t)s->alloc | (bytes & -(uint64_t)unknown)) + 511) /
		512;
	return (bytes || !(none || link) ? ST_KNOWN_SIZE : 0u) |
		(unknown && bytes ? 0u : ST_KNOWN_BLOCKS);
}

/* The identity where there is none of 64 bits, the halves folded: 0 in the upper
 * half leaves the lower. */
static inline int64_t __overstat_nt_fold(const struct nt_id *id)
{
	uint64_t low = id->id128[0], high = id->id128[1];

	return (int64_t)(low ^ (high << 32 | high >> 32));
}

/* 0: none. */
static inline uint64_t __overstat_nt_ino(const struct nt_stat *s)
{
	int64_t id = __overstat_nt_is_id(s->id) ? s->id
						: __overstat_nt_fold(&s->full);

	return id == -1 ? 0 : (uint64_t)id;
}

/* A member is known where the system reported it. A pipe may be a socket, and a driver
 * may say that it has no type. */
static inline uint32_t __overstat_nt_known(
	const struct nt_stat *s, uint32_t of_sizes, uint64_t ino)
{
	uint32_t known = ST_KNOWN_TYPE;

	if (__overstat_nt_is_file(s))
		known |= of_sizes |
			(s->attributes & NT_NO_LINKS ? 0 : ST_KNOWN_NLINK);
	else if (s->device.type == NT_NAMED_PIPE ||
		s->device.type == NT_UNKNOWN)
		known = 0;
	if ((uint32_t)s->full.serial)
		known |= ST_KNOWN_DEV;
	if (ino)
		known |= ST_KNOWN_INO;
	if (s->time.at[NT_ACCESS])
		known |= ST_KNOWN_ATIME;
	if (s->time.at[NT_WRITE])
		known |= ST_KNOWN_MTIME;
	if (s->time.at[NT_CHANGE])
		known |= ST_KNOWN_CTIME;
	if (s->time.at[NT_BIRTH])
		known |= ST_KNOWN_BIRTHTIME;
	return known;
}

#endif
