/* SPDX-License-Identifier: MIT */
/* A catalogue entry into struct kstat, by the page of fstat in the manual of the
 * POSIX interface of BS2000. Pure: it needs nothing but the entry. */
#ifndef CONVERT_H
#define CONVERT_H

#include <sys/stat.h>
#include "entry.h"
#include "kstat.h"

#define DVS_KNOWN \
	(ST_KNOWN_TYPE | ST_KNOWN_MODE | ST_KNOWN_UID | ST_KNOWN_GID | \
		ST_KNOWN_ATIME | ST_KNOWN_MTIME | ST_KNOWN_CTIME | \
		ST_KNOWN_SIZE | ST_KNOWN_BLOCKS | ST_KNOWN_DEV | \
		ST_KNOWN_BLKSIZE)

/* "Here the Basic ACL is mapped to the file mode bits. The file mode bits are
 * all 0 if the file does not have basic ACL protection." S_IFDVSNODE only with
 * S_IFDVSBS2. */
static inline uint32_t __overstat_bs2000_mode(const struct dvs_entry *e)
{
	uint32_t mode = e->fcb == DVS_CATALOGUE ? S_IFDIR : S_IFREG;

	mode |= S_IFDVSBS2;
	if (e->flags & DVS_NODE)
		mode |= S_IFDVSNODE;
	if (e->flags & DVS_ACL)
		mode |= e->acl & 0777u;
	return mode;
}

/* "Any existing marker is not considered. If the LBP is zero, the entire last
 * block counts to the size." An LBP that is not valid is as one of zero. */
static inline uint64_t __overstat_bs2000_size(const struct dvs_entry *e)
{
	uint64_t pages = e->last_page;
	unsigned last = e->flags & DVS_LAST_BYTE ? e->last_byte : 0;

	if (!pages)
		return 0;
	return (pages - 1) * DVS_PAGE + (last ? last : DVS_PAGE);
}

/* 0, or the -errno with which the file of this entry fails. */
static inline int __overstat_bs2000_error(const struct dvs_entry *e)
{
	if (e->flags & DVS_INACTIVE)
		return -ENOLINK;
	return e->flags & DVS_IO_ERROR ? -EIO : 0;
}

/* What cannot be read is EIO, whatever the system below calls it, unless that
 * says something of this process or the machine, not of the catalogue. */
static inline int __overstat_bs2000_failed(long r)
{
	return r == -EINTR || r == -EMFILE || r == -ENFILE || r == -ENOMEM
		? (int)r
		: -EIO;
}

/* The user ID of the owner: that of a catalogue is TSOS, the system's. */
static inline const unsigned char *__overstat_bs2000_owner(
	const struct dvs_entry *e)
{
	static const unsigned char tsos[8] = { 0xe3, 0xe2, 0xd6, 0xe2,
		DVS_BLANK, DVS_BLANK, DVS_BLANK, DVS_BLANK };

	return e->fcb == DVS_CATALOGUE ? tsos : e->key.user;
}

static inline void __overstat_bs2000_to_kstat(
	const struct dvs_entry *e, struct kstat *k)
{
	*k = (struct kstat){
		.dev = __overstat_bs2000_get(e->key.catid, 4),
		.size = __overstat_bs2000_size(e),
		.blocks = e->pages,
		.atime = { __overstat_bs2000_time(e->flags, e->accessed), 0 },
		.mtime = { __overstat_bs2000_time(e->flags, e->changed), 0 },
		.ctime = { __overstat_bs2000_time(e->flags, e->created), 0 },
		.mode = __overstat_bs2000_mode(e),
		.blksize = DVS_PAGE,
		.known = DVS_KNOWN,
	};
	/* "The two consecutive fields" hold the user ID as it is. */
	memcpy(&k->uid, __overstat_bs2000_owner(e), 4);
	memcpy(&k->gid, __overstat_bs2000_owner(e) + 4, 4);
}

/* Whether user may do all of wanted (4 read, 2 write, 1 execute or search). The
 * owner and the others have their bits of the Basic ACL, and without one the
 * owner may all. Who is in whose group is in no entry. */
static inline int __overstat_bs2000_may(
	const struct dvs_entry *e, const unsigned char user[8], unsigned wanted)
{
	int owner = !memcmp(user, __overstat_bs2000_owner(e), 8);
	unsigned bits = owner ? 7 : 0;

	if (e->flags & DVS_ACL)
		bits = owner ? (unsigned)e->acl >> 6 : e->acl;
	return !(wanted & ~bits);
}

#endif
