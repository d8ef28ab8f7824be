/* SPDX-License-Identifier: MIT */
/* NT's records. Layouts are those of ntifs.h, numbers those of ntifs.h and wdm.h, and
 * MS-FSCC prints both. */
#ifndef RECORD_H
#define RECORD_H

#include <stddef.h>
#include <stdint.h>

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

/* In units of 100 nanoseconds since 1601, 0 none. */
enum {
	NT_BIRTH,
	NT_ACCESS,
	NT_WRITE,
	NT_CHANGE
};
struct nt_times {
	nt_int64 at[4];
};

struct nt_id {
	nt_int64 serial;
	uint64_t id128[2];
};

struct nt_tag {
	uint32_t attributes, tag;
};

struct nt_device {
	uint32_t type, characteristics;
};

/* FileStatBasicInformation. What other classes say is put into it. */
struct nt_stat {
	nt_int64 id; /* as in all classes but NT_ID; 0 or -1: none */
	struct nt_times time;
	nt_int64 alloc, size; /* bytes */
	uint32_t attributes;
	uint32_t tag; /* of a reparse point. Both are struct nt_tag */
	uint32_t links;
	struct nt_device device; /* NT_STAT has the access here, and no more */
	uint32_t reserved;
	struct nt_id full;
};

struct nt_basic {
	struct nt_times time;
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

/* FileFsVolumeInformation, with no room for the label. */
struct nt_volume {
	nt_int64 created;
	uint32_t serial;
	uint32_t label_length;
	uint8_t supports_objects, pad;
	uint16_t label[3];
};

/* FileIdFullDirectoryInformation. The name need not fit. */
struct nt_entry {
	uint32_t next, index;
	struct nt_times time;
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
		offsetof(struct nt_stat, device) == 68 &&
		offsetof(struct nt_stat, full) == 80,
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

#define NT_STAT_SIZE 72 /* of NT_STAT */

/* FILE_ATTRIBUTE_ */
enum {
	NT_READONLY = 0x1,
	NT_DIRECTORY = 0x10,
	NT_SPARSE = 0x200,
	NT_REPARSE_POINT = 0x400,
	NT_ELSEWHERE = 0x1000 | 0x40000 | 0x400000 /* OFFLINE, RECALL_ON_OPEN,
						      RECALL_ON_DATA_ACCESS */
};
/* Ours: device says all; it has files, which makes CHR BLK; links is not known. */
#define NT_NO_FILE 0x40000000u
#define NT_HAS_FILES 0x4000u
#define NT_NO_LINKS 0x80000000u

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
	NT_MULTI_UNC_PROVIDER = 0x10,
	NT_NAMED_PIPE = 0x11,
	NT_NETWORK_FILE_SYSTEM = 0x14,
	NT_NULL = 0x15,
	NT_SERIAL_PORT = 0x1b,
	NT_TAPE_FILE_SYSTEM = 0x20,
	NT_UNKNOWN = 0x22,
	NT_VIRTUAL_DISK = 0x24,
	NT_NETWORK_REDIRECTOR = 0x28,
	NT_MASS_STORAGE = 0x2d,
	NT_DVD = 0x33,
	NT_DFS_FILE_SYSTEM = 0x35,
	NT_DFS_VOLUME = 0x36,
	NT_CONSOLE = 0x50
};

static inline int __overstat_nt_is_id(int64_t id)
{
	return id != 0 && id != -1;
}

#endif
