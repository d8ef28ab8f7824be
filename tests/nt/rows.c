/* SPDX-License-Identifier: MIT */
#include "nt.h"
#include "public.h"
#include "rows.h"
#include "untouched.h"

struct rows rows;
struct kstat st;
struct fdstat fdst;

const struct fake_version versions[VERSIONS] = {
	[WINDOWS_7] = { "Windows 7", 6, 1, 7601, 0, 0, 0, 0 },
	[WINDOWS_8_1] = { "Windows 8.1", 6, 3, 9600, 1, 0, 0, 1 },
	[WINDOWS_10_1607] = { "Windows 10 1607", 10, 0, 14393, 1, 0, 0, 1 },
	[WINDOWS_10_1709] = { "Windows 10 1709", 10, 0, 16299, 1, 1, 0, 1 },
	[WINDOWS_11_23H2] = { "Windows 11 23H2", 10, 0, 22631, 1, 1, 0, 1 },
	[WINDOWS_11_24H2] = { "Windows 11 24H2", 10, 0, 26100, 1, 1, 1, 1 },
};

static void end(void)
{
	if (rows.row[0] && !rows.row_failed)
		printf("ok %s\n", rows.row);
	rows.row_failed = 0;
}

void row(const char *name)
{
	end();
	snprintf(rows.row, sizeof rows.row, "%s", name);
	fake_reset(&versions[WINDOWS_11_23H2]);
}

static void fail(const char *file, int line)
{
	const char *slash = strrchr(file, '/');

	rows.failed++;
	rows.row_failed = 1;
	printf("not ok %s: %s:%d: ", rows.row, slash ? slash + 1 : file, line);
}

void check_int(const char *file, int line, const char *what, long long seen,
	long long expected)
{
	rows.checks++;
	if (seen == expected)
		return;
	fail(file, line);
	printf("%s is %lld (0x%llx), expected %lld (0x%llx)\n", what, seen,
		(unsigned long long)seen, expected,
		(unsigned long long)expected);
}

void check_text(const char *file, int line, const char *what, const char *seen,
	const char *expected)
{
	rows.checks++;
	if (!strcmp(seen, expected))
		return;
	fail(file, line);
	printf("%s is '%s', expected '%s'\n", what, seen, expected);
}

static struct before {
	int open, heap;
} before;

static void begin(void *record, size_t size)
{
	before = (struct before){ fake.open, fake.heap };
	fake.calls = 0;
	fake.trace[0] = 0;
	memset(record, FILL, size);
	errno = 12345;
}

static int seen(int r, void *record, size_t size)
{
	IS(errno, 12345);
	IS(fake.open, before.open);
	IS(fake.heap, before.heap);
	IS(fake.waited, 0);
	IS(fake.keys_lost, 0);
	IS(fake.wrong, 0);
	IS(fake.crashed, 0);
	IS(r <= 0, 1);
	if (r)
		IS(is_untouched(record, size), 1);
	return r;
}

/* What the plain functions say, before the same is asked for a struct kstat. */
static struct nt_public plain;

static int begin_plain(void)
{
	begin(&plain, sizeof plain);
	return fake.no_heap;
}

static int fill_plain(int r, const struct nt_stat *s, int no_heap)
{
	fake.no_heap = no_heap;
	r = r ? r : __overstat_nt_fill_stat(s, &plain);
	return seen(r, &plain, sizeof plain);
}

static int same(int r, int plain_r)
{
	IS(plain_r, !r && st.size > INT64_MAX ? -EOVERFLOW : r);
	if (plain_r)
		return r;
	IS(plain.dev, st.dev | st.rdev << 32);
	IS(plain.ino, st.ino);
	IS(plain.nlink, st.nlink);
	IS(plain.blksize, st.blksize);
	IS(plain.ids, st.uid | st.gid);
	IS(plain.mode, st.mode);
	IS(plain.size, st.size);
	IS(plain.blocks, st.blocks);
	IS(plain.time[0].sec, st.atime.sec);
	IS(plain.time[0].nsec, st.atime.nsec);
	IS(plain.time[1].sec, st.mtime.sec);
	IS(plain.time[1].nsec, st.mtime.nsec);
	IS(plain.time[2].sec, st.ctime.sec);
	IS(plain.time[2].nsec, st.ctime.nsec);
	return r;
}

int do_fstat(int fd)
{
	struct nt_stat s;
	int no_heap = begin_plain(), r;

	r = fill_plain(
		__overstat_nt_ask(__overstat_nt_handle(fd), &s), &s, no_heap);
	begin(&st, sizeof st);
	return same(seen(__overstat_nt_fstat(fd, &st), &st, sizeof st), r);
}

int do_fstatat(int dirfd, const char *path, int flags)
{
	struct nt_stat s;
	int no_heap = begin_plain(), r;

	r = fill_plain(
		__overstat_nt_ask_at(dirfd, path, flags, &s), &s, no_heap);
	begin(&st, sizeof st);
	return same(seen(__overstat_nt_fstatat(dirfd, path, flags, &st), &st,
			    sizeof st),
		r);
}

int do_stat(const char *path)
{
	return do_fstatat(AT_FDCWD, path, 0);
}

int do_lstat(const char *path)
{
	return do_fstatat(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW);
}

int do_fsync(int fd)
{
	begin(&st, sizeof st);
	return seen(__overstat_nt_fsync(fd), &st, 0);
}

int do_fdatasync(int fd)
{
	begin(&st, sizeof st);
	return seen(__overstat_nt_fdatasync(fd), &st, 0);
}

int do_fdstat(int fd)
{
	begin(&fdst, sizeof fdst);
	return seen(__overstat_nt_fdstat(fd, &fdst), &fdst, sizeof fdst);
}

int main(void)
{
	rows_calls();
	rows_members();
	rows_tags();
	rows_paths();
	rows_dirfd();
	rows_descriptors();
	rows_sync();
	rows_errors();
	rows_fdstat();
	rows_names();
	rows_w2c();
	end();
	printf("%d checks, %d failed\n", rows.checks, rows.failed);
	return rows.failed != 0;
}
