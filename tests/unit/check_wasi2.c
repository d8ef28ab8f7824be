/* SPDX-License-Identifier: MIT */
/* arch/wasi2/convert.h. */
#include <inttypes.h>
#include <string.h>
#include "convert.h"
#include "unit.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A regular file as wasi-libc has it, each member another. */
static struct wasi2_stat a_file(void)
{
	return (struct wasi2_stat){
		.dev = 1,
		.ino = 0xfedcba9876543210,
		.nlink = 3,
		.mode = S_IFREG,
		.size = 5000000001,
		.tim = { { 11, 1, 0 }, { 22, 999999999, 0 }, { 33, 0, 0 } },
	};
}

#define ALL \
	(ST_KNOWN_TYPE | ST_KNOWN_NLINK | ST_KNOWN_SIZE | ST_KNOWN_INO | \
		ST_KNOWN_ATIME | ST_KNOWN_MTIME | ST_KNOWN_CTIME)

START_TEST(a_file_is_all_there_and_its_device_is_never_known)
{
	struct wasi2_stat s = a_file();
	struct kstat k;

	memset(&k, 0xcc, sizeof k);
	__overstat_wasi2_to_kstat(&s, 1, 0, &k);
	WANT(k.dev == 1 && k.ino == 0xfedcba9876543210 && k.nlink == 3,
		"dev, ino, nlink");
	WANT(k.mode == (S_IFREG | 0644), "mode %o", k.mode);
	WANT(k.size == 5000000001 && k.blocks == 9765626 && k.blksize == 4096,
		"size %" PRIu64 ", blocks %" PRIu64, k.size, k.blocks);
	WANT(k.atime.sec == 11 && k.atime.nsec == 1, "atime");
	WANT(k.mtime.sec == 22 && k.mtime.nsec == 999999999, "mtime");
	WANT(k.ctime.sec == 33 && k.ctime.nsec == 0, "ctime");
	WANT(!k.uid && !k.gid && !k.rdev, "uid, gid, rdev");
	WANT(k.known == ALL, "known %x", k.known);
	__overstat_wasi2_to_kstat(&s, 1, ST_KNOWN_INO | ST_KNOWN_TYPE, &k);
	WANT(k.known == (ALL & ~(ST_KNOWN_INO | ST_KNOWN_TYPE)),
		"without two: %x", k.known);
}
END_TEST

START_TEST(each_type_has_a_mode_and_none_is_a_pipe)
{
	static const struct {
		uint32_t type, mode;
		int known;
	} t[] = {
		{ S_IFREG, S_IFREG | 0644, 1 },
		{ S_IFDIR, S_IFDIR | 0755, 1 },
		{ S_IFLNK, S_IFLNK | 0777, 1 },
		{ S_IFCHR, S_IFCHR | 0666, 1 },
		{ S_IFBLK, S_IFBLK | 0666, 1 },
		{ S_IFSOCK, S_IFSOCK | 0666, 1 },
		{ S_IFIFO, S_IFIFO | 0666, 1 },
		{ 0, S_IFIFO | 0666, 0 },
		/* No type of anyone's. */
		{ 0030000, S_IFIFO | 0666, 0 },
	};
	size_t i;

	for (i = 0; i < COUNT(t); i++) {
		struct wasi2_stat s = a_file();
		struct kstat k;

		/* Of permissions a libc may have any. */
		s.mode = t[i].type | 0111;
		__overstat_wasi2_to_kstat(&s, 1, 0, &k);
		WANT(k.mode == t[i].mode, "%o: %o", t[i].type, k.mode);
		WANT(!(k.known & ST_KNOWN_TYPE) == !t[i].known, "%o: known",
			t[i].type);
		WANT(k.known & ST_KNOWN_SIZE, "%o: 5000000001 is a size",
			t[i].type);
	}
}
END_TEST

START_TEST(a_size_of_0_is_a_fact_of_what_has_a_size)
{
	static const uint32_t types[] = { S_IFREG, S_IFDIR, S_IFLNK, S_IFCHR,
		S_IFBLK, S_IFSOCK, 0 };
	size_t i;

	for (i = 0; i < COUNT(types); i++) {
		struct wasi2_stat s = { .mode = types[i] };
		struct kstat k;

		__overstat_wasi2_to_kstat(&s, 1, 0, &k);
		WANT(!(k.known & ST_KNOWN_SIZE) == (i > 2), "%o", types[i]);
		WANT(!k.blocks && !k.size, "%o: blocks", types[i]);
	}
}
END_TEST

START_TEST(a_stream_is_described_by_nothing)
{
	struct wasi2_stat s = { 0 };
	struct kstat k;

	__overstat_wasi2_to_kstat(&s, 1, 0, &k);
	WANT(k.mode == (S_IFIFO | 0666) && k.nlink == 1 && !k.known,
		"mode %o, nlink %" PRIu64 ", known %x", k.mode, k.nlink,
		k.known);
	s.mode = S_IFCHR;
	__overstat_wasi2_to_kstat(&s, 1, 0, &k);
	WANT(k.mode == (S_IFCHR | 0666) && k.known == ST_KNOWN_TYPE,
		"a terminal: mode %o, known %x", k.mode, k.known);
}
END_TEST

START_TEST(no_link_is_a_fact_for_an_identified_descriptor_alone)
{
	struct wasi2_stat s = a_file();
	struct kstat k;

	s.nlink = 0;
	__overstat_wasi2_to_kstat(&s, 1, 0, &k);
	WANT(k.nlink == 0 && k.known & ST_KNOWN_NLINK, "open");
	__overstat_wasi2_to_kstat(&s, 0, 0, &k);
	WANT(k.nlink == 1 && !(k.known & ST_KNOWN_NLINK), "by path");
	s.ino = 0;
	__overstat_wasi2_to_kstat(&s, 1, 0, &k);
	WANT(k.nlink == 1 && !(k.known & (ST_KNOWN_NLINK | ST_KNOWN_INO)),
		"no inode");
	s.nlink = UINT64_MAX;
	__overstat_wasi2_to_kstat(&s, 0, 0, &k);
	WANT(k.nlink == UINT64_MAX && k.known & ST_KNOWN_NLINK, "many");
}
END_TEST

START_TEST(what_is_no_time_is_0_and_not_known)
{
	static const struct {
		int64_t sec;
		uint32_t nsec;
		int fact;
	} t[] = {
		{ 0, 0, 0 },
		{ 0, 1, 1 },
		{ 1, 0, 1 },
		{ INT64_MAX, 999999998, 1 },
		{ INT64_MAX, 999999999, 0 },
		{ INT64_MAX - 1, 999999999, 1 },
		{ -1, 999999999, 1 },
		{ INT64_MIN, 0, 1 },
		{ 5, 999999999, 1 },
		{ 5, 1000000000, 0 },
		{ 5, UINT32_MAX, 0 },
	};
	size_t i;
	int m;

	for (i = 0; i < COUNT(t); i++)
		for (m = 0; m < 3; m++) {
			static const uint32_t bits[] = { ST_KNOWN_ATIME,
				ST_KNOWN_MTIME, ST_KNOWN_CTIME };
			struct wasi2_stat s = a_file();
			struct kstat k;
			struct ktime *time[] = { &k.atime, &k.mtime, &k.ctime };

			s.tim[m] = (struct wasi2_time){ t[i].sec, t[i].nsec,
				0xcccccccc };
			__overstat_wasi2_to_kstat(&s, 1, 0, &k);
			WANT(k.known == (t[i].fact ? ALL : ALL & ~bits[m]),
				"%d, %d: known %x", (int)i, m, k.known);
			WANT(time[m]->sec == (t[i].fact ? t[i].sec : 0) &&
					time[m]->nsec ==
						(t[i].fact ? t[i].nsec : 0),
				"%d, %d: %" PRId64 ".%" PRIu32, (int)i, m,
				time[m]->sec, time[m]->nsec);
		}
}
END_TEST

START_TEST(sizes_to_2_64_have_their_blocks)
{
	static const uint64_t sizes[] = { 0, 1, 511, 512, 513,
		(uint64_t)1 << 63, UINT64_MAX };
	static const uint64_t blocks[] = { 0, 1, 1, 1, 2, (uint64_t)1 << 54,
		(uint64_t)1 << 55 };
	size_t i;

	for (i = 0; i < COUNT(sizes); i++) {
		struct wasi2_stat s = a_file();
		struct kstat k;

		s.size = sizes[i];
		__overstat_wasi2_to_kstat(&s, 1, 0, &k);
		WANT(k.size == sizes[i] && k.blocks == blocks[i],
			"%" PRIu64 ": %" PRIu64, k.size, k.blocks);
	}
}
END_TEST

START_TEST(a_descriptor_s_status)
{
	static const struct {
		uint32_t mode;
		uint8_t socket;
		int terminal, flags;
		uint8_t type;
		uint16_t fs_flags;
		uint64_t has, lacks;
	} t[] = {
		{ S_IFREG | 0644, 0, 0, WASI2_RDONLY, FILETYPE_REGULAR_FILE, 0,
			RIGHTS_FD_READ | RIGHTS_FD_SYNC, RIGHTS_FD_WRITE },
		{ S_IFREG | 0644, 0, 0,
			WASI2_RDONLY | WASI2_WRONLY | FDFLAGS_APPEND,
			FILETYPE_REGULAR_FILE, FDFLAGS_APPEND,
			RIGHTS_FD_READ | RIGHTS_FD_WRITE, 0 },
		{ S_IFREG | 0644, 0, 0, 0, FILETYPE_REGULAR_FILE, 0,
			RIGHTS_FD_SEEK, RIGHTS_FD_READ | RIGHTS_FD_WRITE },
		{ S_IFDIR | 0755, 0, 0, 0x08000000, FILETYPE_DIRECTORY, 0,
			RIGHTS_PATH_OPEN, RIGHTS_FD_SEEK },
		{ S_IFCHR | 0666, 0, 1, WASI2_WRONLY | FDFLAGS_NONBLOCK,
			FILETYPE_CHARACTER_DEVICE, FDFLAGS_NONBLOCK,
			RIGHTS_FD_WRITE, RIGHTS_FD_READ | RIGHTS_FD_SEEK },
		{ S_IFCHR | 0666, 0, 0, WASI2_RDONLY, FILETYPE_CHARACTER_DEVICE,
			0, RIGHTS_FD_SEEK, RIGHTS_FD_WRITE },
		{ S_IFIFO | 0666, 0, 0, WASI2_RDONLY, FILETYPE_UNKNOWN, 0,
			RIGHTS_FD_READ, RIGHTS_FD_WRITE | RIGHTS_FD_SYNC },
		{ S_IFSOCK | 0666, FILETYPE_SOCKET_DGRAM, 0,
			WASI2_RDONLY | WASI2_WRONLY, FILETYPE_SOCKET_DGRAM, 0,
			RIGHTS_SOCK_SHUTDOWN | RIGHTS_FD_READ, RIGHTS_FD_SEEK },
		/* Of another kind the type of a socket is nothing. */
		{ S_IFREG | 0644, FILETYPE_SOCKET_DGRAM, 0,
			WASI2_RDONLY | 0xffe0, FILETYPE_REGULAR_FILE, 0,
			RIGHTS_FD_READ, 0 },
	};
	size_t i;

	for (i = 0; i < COUNT(t); i++) {
		struct fdstat st;
		unsigned char *byte = (unsigned char *)&st;
		size_t b;

		memset(&st, 0xcc, sizeof st);
		__overstat_wasi2_to_fdstat(
			t[i].mode, t[i].socket, t[i].terminal, t[i].flags, &st);
		WANT(st.fs_filetype == t[i].type, "%d: type %d", (int)i,
			st.fs_filetype);
		WANT(st.fs_flags == t[i].fs_flags, "%d: flags %x", (int)i,
			st.fs_flags);
		WANT((st.fs_rights_base & t[i].has) == t[i].has &&
				!(st.fs_rights_base & t[i].lacks),
			"%d: rights %" PRIx64, (int)i, st.fs_rights_base);
		for (b = 1; b < 8; b++)
			WANT(b == 2 || b == 3 || !byte[b], "%d: byte %d",
				(int)i, (int)b);
	}
}
END_TEST

START_TEST(what_is_refused_and_what_can_be_synced)
{
	static const int refused[] = { EINVAL, EBADF, ENOTSUP, ENOSYS, EACCES,
		EPERM };
	static const uint32_t synced[] = { S_IFREG, S_IFDIR, S_IFBLK };
	static const uint32_t types[] = { S_IFREG, S_IFDIR, S_IFBLK, S_IFCHR,
		S_IFIFO, S_IFLNK, S_IFSOCK, 0 };
	size_t i;
	int e;

	for (e = 0; e < 200; e++) {
		int is = 0;

		for (i = 0; i < COUNT(refused); i++)
			is |= refused[i] == e;
		WANT(!__overstat_wasi2_refused(-e) == !is, "%d", e);
	}
	for (i = 0; i < COUNT(types); i++)
		WANT(!__overstat_wasi2_can_sync(types[i]) ==
				(i >= COUNT(synced)),
			"%o", types[i]);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("wasi2");
	TCase *c = tcase_create("convert.h");

	tcase_add_test(c, a_file_is_all_there_and_its_device_is_never_known);
	tcase_add_test(c, each_type_has_a_mode_and_none_is_a_pipe);
	tcase_add_test(c, a_size_of_0_is_a_fact_of_what_has_a_size);
	tcase_add_test(c, a_stream_is_described_by_nothing);
	tcase_add_test(c, no_link_is_a_fact_for_an_identified_descriptor_alone);
	tcase_add_test(c, what_is_no_time_is_0_and_not_known);
	tcase_add_test(c, sizes_to_2_64_have_their_blocks);
	tcase_add_test(c, a_descriptor_s_status);
	tcase_add_test(c, what_is_refused_and_what_can_be_synced);
	suite_add_tcase(s, c);
	return run(s);
}
