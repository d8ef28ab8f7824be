/* SPDX-License-Identifier: MIT */
/* NT's records and status codes into ours. Pure: nothing here asks the system, and
 * it compiles on any machine. Layouts are those of ntifs.h, numbers those of
 * ntstatus.h and ntifs.h, and of MS-FSCC, which prints both. */
#ifndef CONVERT_H
#define CONVERT_H

#include <errno.h>
#include <stddef.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <kstat.h>

/* As on every CPU of NT: i386 of other systems aligns it to 4. */
typedef int64_t nt_int64 __attribute__((__aligned__(8)));

/* Classes of information of a file. */
enum {
	NT_BASIC = 4,
	NT_STANDARD = 5,
	NT_INTERNAL = 6, /* nt_int64, the file's number */
	NT_NAME = 9, /* struct nt_name_of */
	NT_MODE = 16, /* uint32_t, how it was opened */
	NT_ALL = 18,
	NT_TAG = 35,
	NT_ID_FULL_ENTRY = 38, /* of a directory: struct nt_entry */
	NT_ID = 59, /* Windows 8, not FAT */
	NT_STAT = 68, /* Windows 10 1709 */
	NT_STAT_BASIC = 77 /* Windows 11 24H2 */
};

/* And of its volume, and of the object behind a handle. */
enum {
	NT_VOLUME = 1,
	NT_DEVICE = 4,
	NT_OBJECT_BASIC = 0,
	NT_OBJECT_NAME = 1
};

/* FileStatBasicInformation. What other classes say is put into it. Times are in
 * units of 100 nanoseconds since 1601, 0 none. */
struct nt_stat {
	nt_int64 id; /* as in all classes but NT_ID; 0 or -1: none */
	nt_int64 birth, access, write, change;
	nt_int64 alloc, size; /* bytes */
	uint32_t attributes;
	uint32_t tag; /* of a reparse point */
	uint32_t links;
	uint32_t device_type,
		device; /* NT_STAT has the access here, and no more */
	uint32_t reserved;
	nt_int64 serial;
	uint64_t id128[2];
};

struct nt_basic {
	nt_int64 birth, access, write, change;
	uint32_t attributes, pad;
};

struct nt_standard {
	nt_int64 alloc, size;
	uint32_t links;
	uint8_t delete_pending, directory, pad[2];
};

/* FileAllInformation, up to the name. */
struct nt_all {
	struct nt_basic basic;
	struct nt_standard standard;
	nt_int64 id;
	uint32_t ea_size, access;
	nt_int64 position;
	uint32_t mode, alignment;
	uint32_t name_length;
	uint16_t name[2];
};

struct nt_tag {
	uint32_t attributes, tag;
};

struct nt_id {
	nt_int64 serial;
	uint64_t id128[2];
};

/* FileFsVolumeInformation, with no room for the label. */
struct nt_volume {
	nt_int64 created;
	uint32_t serial;
	uint32_t label_length;
	uint8_t supports_objects, pad;
	uint16_t label[3];
};

struct nt_device {
	uint32_t type, characteristics;
};

/* FileIdFullDirectoryInformation. The name need not fit. */
struct nt_entry {
	uint32_t next, index;
	nt_int64 birth, access, write, change;
	nt_int64 size, alloc; /* bytes */
	uint32_t attributes;
	uint32_t name_length; /* bytes */
	uint32_t ea_size; /* the tag, of a reparse point */
	uint32_t pad;
	nt_int64 id;
	uint16_t name[4];
};

/* PUBLIC_OBJECT_BASIC_INFORMATION */
struct nt_object_basic {
	uint32_t attributes, access, handles, pointers, reserved[10];
};

_Static_assert(sizeof(struct nt_stat) == 104 &&
		offsetof(struct nt_stat, attributes) == 56 &&
		offsetof(struct nt_stat, device) == 72 &&
		offsetof(struct nt_stat, serial) == 80,
	"77, and the first 72 bytes 68");
_Static_assert(sizeof(struct nt_basic) == 40, "4");
_Static_assert(sizeof(struct nt_standard) == 24, "5");
_Static_assert(sizeof(struct nt_all) == 104 &&
		offsetof(struct nt_all, id) == 64 &&
		offsetof(struct nt_all, name_length) == 96,
	"18");
_Static_assert(sizeof(struct nt_id) == 24, "59");
_Static_assert(sizeof(struct nt_entry) == 88 &&
		offsetof(struct nt_entry, id) == 72 &&
		offsetof(struct nt_entry, name) == 80,
	"38");
_Static_assert(sizeof(struct nt_volume) == 24 &&
		sizeof(struct nt_device) == 8 &&
		sizeof(struct nt_object_basic) == 56,
	"the volume and the object");

enum {
	NT_STAT_SIZE = 72 /* of NT_STAT */
};

/* FILE_ATTRIBUTE_ */
enum {
	NT_READONLY = 0x1,
	NT_DIRECTORY = 0x10,
	NT_SPARSE = 0x200,
	NT_REPARSE_POINT = 0x400,
	NT_NO_FILE = 0x40000000, /* ours: device_type says all */
	NT_ELSEWHERE = 0x1000 | 0x40000 | 0x400000 /* OFFLINE, RECALL_ON_OPEN,
						      RECALL_ON_DATA_ACCESS */
};

/* IO_REPARSE_TAG_. All others are of no concern: what has one is a plain file or
 * directory to whoever reads it. */
#define NT_TAG_MOUNT_POINT 0xa0000003u
#define NT_TAG_SYMLINK 0xa000000cu
#define NT_TAG_LX_SYMLINK 0xa000001du
#define NT_TAG_AF_UNIX 0x80000023u
#define NT_TAG_LX_FIFO 0x80000024u
#define NT_TAG_LX_CHR 0x80000025u
#define NT_TAG_LX_BLK 0x80000026u

/* FILE_DEVICE_ */
enum {
	NT_CD_ROM = 0x02,
	NT_CD_ROM_FILE_SYSTEM = 0x03,
	NT_DFS = 0x06,
	NT_DISK = 0x07,
	NT_DISK_FILE_SYSTEM = 0x08,
	NT_FILE_SYSTEM = 0x09,
	NT_MAILSLOT = 0x0c,
	NT_NAMED_PIPE = 0x11,
	NT_NETWORK_FILE_SYSTEM = 0x14,
	NT_NULL = 0x15,
	NT_SERIAL_PORT = 0x1b,
	NT_TAPE_FILE_SYSTEM = 0x20,
	NT_UNKNOWN = 0x22,
	NT_VIRTUAL_DISK = 0x24,
	NT_MASS_STORAGE = 0x2d,
	NT_DVD = 0x33,
	NT_DFS_FILE_SYSTEM = 0x35,
	NT_DFS_VOLUME = 0x36,
	NT_CONSOLE = 0x50
};

#define NT_STATUS(code) ((int32_t)(0xc0000000u | (code)))
#define NT_BUFFER_OVERFLOW \
	((int32_t)0x80000005) /* filled as far as there is room */
#define NT_INVALID_INFO_CLASS NT_STATUS(0x003)
#define NT_INFO_LENGTH_MISMATCH NT_STATUS(0x004)
#define NT_INVALID_HANDLE NT_STATUS(0x008)
#define NT_NO_MEMORY NT_STATUS(0x017)
#define NT_ACCESS_DENIED NT_STATUS(0x022)
#define NT_OBJECT_TYPE_MISMATCH NT_STATUS(0x024)
#define NT_OBJECT_NAME_INVALID NT_STATUS(0x033)
#define NT_OBJECT_NAME_NOT_FOUND NT_STATUS(0x034)
#define NT_OBJECT_PATH_NOT_FOUND NT_STATUS(0x03a)
#define NT_SHARING_VIOLATION NT_STATUS(0x043)
#define NT_WRITE_PROTECTED NT_STATUS(0x0a2)
#define NT_FILE_IS_A_DIRECTORY NT_STATUS(0x0ba)
#define NT_NOT_A_DIRECTORY NT_STATUS(0x103)
#define NT_NAME_TOO_LONG NT_STATUS(0x106)
#define NT_CANNOT_FOLLOW NT_STATUS(0x279) /* IO_REPARSE_TAG_NOT_HANDLED */

/* A status as -errno; what is not in the table is EIO. It is not made of the code
 * of Win32, which is one for what POSIX tells apart. */
static inline int __overstat_nt_to_errno(int32_t status)
{
	static const struct {
		uint16_t code;
		uint8_t e;
	} table[] = {
		{ 0x002, EINVAL }, /* NOT_IMPLEMENTED */
		{ 0x003, EINVAL }, /* INVALID_INFO_CLASS */
		{ 0x005, EFAULT }, /* ACCESS_VIOLATION */
		{ 0x008, EBADF }, /* INVALID_HANDLE */
		{ 0x00d, EINVAL }, /* INVALID_PARAMETER */
		{ 0x00e, ENODEV }, /* NO_SUCH_DEVICE */
		{ 0x00f, ENOENT }, /* NO_SUCH_FILE */
		{ 0x010, EINVAL }, /* INVALID_DEVICE_REQUEST */
		{ 0x013, ENXIO }, /* NO_MEDIA_IN_DEVICE */
		{ 0x017, ENOMEM }, /* NO_MEMORY */
		{ 0x022, EACCES }, /* ACCESS_DENIED */
		{ 0x024, EBADF }, /* OBJECT_TYPE_MISMATCH */
		{ 0x033, ENOENT }, /* OBJECT_NAME_INVALID */
		{ 0x034, ENOENT }, /* OBJECT_NAME_NOT_FOUND */
		{ 0x039, ENOENT }, /* OBJECT_PATH_INVALID */
		{ 0x03a, ENOENT }, /* OBJECT_PATH_NOT_FOUND */
		{ 0x03b, ENOENT }, /* OBJECT_PATH_SYNTAX_BAD */
		{ 0x043, EBUSY }, /* SHARING_VIOLATION */
		{ 0x054, EBUSY }, /* FILE_LOCK_CONFLICT */
		{ 0x056, ENOENT }, /* DELETE_PENDING: its name is gone */
		{ 0x061, EACCES }, /* PRIVILEGE_NOT_HELD */
		{ 0x07f, ENOSPC }, /* DISK_FULL */
		{ 0x09a, ENOMEM }, /* INSUFFICIENT_RESOURCES */
		{ 0x0a2, EROFS }, /* MEDIA_WRITE_PROTECTED */
		{ 0x0bb, EINVAL }, /* NOT_SUPPORTED */
		{ 0x0be, ENOENT }, /* BAD_NETWORK_PATH */
		{ 0x0cc, ENOENT }, /* BAD_NETWORK_NAME */
		{ 0x103, ENOTDIR }, /* NOT_A_DIRECTORY */
		{ 0x106, ENAMETOOLONG }, /* NAME_TOO_LONG */
		{ 0x12d, ENOMEM }, /* COMMITMENT_LIMIT */
		{ 0x279, EACCES }, /* IO_REPARSE_TAG_NOT_HANDLED */
		{ 0x280, ELOOP }, /* REPARSE_POINT_NOT_RESOLVED */
	};
	size_t i;

	for (i = 0; i < sizeof table / sizeof *table; i++)
		if (status == NT_STATUS(table[i].code))
			return -table[i].e;
	return status < 0 ? -EIO : 0;
}

/* The system or the driver does not have this class for this file; another may say
 * the same. An error of the file is none of these. */
static inline int __overstat_nt_is_refusal(int32_t status)
{
	return status == NT_INVALID_INFO_CLASS || status == NT_STATUS(0x00d) ||
		status == NT_STATUS(0x002) || status == NT_STATUS(0x0bb) ||
		status == NT_STATUS(0x010) || status == NT_OBJECT_TYPE_MISMATCH;
}

/* What cannot be synced is EINVAL whatever the system calls it: without a way to
 * write, a file that is read-only is one. */
static inline int __overstat_nt_sync_errno(int32_t status)
{
	return status == NT_ACCESS_DENIED || status == NT_SHARING_VIOLATION ||
			status == NT_FILE_IS_A_DIRECTORY ||
			__overstat_nt_is_refusal(status)
		? -EINVAL
		: __overstat_nt_to_errno(status);
}

/* Whether a query has filled its record. */
static inline int __overstat_nt_is_filled(int32_t status)
{
	return status >= 0 || status == NT_BUFFER_OVERFLOW;
}

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

/* The identity where there is none of 64 bits, the halves folded: 0 in the upper
 * half leaves the lower. */
static inline int64_t __overstat_nt_fold(const uint64_t id128[2])
{
	uint64_t low = id128[0], high = id128[1];

	return (int64_t)(low ^ (high << 32 | high >> 32));
}

static inline int __overstat_nt_is_id(int64_t id)
{
	return id != 0 && id != -1;
}

/* Whether files are behind a device of this type. Of one on which there is no file
 * system, a volume or a disk itself, nothing is known but the type. */
static inline int __overstat_nt_has_files(uint32_t device_type)
{
	const uint64_t types = UINT64_C(1) << NT_CD_ROM |
		UINT64_C(1) << NT_CD_ROM_FILE_SYSTEM | UINT64_C(1) << NT_DFS |
		UINT64_C(1) << NT_DISK | UINT64_C(1) << NT_DISK_FILE_SYSTEM |
		UINT64_C(1) << NT_FILE_SYSTEM |
		UINT64_C(1) << NT_NETWORK_FILE_SYSTEM |
		UINT64_C(1) << NT_TAPE_FILE_SYSTEM |
		UINT64_C(1) << NT_VIRTUAL_DISK |
		UINT64_C(1) << NT_MASS_STORAGE | UINT64_C(1) << NT_DVD |
		UINT64_C(1) << NT_DFS_FILE_SYSTEM |
		UINT64_C(1) << NT_DFS_VOLUME;

	return device_type < 64 && types >> device_type & 1;
}

/* Type and permissions. NT has no permissions, so every object has those with which
 * it would be made, and no write bits where it is read-only: a directory's bit of
 * that name protects nothing, and a link's nobody asks for. */
static inline uint32_t __overstat_nt_mode(uint32_t attributes, uint32_t tag)
{
	uint32_t mode = S_IFREG | 0644;

	if (attributes & NT_DIRECTORY)
		mode = S_IFDIR | 0755;
	if (attributes & NT_REPARSE_POINT)
		switch (tag) {
		case NT_TAG_MOUNT_POINT:
		case NT_TAG_SYMLINK:
		case NT_TAG_LX_SYMLINK:
			return S_IFLNK | 0777;
		case NT_TAG_AF_UNIX:
			mode = S_IFSOCK | 0666;
			break;
		case NT_TAG_LX_FIFO:
			mode = S_IFIFO | 0666;
			break;
		case NT_TAG_LX_CHR:
			mode = S_IFCHR | 0666;
			break;
		case NT_TAG_LX_BLK:
			mode = S_IFBLK | 0666;
			break;
		default:
			break;
		}
	if (attributes & NT_READONLY && !S_ISDIR(mode))
		mode &= ~(uint32_t)0222;
	return mode;
}

static inline int __overstat_nt_is_link(const struct nt_stat *s)
{
	return S_ISLNK(__overstat_nt_mode(s->attributes, s->tag));
}

/* FILE_MODE and access as fs_flags. An APPEND_DATA without WRITE_DATA is what NT calls
 * to append. */
static inline uint16_t __overstat_nt_fdflags(uint32_t access, uint32_t mode)
{
	uint16_t r = 0;

	if ((access & 0x6) == 0x4)
		r |= FDFLAGS_APPEND;
	if (mode & 0x2) /* FILE_WRITE_THROUGH */
		r |= FDFLAGS_SYNC | FDFLAGS_DSYNC;
	return r;
}

static inline uint8_t __overstat_nt_filetype(uint32_t mode)
{
	switch (mode & S_IFMT) {
	case S_IFREG:
		return FILETYPE_REGULAR_FILE;
	case S_IFDIR:
		return FILETYPE_DIRECTORY;
	case S_IFCHR:
		return FILETYPE_CHARACTER_DEVICE;
	case S_IFBLK:
		return FILETYPE_BLOCK_DEVICE;
	case S_IFLNK:
		return FILETYPE_SYMBOLIC_LINK;
	default:
		return FILETYPE_UNKNOWN;
	}
}

static inline void __overstat_nt_from_basic(
	const struct nt_basic *b, struct nt_stat *s)
{
	s->birth = b->birth;
	s->access = b->access;
	s->write = b->write;
	s->change = b->change;
	s->attributes = b->attributes;
}

static inline void __overstat_nt_from_standard(
	const struct nt_standard *b, struct nt_stat *s)
{
	s->alloc = b->alloc;
	s->size = b->size;
	s->links = b->links;
	if (b->directory)
		s->attributes |= NT_DIRECTORY;
}

/* A directory's entry says what its file's record did when the file was closed, and
 * no links. */
static inline void __overstat_nt_from_entry(
	const struct nt_entry *e, struct nt_stat *s)
{
	*s = (struct nt_stat){
		.id = e->id,
		.birth = e->birth,
		.access = e->access,
		.write = e->write,
		.change = e->change,
		.alloc = e->alloc,
		.size = e->size,
		.attributes = e->attributes,
		.tag = e->attributes & NT_REPARSE_POINT ? e->ea_size : 0,
		.links = 1,
	};
}

/* What is no file, or a volume or a disk itself. Sockets are of the type of pipes, and
 * what could tell them apart may wait for whoever reads; a driver that has no type
 * says so. */
static inline uint32_t __overstat_nt_device_mode(uint32_t type)
{
	if (type == NT_NAMED_PIPE || type == NT_MAILSLOT)
		return S_IFIFO | 0666;
	return (__overstat_nt_has_files(type) ? S_IFBLK : S_IFCHR) | 0666;
}

static inline int __overstat_nt_is_type_known(uint32_t type)
{
	return type != NT_NAMED_PIPE && type != NT_UNKNOWN;
}

/* A time that the file system does not keep is the other, or 0. Returns the bit
 * where it is one. */
static inline uint32_t __overstat_nt_set_time(
	int64_t t, int64_t other, uint32_t bit, struct ktime *to)
{
	const struct ktime none = { 0, 0 };

	other = t ? t : other;
	*to = other ? __overstat_nt_time(other) : none;
	return t ? bit : 0;
}

/* A member is known where the system reported it. The size of a directory changes by
 * itself, and is none; that of a link is 0 where it is not known; that blocks are 0
 * is a fact where the file is sparse and its data is here. */
static inline void __overstat_nt_to_kstat(
	const struct nt_stat *s, struct kstat *k)
{
	uint32_t mode = __overstat_nt_mode(s->attributes, s->tag);
	uint32_t known = ST_KNOWN_TYPE | ST_KNOWN_NLINK | ST_KNOWN_BLOCKS |
		ST_KNOWN_SIZE;
	uint64_t size = (uint64_t)s->size, alloc = (uint64_t)s->alloc;

	if (s->attributes & NT_NO_FILE) {
		mode = __overstat_nt_device_mode(s->device_type);
		known = __overstat_nt_is_type_known(s->device_type)
			? ST_KNOWN_TYPE
			: 0;
	}
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
