/* SPDX-License-Identifier: MIT */
/* An entry from its bytes and into them. Pure. What cannot be in an entry of
 * BS2000 is not taken: -EIO. */
#ifndef ENTRY_H
#define ENTRY_H

#include "catalogue.h"

/* The times that time64_t's functions know on BS2000: 1900-01-01 00:00:00 to
 * 4317-03-18 02:44:48, seconds since 1970. An entry that counts from 1950 is of
 * a time_t of 32 bits. */
#define DVS_TIME_MIN INT64_C(-2208988800)
#define DVS_TIME_MAX INT64_C(74070729888)
#define DVS_1950_SECONDS INT64_C(-631152000) /* 1950 is at, from 1970 */

/* Seconds since 1970 of a time in an entry. */
static inline int64_t __overstat_bs2000_time(unsigned flags, int64_t t)
{
	return flags & DVS_1950 ? t + DVS_1950_SECONDS : t;
}

static inline int __overstat_bs2000_is_time(unsigned flags, int64_t t)
{
	if (flags & DVS_1950 && (t < INT32_MIN || t > INT32_MAX))
		return 0;
	t = __overstat_bs2000_time(flags, t);
	return t >= DVS_TIME_MIN && t <= DVS_TIME_MAX;
}

/* A part of a key: 1 to max of these characters, then blanks. */
static inline int __overstat_bs2000_is_part(
	const unsigned char *p, size_t size, size_t max, const char *characters)
{
	size_t n = 0, i;

	while (n < size && p[n] != DVS_BLANK) {
		for (i = 0; __overstat_bs2000_ebcdic(characters[i]) != p[n];)
			if (!characters[++i])
				return 0;
		n++;
	}
	for (i = n; i < size; i++)
		if (p[i] != DVS_BLANK)
			return 0;
	return n && n <= max;
}

static inline int __overstat_bs2000_is_key(const struct dvs_key *k, int file)
{
	static const char all[] = DVS_LETTERS DVS_OTHERS;

	if (!__overstat_bs2000_is_part(k->catid, 4, 4, DVS_LETTERS))
		return 0;
	if (file)
		return __overstat_bs2000_is_part(k->user, 8, 8, all) &&
			__overstat_bs2000_is_part(k->name, 44, 41, all);
	return k->user[0] == DVS_BLANK && k->name[0] == DVS_BLANK &&
		!memcmp(k->user, k->user + 1, 7) &&
		!memcmp(k->name, k->name + 1, 43);
}

static inline int __overstat_bs2000_is_entry(const struct dvs_entry *e)
{
	return e->fcb <= DVS_ISAM &&
		__overstat_bs2000_is_key(&e->key, e->fcb != DVS_CATALOGUE) &&
		!(e->flags & ~DVS_FLAGS) && e->last_page <= e->pages &&
		e->last_byte <= (e->flags & DVS_LAST_BYTE ? DVS_PAGE : 0) &&
		!(e->acl & ~(e->flags & DVS_ACL ? 0777 : 0)) &&
		(e->flags & DVS_REMOTE || !(e->flags & DVS_INACTIVE)) &&
		(e->fcb != DVS_CATALOGUE ||
			!(e->pages |
				(e->flags & (DVS_NODE | DVS_LAST_BYTE)))) &&
		__overstat_bs2000_is_time(e->flags, e->created) &&
		__overstat_bs2000_is_time(e->flags, e->accessed) &&
		__overstat_bs2000_is_time(e->flags, e->changed);
}

/* The next entry of the scan: 0 or -EIO. */
static inline int __overstat_bs2000_next(
	struct dvs_scan *s, const unsigned char *raw, struct dvs_entry *e)
{
	s->sum = __overstat_bs2000_sum(s->sum, raw);
	if (__overstat_bs2000_get(raw + DVS_SUMMED, 4) != s->sum)
		return -EIO;
	memcpy(&e->key, raw, sizeof e->key);
	e->pages = (uint32_t)__overstat_bs2000_get(raw + 56, 4);
	e->last_page = (uint32_t)__overstat_bs2000_get(raw + 60, 4);
	e->last_byte = (uint16_t)__overstat_bs2000_get(raw + 64, 2);
	e->acl = (uint16_t)__overstat_bs2000_get(raw + 66, 2);
	e->flags = (uint16_t)__overstat_bs2000_get(raw + 68, 2);
	e->fcb = raw[70];
	e->created = (int64_t)__overstat_bs2000_get(raw + 72, 8);
	e->accessed = (int64_t)__overstat_bs2000_get(raw + 80, 8);
	e->changed = (int64_t)__overstat_bs2000_get(raw + 88, 8);
	if (raw[71] || !__overstat_bs2000_is_zero(raw + 96, DVS_SUMMED - 96) ||
		!__overstat_bs2000_is_entry(e) ||
		memcmp(&e->key, &s->last, sizeof e->key) <= 0)
		return -EIO;
	s->last = e->key;
	s->left--;
	return 0;
}

/* The bytes of the header once the last entry has been written. */
static inline void __overstat_bs2000_write_header(
	unsigned char *raw, uint32_t count, uint32_t end)
{
	memset(raw, 0, DVS_RAW);
	memcpy(raw, __overstat_bs2000_magic, 8);
	__overstat_bs2000_put(raw + 8, 4, count);
	__overstat_bs2000_put(raw + 12, 4, end);
	__overstat_bs2000_put(
		raw + DVS_SUMMED, 4, __overstat_bs2000_sum(0, raw));
}

/* The bytes of an entry after one whose checksum is *sum, which becomes its. */
static inline void __overstat_bs2000_write_entry(
	unsigned char *raw, const struct dvs_entry *e, uint32_t *sum)
{
	memset(raw, 0, DVS_RAW);
	memcpy(raw, &e->key, sizeof e->key);
	__overstat_bs2000_put(raw + 56, 4, e->pages);
	__overstat_bs2000_put(raw + 60, 4, e->last_page);
	__overstat_bs2000_put(raw + 64, 2, e->last_byte);
	__overstat_bs2000_put(raw + 66, 2, e->acl);
	__overstat_bs2000_put(raw + 68, 2, e->flags);
	raw[70] = e->fcb;
	__overstat_bs2000_put(raw + 72, 8, (uint64_t)e->created);
	__overstat_bs2000_put(raw + 80, 8, (uint64_t)e->accessed);
	__overstat_bs2000_put(raw + 88, 8, (uint64_t)e->changed);
	*sum = __overstat_bs2000_sum(*sum, raw);
	__overstat_bs2000_put(raw + DVS_SUMMED, 4, *sum);
}

#endif
