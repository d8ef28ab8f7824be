/* SPDX-License-Identifier: MIT */
/* The host's records and error codes into ours. Pure: nothing here asks the
 * host, and it compiles on any machine. Layouts and numbers are those of the
 * witx of wasi_snapshot_preview1; errors from 77 up are WASIX's. */
#ifndef CONVERT_H
#define CONVERT_H

#include <stddef.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include "kstat.h"
#include "wasi_errno.h"

struct wasi_filestat {
	uint64_t dev, ino;
	uint8_t filetype, pad[7];
	uint64_t nlink;
	uint64_t size; /* bytes */
	uint64_t tim[3]; /* nanoseconds since 1970: atim, mtim, ctim */
};

_Static_assert(sizeof(struct wasi_filestat) == 64 &&
		offsetof(struct wasi_filestat, nlink) == 24,
	"filestat");
_Static_assert(sizeof(struct fdstat) == 24 &&
		offsetof(struct fdstat, fs_rights_base) == 8,
	"fdstat");

/* Whether it is a fact: 0 stands for no time, and 2^64-1, which may be the last
 * nanosecond of 1969, for one that did not fit: so says the adapter to WASI 0.2 of
 * before 1970 and of after 2554. */
static inline int __overstat_wasi_is_time(uint64_t t)
{
	return t + 1 > 1;
}

/* The host counts from 1970 without a sign and casts what is before to it, so
 * that 2^63 and above is before 1970. */
static inline struct ktime __overstat_wasi_time(uint64_t t)
{
	int64_t ns = (int64_t)t, sec = ns / 1000000000;
	int64_t rest = ns % 1000000000;

	if (rest < 0) {
		sec--;
		rest += 1000000000;
	}
	return (struct ktime){ sec, (uint32_t)rest };
}

/* Whether WASI or WASIX has a name for it; what is above is a host's own. */
static inline int __overstat_wasi_is_named(unsigned filetype)
{
	return filetype != FILETYPE_UNKNOWN &&
		filetype <= FILETYPE_SOCKET_SEQPACKET;
}

/* Type and permissions: WASI has no permissions, so every object has those with
 * which it would be made. What the host cannot name is a pipe, and comes here as
 * FILETYPE_UNKNOWN. */
static inline uint32_t __overstat_wasi_mode(unsigned filetype)
{
	static const uint16_t modes[] = {
		[FILETYPE_UNKNOWN] = S_IFIFO | 0666,
		[FILETYPE_BLOCK_DEVICE] = S_IFBLK | 0666,
		[FILETYPE_CHARACTER_DEVICE] = S_IFCHR | 0666,
		[FILETYPE_DIRECTORY] = S_IFDIR | 0755,
		[FILETYPE_REGULAR_FILE] = S_IFREG | 0644,
		[FILETYPE_SOCKET_DGRAM] = S_IFSOCK | 0666,
		[FILETYPE_SOCKET_STREAM] = S_IFSOCK | 0666,
		[FILETYPE_SYMBOLIC_LINK] = S_IFLNK | 0777,
		[FILETYPE_SOCKET_RAW] = S_IFSOCK | 0666,
		[FILETYPE_SOCKET_SEQPACKET] = S_IFSOCK | 0666,
	};

	return modes[filetype];
}

/* The 0 links of a host that counts none become 1: those of a path do, and of a
 * descriptor whose file nothing identifies. Else it has none any more. Returns
 * the bit of st_known that is no fact. */
static inline uint32_t __overstat_wasi_links(struct wasi_filestat *s, int open)
{
	int none = !s->nlink && !(open && s->dev && s->ino);

	s->nlink += (uint64_t)none;
	return none ? ST_KNOWN_NLINK : 0;
}

/* A member is a fact where the host gave more than what stands for nothing;
 * unknown has the bits of those that are none nevertheless. */
static inline void __overstat_wasi_to_kstat(
	const struct wasi_filestat *s, uint32_t unknown, struct kstat *k)
{
	uint32_t known = ST_KNOWN_NLINK;

	if (__overstat_wasi_is_named(s->filetype))
		known |= ST_KNOWN_TYPE | ST_KNOWN_SIZE;
	if (s->size)
		known |= ST_KNOWN_SIZE;
	if (s->dev)
		known |= ST_KNOWN_DEV;
	if (s->ino)
		known |= ST_KNOWN_INO;
	if (__overstat_wasi_is_time(s->tim[0]))
		known |= ST_KNOWN_ATIME;
	if (__overstat_wasi_is_time(s->tim[1]))
		known |= ST_KNOWN_MTIME;
	if (__overstat_wasi_is_time(s->tim[2]))
		known |= ST_KNOWN_CTIME;
	*k = (struct kstat){
		.dev = s->dev,
		.ino = s->ino,
		.nlink = s->nlink,
		.size = s->size,
		.blocks = s->size / 512 + !!(s->size % 512),
		.atime = __overstat_wasi_time(s->tim[0]),
		.mtime = __overstat_wasi_time(s->tim[1]),
		.ctime = __overstat_wasi_time(s->tim[2]),
		.mode = __overstat_wasi_mode(s->filetype),
		.blksize = 4096,
		.known = known & ~unknown,
	};
}

/* A descriptor that can be read and written but not moved in is a terminal:
 * isatty() of wasi-libc asks for the same. */
static inline int __overstat_wasi_is_terminal(const struct fdstat *st)
{
	uint64_t both = RIGHTS_FD_READ | RIGHTS_FD_WRITE;

	return (st->fs_rights_base & both) == both &&
		!(st->fs_rights_base & (RIGHTS_FD_SEEK | RIGHTS_FD_TELL));
}

/* The type of a descriptor that only its descriptor's status can tell; s has
 * the rest, or is all 0 where the host refused it. With no size it is not called
 * a regular file: programs would believe that there is nothing to read. Returns
 * the bits of st_known that are no facts. */
static inline uint32_t __overstat_wasi_from_fdstat(
	const struct fdstat *st, struct wasi_filestat *s)
{
	uint32_t unknown = s->size ? 0 : ST_KNOWN_SIZE;
	unsigned type = st->fs_filetype;

	if (!__overstat_wasi_is_named(type) ||
		(type == FILETYPE_REGULAR_FILE && !s->size)) {
		type = __overstat_wasi_is_terminal(st)
			? FILETYPE_CHARACTER_DEVICE
			: FILETYPE_UNKNOWN;
		unknown |= ST_KNOWN_TYPE;
	}
	s->filetype = (uint8_t)type;
	return unknown;
}

/* Some hosts (uvwasi, its issue 283) pass on their system's own flags, whose
 * two lowest bits are the access mode on every Unix: where bits are set that
 * WASI has not, these two say nothing. Nor do they of a stream, which may have no
 * other bit: it neither appends nor syncs. */
static inline void __overstat_wasi_clean(struct fdstat *st)
{
	unsigned flags = st->fs_flags, five = 0x1f;

	if (flags & ~five ||
		(st->fs_filetype != FILETYPE_REGULAR_FILE &&
			st->fs_filetype != FILETYPE_BLOCK_DEVICE))
		flags &= ~3u;
	st->fs_flags = (uint16_t)(flags & five);
	st->__pad1 = 0;
	for (size_t i = 0; i < sizeof st->__pad2; i++)
		st->__pad2[i] = 0;
}

/* Whether a host that said that it has synced this can have done so. */
static inline int __overstat_wasi_can_sync(unsigned filetype)
{
	return filetype == FILETYPE_REGULAR_FILE ||
		filetype == FILETYPE_DIRECTORY ||
		filetype == FILETYPE_BLOCK_DEVICE;
}

#endif
