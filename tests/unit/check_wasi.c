/* SPDX-License-Identifier: MIT */
/* arch/wasi/convert.h, arch/wasi/wasi_errno.h. */
#include <inttypes.h>
#include <string.h>
#include "convert.h"
#include "store.h"
#include "to_stat.h"
#include "unit.h"
#include "witx.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What the libc's <errno.h> has of POSIX is what witx has of it. */
static int is_posix(int e)
{
	static const int posix[] = { WITX(WITX_E, WITX_NOTHING) EOPNOTSUPP,
		EWOULDBLOCK };
	size_t i;

	for (i = 0; i < COUNT(posix); i++)
		if (posix[i] == e)
			return 1;
	return 0;
}

START_TEST(each_code_has_the_errno_of_its_name)
{
	unsigned code;

	WANT(WITX_COUNT == 81 && WASI_CODES == 81, "%d names, %d rows",
		(int)WITX_COUNT, (int)WASI_CODES);
	for (code = 0; code < WITX_COUNT; code++)
		WANT(__overstat_wasi_errno(code) == -witx_errno[code],
			"%u, %s: %d, expected %d", code, witx_name[code],
			__overstat_wasi_errno(code), -witx_errno[code]);
}
END_TEST

START_TEST(numbers_that_convert_h_names_are_those_of_witx)
{
	static const struct {
		int number;
		const char *name;
	} names[] = {
		{ WASI_ACCES, "ACCES" },
		{ WASI_BADF, "BADF" },
		{ WASI_ISDIR, "ISDIR" },
		{ WASI_NOENT, "NOENT" },
		{ WASI_NOSYS, "NOSYS" },
		{ WASI_NOTSUP, "NOTSUP" },
		{ WASI_NOTCAPABLE, "NOTCAPABLE" },
	};
	size_t i;

	for (i = 0; i < COUNT(names); i++)
		WANT(!strcmp(names[i].name, witx_name[names[i].number]),
			"%s is %s", names[i].name, witx_name[names[i].number]);
	WANT(WASI_NOTCAPABLE == 76, "NOTCAPABLE is no 76");
}
END_TEST

START_TEST(only_errnos_of_posix_leave_and_no_code_is_success)
{
	static const unsigned far[] = { 255, 256, 0x7fff, 0x8000, 0xffff,
		0x10000, 0x10008, 0x7fffffff, 0x80000000, 0xffffffff };
	unsigned code;
	size_t i;

	for (code = 1; code < 0x20000; code++) {
		int e = -__overstat_wasi_errno(code);

		WANT(is_posix(e), "%u is %d, no errno of POSIX", code, e);
		WANT(code < WITX_COUNT || e == EIO, "%u is %d, expected EIO",
			code, e);
		WANT(e != 76, "%u is 76", code);
	}
	for (i = 0; i < COUNT(far); i++)
		WANT(__overstat_wasi_errno(far[i]) == -EIO,
			"%u: %d, expected EIO", far[i],
			__overstat_wasi_errno(far[i]));
}
END_TEST

START_TEST(an_errno_has_the_code_of_its_name)
{
	unsigned code;
	int e;

	WANT(__overstat_wasi_code(0) == 0, "0");
	for (code = 1; code < WITX_NOTCAPABLE; code++)
		WANT(__overstat_wasi_code(witx_errno[code]) == code,
			"%s: %u, expected %u", witx_name[code],
			__overstat_wasi_code(witx_errno[code]), code);
	WANT(__overstat_wasi_code(EWOULDBLOCK) == WITX_AGAIN, "EWOULDBLOCK");
	WANT(__overstat_wasi_code(EOPNOTSUPP) == WITX_NOTSUP, "EOPNOTSUPP");
	/* Linux has more. */
	for (e = -2; e < 5000; e++) {
		code = __overstat_wasi_code(e);
		WANT(code < WITX_NOTCAPABLE, "%d is %u", e, code);
		WANT(!e || is_posix(e) || code == WITX_IO, "%d is %u, not io",
			e, code);
		WANT(!e || code, "%d is success", e);
	}
}
END_TEST

/* Modulo 2^64 the sum says it all once the seconds have the sign of t and are
 * no more than 2^63 nanoseconds: no other sum that is the same is within that. */
static void time_is_exact(uint64_t t)
{
	struct ktime k = __overstat_wasi_time(t);
	uint64_t ns = (uint64_t)k.sec * 1000000000 + k.nsec;

	WANT(k.nsec <= 999999999 && k.sec >= -9223372037 &&
			k.sec <= 9223372036 &&
			(k.sec < 0) == ((int64_t)t < 0) && ns == t,
		"0x%" PRIx64 ": %" PRId64 " s %" PRIu32 " ns", t, k.sec,
		k.nsec);
}

START_TEST(times_are_signed_nanoseconds)
{
	static const struct {
		uint64_t host;
		int64_t sec;
		uint32_t nsec;
	} times[] = {
		{ 0, 0, 0 },
		{ 1, 0, 1 },
		{ 999999999, 0, 999999999 },
		{ 1000000000, 1, 0 },
		{ (uint64_t)INT64_MAX, 9223372036, 854775807 },
		{ (uint64_t)1 << 63, -9223372037, 145224192 },
		{ UINT64_MAX, -1, 999999999 },
		{ UINT64_MAX - 1, -1, 999999998 },
		{ (uint64_t)-999999999, -1, 1 },
		{ (uint64_t)-1000000000, -1, 0 },
		{ (uint64_t)-1000000001, -2, 999999999 },
		/* 1960-01-01 */
		{ (uint64_t)(-315619200 * INT64_C(1000000000)), -315619200, 0 },
	};
	uint64_t t = 1;
	size_t i;

	for (i = 0; i < COUNT(times); i++) {
		struct ktime k = __overstat_wasi_time(times[i].host);

		WANT(k.sec == times[i].sec && k.nsec == times[i].nsec,
			"0x%" PRIx64 ": %" PRId64 " s %" PRIu32
			" ns, expected %" PRId64 " s %" PRIu32 " ns",
			times[i].host, k.sec, k.nsec, times[i].sec,
			times[i].nsec);
	}
	for (i = 0; i < 1000000; i++) {
		t = t * 6364136223846793005 + 1442695040888963407;
		time_is_exact(t);
		time_is_exact(t >> t % 64);
		time_is_exact(0 - (t >> t % 64));
	}
}
END_TEST

static struct kstat converted(struct wasi_filestat s, int open)
{
	struct kstat k;
	uint32_t unknown;

	memset(&k, 0xcc, sizeof k);
	memset(s.pad, 0xcc, sizeof s.pad);
	unknown = __overstat_wasi_links(&s, open);
	__overstat_wasi_to_kstat(&s, unknown, &k);
	return k;
}

START_TEST(each_file_type_has_a_mode)
{
	static const unsigned modes[] = { S_IFIFO | 0666, S_IFBLK | 0666,
		S_IFCHR | 0666, S_IFDIR | 0755, S_IFREG | 0644, S_IFSOCK | 0666,
		S_IFSOCK | 0666, S_IFLNK | 0777, S_IFSOCK | 0666,
		S_IFSOCK | 0666 };
	unsigned type;

	for (type = 0; type < 256; type++) {
		int named = type >= 1 && type <= 9;

		WANT(!__overstat_wasi_is_named(type) == !named, "%u: is_named",
			type);
		WANT(__overstat_wasi_can_sync(type) ==
				(type == 1 || type == 3 || type == 4),
			"%u: can_sync", type);
	}
	for (type = 0; type < 10; type++) {
		int named = type >= 1;
		struct wasi_filestat s = { .filetype = (uint8_t)type };
		uint32_t mode = modes[type];
		uint32_t known = named ? ST_KNOWN_TYPE | ST_KNOWN_SIZE : 0;
		int open;

		for (open = 0; open < 2; open++) {
			struct kstat k = converted(s, open);

			WANT(k.mode == mode, "%u: mode 0%o, expected 0%o", type,
				k.mode, mode);
			WANT(k.known == known, "%u: known %#x, expected %#x",
				type, k.known, known);
		}
	}
}
END_TEST

/* Each member alone: its value, its bit, and nothing else. */
START_TEST(a_member_is_known_where_the_host_gave_more_than_0)
{
	static const struct {
		const char *name;
		size_t from;
		uint32_t bit;
	} members[] = {
		{ "dev", offsetof(struct wasi_filestat, dev), ST_KNOWN_DEV },
		{ "ino", offsetof(struct wasi_filestat, ino), ST_KNOWN_INO },
		{ "nlink", offsetof(struct wasi_filestat, nlink),
			ST_KNOWN_NLINK },
		{ "size", offsetof(struct wasi_filestat, size), ST_KNOWN_SIZE },
		{ "atim", offsetof(struct wasi_filestat, tim[0]),
			ST_KNOWN_ATIME },
		{ "mtim", offsetof(struct wasi_filestat, tim[1]),
			ST_KNOWN_MTIME },
		{ "ctim", offsetof(struct wasi_filestat, tim[2]),
			ST_KNOWN_CTIME },
	};
	static const uint64_t values[] = { 1, 0xffffffff, 0x100000000,
		(uint64_t)INT64_MAX, (uint64_t)1 << 63, UINT64_MAX };
	size_t m, v;
	int open;

	for (m = 0; m < COUNT(members); m++)
		for (v = 0; v < COUNT(values); v++)
			for (open = 0; open < 2; open++) {
				struct wasi_filestat s = { 0 };
				int time = members[m].from >=
					offsetof(struct wasi_filestat, tim);
				int fits = !time || values[v] != UINT64_MAX;
				struct kstat k;

				memcpy((char *)&s + members[m].from, &values[v],
					8);
				k = converted(s, open);
				WANT(k.known == (fits ? members[m].bit : 0),
					"%s 0x%" PRIx64 ": known %#x",
					members[m].name, values[v], k.known);
				WANT(k.dev == s.dev && k.ino == s.ino &&
						k.size == s.size &&
						k.nlink ==
							(s.nlink ? s.nlink : 1),
					"%s 0x%" PRIx64 ": another member",
					members[m].name, values[v]);
				WANT(k.blksize == 4096 && !k.uid && !k.gid &&
						!k.rdev,
					"%s 0x%" PRIx64 ": what no host has",
					members[m].name, values[v]);
			}
}
END_TEST

START_TEST(times_stay_apart)
{
	struct wasi_filestat s = {
		.tim[0] = 1000000001, .tim[1] = 2000000002, .tim[2] = 3000000003
	};
	struct kstat k = converted(s, 0);

	WANT(k.atime.sec == 1 && k.atime.nsec == 1, "atime");
	WANT(k.mtime.sec == 2 && k.mtime.nsec == 2, "mtime");
	WANT(k.ctime.sec == 3 && k.ctime.nsec == 3, "ctime");
}
END_TEST

START_TEST(a_time_that_did_not_fit_is_no_fact)
{
	struct wasi_filestat s = { .tim[0] = UINT64_MAX,
		.tim[1] = UINT64_MAX - 1,
		.tim[2] = UINT64_MAX };
	struct kstat k = converted(s, 0);

	WANT(!(k.known & (ST_KNOWN_ATIME | ST_KNOWN_CTIME)) &&
			k.known & ST_KNOWN_MTIME,
		"known is 0x%x", k.known);
	WANT(k.atime.sec == -1 && k.atime.nsec == 999999999, "atime");
	WANT(k.mtime.sec == -1 && k.mtime.nsec == 999999998, "mtime");
	WANT(k.ctime.sec == -1 && k.ctime.nsec == 999999999, "ctime");
}
END_TEST

START_TEST(no_link_is_a_fact_for_an_identified_descriptor_alone)
{
	int dev, ino, open;

	for (dev = 0; dev < 2; dev++)
		for (ino = 0; ino < 2; ino++)
			for (open = 0; open < 2; open++) {
				struct wasi_filestat s = { .dev = (uint64_t)dev,
					.ino = (uint64_t)ino,
					.filetype = FILETYPE_REGULAR_FILE };
				struct kstat k = converted(s, open);
				int fact = dev && ino && open;

				WANT(k.nlink == (fact ? 0 : 1) &&
						!(k.known & ST_KNOWN_NLINK) ==
							!fact,
					"dev %d ino %d open %d: %d links, "
					"known %#x",
					dev, ino, open, (int)k.nlink, k.known);
				s.nlink = UINT64_MAX;
				k = converted(s, open);
				WANT(k.nlink == UINT64_MAX &&
						k.known & ST_KNOWN_NLINK,
					"2^64-1 links");
			}
}
END_TEST

START_TEST(a_size_of_2_63_or_more_is_EOVERFLOW_and_nothing_is_written)
{
	static const struct {
		uint64_t size, blocks;
		int result;
	} sizes[] = {
		{ 0, 0, 0 },
		{ 1, 1, 0 },
		{ 511, 1, 0 },
		{ 512, 1, 0 },
		{ 513, 2, 0 },
		{ (uint64_t)INT64_MAX, (uint64_t)1 << 54, 0 },
		{ (uint64_t)1 << 63, (uint64_t)1 << 54, -EOVERFLOW },
		{ UINT64_MAX, (uint64_t)1 << 55, -EOVERFLOW },
	};
	size_t i, b;

	for (i = 0; i < COUNT(sizes); i++) {
		struct wasi_filestat s = { .size = sizes[i].size };
		struct kstat k = converted(s, 1);
		unsigned char raw[sizeof(struct stat64x)];
		struct stat64x st;
		int r;

		memset(&st, 0xcc, sizeof st);
		r = __overstat_store(&k, &st);
		WANT(k.blocks == sizes[i].blocks,
			"size 0x%" PRIx64 ": 0x%" PRIx64 " blocks",
			sizes[i].size, k.blocks);
		WANT(r == sizes[i].result,
			"size 0x%" PRIx64 ": %d, expected %d", sizes[i].size, r,
			sizes[i].result);
		memcpy(raw, &st, sizeof raw);
		for (b = 0; r && b < sizeof raw; b++)
			WANT(raw[b] == 0xcc, "byte %d is written", (int)b);
		WANT(r || (uint64_t)st.st_size == sizes[i].size,
			"size 0x%" PRIx64 ": another is stored", sizes[i].size);
	}
}
END_TEST

/* Straight into the libc's struct: what the other way has in each member, every
 * byte written, or none where the size does not fit. */
START_TEST(the_way_without_kstat_says_the_same)
{
	uint64_t bits = 1;
	int i, b;

	for (i = 0; i < 100000; i++) {
		struct wasi_filestat s;
		struct wasi_stat st;
		struct kstat k;
		unsigned char *raw = (unsigned char *)&st;

		for (b = 0; b < 8; b++) {
			bits = bits * 6364136223846793005 + 1442695040888963407;
			memcpy((uint64_t *)(void *)&s + b,
				&(uint64_t){ bits >> (bits >> 58) }, 8);
		}
		s.filetype %= 10;
		if (i < 2)
			s.size = (uint64_t)INT64_MAX + (uint64_t)i;
		memset(&st, i & 1 ? 0xcc : 0x33, sizeof st);
		__overstat_wasi_to_kstat(&s, 0, &k);
		if (s.size >> 63) {
			WANT(__overstat_wasi_to_stat(&s, &st) == -EOVERFLOW,
				"size 0x%" PRIx64 " fits", s.size);
			for (b = 0; b < (int)sizeof st; b++)
				WANT(raw[b] == (i & 1 ? 0xcc : 0x33),
					"byte %d is written", b);
			continue;
		}
		WANT(!__overstat_wasi_to_stat(&s, &st),
			"size 0x%" PRIx64 " does not fit", s.size);
		WANT(st.dev == k.dev && st.ino == k.ino &&
				st.nlink == k.nlink && st.mode == k.mode &&
				!st.gid && !st.rdev && st.size == k.size &&
				st.blksize == k.blksize &&
				st.blocks == k.blocks,
			"record %d: a member", i);
		WANT(st.tim[0].sec == k.atime.sec &&
				st.tim[0].nsec == k.atime.nsec &&
				st.tim[1].sec == k.mtime.sec &&
				st.tim[1].nsec == k.mtime.nsec &&
				st.tim[2].sec == k.ctime.sec &&
				st.tim[2].nsec == k.ctime.nsec,
			"record %d: a time", i);
		for (b = 0; b < 3; b++)
			WANT(!st.reserved[b], "record %d: reserve %d", i, b);
	}
}
END_TEST

#define TERMINAL (RIGHTS_FD_READ | RIGHTS_FD_WRITE)

START_TEST(a_descriptor_that_the_host_will_not_describe)
{
	static const struct {
		unsigned type;
		uint64_t rights, size;
		uint32_t mode, known;
	} cases[] = {
		{ 0, 0, 0, S_IFIFO | 0666, 0 },
		{ 0, RIGHTS_FD_READ, 0, S_IFIFO | 0666, 0 },
		{ 0, RIGHTS_FD_WRITE, 0, S_IFIFO | 0666, 0 },
		{ 0, TERMINAL, 0, S_IFCHR | 0666, 0 },
		{ 0, TERMINAL | RIGHTS_FD_SEEK, 0, S_IFIFO | 0666, 0 },
		{ 0, TERMINAL | RIGHTS_FD_TELL, 0, S_IFIFO | 0666, 0 },
		{ 200, TERMINAL, 0, S_IFCHR | 0666, 0 },
		{ 200, 0, 0, S_IFIFO | 0666, 0 },
		{ 2, 0, 0, S_IFCHR | 0666, ST_KNOWN_TYPE },
		{ 2, UINT64_MAX, 0, S_IFCHR | 0666, ST_KNOWN_TYPE },
		{ 3, TERMINAL, 0, S_IFDIR | 0755, ST_KNOWN_TYPE },
		{ 6, TERMINAL, 0, S_IFSOCK | 0666, ST_KNOWN_TYPE },
		/* of size 0 nobody would read it */
		{ 4, 0, 0, S_IFIFO | 0666, 0 },
		{ 4, TERMINAL, 0, S_IFCHR | 0666, 0 },
		{ 4, UINT64_MAX, 0, S_IFIFO | 0666, 0 },
		{ 4, 0, 5, S_IFREG | 0644, ST_KNOWN_TYPE | ST_KNOWN_SIZE },
	};
	size_t i;

	for (i = 0; i < COUNT(cases); i++) {
		struct fdstat st = { .fs_filetype = (uint8_t)cases[i].type,
			.fs_rights_base = cases[i].rights };
		struct wasi_filestat s = { .size = cases[i].size };
		uint32_t unknown;
		struct kstat k;

		memset(&k, 0xcc, sizeof k);
		unknown = __overstat_wasi_from_fdstat(&st, &s);
		unknown |= __overstat_wasi_links(&s, 1);
		__overstat_wasi_to_kstat(&s, unknown, &k);
		WANT(k.mode == cases[i].mode && k.known == cases[i].known &&
				k.size == cases[i].size,
			"case %d: mode 0%o known %#x, expected 0%o %#x", (int)i,
			k.mode, k.known, cases[i].mode, cases[i].known);
		WANT(k.nlink == 1 && k.blksize == 4096, "case %d: the rest",
			(int)i);
	}
}
END_TEST

START_TEST(what_else_the_host_said_of_such_a_descriptor_stays)
{
	struct fdstat st = { .fs_filetype = FILETYPE_UNKNOWN };
	struct wasi_filestat s = { .dev = 1, .ino = 2, .tim[1] = 3000000004 };
	uint32_t unknown = __overstat_wasi_from_fdstat(&st, &s);
	struct kstat k;

	unknown |= __overstat_wasi_links(&s, 1);
	__overstat_wasi_to_kstat(&s, unknown, &k);
	WANT(k.dev == 1 && k.ino == 2 && k.mtime.sec == 3 && k.mtime.nsec == 4,
		"dev, ino or mtime");
	WANT(k.known ==
				(ST_KNOWN_DEV | ST_KNOWN_INO | ST_KNOWN_NLINK |
					ST_KNOWN_MTIME) &&
			k.nlink == 0,
		"known %#x, %d links", k.known, (int)k.nlink);
}
END_TEST

START_TEST(flags_are_the_five_and_never_an_access_mode)
{
	unsigned type, flags;

	for (type = 0; type < 256; type++)
		for (flags = 0; flags < 0x10000; flags += type == 4 ? 1 : 251) {
			struct fdstat st;
			int file = type == 1 || type == 4;
			unsigned expected =
				flags & (flags > 0x1f || !file ? 0x1c : 0x1f);
			size_t i;

			memset(&st, 0xcc, sizeof st);
			st.fs_filetype = (uint8_t)type;
			st.fs_flags = (uint16_t)flags;
			__overstat_wasi_clean(&st);
			WANT(st.fs_flags == expected,
				"type %u flags %#x: %#x, expected %#x", type,
				flags, st.fs_flags, expected);
			WANT(st.fs_filetype == type && !st.__pad1 &&
					st.fs_rights_base ==
						0xcccccccccccccccc &&
					st.fs_rights_inheriting ==
						0xcccccccccccccccc,
				"type %u flags %#x: another member", type,
				flags);
			for (i = 0; i < sizeof st.__pad2; i++)
				WANT(!st.__pad2[i], "type %u: padding", type);
		}
}
END_TEST

START_TEST(what_a_host_refuses)
{
	unsigned code;

	WANT(!__overstat_wasi_sync_refused(0) &&
			!__overstat_wasi_stat_refused(0),
		"success");
	for (code = 1; code < 0x10000; code++) {
		int both = code == WITX_ACCES || code == WITX_BADF ||
			code == WITX_NOSYS || code == WITX_NOTSUP ||
			code == WITX_NOTCAPABLE;

		WANT(!__overstat_wasi_stat_refused(code) == !both, "%u: stat",
			code);
		WANT(!__overstat_wasi_sync_refused(code) ==
				!(both || code == WITX_ISDIR),
			"%u: sync", code);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("wasi");
	TCase *c = tcase_create("convert.h");

	tcase_add_test(c, each_code_has_the_errno_of_its_name);
	tcase_add_test(c, numbers_that_convert_h_names_are_those_of_witx);
	tcase_add_test(c, only_errnos_of_posix_leave_and_no_code_is_success);
	tcase_add_test(c, an_errno_has_the_code_of_its_name);
	tcase_add_test(c, times_are_signed_nanoseconds);
	tcase_add_test(c, each_file_type_has_a_mode);
	tcase_add_test(c, a_member_is_known_where_the_host_gave_more_than_0);
	tcase_add_test(c, times_stay_apart);
	tcase_add_test(c, a_time_that_did_not_fit_is_no_fact);
	tcase_add_test(c, no_link_is_a_fact_for_an_identified_descriptor_alone);
	tcase_add_test(
		c, a_size_of_2_63_or_more_is_EOVERFLOW_and_nothing_is_written);
	tcase_add_test(c, the_way_without_kstat_says_the_same);
	tcase_add_test(c, a_descriptor_that_the_host_will_not_describe);
	tcase_add_test(c, what_else_the_host_said_of_such_a_descriptor_stays);
	tcase_add_test(c, flags_are_the_five_and_never_an_access_mode);
	tcase_add_test(c, what_a_host_refuses);
	suite_add_tcase(s, c);
	return run(s);
}
