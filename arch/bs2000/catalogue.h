/* SPDX-License-Identifier: MIT */
/* The catalogue as it is in its file: a header and the entries, 128 bytes each,
 * all numbers with the high byte first. doc/bs2000.md has the format. Pure: what
 * reads and what writes the file is elsewhere. */
#ifndef CATALOGUE_H
#define CATALOGUE_H

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include "name.h"

enum {
	DVS_RAW = 128, /* bytes of the header and of each entry */
	DVS_SUMMED = 124, /* of which these are in the checksum that follows */
	DVS_COUNT_MAX = 0xfffffe, /* entries: the file stays below 2 GiB */
	DVS_PAGE = 2048 /* bytes of a PAM page */
};

enum {
	DVS_CATALOGUE, /* FCB types; this is the catalogue itself */
	DVS_PAM,
	DVS_SAM,
	DVS_ISAM
};

enum {
	DVS_ACL = 0x01, /* it has a Basic ACL */
	DVS_NODE = 0x02, /* a node file */
	DVS_LAST_BYTE = 0x04, /* the last-byte pointer is valid */
	DVS_1950 = 0x08, /* its times count from 1950, not from 1970 */
	DVS_REMOTE = 0x10, /* in a remote catalogue */
	DVS_INACTIVE = 0x20, /* the connection to that is not active */
	DVS_IO_ERROR = 0x40, /* it cannot be read */
	DVS_FLAGS = 0x7f
};

struct dvs_entry {
	struct dvs_key key;
	uint32_t pages; /* PAM pages that it occupies */
	uint32_t last_page; /* last-page pointer: of these have been written */
	uint16_t last_byte; /* last-byte pointer: bytes of the last; 0: all */
	uint16_t acl; /* Basic ACL: 0777, owner, group and others */
	uint16_t flags; /* DVS_ flags */
	uint8_t fcb; /* FCB type */
	int64_t created, accessed, changed; /* seconds */
};

static inline uint64_t __overstat_bs2000_get(const unsigned char *p, int n)
{
	uint64_t v = 0;

	while (n--)
		v = v << 8 | *p++;
	return v;
}

static inline void __overstat_bs2000_put(unsigned char *p, int n, uint64_t v)
{
	while (n--) {
		p[n] = (unsigned char)v;
		v >>= 8;
	}
}

/* CRC-32 (ISO 3309), four bits at a time, continued from sum. */
static inline uint32_t __overstat_bs2000_sum(
	uint32_t sum, const unsigned char *p)
{
	static const uint32_t table[] = { 0x00000000, 0x1db71064, 0x3b6e20c8,
		0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
		0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0,
		0x86d3d2d4, 0xa00ae278, 0xbdbdf21c };
	int i;

	sum = ~sum;
	for (i = 0; i < DVS_SUMMED; i++) {
		sum ^= p[i];
		sum = sum >> 4 ^ table[sum & 15];
		sum = sum >> 4 ^ table[sum & 15];
	}
	return ~sum;
}

/* Where the entries end that have been read, or written. */
struct dvs_scan {
	uint32_t left; /* entries */
	uint32_t sum; /* checksum of the last one, which continues all before */
	uint32_t end; /* what it must be at the end */
	struct dvs_key last;
};

static const unsigned char __overstat_bs2000_magic[8] = { 'D', 'V', 'S', 'C',
	'A', 'T', '0', '1' };

static inline int __overstat_bs2000_is_zero(const unsigned char *p, size_t n)
{
	while (n && !*p)
		p++, n--;
	return !n;
}

/* The header: 0 or -EIO. */
static inline int __overstat_bs2000_begin(
	struct dvs_scan *s, const unsigned char *raw)
{
	s->left = (uint32_t)__overstat_bs2000_get(raw + 8, 4);
	s->end = (uint32_t)__overstat_bs2000_get(raw + 12, 4);
	s->sum = 0;
	memset(&s->last, 0, sizeof s->last);
	if (memcmp(raw, __overstat_bs2000_magic, 8) ||
		!__overstat_bs2000_is_zero(raw + 16, DVS_SUMMED - 16) ||
		__overstat_bs2000_get(raw + DVS_SUMMED, 4) !=
			__overstat_bs2000_sum(0, raw) ||
		s->left > DVS_COUNT_MAX)
		return -EIO;
	return 0;
}

/* After the last entry; the file has nothing more. */
static inline int __overstat_bs2000_end(const struct dvs_scan *s)
{
	return s->left || s->sum != s->end ? -EIO : 0;
}

#endif
