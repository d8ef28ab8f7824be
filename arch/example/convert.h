/* SPDX-License-Identifier: MIT */
/* The system's record and its error codes into ours. Pure: nothing here asks
 * the system or includes its headers, so that it compiles and is tested on any
 * machine. Next to each number and layout stands where it is from. */
#ifndef CONVERT_H
#define CONVERT_H

#include <errno.h>
#include <stddef.h>
#include <sys/stat.h>
#include <kstat.h>

struct example_record {
	uint64_t id; /* 0: none */
	uint64_t bytes;
	int64_t written; /* microseconds since 1970; 0: unknown */
	uint32_t kind; /* EXAMPLE_ */
	uint32_t read_only;
};

_Static_assert(sizeof(struct example_record) == 32 &&
		offsetof(struct example_record, kind) == 24,
	"the record");

enum {
	EXAMPLE_UNKNOWN,
	EXAMPLE_FILE,
	EXAMPLE_DIRECTORY,
	EXAMPLE_TERMINAL
};

/* The system's codes. */
enum {
	EXAMPLE_BAD_HANDLE = 1,
	EXAMPLE_NOT_FOUND = 2,
	EXAMPLE_CANNOT = 3,
	EXAMPLE_DENIED = 5,
	EXAMPLE_NOT_DIRECTORY = 6
};

/* How a handle was opened. */
enum {
	EXAMPLE_OPEN_READ = 1,
	EXAMPLE_OPEN_WRITE = 2,
	EXAMPLE_OPEN_APPEND = 4
};

/* In place of a directory's handle: the root, which is the current directory. */
enum {
	EXAMPLE_ROOT = -1
};

/* A code of the system as -errno; what has no name in POSIX is EIO. */
static inline int __overstat_example_errno(unsigned code)
{
	static const unsigned char table[] = {
		[EXAMPLE_BAD_HANDLE] = EBADF,
		[EXAMPLE_NOT_FOUND] = ENOENT,
		[EXAMPLE_CANNOT] = EINVAL,
		[EXAMPLE_DENIED] = EACCES,
		[EXAMPLE_NOT_DIRECTORY] = ENOTDIR,
	};
	int e = code < sizeof table && table[code] ? table[code] : EIO;

	return code ? -e : 0;
}

/* Nanoseconds count forward before 1970 too. */
static inline struct ktime __overstat_example_time(int64_t us)
{
	int64_t sec = us / 1000000;
	int32_t rest = (int32_t)(us % 1000000);

	if (rest < 0) {
		sec--;
		rest += 1000000;
	}
	return (struct ktime){ sec, (uint32_t)rest * 1000 };
}

static inline uint32_t __overstat_example_mode(unsigned kind, int read_only)
{
	uint32_t cut = read_only ? 0222 : 0;

	switch (kind) {
	case EXAMPLE_FILE:
		return S_IFREG | (0644 & ~cut);
	case EXAMPLE_DIRECTORY:
		return S_IFDIR | (0755 & ~cut);
	case EXAMPLE_TERMINAL:
		return S_IFCHR | (0666 & ~cut);
	default:
		return S_IFIFO | (0666 & ~cut);
	}
}

/* A member is known where the system reported it. The others are synthesised by
 * the table in overstat(7). */
static inline void __overstat_example_to_kstat(
	const struct example_record *rec, struct kstat *k)
{
	struct ktime t = __overstat_example_time(rec->written);

	*k = (struct kstat){
		.ino = rec->id,
		.nlink = 1,
		.size = rec->bytes,
		.blocks = rec->bytes / 512 + !!(rec->bytes % 512),
		.atime = t,
		.mtime = t,
		.ctime = t,
		.mode = __overstat_example_mode(rec->kind, rec->read_only != 0),
		.blksize = 4096,
		.known = ST_KNOWN_SIZE,
	};
	if (rec->kind != EXAMPLE_UNKNOWN)
		k->known |= ST_KNOWN_TYPE;
	if (rec->id)
		k->known |= ST_KNOWN_INO;
	if (rec->written)
		k->known |= ST_KNOWN_MTIME;
}

/* fs_filetype of a kind. */
static inline uint8_t __overstat_example_filetype(unsigned kind)
{
	switch (kind) {
	case EXAMPLE_FILE:
		return FILETYPE_REGULAR_FILE;
	case EXAMPLE_DIRECTORY:
		return FILETYPE_DIRECTORY;
	case EXAMPLE_TERMINAL:
		return FILETYPE_CHARACTER_DEVICE;
	default:
		return FILETYPE_UNKNOWN;
	}
}

#endif
