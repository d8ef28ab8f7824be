/* SPDX-License-Identifier: MIT */
/* The conversions of arch/example, that a port starts from. */
#include "../conformance/t.h"
#include "convert.h"

static void errors(void)
{
	static const struct {
		unsigned code;
		int expected;
	} rows[] = {
		{ 0, 0 },
		{ 1, -EBADF },
		{ 2, -ENOENT },
		{ EXAMPLE_CANNOT, -EINVAL },
		{ 4, -EIO }, /* a hole in the table */
		{ 5, -EACCES },
		{ 6, -ENOTDIR },
		{ 7, -EIO },
		{ 0xffffffff, -EIO },
	};
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++)
		is(__overstat_example_errno(rows[i].code), rows[i].expected,
			"example: error of code %u", rows[i].code);
}

static void times(void)
{
	static const struct {
		int64_t us, sec;
		uint32_t nsec;
	} rows[] = {
		{ 0, 0, 0 },
		{ 1, 0, 1000 },
		{ 999999, 0, 999999000 },
		{ 1000000, 1, 0 },
		{ -1, -1, 999999000 },
		{ -1000000, -1, 0 },
		{ -1000001, -2, 999999000 },
		{ INT64_MAX, 9223372036854, 775807000 },
		{ INT64_MIN, -9223372036855, 224192000 },
	};
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct ktime t = __overstat_example_time(rows[i].us);

		is(t.sec, rows[i].sec, "example: seconds of %lld us",
			(long long)rows[i].us);
		is(t.nsec, rows[i].nsec, "example: nanoseconds of %lld us",
			(long long)rows[i].us);
	}
}

static void modes(void)
{
	static const struct {
		unsigned kind;
		int read_only;
		uint32_t mode;
	} rows[] = {
		{ EXAMPLE_FILE, 0, S_IFREG | 0644 },
		{ EXAMPLE_FILE, 1, S_IFREG | 0444 },
		{ EXAMPLE_DIRECTORY, 0, S_IFDIR | 0755 },
		{ EXAMPLE_DIRECTORY, 1, S_IFDIR | 0555 },
		{ EXAMPLE_TERMINAL, 0, S_IFCHR | 0666 },
		{ EXAMPLE_UNKNOWN, 0, S_IFIFO | 0666 },
		{ 99, 0, S_IFIFO | 0666 },
	};
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++)
		is(__overstat_example_mode(rows[i].kind, rows[i].read_only),
			rows[i].mode, "example: mode of kind %u, read_only %d",
			rows[i].kind, rows[i].read_only);
}

static void record(void)
{
	struct example_record rec = { .id = 7,
		.bytes = 513,
		.written = -1,
		.kind = EXAMPLE_FILE,
		.read_only = 1 };
	struct kstat k;

	__overstat_example_to_kstat(&rec, &k);
	is(k.mode, S_IFREG | 0444, "example: st_mode of a read-only file");
	is((long long)k.ino, 7, "example: st_ino");
	is((long long)k.size, 513, "example: st_size");
	is((long long)k.blocks, 2, "example: st_blocks of 513 bytes");
	is((long long)k.nlink, 1, "example: st_nlink");
	is(k.blksize, 4096, "example: st_blksize");
	is(k.mtime.sec, -1, "example: st_mtim before 1970");
	is(k.mtime.nsec, 999999000, "example: st_mtim nanoseconds");
	is(k.known,
		ST_KNOWN_TYPE | ST_KNOWN_INO | ST_KNOWN_SIZE | ST_KNOWN_MTIME,
		"example: st_known");

	rec = (struct example_record){ .bytes = UINT64_MAX };
	__overstat_example_to_kstat(&rec, &k);
	is(k.known, ST_KNOWN_SIZE, "example: st_known of an unknown object");
	is((long long)k.blocks, 1LL << 55, "example: st_blocks at the end");
}

int main(void)
{
	errors();
	times();
	modes();
	record();
	return done();
}
