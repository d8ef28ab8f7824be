/* SPDX-License-Identifier: MIT */
/* arch/nt: records, status codes, names and the data of links, each by itself.
 * tests/nt asks for the rest. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "convert.h"
#include "fdflags.h"
#include "name.h"
#include "reparse.h"
#include "rights.h"
#include "sources.h"
#include "status.h"
#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

START_TEST(times)
{
	static const int64_t seconds[] = { INT64_C(-11644473600), -315619200,
		-2, -1, 0, 1, INT32_MAX, INT64_C(2147483648),
		INT64_C(4102444800), INT64_C(253402300799),
		INT64_C(910692730084) };
	static const uint32_t rests[] = { 0, 1, 5000000, 9999999 };
	size_t i, j;

	for (i = 0; i < COUNT(seconds); i++)
		for (j = 0; j < COUNT(rests); j++) {
			int64_t t =
				(seconds[i] + INT64_C(11644473600)) * 10000000 +
				rests[j];
			struct ktime k = __overstat_nt_time(t);

			WANT(k.sec == seconds[i] && k.nsec == rests[j] * 100,
				"%" PRId64 " is %" PRId64 ".%09u", t, k.sec,
				k.nsec);
		}
}
END_TEST

START_TEST(statuses)
{
	unsigned code, high;

	/* No code is a success, and none without an error has an errno. */
	for (code = 0; code < 0x10000; code++)
		for (high = 0; high < 16; high++) {
			int32_t s = (int32_t)(high << 28 | code);
			int e = __overstat_nt_to_errno(s);

			WANT(s < 0 ? e < 0 : !e, "%08x is %d", (unsigned)s, e);
			WANT(high == 12 || s >= 0 || e == -EIO, "%08x is %d",
				(unsigned)s, e);
			e = __overstat_nt_sync_errno(s);
			WANT(s < 0 ? e < 0 : !e, "sync: %08x is %d",
				(unsigned)s, e);
		}
	WANT(__overstat_nt_is_filled(0) &&
			__overstat_nt_is_filled(NT_BUFFER_OVERFLOW) &&
			!__overstat_nt_is_filled(NT_INFO_LENGTH_MISMATCH),
		"filled");
}
END_TEST

START_TEST(identities)
{
	static const struct nt_id plain = { 1, { 0x0807060504030201, 0 } };
	static const struct nt_id both = { 1,
		{ 0x1111111111111111, 0x2222222233333333 } };

	WANT(__overstat_nt_fold(&plain) == 0x0807060504030201,
		"NTFS is itself");
	WANT(__overstat_nt_fold(&both) == 0x2222222233333333, "folded");
	WANT(!__overstat_nt_is_id(0) && !__overstat_nt_is_id(-1) &&
			__overstat_nt_is_id(1) &&
			__overstat_nt_is_id(INT64_MIN),
		"none");
}
END_TEST

START_TEST(device_types)
{
	/* Of ntifs.h, those of disks and file systems. */
	static const unsigned char types[] = { 0x02, 0x03, 0x06, 0x07, 0x08,
		0x09, 0x10, 0x14, 0x20, 0x24, 0x28, 0x2d, 0x33, 0x35, 0x36 };
	uint32_t type;

	for (type = 0; type < 300; type++)
		WANT(!__overstat_nt_has_files(type) ==
				!memchr(types, (int)type,
					type < 256 ? sizeof types : 0),
			"files behind a device of type %x", type);
	WANT(!__overstat_nt_has_files(0xffffffff), "the greatest");
}
END_TEST

/* wide(text): its units, and *n how many */
static uint16_t *wide(const char *text, size_t *n)
{
	static uint16_t buf[1000];

	for (*n = 0; text[*n]; ++*n)
		buf[*n] = (unsigned char)text[*n];
	return buf;
}

static const char *narrow(const uint16_t *text, size_t n)
{
	static char buf[1000];
	size_t i;

	for (i = 0; i < n; i++)
		buf[i] = (char)text[i];
	buf[n] = 0;
	return buf;
}

START_TEST(relative_names)
{
	static const struct {
		const char *path, *expected;
		size_t out;
	} rows[] = {
		{ "a", "a", 0 },
		{ "a/b\\c", "a\\b\\c", 0 },
		{ ".", "", 0 },
		{ "./a/./b/.", "a\\b", 0 },
		{ "a//b\\\\c//", "a\\b\\c", 0 },
		{ "..", "", 1 },
		{ "../..", "", 2 },
		{ "../a", "a", 1 },
		{ "a/..", "", 0 },
		{ "a/../b", "b", 0 },
		{ "a/b/../c", "a\\c", 0 },
		{ "a/../../b", "b", 1 },
		{ "../a/..", "", 1 },
		{ "...", "...", 0 },
		{ "..a/.b", "..a\\.b", 0 },
		{ "", "", 0 },
		{ "/", "", 0 },
	};
	size_t i, n, out;

	for (i = 0; i < COUNT(rows); i++) {
		uint16_t *text = wide(rows[i].path, &n);

		n = __overstat_nt_resolve(text, n, &out);
		WANT(!strcmp(narrow(text, n), rows[i].expected) &&
				out == rows[i].out,
			"%s is %s, %zu outside", rows[i].path, narrow(text, n),
			out);
	}
}
END_TEST

START_TEST(directories)
{
	static const struct {
		const char *path;
		int directory, absolute;
	} rows[] = {
		{ "a", 0, 0 },
		{ "a/", 1, 0 },
		{ "a\\", 1, 0 },
		{ "a/.", 1, 0 },
		{ "a/..", 1, 0 },
		{ "a.", 0, 0 },
		{ "a..", 0, 0 },
		{ "a/...", 0, 0 },
		{ ".", 1, 0 },
		{ "..", 1, 0 },
		{ "/", 1, 1 },
		{ "\\a", 0, 1 },
		{ "C:", 0, 1 },
		{ "z:a", 0, 1 },
		{ "1:a", 0, 0 },
		{ "ab:c", 0, 0 },
		{ "", 0, 0 },
	};
	size_t i, n;

	for (i = 0; i < COUNT(rows); i++) {
		const uint16_t *text = wide(rows[i].path, &n);

		WANT(!__overstat_nt_is_directory(text, n) == !rows[i].directory,
			"'%s' names a directory", rows[i].path);
		WANT(!__overstat_nt_is_absolute(text, n) == !rows[i].absolute,
			"'%s' is absolute", rows[i].path);
	}
}
END_TEST

START_TEST(trimmed_names)
{
	static const struct {
		const char *name, *expected;
	} rows[] = {
		{ "\\??\\C:\\a\\", "\\??\\C:\\a" },
		{ "\\??\\C:\\a\\\\", "\\??\\C:\\a" },
		{ "\\??\\C:\\a", "\\??\\C:\\a" },
		{ "\\??\\C:\\", "\\??\\C:\\" },
		{ "\\??\\Volume{1}\\", "\\??\\Volume{1}\\" },
		{ "\\??\\Volume{1}\\a\\", "\\??\\Volume{1}\\a" },
		{ "\\??\\UNC\\s\\h\\", "\\??\\UNC\\s\\h" },
		{ "\\??\\", "\\??\\" },
		{ "", "" },
	};
	size_t i, n;

	for (i = 0; i < COUNT(rows); i++) {
		const uint16_t *text = wide(rows[i].name, &n);

		n = __overstat_nt_trim(text, n);
		WANT(!strcmp(narrow(text, n), rows[i].expected), "%s is %s",
			rows[i].name, narrow(text, n));
	}
}
END_TEST

START_TEST(names_above)
{
	static const struct {
		const char *name;
		size_t on_volume, out;
		const char *expected;
	} rows[] = {
		{ "\\Device\\V\\a\\b", 4, 1, "\\Device\\V\\a\\" },
		{ "\\Device\\V\\a\\b", 4, 2, "\\Device\\V\\" },
		{ "\\Device\\V\\a\\b", 4, 9, "\\Device\\V\\" },
		{ "\\Device\\V\\", 1, 1, "\\Device\\V\\" },
		/* Lengths that cannot be. */
		{ "\\a", 99, 1, "\\" },
		{ "\\a", 0, 1, "\\a\\" },
		{ "", 0, 1, "\\" },
	};
	size_t i, n;

	for (i = 0; i < COUNT(rows); i++) {
		uint16_t *text = wide(rows[i].name, &n);

		n = __overstat_nt_above(
			text, n, rows[i].on_volume, rows[i].out);
		WANT(!strcmp(narrow(text, n), rows[i].expected), "%s is %s",
			rows[i].name, narrow(text, n));
	}
}
END_TEST

START_TEST(components)
{
	static const char *const others[] = { "a*", "?", "<b", ">", "\"", "a:b",
		"" };
	static uint16_t text[600];
	size_t i, n;

	for (i = 0; i < COUNT(text); i++)
		text[i] = 'x';
	WANT(!__overstat_nt_has_long_component(text, 255), "255");
	WANT(__overstat_nt_has_long_component(text, 256), "256");
	text[255] = '\\';
	WANT(!__overstat_nt_has_long_component(text, 511), "255, 255");
	WANT(__overstat_nt_has_long_component(text, 512), "255, 256");
	WANT(__overstat_nt_last(text, 512) == 256, "the last");
	WANT(!__overstat_nt_last(text, 255), "of one");
	WANT(__overstat_nt_is_mask(wide("a.b", &n), 3), "a mask");
	for (i = 0; i < COUNT(others); i++) {
		const uint16_t *name = wide(others[i], &n);

		WANT(!__overstat_nt_is_mask(name, n), "'%s' is a mask",
			others[i]);
	}
}
END_TEST

START_TEST(link_names)
{
	struct nt_reparse r = { .tag = NT_TAG_MOUNT_POINT };
	struct nt_text t;
	size_t n, have;

	r.link.name_length = 22;
	memcpy(r.link.text, wide("\\??\\Volume{1}\\", &n), 28);
	t = __overstat_nt_link_name(&r, 16 + 22);
	WANT(t.text == r.link.text && t.n == 11, "all of it");
	WANT(__overstat_nt_is_volume(&t), "a volume");
	for (have = 0; have < 16; have++)
		WANT(!__overstat_nt_link_name(&r, have).text, "%zu bytes",
			have);
	for (; have < 16 + 22; have++) {
		t = __overstat_nt_link_name(&r, have);
		WANT(t.text == r.link.text && t.n == (have - 16) / 2 && t.cut,
			"%zu bytes", have);
	}
	t = __overstat_nt_link_name(&r, have);
	WANT(t.n == 11 && !t.cut, "and all of it");
	t.n = 10;
	WANT(!__overstat_nt_is_volume(&t), "less than a volume");
	r.link.name = 2;
	WANT(!__overstat_nt_link_name(&r, 16).text, "it lies behind");
	WANT(__overstat_nt_link_name(&r, 16 + 22).cut, "its end lies behind");
	WANT(__overstat_nt_link_name(&r, 16 + 24).text == r.link.text + 1,
		"moved");
	r.link.name = 1;
	WANT(!__overstat_nt_link_name(&r, sizeof r).text, "an odd place");
	r.link.name = 0;
	r.link.name_length = 3;
	WANT(!__overstat_nt_link_name(&r, sizeof r).text, "an odd length");
	r.link.name = r.link.name_length = 0xfffe;
	WANT(!__overstat_nt_link_name(&r, sizeof r).text, "beyond the end");
	r.tag = NT_TAG_SYMLINK;
	r.link.name = 0;
	r.link.name_length = 4;
	WANT(__overstat_nt_link_name(&r, sizeof r).text == r.link.text + 2,
		"behind the flags");
	r.link.name_length = sizeof r - 20;
	WANT(!__overstat_nt_link_name(&r, sizeof r).cut, "to the end");
	r.link.name_length += 2;
	WANT(__overstat_nt_link_name(&r, sizeof r).cut, "past the end");
}
END_TEST

START_TEST(flags)
{
	WANT(__overstat_nt_fdflags(4, 0) == FDFLAGS_APPEND, "append");
	WANT(!__overstat_nt_fdflags(6, 0) && !__overstat_nt_fdflags(2, 0),
		"write");
	WANT(__overstat_nt_fdflags(2, 2) == (FDFLAGS_SYNC | FDFLAGS_DSYNC),
		"through");
	WANT(__overstat_filetype(S_IFIFO) == FILETYPE_UNKNOWN &&
			__overstat_filetype(S_IFSOCK) == FILETYPE_UNKNOWN,
		"a pipe");
}
END_TEST

int main(void)
{
	Suite *s = suite_create("nt");
	TCase *c = tcase_create("nt");

	tcase_add_test(c, times);
	tcase_add_test(c, statuses);
	tcase_add_test(c, identities);
	tcase_add_test(c, device_types);
	tcase_add_test(c, relative_names);
	tcase_add_test(c, directories);
	tcase_add_test(c, trimmed_names);
	tcase_add_test(c, names_above);
	tcase_add_test(c, components);
	tcase_add_test(c, link_names);
	tcase_add_test(c, flags);
	suite_add_tcase(s, c);
	return run(s);
}
