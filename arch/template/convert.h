/* SPDX-License-Identifier: MIT */
/* The system's record and its error codes into ours. Pure: nothing here asks
 * the system or includes its headers, so that it compiles and is tested on any
 * machine. Next to each number and layout stands where it is from. */
#ifndef CONVERT_H
#define CONVERT_H

#include <errno.h>
#include <stddef.h>
#include <sys/stat.h>
#include "kstat.h"

struct template_record {
	uint64_t id; /* 0: none */
	uint64_t bytes;
	int64_t written; /* microseconds since 1970; 0: unknown */
	uint32_t kind; /* TEMPLATE_ */
	uint32_t read_only;
};

_Static_assert(sizeof(struct template_record) == 32 &&
		offsetof(struct template_record, kind) == 24,
	"the record");

enum {
	TEMPLATE_UNKNOWN,
	TEMPLATE_FILE,
	TEMPLATE_DIRECTORY,
	TEMPLATE_TERMINAL
};

/* The codes that the backend itself tells apart. */
enum {
	TEMPLATE_NO_CALL = 3
};

/* A code of the system as -errno; what has no name in POSIX is EIO. */
static inline int __overstat_template_errno(unsigned code)
{
	static const unsigned char table[] = {
		[1] = EBADF,
		[2] = ENOENT,
		[TEMPLATE_NO_CALL] = ENOSYS,
		[5] = EACCES,
		[6] = ENOTDIR,
	};
	int e = code < sizeof table && table[code] ? table[code] : EIO;

	return code ? -e : 0;
}

/* Nanoseconds count forward before 1970 too. */
static inline struct ktime __overstat_template_time(int64_t us)
{
	int64_t sec = us / 1000000;
	int32_t rest = (int32_t)(us % 1000000);

	if (rest < 0) {
		sec--;
		rest += 1000000;
	}
	return (struct ktime){ sec, (uint32_t)rest * 1000 };
}

static inline uint32_t __overstat_template_mode(unsigned kind, int read_only)
{
	uint32_t cut = read_only ? 0222 : 0;

	switch (kind) {
	case TEMPLATE_FILE:
		return S_IFREG | (0644 & ~cut);
	case TEMPLATE_DIRECTORY:
		return S_IFDIR | (0755 & ~cut);
	case TEMPLATE_TERMINAL:
		return S_IFCHR | (0666 & ~cut);
	default:
		return S_IFIFO | (0666 & ~cut);
	}
}

/* A member is known where the system reported it. The others are synthesised by
 * the table in overstat(7). */
static inline void __overstat_template_to_kstat(
	const struct template_record *rec, struct kstat *k)
{
	struct ktime t = __overstat_template_time(rec->written);

	*k = (struct kstat){
		.ino = rec->id,
		.nlink = 1,
		.size = rec->bytes,
		.blocks = rec->bytes / 512 + !!(rec->bytes % 512),
		.atime = t,
		.mtime = t,
		.ctime = t,
		.mode = __overstat_template_mode(
			rec->kind, rec->read_only != 0),
		.blksize = 4096,
		.known = ST_KNOWN_SIZE,
	};
	if (rec->kind != TEMPLATE_UNKNOWN)
		k->known |= ST_KNOWN_TYPE;
	if (rec->id)
		k->known |= ST_KNOWN_INO;
	if (rec->written)
		k->known |= ST_KNOWN_MTIME;
}

/* fs_filetype of a kind. */
static inline uint8_t __overstat_template_filetype(unsigned kind)
{
	switch (kind) {
	case TEMPLATE_FILE:
		return FILETYPE_REGULAR_FILE;
	case TEMPLATE_DIRECTORY:
		return FILETYPE_DIRECTORY;
	case TEMPLATE_TERMINAL:
		return FILETYPE_CHARACTER_DEVICE;
	default:
		return FILETYPE_UNKNOWN;
	}
}

#endif
