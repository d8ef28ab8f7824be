/* SPDX-License-Identifier: MIT */
/* The front end on top of tests/fake: what it asks the backend and when, and
 * what it makes of the answer. doc/design.md, "What the front end does". */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>
#include "fake.h"
#include "plain_names.h"
#include "refuse.h"
#include "unit.h"
#include "variants.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MARK 12345 /* no errno */
#define ROOM 256 /* bytes, more than any of the structs */

static const int negative[] = { -1, AT_FDCWD, INT_MIN };
static const int flags_of_fstatat[] = { 0, AT_SYMLINK_NOFOLLOW, AT_NO_AUTOMOUNT,
	AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, AT_EMPTY_PATH,
	AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH | AT_NO_AUTOMOUNT,
	AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT };
#define ALL_FLAGS (AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT)

/* A value of its own for each member, of more than 32 bits where it may. */
static const struct kstat widest = {
	.dev = 0x1122334455667788,
	.ino = 0xfedcba9876543210,
	.rdev = 0x99aabbccddeeff00,
	.nlink = 0x89abcdef,
	.size = 0x7eadbeef12345678,
	.blocks = 0x3f56df7789,
	.atime = { -1, 1 },
	.mtime = { 0x123456789a, 999999999 },
	.ctime = { INT64_MIN, 0 },
	.btime = { INT64_MAX, 2 },
	.mode = S_IFREG | 04755,
	.uid = 0xfffffffe,
	.gid = 0x80000001,
	.blksize = 0xfffff000,
	.known = 0x5aaa,
};

/* The same as far as a struct has the bits, which for dev_t all have, and what the backend answers. */
static struct kstat answer;

static int64_t narrow_time(int64_t sec, int64_t greatest)
{
	if (sec >= ~greatest && sec <= greatest)
		return sec;
	return sec < 0 ? ~greatest : sec & greatest;
}

static void answer_for(const struct variant *v)
{
	struct wide greatest;

	v->greatest(&greatest);
	answer = widest;
#define NARROW(m) (answer.m &= (__typeof__(answer.m))greatest.m)
	NARROW(ino);
	NARROW(nlink);
	NARROW(size);
	NARROW(blocks);
	NARROW(mode);
	NARROW(uid);
	NARROW(gid);
	NARROW(blksize);
#define NARROW_TIME(m) \
	(answer.m.sec = narrow_time(answer.m.sec, greatest.m.sec))
	NARROW_TIME(atime);
	NARROW_TIME(mtime);
	NARROW_TIME(ctime);
}

/* Function i of the sixteen: fstat, stat, lstat, fstatat of each variant. */
#define VARIANT(i) (&variants[(i) / 4])
#define FUNCTION(i) ((enum call)((i) % 4))

static int call(int i, int fd, const char *path, void *buf, int flags)
{
	switch (FUNCTION(i)) {
	case CALL_FSTAT:
		return VARIANT(i)->fstat(fd, buf);
	case CALL_STAT:
		return VARIANT(i)->stat(path, buf);
	case CALL_LSTAT:
		return VARIANT(i)->lstat(path, buf);
	case CALL_FSTATAT:
		return VARIANT(i)->fstatat(fd, path, buf, flags);
	}
	return -2;
}

static int all_are(const unsigned char *p, size_t n, unsigned char c)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (p[i] != c)
			return 0;
	return 1;
}

/* Before each test and where the counts start again. */
static void start(void)
{
	memset(&__overstat_fake, 0, sizeof __overstat_fake);
	errno = MARK;
}

static void start_answering(const struct variant *v)
{
	start();
	answer_for(v);
	__overstat_fake.kstat = &answer;
}

static int asked(void)
{
	int i, n = 0;

	for (i = 0; i < FAKE_NUMBERS; i++)
		n += __overstat_fake.call[i].count;
	return n;
}

static void asked_once(enum fake_number n, int fd, const char *path, int flags)
{
	const struct fake_call *c = &__overstat_fake.call[n];

	WANT(asked() == 1 && c->count == 1,
		"%d calls of the backend, %d of this, expected one", asked(),
		c->count);
	WANT(c->fd == fd, "descriptor %d, expected %d", c->fd, fd);
	WANT(c->path == path, "path %s, expected %s",
		c->path ? c->path : "NULL", path ? path : "NULL");
	WANT(c->flags == flags, "flags 0x%x, expected 0x%x", c->flags, flags);
}

/* The call fails with error and nothing else happens. */
static void fails(
	int i, int error, int fd, const char *path, int null_buf, int flags)
{
	unsigned char buf[ROOM];
	int before = asked(), r;

	memset(buf, 0xcc, sizeof buf);
	errno = MARK;
	r = call(i, fd, path, null_buf ? NULL : buf, flags);
	WANT(r == -1 && errno == error,
		"(%d, %s, %s, 0x%x): %d, errno %d, expected -1, errno %d", fd,
		path ? path : "NULL", null_buf ? "NULL" : "buf", flags, r,
		errno, error);
	WANT(all_are(buf, sizeof buf, 0xcc), "the buffer was written");
	WANT(asked() == before, "the backend was asked");
}

static void same(const char *name, int64_t seen, int64_t expected)
{
	WANT(seen == expected, "%s is 0x%" PRIx64 ", expected 0x%" PRIx64, name,
		seen, expected);
}

#define SAME(m) same(#m, (int64_t)w.m, (int64_t)answer.m)
#define SAME_TIME(m) (SAME(m.sec), SAME(m.nsec))

START_TEST(answer_arrives_member_by_member)
{
	unsigned char buf[ROOM], again[ROOM];
	size_t size = VARIANT(_i)->size;
	struct wide w;
	int r;

	start_answering(VARIANT(_i));
	memset(buf, 0xcc, sizeof buf);
	r = call(_i, 9, "x", buf, 0);
	WANT(r == 0, "%d, errno %d", r, errno);
	VARIANT(_i)->read(buf, &w);
	SAME(dev);
	SAME(ino);
	SAME(rdev);
	SAME(nlink);
	SAME(size);
	SAME(blocks);
	SAME(mode);
	SAME(uid);
	SAME(gid);
	SAME(blksize);
	SAME_TIME(atime);
	SAME_TIME(mtime);
	SAME_TIME(ctime);
	if (VARIANT(_i)->x) {
		SAME_TIME(btime);
		SAME(known);
	}
	/* Every byte of the struct is defined and none behind it is written. */
	memset(again, 0x33, sizeof again);
	r = call(_i, 9, "x", again, 0);
	WANT(r == 0 && !memcmp(buf, again, size), "bytes are left undefined");
	WANT(all_are(buf + size, ROOM - size, 0xcc) &&
			all_are(again + size, ROOM - size, 0x33),
		"bytes behind the struct were written");
}
END_TEST

START_TEST(success_leaves_errno)
{
	unsigned char buf[ROOM];
	int r;

	start_answering(VARIANT(_i));
	r = call(_i, 9, "x", buf, 0);
	WANT(r == 0 && errno == MARK, "%d, errno %d", r, errno);
}
END_TEST

START_TEST(backend_is_asked_once_with_what_was_given)
{
	static const char *const paths[] = { "x", "", "/a/b/", "a//" };
	unsigned char buf[ROOM];
	size_t p, f;

	if (FUNCTION(_i) == CALL_FSTAT) {
		static const int fds[] = { 0, 9, INT_MAX };

		for (f = 0; f < COUNT(fds); f++) {
			start_answering(VARIANT(_i));
			call(_i, fds[f], NULL, buf, 0);
			asked_once(FAKE_FSTAT, fds[f], NULL, 0);
		}
		return;
	}
	for (p = 0; p < COUNT(paths); p++) {
		start_answering(VARIANT(_i));
		call(_i, 9, paths[p], buf, 0);
		switch (FUNCTION(_i)) {
		case CALL_STAT:
			asked_once(FAKE_FSTATAT, AT_FDCWD, paths[p], 0);
			break;
		case CALL_LSTAT:
			asked_once(FAKE_FSTATAT, AT_FDCWD, paths[p],
				AT_SYMLINK_NOFOLLOW);
			break;
		default:
			asked_once(FAKE_FSTATAT, 9, paths[p], 0);
		}
	}
}
END_TEST

START_TEST(error_is_errno_and_the_buffer_is_as_it_was)
{
	unsigned char buf[ROOM];
	int error, r;

	memset(buf, 0xcc, sizeof buf);
	for (error = 1; error < 4096; error++) {
		start_answering(VARIANT(_i));
		__overstat_fake.call[FAKE_FSTAT].error = -error;
		__overstat_fake.call[FAKE_FSTATAT].error = -error;
		r = call(_i, 9, "x", buf, 0);
		WANT(r == -1 && errno == error, "error %d: %d, errno %d", error,
			r, errno);
		WANT(asked() == 1, "asked %d times", asked());
		WANT(all_are(buf, sizeof buf, 0xcc), "the buffer was written");
	}
}
END_TEST

/* Where a member is in struct kstat and in struct wide. */
#define MEMBER(m) \
	{ \
#m, offsetof(struct kstat, m), sizeof answer.m, \
			offsetof(struct wide, m), 0 \
	}
#define MEMBER_TIME(m) \
	{ \
#m, offsetof(struct kstat, m.sec), 8, \
			offsetof(struct wide, m.sec), 1 \
	}
static const struct {
	const char *name;
	size_t kstat, size, wide;
	int is_time;
} members[] = { MEMBER(ino), MEMBER(nlink), MEMBER(size), MEMBER(blocks),
	MEMBER(mode), MEMBER(uid), MEMBER(gid), MEMBER(blksize),
	MEMBER_TIME(atime), MEMBER_TIME(mtime), MEMBER_TIME(ctime) };

/* The call with another value in member m. */
static int call_with(int i, size_t m, uint64_t value, void *buf)
{
	struct kstat k = answer;
	uint32_t narrow = (uint32_t)value;

	if (members[m].size == 4)
		memcpy((char *)&k + members[m].kstat, &narrow, 4);
	else
		memcpy((char *)&k + members[m].kstat, &value, 8);
	__overstat_fake.kstat = &k;
	errno = MARK;
	return call(i, 9, "x", buf, 0);
}

static void overflows(int i, size_t m, uint64_t value)
{
	unsigned char buf[ROOM];
	int r;

	memset(buf, 0xcc, sizeof buf);
	r = call_with(i, m, value, buf);
	WANT(r == -1 && errno == EOVERFLOW, "%s 0x%" PRIx64 ": %d, errno %d",
		members[m].name, value, r, errno);
	WANT(all_are(buf, sizeof buf, 0xcc), "the buffer was written");
}

static void arrives(int i, size_t m, uint64_t value)
{
	unsigned char buf[ROOM];
	struct wide w;
	uint64_t seen;
	int r;

	r = call_with(i, m, value, buf);
	WANT(r == 0 && errno == MARK, "%s 0x%" PRIx64 ": %d, errno %d",
		members[m].name, value, r, errno);
	VARIANT(i)->read(buf, &w);
	memcpy(&seen, (char *)&w + members[m].wide, 8);
	WANT(seen == value, "%s is 0x%" PRIx64 ", expected 0x%" PRIx64,
		members[m].name, seen, value);
}

/* At both ends of each member that has less than struct kstat; where everything
 * is wide these are two, for off_t and blkcnt_t are signed. */
START_TEST(overflow_is_eoverflow_and_the_buffer_is_as_it_was)
{
	struct wide greatest;
	uint64_t most;
	int narrow = 0;
	size_t m;

	start_answering(VARIANT(_i));
	VARIANT(_i)->greatest(&greatest);
	for (m = 0; m < COUNT(members); m++) {
		memcpy(&most, (char *)&greatest + members[m].wide, 8);
		if (most >= (members[m].size == 4                ? UINT32_MAX
					    : members[m].is_time ? INT64_MAX
								 : UINT64_MAX))
			continue;
		narrow++;
		arrives(_i, m, most);
		overflows(_i, m, most + 1);
		if (!members[m].is_time)
			continue;
		arrives(_i, m, ~most);
		overflows(_i, m, ~most - 1);
	}
	WANT(narrow >= 2, "%d members are narrow", narrow);
}
END_TEST

/* A file system may number its files beyond what a narrow struct has. */
static int a_low_number(enum fake_number n, int r, struct kstat *k)
{
	(void)n;
	if (!r)
		k->ino &= 0x7fffffff;
	return r;
}

static int a_day_later(enum fake_number n, int r, struct kstat *k)
{
	if (!r)
		k->mtime.sec += 86400;
	return a_low_number(n, r, k);
}

/* On top of the real system, and what the fake does to its answer. */
START_TEST(real_file_through_the_stack)
{
	unsigned char buf[ROOM];
	FILE *f = tmpfile();
	char path[32];
	struct wide a, b;
	int fd, flags = 0, i = _i;

	ck_assert_ptr_nonnull(f);
	fputs("12345", f);
	fflush(f);
	fd = fileno(f);
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	/* lstat of this is the link: its struct differs, not the day. */
	start();
	__overstat_fake.answer = a_low_number;
	WANT(!call(i, fd, path, buf, flags), "errno %d", errno);
	VARIANT(i)->read(buf, &a);
	WANT(FUNCTION(i) == CALL_LSTAT ? S_ISLNK((mode_t)a.mode) : a.size == 5,
		"mode 0%" PRIo64 ", size %" PRId64, a.mode, a.size);
	__overstat_fake.answer = a_day_later;
	WANT(!call(i, fd, path, buf, flags), "errno %d", errno);
	VARIANT(i)->read(buf, &b);
	WANT(b.mtime.sec == a.mtime.sec + 86400 && b.ino == a.ino,
		"mtime %" PRId64 " became %" PRId64, a.mtime.sec, b.mtime.sec);
	WANT(errno == MARK, "errno became %d", errno);
	fclose(f);
}
END_TEST

START_TEST(negative_descriptor_is_ebadf_before_a_null_buffer)
{
	size_t n;

	start_answering(VARIANT(_i));
	for (n = 0; n < COUNT(negative); n++) {
		fails(_i, EBADF, negative[n], NULL, 0, 0);
		fails(_i, EBADF, negative[n], NULL, 1, 0);
	}
}
END_TEST

START_TEST(null_buffer_is_efault_and_nothing_is_asked)
{
	start_answering(VARIANT(_i));
	fails(_i, EFAULT, 9, "x", 1, 0);
	fails(_i, EFAULT, 9, "", 1, AT_EMPTY_PATH);
	fails(_i, EFAULT, 9, "nosuch/", 1, AT_SYMLINK_NOFOLLOW);
}
END_TEST

START_TEST(null_path_is_efault_and_nothing_is_asked)
{
	start_answering(VARIANT(_i));
	fails(_i, EFAULT, 9, NULL, 0, 0);
	fails(_i, EFAULT, 9, NULL, 1, 0);
	fails(_i, EFAULT, AT_FDCWD, NULL, 0, AT_SYMLINK_NOFOLLOW);
}
END_TEST

START_TEST(null_path_is_the_empty_one_under_at_empty_path)
{
	const struct fake_call *c = &__overstat_fake.call[FAKE_FSTATAT];
	unsigned char buf[ROOM];
	size_t f;
	int r;

	for (f = 4; f < COUNT(flags_of_fstatat); f++) {
		start_answering(VARIANT(_i));
		r = call(_i, 9, NULL, buf, flags_of_fstatat[f]);
		WANT(r == 0 && errno == MARK, "%d, errno %d", r, errno);
		WANT(c->count == 1 && c->fd == 9 && c->path && !*c->path &&
				c->flags == flags_of_fstatat[f],
			"flags 0x%x: descriptor %d, path %s, flags 0x%x",
			flags_of_fstatat[f], c->fd, c->path ? c->path : "NULL",
			c->flags);
		start_answering(VARIANT(_i));
		fails(_i, EFAULT, 9, NULL, 1, flags_of_fstatat[f]);
	}
}
END_TEST

START_TEST(flags_and_dirfd_are_handed_on)
{
	static const int dirfds[] = { 0, 9, -1, AT_FDCWD, INT_MAX, INT_MIN };
	static const char *const paths[] = { "x", "" };
	unsigned char buf[ROOM];
	size_t f, d, p;

	for (f = 0; f < COUNT(flags_of_fstatat); f++) {
		for (d = 0; d < COUNT(dirfds); d++) {
			for (p = 0; p < COUNT(paths); p++) {
				start_answering(VARIANT(_i));
				call(_i, dirfds[d], paths[p], buf,
					flags_of_fstatat[f]);
				asked_once(FAKE_FSTATAT, dirfds[d], paths[p],
					flags_of_fstatat[f]);
			}
		}
	}
}
END_TEST

START_TEST(bad_flag_is_einval_before_everything_else)
{
	int bit, flag;

	start_answering(VARIANT(_i));
	for (bit = 0; bit < 32; bit++) {
		flag = (int)(1u << bit);
		if (flag & ALL_FLAGS)
			continue;
		fails(_i, EINVAL, 9, "x", 0, flag);
		fails(_i, EINVAL, -1, NULL, 1, flag);
		fails(_i, EINVAL, -1, NULL, 1, flag | ALL_FLAGS);
	}
}
END_TEST

/* A personality's refusal comes first, and is of this call and family alone. */
START_TEST(refusal_comes_before_everything_else)
{
	unsigned char buf[ROOM];
	int i, r, x = VARIANT(_i)->x;

	start_answering(VARIANT(_i));
	__overstat_fake.refused[FUNCTION(_i)][x] = -ENOTSUP;
	fails(_i, ENOTSUP, 9, "x", 0, 0);
	fails(_i, ENOTSUP, -1, NULL, 1, -1);
	fails(_i, ENOTSUP, 9, NULL, 0, AT_EMPTY_PATH);
	for (i = 0; i < VARIANTS * 4; i++) {
		int refused = VARIANT(i)->x == x && FUNCTION(i) == FUNCTION(_i);

		answer_for(VARIANT(i));
		errno = MARK;
		r = call(i, 9, "x", buf, 0);
		WANT(r == (refused ? -1 : 0) &&
				errno == (refused ? ENOTSUP : MARK),
			"function %d of variant %s: %d, errno %d", FUNCTION(i),
			VARIANT(i)->suffix, r, errno);
	}
}
END_TEST

/* Those of the four functions with struct stat, then those with stat64. */
#define NAMES_VARIANT(i) (&variants[(i) / 4 % 2])

START_TEST(plain_name_is_ours)
{
	const struct plain_name *n = &plain_names[_i];
	unsigned char buf[ROOM];
	uint64_t ino;
	int64_t mtime;
	int r;

	start_answering(NAMES_VARIANT(_i));
	r = n->call(9, buf);
	WANT(r == 0 && errno == MARK, "%d, errno %d", r, errno);
	n->read(buf, &ino, &mtime);
	WANT(ino == answer.ino && mtime == answer.mtime.sec,
		"ino 0x%" PRIx64 ", mtime 0x%" PRIx64, ino, mtime);
	WANT(asked() == 1, "asked %d times", asked());
	start();
	__overstat_fake.call[FAKE_FSTAT].error = -ENOLINK;
	__overstat_fake.call[FAKE_FSTATAT].error = -ENOLINK;
	r = n->call(9, buf);
	WANT(r == -1 && errno == ENOLINK, "%d, errno %d", r, errno);
}
END_TEST

START_TEST(plain_name_asks_what_it_says)
{
	const struct plain_name *n = &plain_names[_i];
	const struct fake_call *c = &__overstat_fake.call[FAKE_FSTATAT];
	static const struct {
		int fd, flags;
	} expected[] = { { 0, 0 }, { AT_FDCWD, 0 },
		{ AT_FDCWD, AT_SYMLINK_NOFOLLOW }, { 9, AT_NO_AUTOMOUNT } };
	unsigned char buf[ROOM];

	start_answering(NAMES_VARIANT(_i));
	n->call(9, buf);
	if (_i % 4 == CALL_FSTAT) {
		asked_once(FAKE_FSTAT, 9, NULL, 0);
		return;
	}
	WANT(c->count == 1 && c->fd == expected[_i % 4].fd &&
			!strcmp(c->path, "plain") &&
			c->flags == expected[_i % 4].flags,
		"descriptor %d, path %s, flags 0x%x", c->fd, c->path, c->flags);
}
END_TEST

/* 0, 1 and 3 are one struct where long has 64 bits, else 3 is the one. */
START_TEST(an_old_name_knows_its_versions)
{
	const struct plain_name *n = &plain_names[_i];
	unsigned char buf[ROOM];
	int version, r, usual = old_version;

	for (version = -1; version < 5; version++) {
		int known = version == 3 ||
			(sizeof(long) == 8 && (version == 0 || version == 1));

		start_answering(NAMES_VARIANT(_i));
		old_version = version;
		r = n->call(9, buf);
		WANT(r == (known ? 0 : -1) &&
				errno == (known ? MARK : EINVAL) &&
				asked() == known,
			"version %d: %d, errno %d, asked %d times", version, r,
			errno, asked());
	}
	old_version = usual;
}
END_TEST

static const struct {
	const char *name;
	int (*sync)(int);
	enum fake_number number;
} syncs[] = { { "fsync", fsync, FAKE_FSYNC },
	{ "fdatasync", fdatasync, FAKE_FDATASYNC } };

START_TEST(sync_of_a_negative_descriptor_is_ebadf)
{
	size_t n;
	int r;

	for (n = 0; n < COUNT(negative); n++) {
		start();
		r = syncs[_i].sync(negative[n]);
		WANT(r == -1 && errno == EBADF && !asked(),
			"%d: %d, errno %d, asked %d times", negative[n], r,
			errno, asked());
	}
}
END_TEST

START_TEST(sync_asks_once_and_its_error_is_errno)
{
	int error, r;

	for (error = 1; error < 4096; error++) {
		start();
		__overstat_fake.call[syncs[_i].number].error = -error;
		r = syncs[_i].sync(9);
		WANT(r == -1 && errno == error, "error %d: %d, errno %d", error,
			r, errno);
		asked_once(syncs[_i].number, 9, NULL, 0);
	}
}
END_TEST

START_TEST(sync_of_a_real_file_leaves_errno)
{
	FILE *f = tmpfile();
	int fd, r;

	ck_assert_ptr_nonnull(f);
	fd = fileno(f);
	start();
	r = syncs[_i].sync(fd);
	WANT(r == 0 && errno == MARK, "%d, errno %d", r, errno);
	asked_once(syncs[_i].number, fd, NULL, 0);
	fclose(f);
	r = syncs[_i].sync(fd);
	WANT(r == -1 && errno == EBADF, "closed: %d, errno %d", r, errno);
}
END_TEST

START_TEST(fd_fdstat_get_order_of_checks)
{
	struct fdstat st;
	size_t n;
	int r;

	start();
	memset(&st, 0xcc, sizeof st);
	for (n = 0; n < COUNT(negative); n++) {
		r = fd_fdstat_get(negative[n], &st);
		WANT(r == EBADF, "%d: %d", negative[n], r);
		r = fd_fdstat_get(negative[n], NULL);
		WANT(r == EBADF, "%d, NULL: %d", negative[n], r);
	}
	r = fd_fdstat_get(9, NULL);
	WANT(r == EFAULT, "NULL: %d", r);
	WANT(!asked() && errno == MARK, "asked %d times, errno %d", asked(),
		errno);
	WANT(all_are((unsigned char *)&st, sizeof st, 0xcc),
		"the buffer was written");
}
END_TEST

START_TEST(fd_fdstat_get_returns_the_error)
{
	struct fdstat st;
	int error, r;

	memset(&st, 0xcc, sizeof st);
	for (error = 1; error < 4096; error++) {
		start();
		__overstat_fake.call[FAKE_FDSTAT].error = -error;
		r = fd_fdstat_get(9, &st);
		WANT(r == error && errno == MARK, "error %d: %d, errno %d",
			error, r, errno);
		asked_once(FAKE_FDSTAT, 9, NULL, 0);
		WANT(all_are((unsigned char *)&st, sizeof st, 0xcc),
			"the buffer was written");
	}
}
END_TEST

START_TEST(fd_fdstat_get_hands_the_answer_on)
{
	struct fdstat st, told;
	int r;

	start();
	memset(&told, 0x5a, sizeof told);
	memset(&st, 0xcc, sizeof st);
	__overstat_fake.fdstat = &told;
	r = fd_fdstat_get(9, &st);
	WANT(r == 0 && errno == MARK, "%d, errno %d", r, errno);
	WANT(!memcmp(&st, &told, sizeof st), "another answer");
}
END_TEST

/* Kind, then right, then directory, then the flush. */
START_TEST(fd_sync_of_each_type_and_right)
{
	static const uint64_t rights[] = { 0, RIGHTS_FD_SYNC, ~RIGHTS_FD_SYNC,
		UINT64_MAX, RIGHTS_FD_DATASYNC | RIGHTS_FD_SEEK };
	static const int types[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255 };
	struct fdstat told;
	FILE *f = tmpfile();
	size_t t, n;
	int fd, r;

	ck_assert_ptr_nonnull(f);
	fd = fileno(f);
	for (t = 0; t < COUNT(types); t++) {
		for (n = 0; n < COUNT(rights); n++) {
			int has = (rights[n] & 0x10) != 0, expected = EINVAL;

			if (types[t] == FILETYPE_REGULAR_FILE ||
				types[t] == FILETYPE_BLOCK_DEVICE)
				expected = has ? 0 : EACCES;
			else if (types[t] == FILETYPE_DIRECTORY)
				expected = has ? EISDIR : EACCES;
			start();
			memset(&told, 0, sizeof told);
			told.fs_filetype = (uint8_t)types[t];
			told.fs_rights_base = rights[n];
			/* What is inherited is no right to this. */
			told.fs_rights_inheriting = ~rights[n];
			__overstat_fake.fdstat = &told;
			r = fd_sync(fd);
			WANT(r == expected && errno == MARK,
				"type %d, rights 0x%" PRIx64
				": %d, errno %d, expected %d",
				types[t], rights[n], r, errno, expected);
			WANT(__overstat_fake.call[FAKE_FDSTAT].count == 1,
				"asked for fdstat %d times",
				__overstat_fake.call[FAKE_FDSTAT].count);
			WANT(__overstat_fake.call[FAKE_FSYNC].count ==
						!expected &&
					asked() == 1 + !expected,
				"type %d, rights 0x%" PRIx64 ": %d flushes",
				types[t], rights[n],
				__overstat_fake.call[FAKE_FSYNC].count);
			WANT(expected ||
					__overstat_fake.call[FAKE_FSYNC].fd ==
						fd,
				"flushed another descriptor");
		}
	}
	fclose(f);
}
END_TEST

START_TEST(fd_sync_returns_the_error_of_either)
{
	static const struct fdstat file = { .fs_filetype =
						    FILETYPE_REGULAR_FILE,
		.fs_rights_base = RIGHTS_FD_SYNC };
	int error, r;

	for (error = 1; error < 4096; error++) {
		start();
		__overstat_fake.call[FAKE_FDSTAT].error = -error;
		r = fd_sync(9);
		WANT(r == error && errno == MARK, "fdstat %d: %d, errno %d",
			error, r, errno);
		asked_once(FAKE_FDSTAT, 9, NULL, 0);
		start();
		__overstat_fake.fdstat = &file;
		__overstat_fake.call[FAKE_FSYNC].error = -error;
		r = fd_sync(9);
		WANT(r == error && errno == MARK, "fsync %d: %d, errno %d",
			error, r, errno);
		WANT(asked() == 2, "asked %d times", asked());
	}
	start();
	for (r = 0; r < (int)COUNT(negative); r++)
		WANT(fd_sync(negative[r]) == EBADF && !asked() && errno == MARK,
			"%d is not EBADF", negative[r]);
}
END_TEST

START_TEST(fd_functions_on_a_real_file)
{
	struct fdstat st;
	FILE *f = tmpfile();
	int fd, r;

	ck_assert_ptr_nonnull(f);
	fd = fileno(f);
	start();
	r = fd_fdstat_get(fd, &st);
	WANT(r == 0 && st.fs_filetype == FILETYPE_REGULAR_FILE &&
			st.fs_rights_base == 0x08e001ff,
		"%d, type %d, rights 0x%" PRIx64, r, st.fs_filetype,
		st.fs_rights_base);
	r = fd_sync(fd);
	WANT(r == 0 && errno == MARK, "fd_sync: %d, errno %d", r, errno);
	WANT(__overstat_fake.call[FAKE_FSYNC].count == 1, "%d flushes",
		__overstat_fake.call[FAKE_FSYNC].count);
	fclose(f);
	r = fd_sync(fd);
	WANT(r == EBADF && errno == MARK, "closed: %d, errno %d", r, errno);
}
END_TEST

/* The tests of function i, as a case of its name. */
static void add_function(Suite *s, int i)
{
	static const char *const names[] = { "fstat", "stat", "lstat",
		"fstatat" };
	static char name[VARIANTS * 4][24];
	enum call f = FUNCTION(i);
	TCase *c;

	snprintf(name[i], sizeof name[i], "%s%s%s", names[f],
		VARIANT(i)->suffix, mode);
	c = tcase_create(name[i]);
#define ADD(test) tcase_add_loop_test(c, test, i, i + 1)
	ADD(answer_arrives_member_by_member);
	ADD(success_leaves_errno);
	ADD(backend_is_asked_once_with_what_was_given);
	ADD(error_is_errno_and_the_buffer_is_as_it_was);
	ADD(overflow_is_eoverflow_and_the_buffer_is_as_it_was);
	ADD(real_file_through_the_stack);
	ADD(null_buffer_is_efault_and_nothing_is_asked);
	ADD(refusal_comes_before_everything_else);
	if (f == CALL_FSTAT)
		ADD(negative_descriptor_is_ebadf_before_a_null_buffer);
	else
		ADD(null_path_is_efault_and_nothing_is_asked);
	if (f == CALL_FSTATAT) {
		ADD(null_path_is_the_empty_one_under_at_empty_path);
		ADD(flags_and_dirfd_are_handed_on);
		ADD(bad_flag_is_einval_before_everything_else);
	}
	suite_add_tcase(s, c);
}

int main(void)
{
	static char name[16][24];
	Suite *s = suite_create("front");
	TCase *c;
	int i;

	for (i = 0; i < VARIANTS * 4; i++)
		add_function(s, i);
	for (i = 0; i < plain_names_count; i++) {
		snprintf(name[i], sizeof name[i], "%s%s", plain_names[i].name,
			mode);
		c = tcase_create(name[i]);
		ADD(plain_name_is_ours);
		ADD(plain_name_asks_what_it_says);
		if (i >= new_names_count)
			ADD(an_old_name_knows_its_versions);
		suite_add_tcase(s, c);
	}
	/* The rest is the same in every mode. */
	if (*mode)
		return run(s);
	for (i = 0; i < (int)COUNT(syncs); i++) {
		c = tcase_create(syncs[i].name);
		ADD(sync_of_a_negative_descriptor_is_ebadf);
		ADD(sync_asks_once_and_its_error_is_errno);
		ADD(sync_of_a_real_file_leaves_errno);
		suite_add_tcase(s, c);
	}
	c = tcase_create("fd_fdstat_get");
	tcase_add_test(c, fd_fdstat_get_order_of_checks);
	tcase_add_test(c, fd_fdstat_get_returns_the_error);
	tcase_add_test(c, fd_fdstat_get_hands_the_answer_on);
	suite_add_tcase(s, c);
	c = tcase_create("fd_sync");
	tcase_add_test(c, fd_sync_of_each_type_and_right);
	tcase_add_test(c, fd_sync_returns_the_error_of_either);
	tcase_add_test(c, fd_functions_on_a_real_file);
	suite_add_tcase(s, c);
	return run(s);
}
