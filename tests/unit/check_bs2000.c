/* SPDX-License-Identifier: MIT */
/* arch/bs2000: names, the bytes of entries, and an entry into struct kstat. */
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include "convert.h"
#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A PAM file of three pages, :ABC:$USERID.FILE.1, without anything else. */
static struct dvs_entry plain(void)
{
	struct dvs_entry e = {
		.pages = 3, .last_page = 3, .fcb = DVS_PAM, .created = 1
	};

	WANT(!__overstat_bs2000_key(&e.key, ":ABC:$USERID.FILE.1"), "plain");
	return e;
}

static struct kstat converted(const struct dvs_entry *e)
{
	struct kstat k;

	memset(&k, 0xcc, sizeof k);
	__overstat_bs2000_to_kstat(e, &k);
	return k;
}

START_TEST(characters_are_ebcdic)
{
	static const struct {
		const char *ascii;
		unsigned char first;
	} runs[] = { { "ABCDEFGHI", 0xc1 }, { "JKLMNOPQR", 0xd1 },
		{ "STUVWXYZ", 0xe2 }, { "0123456789", 0xf0 }, { "$", 0x5b },
		{ "#", 0x7b }, { "@", 0x7c }, { ".", 0x4b }, { "-", 0x60 } };
	char all[256] = "";
	size_t i, j;
	int c;

	for (i = 0; i < COUNT(runs); i++)
		for (j = 0; runs[i].ascii[j]; j++) {
			unsigned seen =
				__overstat_bs2000_ebcdic(runs[i].ascii[j]);

			strncat(all, &runs[i].ascii[j], 1);
			WANT(seen == runs[i].first + j, "%c is 0x%02x",
				runs[i].ascii[j], seen);
		}
	for (c = 0; c < 256; c++)
		WANT((c && strchr(all, c)) ||
				!__overstat_bs2000_ebcdic((char)c),
			"character %d has a code", c);
}
END_TEST

START_TEST(names_of_catalogues)
{
	static const struct {
		const char *name;
		int dvs, key;
	} rows[] = {
		{ ":A:$U.F", 1, 0 },
		{ ":ABCD:$USERID12.F", 1, 0 },
		{ ":A:", 1, 0 },
		{ ":A:$U.F/", 1, 0 },
		{ ":A:$#@-.$#@-.1", 1, 0 },
		/* 54 characters, and 41 of them the name */
		{ ":A:$USERID12.A1234567890123456789012345678901234567890", 1,
			0 },
		{ ":A:$USERID12.A12345678901234567890123456789012345678901", 1,
			-ENAMETOOLONG },
		{ ":A:$U.A12345678901234567890123456789012345678901", 1,
			-ENOENT },
		{ ":A:$USERID123.F", 1, -ENOENT },
		{ ":A:$.F", 1, -ENOENT },
		{ ":A:$U.", 1, -ENOENT },
		{ ":A:$U", 1, -ENOENT },
		{ ":A:$u.F", 1, -ENOENT },
		{ ":A:$U.f", 1, -ENOENT },
		{ "", 0, 0 },
		{ ":", 0, 0 },
		{ "::", 0, 0 },
		{ "::$U.F", 0, 0 },
		{ ":A", 0, 0 },
		{ ":a:$U.F", 0, 0 },
		{ ":ABCDE:$U.F", 0, 0 },
		{ ":A:F", 0, 0 },
		{ "A:$U.F", 0, 0 },
		{ "/:A:$U.F", 0, 0 },
		{ ":A/:$U.F", 0, 0 },
		{ ":09AZ:$U.F", 1, 0 },
		/* letters and digits alone */
		{ ":A$:$U.F", 0, 0 },
		{ ":#:$U.F", 0, 0 },
		{ ":A@B:", 0, 0 },
		{ ":.:", 0, 0 },
		{ ":A-:/", 0, 0 },
	};
	struct dvs_key key;
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		int dvs = __overstat_bs2000_is_dvs(rows[i].name);
		int r = dvs ? __overstat_bs2000_key(&key, rows[i].name) : 0;

		WANT(dvs == rows[i].dvs, "'%s': is_dvs is %d", rows[i].name,
			dvs);
		WANT(r == rows[i].key, "'%s': %d", rows[i].name, r);
	}
}
END_TEST

START_TEST(key_is_ebcdic_with_blanks)
{
	static const unsigned char expected[57] =
		"\xc1\xc2\xc3\x40" /* ABC */
		"\xe3\xe2\xd6\xe2\x40\x40\x40\x40" /* TSOS */
		"\xc6\x4b\xf1\x40\x40\x40\x40\x40\x40\x40\x40" /* F.1 */
		"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40"
		"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40"
		"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40";
	struct dvs_key key;

	memset(&key, 0xcc, sizeof key);
	WANT(!__overstat_bs2000_key(&key, ":ABC:$TSOS.F.1") &&
			!memcmp(&key, expected, sizeof key),
		"a file");
	memset(&key, 0xcc, sizeof key);
	WANT(!__overstat_bs2000_key(&key, ":ABC:") &&
			!memcmp(&key, expected, 4) &&
			!memcmp(key.user, expected + 44, 8) &&
			!memcmp(key.name, expected + 15, 41),
		"a catalogue");
}
END_TEST

START_TEST(a_path_in_a_catalogue)
{
	static const struct {
		const char *path;
		int r; /* or 1: the catalogue itself */
		const char *rest;
	} rows[] = { { "", 1, "" }, { "/", 1, "" }, { "//", 1, "" },
		{ ".", 1, "" }, { "./", 1, "" }, { "/.", 1, "" },
		{ "/././/.", 1, "" }, { "$U.F", 0, "" }, { "/$U.F", 0, "" },
		{ "./$U.F", 0, "" }, { "//.//./$U.F", 0, "" },
		{ "$U.F/", 0, "/" }, { "./$U.F/./x", 0, "/./x" },
		{ "..", -ENOENT, "" }, { "./..", -ENOENT, "" },
		{ "../$U.F", -ENOENT, "/$U.F" }, { "x", -ENOENT, "" },
		{ ".$U.F", -ENOENT, "" }, { "$U", -ENOENT, "" } };
	struct dvs_key catalogue, file, key;
	const char *rest;
	size_t i;
	int r;

	WANT(!__overstat_bs2000_key(&catalogue, ":A:") &&
			!__overstat_bs2000_key(&file, ":A:$U.F"),
		"keys");
	for (i = 0; i < COUNT(rows); i++) {
		key = catalogue;
		r = __overstat_bs2000_inside(&key, rows[i].path, &rest);
		WANT(r == (rows[i].r == 1 ? 0 : rows[i].r), "'%s': %d",
			rows[i].path, r);
		WANT(!strcmp(rest, rows[i].rest), "'%s': rest '%s'",
			rows[i].path, rest);
		WANT(r || !memcmp(&key, rows[i].r ? &catalogue : &file, 56),
			"'%s': another key", rows[i].path);
	}
}
END_TEST

/* What the system below says when the catalogue is read: these are about the
 * process or the machine. */
START_TEST(what_cannot_be_read)
{
	int e, r, stays;

	for (e = 0; e < 4096; e++) {
		stays = e == EINTR || e == EMFILE || e == ENFILE || e == ENOMEM;
		r = __overstat_bs2000_failed(-e);
		WANT(r == (stays ? -e : -EIO), "error %d: %d", e, r);
	}
	WANT(__overstat_bs2000_failed(1) == -EIO, "a positive number");
}
END_TEST

START_TEST(size_at_each_pointer)
{
	static const struct {
		uint32_t last_page;
		unsigned last_byte;
		int valid;
		uint64_t size;
	} rows[] = {
		{ 0, 0, 0, 0 }, /* page count 0 */
		{ 0, 0, 1, 0 },
		{ 0, 5, 1, 0 },
		{ 1, 0, 1, 2048 }, /* LBP 0: the entire last block */
		{ 1, 1, 1, 1 },
		{ 1, 2047, 1, 2047 },
		{ 1, 2048, 1, 2048 },
		{ 2, 1, 1, 2049 },
		{ 3, 0, 0, 6144 }, /* LBP not valid: likewise */
		{ 3, 0, 1, 6144 },
		{ 1048576, 2047, 1, 2147483647 },
		{ 1048576, 0, 1, 2147483648 },
		{ 2097152, 0, 0, UINT64_C(1) << 32 },
		{ UINT32_MAX, 0, 0, UINT64_C(0xffffffff) * 2048 },
		{ UINT32_MAX, 1, 1, UINT64_C(0xfffffffe) * 2048 + 1 },
	};
	struct dvs_entry e = plain();
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		struct kstat k;

		e.pages = UINT32_MAX;
		e.last_page = rows[i].last_page;
		e.last_byte = (uint16_t)rows[i].last_byte;
		e.flags = rows[i].valid ? DVS_LAST_BYTE : 0;
		k = converted(&e);
		WANT(k.size == rows[i].size,
			"last page %" PRIu32 ", last byte %u: %" PRIu64,
			rows[i].last_page, rows[i].last_byte, k.size);
		WANT(k.blocks == UINT32_MAX, "st_blocks of %" PRIu32,
			rows[i].last_page);
	}
}
END_TEST

START_TEST(mode_of_each_entry)
{
	static const struct {
		unsigned flags, acl, fcb;
		uint32_t mode;
	} rows[] = {
		{ 0, 0, DVS_PAM, 0x10000000 | S_IFREG },
		{ DVS_ACL, 0, DVS_PAM, 0x10000000 | S_IFREG },
		{ DVS_ACL, 0777, DVS_SAM, 0x10000000 | S_IFREG | 0777 },
		{ DVS_ACL, 0640, DVS_ISAM, 0x10000000 | S_IFREG | 0640 },
		{ DVS_NODE, 0, DVS_PAM, 0x30000000 | S_IFREG },
		{ DVS_NODE | DVS_ACL, 0421, DVS_SAM,
			0x30000000 | S_IFREG | 0421 },
		{ DVS_ACL, 0711, DVS_CATALOGUE, 0x10000000 | S_IFDIR | 0711 },
	};
	struct dvs_entry e = plain();
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		struct kstat k;

		e.flags = (uint16_t)rows[i].flags;
		e.acl = (uint16_t)rows[i].acl;
		e.fcb = (uint8_t)rows[i].fcb;
		k = converted(&e);
		WANT(k.mode == rows[i].mode, "row %zu: 0x%" PRIx32, i, k.mode);
		WANT(S_ISDVSBS2(k.mode), "row %zu: S_ISDVSBS2", i);
		WANT(S_ISDVSNODE(k.mode) == !!(rows[i].flags & DVS_NODE),
			"row %zu: S_ISDVSNODE", i);
	}
}
END_TEST

START_TEST(type_bits_are_beside_the_type)
{
	WANT(S_IFDVSBS2 == 0x10000000 && S_IFDVSNODE == 0x20000000, "numbers");
	WANT(S_IFPOSIXBS2 & S_IFDVSBS2 && S_IFPOSIXBS2 & S_IFDVSNODE,
		"not disjoint");
	WANT(!((S_IFDVSBS2 | S_IFDVSNODE | S_IFPOSIXBS2) & (S_IFMT | 07777)),
		"nothing of the type and the permissions");
	WANT(!S_ISDVSBS2(S_IFREG) && !S_ISDVSNODE(S_IFREG | S_IFDVSBS2),
		"the macros test bits");
}
END_TEST

START_TEST(owner_is_the_user_id_as_it_is)
{
	static const char *const users[] = { "A", "AB", "USERID", "USERID7",
		"USERID12" };
	struct dvs_entry e = plain();
	unsigned char id[8];
	char name[32];
	size_t i, j;

	for (i = 0; i < COUNT(users); i++) {
		struct kstat k;

		snprintf(name, sizeof name, ":A:$%s.F", users[i]);
		WANT(!__overstat_bs2000_key(&e.key, name), "%s", name);
		k = converted(&e);
		memcpy(id, &k.uid, 4);
		memcpy(id + 4, &k.gid, 4);
		for (j = 0; j < 8; j++)
			WANT(id[j] ==
					(j < strlen(users[i])
							? __overstat_bs2000_ebcdic(
								  users[i][j])
							: 0x40),
				"%s: byte %zu is 0x%02x", users[i], j, id[j]);
	}
	e.fcb = DVS_CATALOGUE;
	WANT(!__overstat_bs2000_key(&e.key, ":A:"), "a catalogue");
	WANT(!memcmp(__overstat_bs2000_owner(&e), "\xe3\xe2\xd6\xe2@@@@", 8),
		"a catalogue is TSOS's");
}
END_TEST

START_TEST(device_is_the_catalogue_id)
{
	struct dvs_entry e = plain();
	struct kstat k = converted(&e);

	WANT(k.dev == 0xc1c2c340, "0x%" PRIx64, k.dev);
}
END_TEST

START_TEST(everything_else_is_zero)
{
	struct dvs_entry e = plain();
	struct kstat k;

	e.created = e.accessed = e.changed = 7;
	k = converted(&e);
	WANT(!k.ino && !k.rdev && !k.nlink, "st_ino, st_rdev, st_nlink");
	WANT(!k.atime.nsec && !k.mtime.nsec && !k.ctime.nsec, "nanoseconds");
	WANT(k.blksize == 2048, "st_blksize");
	WANT(k.known ==
			(ST_KNOWN_TYPE | ST_KNOWN_MODE | ST_KNOWN_UID |
				ST_KNOWN_GID | ST_KNOWN_ATIME | ST_KNOWN_MTIME |
				ST_KNOWN_CTIME | ST_KNOWN_SIZE |
				ST_KNOWN_BLOCKS | ST_KNOWN_DEV |
				ST_KNOWN_BLKSIZE),
		"st_known 0x%" PRIx32, k.known);
}
END_TEST

START_TEST(times_of_both_epochs)
{
	static const struct {
		unsigned flags;
		int64_t in;
		int valid;
		int64_t out;
	} rows[] = {
		{ 0, 0, 1, 0 },
		{ 0, -1, 1, -1 },
		{ 0, 2147483647, 1, 2147483647 }, /* 2038-01-19 03:14:07 */
		{ 0, 2147483648, 1, 2147483648 }, /* 03:14:08 */
		{ 0, -2208988800, 1, -2208988800 }, /* 1900-01-01 */
		{ 0, -2208988801, 0, 0 },
		{ 0, 74070729888, 1, 74070729888 }, /* 4317-03-18 02:44:48 */
		{ 0, 74070729889, 0, 0 },
		{ 0, INT64_MAX, 0, 0 },
		{ 0, INT64_MIN, 0, 0 },
		{ DVS_1950, 0, 1, -631152000 }, /* 1950-01-01 */
		{ DVS_1950, 631152000, 1, 0 },
		{ DVS_1950, 2147483647, 1, 1516331647 }, /* 2018-01-19 */
		{ DVS_1950, 2147483648, 0, 0 },
		{ DVS_1950, -1577836800, 1, -2208988800 }, /* 1900-01-01 */
		{ DVS_1950, -1577836801, 0, 0 },
		{ DVS_1950, INT64_MAX, 0, 0 },
		{ DVS_1950, INT64_MIN, 0, 0 },
	};
	struct dvs_entry e = plain();
	size_t i, m;

	for (i = 0; i < COUNT(rows); i++) {
		int64_t *const members[] = { &e.accessed, &e.changed,
			&e.created };

		for (m = 0; m < 3; m++) {
			struct ktime out[3];
			struct kstat k;
			int64_t other;

			e.flags = (uint16_t)rows[i].flags;
			e.accessed = e.changed = e.created = 700000000;
			other = rows[i].flags ? 68848000 : 700000000;
			*members[m] = rows[i].in;
			WANT(__overstat_bs2000_is_entry(&e) == rows[i].valid,
				"row %zu, member %zu: valid", i, m);
			if (!rows[i].valid)
				continue;
			k = converted(&e);
			out[0] = k.atime;
			out[1] = k.mtime;
			out[2] = k.ctime;
			WANT(out[m].sec == rows[i].out,
				"row %zu, member %zu: %" PRId64, i, m,
				out[m].sec);
			WANT(out[(m + 1) % 3].sec == other &&
					out[(m + 2) % 3].sec == other,
				"row %zu: another member than %zu", i, m);
		}
	}
}
END_TEST

START_TEST(flags_that_are_errors)
{
	struct dvs_entry e = plain();

	WANT(__overstat_bs2000_error(&e) == 0, "none");
	e.flags = DVS_REMOTE;
	WANT(__overstat_bs2000_error(&e) == 0, "remote and active");
	e.flags = DVS_REMOTE | DVS_INACTIVE;
	WANT(__overstat_bs2000_error(&e) == -ENOLINK, "remote, not active");
	e.flags = DVS_IO_ERROR;
	WANT(__overstat_bs2000_error(&e) == -EIO, "I/O error");
	e.flags = DVS_IO_ERROR | DVS_REMOTE | DVS_INACTIVE;
	WANT(__overstat_bs2000_error(&e) == -ENOLINK,
		"what is not reached cannot be read");
}
END_TEST

START_TEST(who_may_what)
{
	static const struct {
		const char *user;
		unsigned flags, acl, may;
	} rows[] = {
		{ "USERID", 0, 0, 7 }, /* no Basic ACL: the owner alone */
		{ "OTHER", 0, 0, 0 },
		{ "USERID", DVS_ACL, 0700, 7 },
		{ "OTHER", DVS_ACL, 0700, 0 },
		{ "USERID", DVS_ACL, 0077, 0 },
		{ "OTHER", DVS_ACL, 0077, 7 },
		{ "OTHER", DVS_ACL, 0070, 0 },
		{ "USERID", DVS_ACL, 0412, 4 },
		{ "OTHER", DVS_ACL, 0412, 2 },
	};
	struct dvs_entry e = plain();
	unsigned char id[8];
	unsigned wanted;
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		__overstat_bs2000_part(id, 8, 8, rows[i].user, ".");
		e.flags = (uint16_t)rows[i].flags;
		e.acl = (uint16_t)rows[i].acl;
		for (wanted = 0; wanted < 8; wanted++)
			WANT(__overstat_bs2000_may(&e, id, wanted) ==
					!(wanted & ~rows[i].may),
				"row %zu: %u", i, wanted);
	}
	memset(id, 0, sizeof id);
	e.flags = 0;
	WANT(!__overstat_bs2000_may(&e, id, 4), "nobody is no owner");
}
END_TEST

/* A catalogue of one entry, from its bytes. */
static int reread(const unsigned char *raw, struct dvs_entry *e)
{
	struct dvs_scan s = { .left = 1 };

	return __overstat_bs2000_next(&s, raw, e);
}

START_TEST(entry_into_bytes_and_back)
{
	struct dvs_entry e = plain(), back;
	unsigned char raw[DVS_RAW];
	uint32_t sum = 0;

	e.pages = 0x01020304;
	e.last_page = 0x01020303;
	e.last_byte = 0x0506;
	e.acl = 0751;
	e.flags = DVS_FLAGS & ~DVS_1950;
	e.fcb = DVS_ISAM;
	e.created = 0x0a0b0c0d0e;
	e.accessed = -2;
	e.changed = 2147483648;
	__overstat_bs2000_write_entry(raw, &e, &sum);
	WANT(!memcmp(raw, &e.key, 56) &&
			!memcmp(raw + 56,
				"\1\2\3\4\1\2\3\3\5\6\1\351\0\167\3\0", 16) &&
			!memcmp(raw + 72, "\0\0\0\xa\xb\xc\xd\xe", 8) &&
			!memcmp(raw + 80, "\377\377\377\377\377\377\377\376",
				8) &&
			!memcmp(raw + 88, "\0\0\0\0\200\0\0\0", 8),
		"the bytes are those of doc/bs2000.md");
	memset(&back, 0xcc, sizeof back);
	WANT(!reread(raw, &back), "they are read");
	WANT(!memcmp(&back.key, &e.key, 56) && back.pages == e.pages &&
			back.last_page == e.last_page &&
			back.last_byte == e.last_byte && back.acl == e.acl &&
			back.flags == e.flags && back.fcb == e.fcb &&
			back.created == e.created &&
			back.accessed == e.accessed &&
			back.changed == e.changed,
		"and are the same entry");
}
END_TEST

/* What zlib says of the same bytes. */
START_TEST(checksum_is_crc32)
{
	unsigned char raw[DVS_SUMMED];
	uint32_t sum;
	int i;

	for (i = 0; i < DVS_SUMMED; i++)
		raw[i] = (unsigned char)(i * 7 + 1);
	sum = __overstat_bs2000_sum(0, raw);
	WANT(sum == 0xe4a30ae9, "0x%08" PRIx32, sum);
	sum = __overstat_bs2000_sum(sum, raw);
	WANT(sum == 0x0537983b, "continued: 0x%08" PRIx32, sum);
}
END_TEST

START_TEST(no_bit_can_change)
{
	struct dvs_entry e = plain(), back;
	unsigned char raw[DVS_RAW];
	uint32_t sum = 0;
	int i;

	__overstat_bs2000_write_entry(raw, &e, &sum);
	for (i = 0; i < DVS_RAW * 8; i++) {
		raw[i / 8] ^= (unsigned char)(1 << i % 8);
		WANT(reread(raw, &back) == -EIO, "bit %d", i);
		raw[i / 8] ^= (unsigned char)(1 << i % 8);
	}
	WANT(!reread(raw, &back), "and as it was");
}
END_TEST

/* What is no entry, with a checksum that is right. */
START_TEST(what_cannot_be_is_not_read)
{
	static const struct {
		const char *what;
		int at, value;
	} rows[] = {
		{ "catalogue ID of blanks", 0, 0x40 },
		{ "a catalogue ID with another character", 1, 0x41 },
		{ "a blank within the catalogue ID", 0, 0x40 },
		{ "a lower case user ID", 4, 0x81 },
		{ "a user ID of blanks", 4, 0x40 },
		{ "a blank within the name", 12, 0x40 },
		{ "a name of 42 characters", 53, 0xc1 },
		{ "last page above the pages", 63, 4 },
		{ "last byte above 2048", 64, 9 },
		{ "a Basic ACL above 0777", 66, 2 },
		{ "an unknown flag", 69, 0x80 },
		{ "an unknown flag of the high byte", 68, 1 },
		{ "not active and not remote", 69, DVS_INACTIVE },
		{ "bits of a Basic ACL that it has not", 67, 1 },
		{ "a last byte that is not valid", 65, 1 },
		{ "an unknown FCB type", 70, 4 },
		{ "a catalogue that has a name", 70, DVS_CATALOGUE },
		{ "a byte that is zero", 71, 1 },
		{ "the first of the bytes that are zero", 96, 1 },
		{ "the last of the bytes that are zero", 123, 1 },
		{ "a $ in the catalogue ID", 1, 0x5b },
		{ "a # in it", 1, 0x7b },
		{ "a @ in it", 2, 0x7c },
		{ "a full stop in it", 3, 0x4b },
		{ "a hyphen in it", 1, 0x60 },
		{ "a time before 1900", 72, 0x80 },
		{ "a time after 4317", 83, 1 },
	};
	struct dvs_entry e = plain(), back;
	unsigned char raw[DVS_RAW];
	uint32_t sum;
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		sum = 0;
		__overstat_bs2000_write_entry(raw, &e, &sum);
		if (rows[i].at == 64 || rows[i].at == 66)
			raw[69] = DVS_LAST_BYTE | DVS_ACL;
		if (rows[i].at == 53)
			memset(raw + 12, 0xc1, 41);
		raw[rows[i].at] = (unsigned char)rows[i].value;
		if (rows[i].at == 83)
			raw[82] = 1;
		__overstat_bs2000_put(
			raw + DVS_SUMMED, 4, __overstat_bs2000_sum(0, raw));
		WANT(reread(raw, &back) == -EIO, "%s", rows[i].what);
	}
}
END_TEST

/* A catalogue with a name of blanks, but with what only files have. */
START_TEST(a_catalogue_is_no_file)
{
	static const struct {
		uint32_t pages;
		unsigned flags, last_byte;
		int valid;
	} rows[] = { { 0, 0, 0, 1 },
		{ 0, DVS_ACL | DVS_REMOTE | DVS_INACTIVE | DVS_IO_ERROR, 0, 1 },
		{ 1, 0, 0, 0 }, { 0, DVS_NODE, 0, 0 },
		{ 0, DVS_LAST_BYTE, 0, 0 } };
	struct dvs_entry e = plain();
	size_t i;

	WANT(!__overstat_bs2000_key(&e.key, ":ABC:"), "its name");
	e.last_page = 0;
	for (i = 0; i < COUNT(rows); i++) {
		e.pages = rows[i].pages;
		e.flags = (uint16_t)rows[i].flags;
		e.fcb = DVS_CATALOGUE;
		WANT(__overstat_bs2000_is_entry(&e) == rows[i].valid, "row %zu",
			i);
		e.fcb = DVS_PAM;
		WANT(!__overstat_bs2000_is_entry(&e),
			"row %zu as a file without a name", i);
	}
}
END_TEST

START_TEST(header_and_order)
{
	struct dvs_entry e = plain(), first, second;
	unsigned char head[DVS_RAW], one[DVS_RAW], two[DVS_RAW];
	struct dvs_scan s;
	uint32_t sum = 0;
	int i;

	__overstat_bs2000_write_entry(one, &e, &sum);
	e.key.name[0]++;
	__overstat_bs2000_write_entry(two, &e, &sum);
	__overstat_bs2000_write_header(head, 2, sum);
	WANT(!__overstat_bs2000_begin(&s, head) && s.left == 2 &&
			__overstat_bs2000_end(&s) == -EIO &&
			!__overstat_bs2000_next(&s, one, &first) &&
			!__overstat_bs2000_next(&s, two, &second) &&
			!__overstat_bs2000_end(&s),
		"as it was written");
	WANT(!__overstat_bs2000_begin(&s, head) &&
			__overstat_bs2000_next(&s, two, &second) == -EIO,
		"the second first");
	WANT(!__overstat_bs2000_begin(&s, head) &&
			!__overstat_bs2000_next(&s, one, &first) &&
			__overstat_bs2000_next(&s, one, &second) == -EIO,
		"the first twice");
	for (i = 0; i < DVS_RAW * 8; i++) {
		head[i / 8] ^= (unsigned char)(1 << i % 8);
		WANT(__overstat_bs2000_begin(&s, head) == -EIO, "bit %d", i);
		head[i / 8] ^= (unsigned char)(1 << i % 8);
	}
	/* The same key again, the checksum right. */
	sum = 0;
	__overstat_bs2000_write_entry(one, &e, &sum);
	__overstat_bs2000_write_entry(two, &e, &sum);
	__overstat_bs2000_write_header(head, 2, sum);
	WANT(!__overstat_bs2000_begin(&s, head) &&
			!__overstat_bs2000_next(&s, one, &first) &&
			__overstat_bs2000_next(&s, two, &second) == -EIO,
		"two entries of one name");
	/* The header of another catalogue. */
	__overstat_bs2000_write_header(head, 1, sum);
	WANT(!__overstat_bs2000_begin(&s, head) &&
			!__overstat_bs2000_next(&s, one, &first) &&
			__overstat_bs2000_end(&s) == -EIO,
		"the end of another catalogue");
	__overstat_bs2000_write_header(head, DVS_COUNT_MAX, 0);
	WANT(!__overstat_bs2000_begin(&s, head), "the most entries");
	__overstat_bs2000_write_header(head, DVS_COUNT_MAX + 1, 0);
	WANT(__overstat_bs2000_begin(&s, head) == -EIO, "one more");
	head[20] = 1;
	__overstat_bs2000_put(
		head + DVS_SUMMED, 4, __overstat_bs2000_sum(0, head));
	WANT(__overstat_bs2000_begin(&s, head) == -EIO, "what must be zero");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("bs2000");
	TCase *c = tcase_create("bs2000");

	tcase_add_test(c, characters_are_ebcdic);
	tcase_add_test(c, names_of_catalogues);
	tcase_add_test(c, key_is_ebcdic_with_blanks);
	tcase_add_test(c, a_path_in_a_catalogue);
	tcase_add_test(c, what_cannot_be_read);
	tcase_add_test(c, size_at_each_pointer);
	tcase_add_test(c, mode_of_each_entry);
	tcase_add_test(c, type_bits_are_beside_the_type);
	tcase_add_test(c, owner_is_the_user_id_as_it_is);
	tcase_add_test(c, device_is_the_catalogue_id);
	tcase_add_test(c, everything_else_is_zero);
	tcase_add_test(c, times_of_both_epochs);
	tcase_add_test(c, flags_that_are_errors);
	tcase_add_test(c, who_may_what);
	tcase_add_test(c, entry_into_bytes_and_back);
	tcase_add_test(c, checksum_is_crc32);
	tcase_add_test(c, no_bit_can_change);
	tcase_add_test(c, what_cannot_be_is_not_read);
	tcase_add_test(c, a_catalogue_is_no_file);
	tcase_add_test(c, header_and_order);
	suite_add_tcase(s, c);
	return run(s);
}
