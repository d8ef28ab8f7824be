/* SPDX-License-Identifier: MIT */
/* NT's records into struct kstat. Pure: nothing here asks the system, and it compiles
 * on any machine. */
#ifndef CONVERT_H
#define CONVERT_H

#include <sys/stat.h>
#include <kstat.h>
#include "record.h"

/* Nanoseconds count forward before 1970 too, and before 1601. */
static inline struct ktime __overstat_nt_time(int64_t t)
{
	int64_t sec = t / 10000000;
	int32_t rest = (int32_t)(t % 10000000);

	if (rest < 0) {
		sec--;
		rest += 10000000;
	}
	return (struct ktime){ sec - INT64_C(11644473600),
		(uint32_t)rest * 100 };
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

static inline int __overstat_nt_is_link(uint32_t attributes, uint32_t tag)
{
	return attributes & NT_REPARSE_POINT &&
		(tag == NT_TAG_SYMLINK || tag == NT_TAG_MOUNT_POINT ||
			tag == NT_TAG_LX_SYMLINK);
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

/* Of what is no file, or a volume or a disk itself. Sockets are of the type of pipes,
 * and what could tell them apart may wait for whoever reads. */
static inline uint32_t __overstat_nt_device_mode(uint32_t type)
{
	if (type == NT_NAMED_PIPE || type == NT_MAILSLOT)
		return S_IFIFO | 0666;
	return (__overstat_nt_has_files(type) ? S_IFBLK : S_IFCHR) | 0666;
}

static inline int __overstat_nt_is_file(const struct nt_stat *s)
{
	return !(s->attributes & NT_NO_FILE);
}

static inline uint32_t __overstat_nt_mode(const struct nt_stat *s)
{
	return __overstat_nt_is_file(s)
		? __overstat_nt_file_mode(s->attributes, s->tag)
		: __overstat_nt_device_mode(s->device_type);
}

/* A time that the file system does not keep is the other, or 0. Returns the bit where
 * it is one. Not four times in a function: that is half a kilobyte. */
static __attribute__((__noinline__, __unused__)) uint32_t
__overstat_nt_set_time(int64_t t, int64_t other, uint32_t bit, struct ktime *to)
{
	const struct ktime none = { 0, 0 };

	other = t ? t : other;
	*to = other ? __overstat_nt_time(other) : none;
	return t ? bit : 0;
}

/* A member is known where the system reported it. The size of a directory changes by
 * itself, and is none; that of a link is 0 where it is not known; that blocks are 0
 * is a fact where the file is sparse and its data is here. A pipe may be a socket, and a
 * driver may say that it has no type. */
static inline void __overstat_nt_to_kstat(
	const struct nt_stat *s, struct kstat *k)
{
	uint32_t mode = __overstat_nt_mode(s), known = ST_KNOWN_TYPE;
	uint64_t size = (uint64_t)s->size, alloc = (uint64_t)s->alloc;

	if (__overstat_nt_is_file(s))
		known |= ST_KNOWN_NLINK | ST_KNOWN_SIZE | ST_KNOWN_BLOCKS;
	else if (s->device_type == NT_NAMED_PIPE ||
		s->device_type == NT_UNKNOWN)
		known = 0;
	if (S_ISDIR(mode))
		size = 0;
	if (!size && (S_ISDIR(mode) || S_ISLNK(mode)))
		known &= ~(uint32_t)ST_KNOWN_SIZE;
	if (!alloc && size && !S_ISLNK(mode) &&
		(!(s->attributes & NT_SPARSE) ||
			s->attributes & NT_ELSEWHERE)) {
		alloc = size;
		known &= ~(uint32_t)ST_KNOWN_BLOCKS;
	}
	if ((uint32_t)s->serial)
		known |= ST_KNOWN_DEV;
	if (__overstat_nt_is_id(s->id))
		known |= ST_KNOWN_INO;
	known |= __overstat_nt_set_time(
		s->access, s->write, ST_KNOWN_ATIME, &k->atime);
	known |= __overstat_nt_set_time(s->write, 0, ST_KNOWN_MTIME, &k->mtime);
	known |= __overstat_nt_set_time(
		s->change, s->write, ST_KNOWN_CTIME, &k->ctime);
	known |= __overstat_nt_set_time(
		s->birth, 0, ST_KNOWN_BIRTHTIME, &k->btime);
	k->dev = (uint32_t)s->serial;
	k->ino = __overstat_nt_is_id(s->id) ? (uint64_t)s->id : 0;
	k->nlink = s->links;
	k->mode = mode;
	k->uid = 0;
	k->gid = 0;
	k->blksize = 4096;
	k->rdev = 0;
	k->size = size;
	k->blocks = alloc / 512 + !!(alloc % 512);
	k->known = known;
}

#endif
