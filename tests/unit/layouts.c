/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include "layouts.h"

/* Every layout there is, by hand from the libc's own headers and, for the x
 * family, from the order of members in <overstat/stat_x.h>. */
static const struct layout table[] = {
	{ .name = "x86_64_stat",
		.size = 144,
		.place = { { 0, 8, 'u' }, { 8, 8, 'u' }, { 24, 4, 'u' },
			{ 16, 8, 'u' }, { 28, 4, 'u' }, { 32, 4, 'u' },
			{ 40, 8, 'u' }, { 48, 8, 's' }, { 56, 8, 's' },
			{ 64, 8, 's' }, { 72, 8, 's' }, { 80, 8, 's' },
			{ 88, 8, 's' }, { 96, 8, 's' }, { 104, 8, 's' },
			{ 112, 8, 's' } } },
	{ .name = "x86_64_stat64x",
		.size = 168,
		.place = { { 0, 8, 'u' }, { 8, 8, 'u' }, { 120, 4, 'u' },
			{ 104, 8, 'u' }, { 124, 4, 'u' }, { 128, 4, 'u' },
			{ 16, 8, 'u' }, { 24, 8, 's' }, { 112, 8, 's' },
			{ 32, 8, 's' }, { 40, 8, 's' }, { 48, 8, 's' },
			{ 56, 8, 's' }, { 64, 8, 's' }, { 72, 8, 's' },
			{ 80, 8, 's' }, { 88, 8, 's' }, { 96, 8, 's' },
			{ 132, 4, 'u' } } },
	{ .name = "s390x_stat",
		.size = 144,
		.place = { { 0, 8, 'u' }, { 8, 8, 'u' }, { 24, 4, 'u' },
			{ 16, 8, 'u' }, { 28, 4, 'u' }, { 32, 4, 'u' },
			{ 40, 8, 'u' }, { 48, 8, 's' }, { 104, 8, 's' },
			{ 112, 8, 's' }, { 56, 8, 's' }, { 64, 8, 's' },
			{ 72, 8, 's' }, { 80, 8, 's' }, { 88, 8, 's' },
			{ 96, 8, 's' } } },
	{ .name = "s390x_stat64x",
		.size = 168,
		.place = { { 0, 8, 'u' }, { 8, 8, 'u' }, { 120, 4, 'u' },
			{ 104, 8, 'u' }, { 124, 4, 'u' }, { 128, 4, 'u' },
			{ 16, 8, 'u' }, { 24, 8, 's' }, { 112, 8, 's' },
			{ 32, 8, 's' }, { 40, 8, 's' }, { 48, 8, 's' },
			{ 56, 8, 's' }, { 64, 8, 's' }, { 72, 8, 's' },
			{ 80, 8, 's' }, { 88, 8, 's' }, { 96, 8, 's' },
			{ 132, 4, 'u' } } },
	{ .name = "i386_stat",
		.size = 88,
		.place = { { 0, 8, 'u' }, { 12, 4, 'u' }, { 16, 4, 'u' },
			{ 20, 4, 'u' }, { 24, 4, 'u' }, { 28, 4, 'u' },
			{ 32, 8, 'u' }, { 44, 4, 's' }, { 48, 4, 's' },
			{ 52, 4, 's' }, { 56, 4, 's' }, { 60, 4, 's' },
			{ 64, 4, 's' }, { 68, 4, 's' }, { 72, 4, 's' },
			{ 76, 4, 's' } } },
	{ .name = "i386_stat64",
		.size = 96,
		.place = { { 0, 8, 'u' }, { 88, 8, 'u' }, { 16, 4, 'u' },
			{ 20, 4, 'u' }, { 24, 4, 'u' }, { 28, 4, 'u' },
			{ 32, 8, 'u' }, { 44, 8, 's' }, { 52, 4, 's' },
			{ 56, 8, 's' }, { 64, 4, 's' }, { 68, 4, 's' },
			{ 72, 4, 's' }, { 76, 4, 's' }, { 80, 4, 's' },
			{ 84, 4, 's' } },
		.low[INO] = { 12, 4, 'u' } },
	{ .name = "i386_stat64_time64",
		.size = 108,
		.place = { { 0, 8, 'u' }, { 8, 8, 'u' }, { 16, 4, 'u' },
			{ 20, 4, 'u' }, { 24, 4, 'u' }, { 28, 4, 'u' },
			{ 32, 8, 'u' }, { 40, 8, 's' }, { 48, 4, 's' },
			{ 52, 8, 's' }, { 60, 8, 's' }, { 68, 4, 's' },
			{ 76, 8, 's' }, { 84, 4, 's' }, { 92, 8, 's' },
			{ 100, 4, 's' } } },
	{ .name = "i386_statx",
		.size = 148,
		.place = { { 0, 8, 'u' }, { 8, 4, 'u' }, { 100, 4, 'u' },
			{ 92, 4, 'u' }, { 104, 4, 'u' }, { 108, 4, 'u' },
			{ 12, 8, 'u' }, { 20, 4, 's' }, { 96, 4, 's' },
			{ 24, 4, 's' }, { 28, 8, 's' }, { 36, 4, 's' },
			{ 44, 8, 's' }, { 52, 4, 's' }, { 60, 8, 's' },
			{ 68, 4, 's' }, { 76, 8, 's' }, { 84, 4, 's' },
			{ 112, 4, 'u' } } },
	{ .name = "i386_stat64x",
		.size = 160,
		.place = { { 0, 8, 'u' }, { 8, 8, 'u' }, { 112, 4, 'u' },
			{ 104, 4, 'u' }, { 116, 4, 'u' }, { 120, 4, 'u' },
			{ 16, 8, 'u' }, { 24, 8, 's' }, { 108, 4, 's' },
			{ 32, 8, 's' }, { 40, 8, 's' }, { 48, 4, 's' },
			{ 56, 8, 's' }, { 64, 4, 's' }, { 72, 8, 's' },
			{ 80, 4, 's' }, { 88, 8, 's' }, { 96, 4, 's' },
			{ 124, 4, 'u' } } },
	{ .name = "i386_musl",
		.size = 144,
		.place = { { 0, 8, 'u' }, { 88, 8, 'u' }, { 16, 4, 'u' },
			{ 20, 4, 'u' }, { 24, 4, 'u' }, { 28, 4, 'u' },
			{ 32, 8, 'u' }, { 44, 8, 's' }, { 52, 4, 's' },
			{ 56, 8, 's' }, { 96, 8, 's' }, { 104, 4, 's' },
			{ 112, 8, 's' }, { 120, 4, 's' }, { 128, 8, 's' },
			{ 136, 4, 's' } },
		.low = { [ATIME] = { 64, 4, 's' },
			{ 68, 4, 's' },
			{ 72, 4, 's' },
			{ 76, 4, 's' },
			{ 80, 4, 's' },
			{ 84, 4, 's' } } },
};

#define K(m, sign) \
	{ \
		offsetof(struct kstat, m), sizeof((struct kstat *)0)->m, sign \
	}
static const struct {
	const char *name;
	struct place place;
} kstat[MEMBERS] = {
	{ "st_dev", K(dev, 'u') },
	{ "st_ino", K(ino, 'u') },
	{ "st_mode", K(mode, 'u') },
	{ "st_nlink", K(nlink, 'u') },
	{ "st_uid", K(uid, 'u') },
	{ "st_gid", K(gid, 'u') },
	{ "st_rdev", K(rdev, 'u') },
	{ "st_size", K(size, 'u') },
	{ "st_blksize", K(blksize, 'u') },
	{ "st_blocks", K(blocks, 'u') },
	{ "st_atim.tv_sec", K(atime.sec, 's') },
	{ "st_atim.tv_nsec", K(atime.nsec, 'u') },
	{ "st_mtim.tv_sec", K(mtime.sec, 's') },
	{ "st_mtim.tv_nsec", K(mtime.nsec, 'u') },
	{ "st_ctim.tv_sec", K(ctime.sec, 's') },
	{ "st_ctim.tv_nsec", K(ctime.nsec, 'u') },
	{ "st_birthtim.tv_sec", K(btime.sec, 's') },
	{ "st_birthtim.tv_nsec", K(btime.nsec, 'u') },
	{ "st_known", K(known, 'u') },
};

/* An integer of 65 bits: bits, or bits - 2^64 where negative. */
struct value {
	int negative;
	uint64_t bits;
};

static const struct value values[] = {
	{ 1, UINT64_C(1) << 63 },
	{ 1, -(UINT64_C(1) << 32) - 1 },
	{ 1, -(UINT64_C(1) << 32) },
	{ 1, -(UINT64_C(1) << 31) - 1 },
	{ 1, -(UINT64_C(1) << 31) },
	{ 1, UINT64_MAX },
	{ 0, 0 },
	{ 0, 1 },
	{ 0, 0x7fff },
	{ 0, 0x8000 },
	{ 0, 0xffff },
	{ 0, 0x10000 },
	{ 0, 0x7fffffff },
	{ 0, 0x80000000 },
	{ 0, 0xffffffff },
	{ 0, 0x100000000 },
	{ 0, 0x100000001 },
	{ 0, 0x123456789abcdef0 },
	{ 0, 0x7fffffffffffffff },
	{ 0, 0x8000000000000000 },
	{ 0, 0xffffffffffffffff },
};
#define VALUES (sizeof values / sizeof *values)

static int fits(struct place p, struct value v)
{
	unsigned magnitude = p.size * 8 - (p.sign == 's');

	if (v.negative)
		return p.sign == 's' && ~v.bits >> (magnitude - 1) >> 1 == 0;
	return v.bits >> (magnitude - 1) >> 1 == 0;
}

static void put(void *record, struct place p, struct value v)
{
	uint32_t narrow = (uint32_t)v.bits;

	if (p.size == 4)
		memcpy((char *)record + p.offset, &narrow, 4);
	else if (p.size == 8)
		memcpy((char *)record + p.offset, &v.bits, 8);
}

static const char *text(struct value v, char *buf)
{
	if (v.negative)
		sprintf(buf, "-0x%" PRIx64, -v.bits);
	else
		sprintf(buf, "0x%" PRIx64, v.bits);
	return buf;
}

/* The record that is stored: values given for up to two members, and for the
 * others distinct small ones, or 0. */
struct record {
	struct value value[MEMBERS];
	struct kstat kstat;
};

static void make(struct record *r, int distinct)
{
	enum member m;

	memset(r, 0, sizeof *r);
	for (m = 0; distinct && m < MEMBERS; m++) {
		r->value[m].bits = m + 1;
		if (m == KNOWN)
			r->value[m].bits |= ST_KNOWN_BIRTHTIME;
		put(&r->kstat, kstat[m].place, r->value[m]);
	}
}

static void set(struct record *r, enum member m, struct value v)
{
	r->value[m] = v;
	put(&r->kstat, kstat[m].place, v);
}

static int is_nsec(enum member m)
{
	return m == ATIME_NSEC || m == MTIME_NSEC || m == CTIME_NSEC ||
		m == BIRTHTIME_NSEC;
}

/* A birth time that is not known is 0.
 *
 * --overflow=clamp: an amount or a time is the nearest that its member has, the
 * first or the last nanosecond of it. */
static int can_clamp(enum member m)
{
	return m == NLINK || m == SIZE || m == BLKSIZE || m == BLOCKS ||
		m == ATIME || m == MTIME || m == CTIME;
}

static struct value clamped(
	const struct layout *l, const struct record *r, enum member m)
{
	enum member of = is_nsec(m) ? m - 1 : m;
	struct place p = l->place[of];
	unsigned magnitude = p.size * 8 - (p.sign == 's');
	struct value v = r->value[of];

	if (of == BIRTHTIME && !(r->value[KNOWN].bits & ST_KNOWN_BIRTHTIME))
		return (struct value){ 0, 0 };
	if (!l->clamps || !p.size || !can_clamp(of) || fits(p, v))
		return r->value[m];
	if (is_nsec(m))
		return (struct value){ 0, v.negative ? 0 : 999999999 };
	if (v.negative)
		return (struct value){ 1, -(UINT64_C(1) << magnitude) };
	return (struct value){ 0, (UINT64_C(1) << magnitude) - 1 };
}

/* Stores the record and compares every byte, those behind the struct too. */
static int stores(const struct layout *l, const struct record *r, char *why)
{
	_Alignas(16) unsigned char buf[256], expected[256];
	enum member m;
	int result, over = 0;
	size_t i;

	memset(buf, 0xcc, sizeof buf);
	memset(expected, 0xcc, sizeof expected);
	for (m = 0; m < MEMBERS; m++)
		if (l->place[m].size && !fits(l->place[m], clamped(l, r, m)))
			over = -EOVERFLOW;
	if (!over) {
		memset(expected, 0, l->size);
		for (m = 0; m < MEMBERS; m++) {
			put(expected, l->place[m], clamped(l, r, m));
			put(expected, l->low[m], r->value[m]);
		}
	}
	result = l->store(&r->kstat, buf);
	if (result != over) {
		sprintf(why, "%d, expected %d", result, over);
		return 1;
	}
	for (i = 0; i < sizeof buf; i++) {
		if (buf[i] != expected[i]) {
			sprintf(why, "byte %d is 0x%02x, expected 0x%02x",
				(int)i, buf[i], expected[i]);
			return 1;
		}
	}
	return 0;
}

/* stores, and the values in front of why. */
static int stores_said(const struct layout *l, const struct record *r,
	enum member a, enum member b, char *why)
{
	char seen[80], va[24], vb[24];

	if (!stores(l, r, seen))
		return 0;
	if (a == b)
		sprintf(why, "%s %s: %s", kstat[a].name, text(r->value[a], va),
			seen);
	else
		sprintf(why, "%s %s, %s %s: %s", kstat[a].name,
			text(r->value[a], va), kstat[b].name,
			text(r->value[b], vb), seen);
	return 1;
}

static int same_place(struct place p, struct place q, enum member m, char *why)
{
	if (p.offset == q.offset && p.size == q.size && p.sign == q.sign)
		return 1;
	sprintf(why, "%s at %u, %u bytes, %c; expected at %u, %u bytes, %c",
		kstat[m].name, p.offset, p.size, p.sign, q.offset, q.size,
		q.sign);
	return 0;
}

int members_are_where_they_belong(const struct layout *l, char *why)
{
	const struct layout *t = table;
	enum member m;

	while (strcmp(t->name, l->name))
		if (++t == table + sizeof table / sizeof *table) {
			sprintf(why, "not in the table");
			return 1;
		}
	if (t->size != l->size) {
		sprintf(why, "%d bytes, expected %d", (int)l->size,
			(int)t->size);
		return 1;
	}
	for (m = 0; m < MEMBERS; m++) {
		if (!same_place(l->place[m], t->place[m], m, why) ||
			!same_place(l->low[m], t->low[m], m, why))
			return 1;
	}
	return 0;
}

int a_value_is_stored_or_is_eoverflow(const struct layout *l, char *why)
{
	struct record r;
	enum member m;
	size_t i;
	int distinct;

	for (m = 0; m < MEMBERS; m++) {
		for (i = 0; i < VALUES; i++) {
			if (is_nsec(m) || !fits(kstat[m].place, values[i]))
				continue;
			for (distinct = 0; distinct < 2; distinct++) {
				make(&r, distinct);
				set(&r, m, values[i]);
				if (stores_said(l, &r, m, m, why))
					return 1;
			}
		}
	}
	return 0;
}

int a_nanosecond_is_stored(const struct layout *l, char *why)
{
	static const uint64_t nsec[] = { 0, 1, 999999999 };
	struct record r;
	enum member m;
	size_t i, j;

	for (m = 0; m < MEMBERS; m++) {
		for (i = 0; i < 3 * VALUES; i++) {
			if (!is_nsec(m) ||
				!fits(kstat[m - 1].place, values[i / 3]))
				continue;
			j = i % 3;
			make(&r, 1);
			set(&r, m - 1, values[i / 3]);
			set(&r, m, (struct value){ 0, nsec[j] });
			if (stores_said(l, &r, m - 1, m, why))
				return 1;
		}
	}
	return 0;
}

/* The greatest value of each. */
int two_members_overflow_like_one(const struct layout *l, char *why)
{
	struct record r;
	enum member a, b;
	size_t i;

	for (a = 0; a < MEMBERS; a++) {
		for (b = 0; b < MEMBERS; b++) {
			if (a == b || is_nsec(a) || is_nsec(b))
				continue;
			make(&r, 1);
			for (i = 0; i < VALUES; i++) {
				if (fits(kstat[a].place, values[i]))
					set(&r, a, values[i]);
				if (fits(kstat[b].place, values[i]))
					set(&r, b, values[i]);
			}
			if (stores_said(l, &r, a, b, why))
				return 1;
		}
	}
	return 0;
}
