/* SPDX-License-Identifier: MIT */
/* libFuzzer on the catalogue's reader: what it says of a file is compared with a
 * second opinion, written from doc/bs2000.md and not from the reader. The first
 * byte of an input says what is done with the rest, the second how it is read:
 *
 *	1 the checksums are made right    2 the count and the magic too
 *	4 the key asked for is that of the second entry, not of the first
 *
 * A disagreement ends with a line that names it, and a trap. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include "bs2000.h"
#include "syscall.h"

struct memory memory;

static void disagree(const char *what, long seen, long expected)
{
	fprintf(stderr, "disagreement: %s is %ld, expected %ld\n", what, seen,
		expected);
	abort();
}

static uint32_t number(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
		(uint32_t)p[2] << 8 | p[3];
}

static void set_number(unsigned char *p, uint32_t v)
{
	p[0] = (unsigned char)(v >> 24);
	p[1] = (unsigned char)(v >> 16);
	p[2] = (unsigned char)(v >> 8);
	p[3] = (unsigned char)v;
}

/* CRC-32 a byte at a time, from a table that is made here. */
static uint32_t crc(uint32_t sum, const unsigned char *p)
{
	static uint32_t table[256];
	uint32_t v;
	int i, bit;

	for (i = 0; i < 256 && !table[255]; i++) {
		for (v = (uint32_t)i, bit = 0; bit < 8; bit++)
			v = v & 1 ? v >> 1 ^ 0xedb88320 : v >> 1;
		table[i] = v;
	}
	for (sum = ~sum, i = 0; i < 124; i++)
		sum = table[(sum ^ p[i]) & 255] ^ sum >> 8;
	return ~sum;
}

/* Letters and digits. */
static int letters(const unsigned char *p, int n)
{
	while (n && *p >= 0xc0)
		n--, p++;
	return !n;
}

/* A part of a name: how many characters, or -1. */
static int part(const unsigned char *p, int size)
{
	int n = 0, i;

	for (; n < size && p[n] != 0x40; n++) {
		unsigned c = p[n], low = c & 15;

		if (!((c >= 0xc1 && c <= 0xe9 && low >= (c >= 0xe0 ? 2u : 1u) &&
			      low <= 9) ||
			    (c >= 0xf0 && c <= 0xf9) || c == 0x5b ||
			    c == 0x7b || c == 0x7c || c == 0x4b || c == 0x60))
			return -1;
	}
	for (i = n; i < size; i++)
		if (p[i] != 0x40)
			return -1;
	return n;
}

static int good_time(const unsigned char *p, int old)
{
	int64_t t = (int64_t)((uint64_t)number(p) << 32 | number(p + 4));

	if (old)
		return t >= -1577836800 && t <= 2147483647;
	return t >= -2208988800 && t <= 74070729888;
}

/* Whether an entry is one by the table of doc/bs2000.md. */
static int good_entry(const unsigned char *p)
{
	unsigned flags = p[69], acl = (unsigned)p[66] << 8 | p[67],
		 last = (unsigned)p[64] << 8 | p[65], fcb = p[70], i;
	int id = part(p, 4), user = part(p + 4, 8), name = part(p + 12, 44);

	if (id < 1 || !letters(p, id) || user < 0 || name < 0 || p[68] ||
		flags > 0x7f || fcb > 3 || p[71])
		return 0;
	for (i = 96; i < 124; i++)
		if (p[i])
			return 0;
	if (fcb ? user < 1 || name < 1 || name > 41
		: user || name || number(p + 56) || flags & 0x06)
		return 0;
	if (number(p + 60) > number(p + 56) || last > 2048 ||
		(last && !(flags & 4)) || acl > 0777 || (acl && !(flags & 1)) ||
		(flags & 0x30) == 0x20)
		return 0;
	return good_time(p + 72, flags & 8) && good_time(p + 80, flags & 8) &&
		good_time(p + 88, flags & 8);
}

/* The second opinion: -EIO, -ENOENT, or 0 and where the entry is. */
static int opinion(
	const unsigned char *p, size_t size, const void *key, size_t *at)
{
	uint32_t sum = 0, count, i;
	int r = -ENOENT;

	if (size < 128 || memcmp(p, "DVSCAT01", 8) ||
		crc(0, p) != number(p + 124))
		return -EIO;
	for (i = 16; i < 124; i++)
		if (p[i])
			return -EIO;
	count = number(p + 8);
	if (size % 128 || size / 128 - 1 != count)
		return -EIO;
	for (i = 1; i <= count; i++) {
		const unsigned char *e = p + (size_t)i * 128;

		sum = crc(sum, e);
		if (number(e + 124) != sum || !good_entry(e) ||
			(i > 1 && memcmp(e - 128, e, 56) >= 0))
			return -EIO;
		if (!memcmp(e, key, 56)) {
			r = 0;
			*at = (size_t)i * 128;
		}
	}
	return sum == number(p + 12) ? r : -EIO;
}

static void mend(unsigned char *p, size_t size, int header)
{
	uint32_t sum = 0;
	size_t i;

	if (size < 128)
		return;
	for (i = 128; i + 128 <= size; i += 128) {
		sum = crc(sum, p + i);
		set_number(p + i + 124, sum);
	}
	if (header) {
		memset(p, 0, 128);
		memcpy(p, "DVSCAT01", 8);
		set_number(p + 8, (uint32_t)(size / 128 - 1));
	}
	set_number(p + 12, sum);
	set_number(p + 124, crc(0, p));
}

/* The status by the page, from the bytes. */
static void compare(const struct dvs_entry *e, const unsigned char *p)
{
	uint32_t pages = number(p + 60), last = number(p + 64) >> 16;
	uint64_t size = (uint64_t)pages * 2048;
	struct kstat k;

	if (pages && last)
		size -= 2048 - last;
	__overstat_bs2000_to_kstat(e, &k);
	if (k.size != size)
		disagree("st_size", (long)k.size, (long)size);
	if (k.blocks != number(p + 56))
		disagree("st_blocks", (long)k.blocks, (long)number(p + 56));
	if ((k.mode & 0777) != (unsigned)((p[66] & 1) << 8 | p[67]))
		disagree("st_mode", (long)k.mode, p[67]);
	if (!!(k.mode & 0x20000000) != !!(p[69] & 2) || !(k.mode & 0x10000000))
		disagree("the type bits of st_mode", (long)k.mode, p[69]);
	if (k.dev != number(p))
		disagree("st_dev", (long)k.dev, (long)number(p));
	if (p[70] && (memcmp(&k.uid, p + 4, 4) || memcmp(&k.gid, p + 8, 4)))
		disagree("st_uid", (long)k.uid, (long)number(p + 4));
	if (k.ino | k.nlink | k.rdev)
		disagree("another member", (long)k.nlink, 0);
}

int LLVMFuzzerTestOneInput(const unsigned char *input, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *input, size_t size)
{
	static unsigned char file[4096];
	struct dvs_key key = { { 0xc1, 0x40, 0x40, 0x40 }, { 0 }, { 0 } };
	struct dvs_entry e;
	size_t at = 0, from;
	int seen, expected;

	if (size < 2 || size - 2 > sizeof file)
		return 0;
	memcpy(file, input + 2, size - 2);
	memory = (struct memory){ .bytes = file,
		.size = size - 2,
		.most = input[1] & 0x80 ? 1u + (input[1] & 0x7f) : sizeof file,
		.interrupt = input[1] & 0x80 ? 0 : input[1] & 0x7f };
	if (input[0] & 1)
		mend(file, size - 2, input[0] & 2);
	from = input[0] & 4 ? 256 : 128;
	if (size - 2 >= from + 128)
		memcpy(&key, file + from, sizeof key);
	bs2000_catalogue("memory");
	expected = opinion(file, size - 2, &key, &at);
	seen = __overstat_bs2000_lookup(&key, &e);
	if (memory.open)
		disagree("the file that is left open", memory.open, 0);
	if (input[1] && !(input[1] & 0x80) && !memory.interrupt &&
		seen == -EINTR)
		return 0;
	if (seen != expected)
		disagree("the result", seen, expected);
	if (!seen)
		compare(&e, file + at);
	return 0;
}
