/* SPDX-License-Identifier: MIT */
/* arch/linux/convert.h, arch/linux/fdstat.h, src/internal/rights.h. */
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include "convert.h"
#include "fdstat.h"
#include <syscall.h>
#include "unit.h"

static const uint64_t bounds[] = { 0, 1, 0x7fff, 0x8000, 0xffff, 0x10000,
	0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, 0x123456789abcdef0,
	0x7fffffffffffffff, 0x8000000000000000, 0xfffffffeffffffff,
	0xffffffffffffffff };
static const uint32_t nanoseconds[] = { 0, 1, 999999999 };
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A member of a kernel's record and where it belongs; sizes in bytes. */
struct way {
	const char *name;
	size_t from, from_size;
	int from_signed;
	size_t to, to_size;
};
#define SIZE(type, m) sizeof(((struct type *)0)->m)
#define SIGNED(type, m) \
	((__typeof__(((struct type *)0)->m))-1 < \
		(__typeof__(((struct type *)0)->m))1)
/* The kernel's own, which the overlay's header reads under another name. */
#define kernel_statx __overstat_libc_statx
#define WAY(record, m, k) \
	{ \
#m, offsetof(struct record, m), SIZE(record, m), \
			SIGNED(record, m), offsetof(struct kstat, k), \
			SIZE(kstat, k) \
	}

static uint64_t get(const void *p, size_t size)
{
	uint16_t narrow;
	uint32_t word;
	uint64_t wide;

	switch (size) {
	case 2:
		memcpy(&narrow, p, 2);
		return narrow;
	case 4:
		memcpy(&word, p, 4);
		return word;
	default:
		memcpy(&wide, p, 8);
		return wide;
	}
}

static void put(void *p, size_t size, uint64_t v)
{
	uint16_t narrow = (uint16_t)v;
	uint32_t word = (uint32_t)v;

	memcpy(p,
		size == 2           ? (void *)&narrow
			: size == 4 ? (void *)&word
				    : (void *)&v,
		size);
}

static uint64_t low(uint64_t v, size_t size)
{
	return size == 8 ? v : v & ((UINT64_C(1) << size * 8) - 1);
}

/* What a member is that has the low bits of v, in 64 bits. */
static uint64_t widened(uint64_t v, size_t size, int is_signed)
{
	uint64_t most = low(UINT64_MAX, size);

	return is_signed && v > most / 2 ? v | ~most : v;
}

/* Each value in each member alone, all others 0: it arrives there, and nothing
 * else is anything but 0. st_known is for the caller. */
static void each_alone(const struct way *ways, size_t n, void *record,
	size_t size, void (*convert)(const void *, struct kstat *),
	void (*prepare)(void *))
{
	struct kstat k;
	size_t w, other, i;

	for (w = 0; w < n; w++) {
		for (i = 0; i < COUNT(bounds); i++) {
			uint64_t v = low(bounds[i], ways[w].from_size);
			uint64_t wide = widened(
				v, ways[w].from_size, ways[w].from_signed);

			if (low(v, ways[w].to_size) != v)
				continue;
			memset(record, 0, size);
			prepare(record);
			put((char *)record + ways[w].from, ways[w].from_size,
				v);
			memset(&k, 0xcc, sizeof k);
			convert(record, &k);
			for (other = 0; other < n; other++) {
				const struct way *o = &ways[other];
				uint64_t seen =
					get((char *)&k + o->to, o->to_size);
				uint64_t expected =
					other == w ? low(wide, o->to_size) : 0;

				WANT(seen == expected,
					"%s 0x%" PRIx64 ": %s is 0x%" PRIx64
					", expected 0x%" PRIx64,
					ways[w].name, v, o->name, seen,
					expected);
			}
		}
	}
}

/* dev and rdev are two numbers each, and have tests of their own. */
static const struct way statx_ways[] = {
	WAY(kernel_statx, stx_ino, ino),
	WAY(kernel_statx, stx_nlink, nlink),
	WAY(kernel_statx, stx_size, size),
	WAY(kernel_statx, stx_blocks, blocks),
	WAY(kernel_statx, stx_mode, mode),
	WAY(kernel_statx, stx_uid, uid),
	WAY(kernel_statx, stx_gid, gid),
	WAY(kernel_statx, stx_blksize, blksize),
	WAY(kernel_statx, stx_atime.tv_sec, atime.sec),
	WAY(kernel_statx, stx_atime.tv_nsec, atime.nsec),
	WAY(kernel_statx, stx_mtime.tv_sec, mtime.sec),
	WAY(kernel_statx, stx_mtime.tv_nsec, mtime.nsec),
	WAY(kernel_statx, stx_ctime.tv_sec, ctime.sec),
	WAY(kernel_statx, stx_ctime.tv_nsec, ctime.nsec),
	WAY(kernel_statx, stx_btime.tv_sec, btime.sec),
	WAY(kernel_statx, stx_btime.tv_nsec, btime.nsec),
};

static const struct way stat_ways[] = {
	WAY(kernel_stat, st_ino, ino),
	WAY(kernel_stat, st_nlink, nlink),
	WAY(kernel_stat, st_size, size),
	WAY(kernel_stat, st_blocks, blocks),
	WAY(kernel_stat, st_mode, mode),
	WAY(kernel_stat, st_uid, uid),
	WAY(kernel_stat, st_gid, gid),
	WAY(kernel_stat, st_blksize, blksize),
	WAY(kernel_stat, st_atime_sec, atime.sec),
	WAY(kernel_stat, st_atime_nsec, atime.nsec),
	WAY(kernel_stat, st_mtime_sec, mtime.sec),
	WAY(kernel_stat, st_mtime_nsec, mtime.nsec),
	WAY(kernel_stat, st_ctime_sec, ctime.sec),
	WAY(kernel_stat, st_ctime_nsec, ctime.nsec),
};

static void convert_statx(const void *x, struct kstat *k)
{
	memcpy(k, x, sizeof *k);
	__overstat_linux_arrange(k);
}

static void convert_stat(const void *s, struct kstat *k)
{
	__overstat_linux_from_stat(s, k);
}

static void all_asked(void *x)
{
	((struct kernel_statx *)x)->stx_mask = 0xfff;
}

static void nothing(void *s)
{
	(void)s;
}

/* struct kstat lies over the kernel's record. */
START_TEST(statx_record_is_the_kernel_s)
{
#define SAME(m, k) \
	WANT(offsetof(struct kernel_statx, m) == offsetof(struct kstat, k) && \
			SIZE(kernel_statx, m) == SIZE(kstat, k), \
		#m)
	SAME(stx_mask, known);
	SAME(stx_blksize, blksize);
	SAME(stx_nlink, nlink);
	SAME(stx_uid, uid);
	SAME(stx_gid, gid);
	SAME(stx_mode, mode16);
	SAME(stx_ino, ino);
	SAME(stx_size, size);
	SAME(stx_blocks, blocks);
	SAME(stx_atime, atime);
	SAME(stx_atime.tv_sec, atime.sec);
	SAME(stx_atime.tv_nsec, atime.nsec);
	SAME(stx_btime, btime);
	SAME(stx_ctime, ctime);
	SAME(stx_mtime, mtime);
	SAME(stx_rdev_major, rdev_major);
	SAME(stx_rdev_minor, rdev_minor);
	SAME(stx_dev_major, dev_major);
	SAME(stx_dev_minor, dev_minor);
	WANT(sizeof(struct kernel_statx) == sizeof(struct kstat), "size");
}
END_TEST

START_TEST(statx_each_member_alone)
{
	struct kernel_statx x;

	each_alone(statx_ways, COUNT(statx_ways), &x, sizeof x, convert_statx,
		all_asked);
}
END_TEST

START_TEST(stat_each_member_alone)
{
	struct kernel_stat s;

	each_alone(stat_ways, COUNT(stat_ways), &s, sizeof s, convert_stat,
		nothing);
}
END_TEST

START_TEST(statx_device_is_makedev)
{
	static const uint32_t n[] = { 0, 1, 8, 0xff, 0x100, 0xfff, 0x1000,
		0xfffff, 0x100000, 0x7fffffff, 0x80000000, 0xffffffff };
	struct kernel_statx x = { .stx_mask = 0xfff };
	struct kstat k;
	uint64_t dev;
	size_t i, j;

	for (i = 0; i < COUNT(n); i++) {
		for (j = 0; j < COUNT(n); j++) {
			x.stx_dev_major = x.stx_rdev_minor = n[i];
			x.stx_dev_minor = x.stx_rdev_major = n[j];
			convert_statx(&x, &k);
			dev = k.dev;
			WANT(dev == makedev(n[i], n[j]) && major(dev) == n[i] &&
					minor(dev) == n[j],
				"st_dev of %" PRIu32 ":%" PRIu32
				" is 0x%" PRIx64,
				n[i], n[j], dev);
			dev = k.rdev;
			WANT(dev == makedev(n[j], n[i]),
				"st_rdev of %" PRIu32 ":%" PRIu32
				" is 0x%" PRIx64,
				n[j], n[i], dev);
		}
	}
}
END_TEST

/* Every bit of a device number arrives. */
START_TEST(stat_device_is_the_libc_s)
{
	struct kernel_stat s;
	struct kstat k;
	size_t i;
	int bit;

	for (i = 0; i < COUNT(bounds) + 64; i++) {
		bit = (int)i - (int)COUNT(bounds);
		memset(&s, 0, sizeof s);
		s.st_dev = (__typeof__(s.st_dev))(bit < 0 ? bounds[i]
							  : UINT64_C(1) << bit);
		s.st_rdev = (__typeof__(s.st_rdev))~s.st_dev;
		memset(&k, 0xcc, sizeof k);
		convert_stat(&s, &k);
		WANT(k.dev == s.st_dev && k.rdev == s.st_rdev,
			"0x%" PRIx64 " is 0x%" PRIx64, (uint64_t)s.st_dev,
			k.dev);
	}
}
END_TEST

/* The mask: what statx says and no other bit, and the three members that it
 * always gives. */
START_TEST(statx_known_is_the_mask)
{
	struct kernel_statx x = { 0 };
	struct kstat k;
	int bit;

	for (bit = -1; bit < 32; bit++) {
		uint32_t mask = bit < 0 ? 0 : UINT32_C(1) << bit;
		uint32_t expected = (bit < 12 ? mask : 0) | 0x7000;

		x.stx_mask = mask;
		convert_statx(&x, &k);
		WANT(k.known == expected,
			"mask 0x%x: known 0x%x, expected 0x%x", mask, k.known,
			expected);
	}
}
END_TEST

/* stx_mask is what the kernel filled: each ST_KNOWN_ bit is that of STATX_. */
START_TEST(known_bits_are_statx_s)
{
	static const uint32_t ours[] = { ST_KNOWN_TYPE, ST_KNOWN_MODE,
		ST_KNOWN_NLINK, ST_KNOWN_UID, ST_KNOWN_GID, ST_KNOWN_ATIME,
		ST_KNOWN_MTIME, ST_KNOWN_CTIME, ST_KNOWN_INO, ST_KNOWN_SIZE,
		ST_KNOWN_BLOCKS, ST_KNOWN_BIRTHTIME };
	static const uint32_t theirs[] = { STATX_TYPE, STATX_MODE, STATX_NLINK,
		STATX_UID, STATX_GID, STATX_ATIME, STATX_MTIME, STATX_CTIME,
		STATX_INO, STATX_SIZE, STATX_BLOCKS, STATX_BTIME };
	size_t i;

	for (i = 0; i < COUNT(ours); i++)
		WANT(ours[i] == theirs[i], "bit %d: 0x%x, expected 0x%x",
			(int)i, ours[i], theirs[i]);
}
END_TEST

START_TEST(stat_knows_all_but_the_birth_time)
{
	struct kernel_stat s;
	struct kstat k;

	memset(&s, 0xff, sizeof s);
	memset(&k, 0xcc, sizeof k);
	convert_stat(&s, &k);
	WANT(k.known == KNOWN_BY_STAT, "known 0x%x, expected 0x%x", k.known,
		KNOWN_BY_STAT);
}
END_TEST

/* Before 1970 too the nanoseconds count upwards. A record with 32-bit seconds has
 * the low bits. */
START_TEST(nanoseconds_at_any_second)
{
	static const int64_t seconds[] = { INT64_MIN, -0x80000001LL,
		-0x80000000LL, -1, 0, 0x7fffffff, 0x80000000, INT64_MAX };
	struct kernel_statx x = { .stx_mask = 0xfff };
	struct kernel_stat s = { 0 };
	struct kstat a, b;
	size_t i, j;

	for (i = 0; i < COUNT(seconds); i++) {
		for (j = 0; j < COUNT(nanoseconds); j++) {
			int64_t cut;

			s.st_mtime_sec = (__typeof__(s.st_mtime_sec))seconds[i];
			cut = s.st_mtime_sec;
			x.stx_mtime.tv_sec = seconds[i];
			s.st_mtime_nsec = x.stx_mtime.tv_nsec = nanoseconds[j];
			convert_statx(&x, &a);
			convert_stat(&s, &b);
			WANT(a.mtime.sec == seconds[i] &&
					a.mtime.nsec == nanoseconds[j],
				"statx: %" PRId64 ".%" PRIu32, a.mtime.sec,
				a.mtime.nsec);
			WANT(b.mtime.sec == cut &&
					b.mtime.nsec == nanoseconds[j],
				"stat: %" PRId64 ".%" PRIu32, b.mtime.sec,
				b.mtime.nsec);
		}
	}
}
END_TEST

/* struct kernel_stat is what the kernel fills: both calls of one descriptor. */
static void both_say_the_same(const char *name, int fd)
{
	struct kernel_statx x;
	struct kernel_stat s;
	struct kstat a, b;

	memset(&x, 0xcc, sizeof x);
	memset(&s, 0xcc, sizeof s);
	WANT(!__overstat_syscall(
		     NR_statx, fd, (long)"", AT_EMPTY_PATH, 0xfff, (long)&x) &&
			!__overstat_syscall(NR_fstat, fd, (long)&s, 0, 0, 0),
		"%s: a call failed", name);
	convert_statx(&x, &a);
	convert_stat(&s, &b);
#define BOTH(m) \
	WANT(a.m == b.m, "%s: " #m " is 0x%" PRIx64 ", expected 0x%" PRIx64, \
		name, (uint64_t)b.m, (uint64_t)a.m)
	BOTH(dev);
	BOTH(ino);
	BOTH(rdev);
	BOTH(nlink);
	BOTH(size);
	BOTH(blocks);
	BOTH(mode);
	BOTH(uid);
	BOTH(gid);
	BOTH(blksize);
	BOTH(atime.sec);
	BOTH(mtime.sec);
	BOTH(ctime.sec);
#ifndef WITHOUT_NSEC
	BOTH(atime.nsec);
	BOTH(mtime.nsec);
	BOTH(ctime.nsec);
#endif
}

START_TEST(stat_record_is_the_kernel_s)
{
	static const struct timespec t[2] = { { 1000000001, 111111111 },
		{ 1000000002, 222222222 } };
	static const char *const paths[] = { "/", "/dev/null",
		"/proc/self/exe" };
	FILE *f = tmpfile64();
	size_t i;
	int fd;

	ck_assert_ptr_nonnull(f);
	fd = fileno(f);
	/* Each member of its own value, and more than 32 bits of size. */
	ck_assert(write(fd, "12345", 5) == 5 && !ftruncate64(fd, 5000000000) &&
		!futimens(fd, t) && !fchmod(fd, 0640));
	if (!geteuid())
		ck_assert(!fchown(fd, 12345, 54321));
	both_say_the_same("a file", fd);
	fclose(f);
	for (i = 0; i < COUNT(paths); i++) {
		fd = open(paths[i], O_RDONLY | O_CLOEXEC);
		ck_assert_int_ge(fd, 0);
		both_say_the_same(paths[i], fd);
		close(fd);
	}
}
END_TEST

START_TEST(filetype_of_each_mode)
{
	/* By the four bits of S_IFMT; the socket is 12. */
	static const int expected[16] = { FILETYPE_UNKNOWN, FILETYPE_UNKNOWN,
		FILETYPE_CHARACTER_DEVICE, FILETYPE_UNKNOWN, FILETYPE_DIRECTORY,
		FILETYPE_UNKNOWN, FILETYPE_BLOCK_DEVICE, FILETYPE_UNKNOWN,
		FILETYPE_REGULAR_FILE, FILETYPE_UNKNOWN, FILETYPE_SYMBOLIC_LINK,
		FILETYPE_UNKNOWN, FILETYPE_SOCKET_STREAM, FILETYPE_UNKNOWN,
		FILETYPE_UNKNOWN, FILETYPE_UNKNOWN };
	uint32_t mode;

	for (mode = 0; mode < 0x10000; mode++) {
		int seen = __overstat_linux_filetype(mode, SOCK_STREAM);

		WANT(seen == expected[mode >> 12], "mode 0%o: %d, expected %d",
			mode, seen, expected[mode >> 12]);
	}
}
END_TEST

START_TEST(filetype_of_each_socket)
{
	/* By SO_TYPE: 0 not known, 1 stream, 2 datagram, 3 raw, 4 reliable datagrams, 5
	 * packets in sequence, 6 DCCP, 10 packet. */
	static const int expected[11] = { FILETYPE_UNKNOWN,
		FILETYPE_SOCKET_STREAM, FILETYPE_SOCKET_DGRAM,
		FILETYPE_SOCKET_RAW, FILETYPE_SOCKET_STREAM,
		FILETYPE_SOCKET_SEQPACKET, FILETYPE_SOCKET_STREAM,
		FILETYPE_SOCKET_STREAM, FILETYPE_SOCKET_STREAM,
		FILETYPE_SOCKET_STREAM, FILETYPE_SOCKET_STREAM };
	int type;

	for (type = 0; type < 11; type++) {
		int seen = __overstat_linux_filetype(S_IFSOCK | 0777, type);

		WANT(seen == expected[type], "SO_TYPE %d: %d, expected %d",
			type, seen, expected[type]);
		seen = __overstat_linux_filetype(S_IFREG | 0777, type);
		WANT(seen == FILETYPE_REGULAR_FILE,
			"regular file, SO_TYPE %d: %d", type, seen);
	}
}
END_TEST

/* Each combination of the flags that count, among all that do not. */
START_TEST(fdflags_of_each_combination)
{
	static const struct {
		int flag, expected;
	} one[] = {
		{ O_APPEND, FDFLAGS_APPEND },
		{ O_NONBLOCK, FDFLAGS_NONBLOCK },
		{ O_DSYNC, FDFLAGS_DSYNC },
		{ O_SYNC, FDFLAGS_DSYNC | FDFLAGS_SYNC | FDFLAGS_RSYNC },
	};
	int others = ~(O_APPEND | O_NONBLOCK | O_SYNC);
	unsigned set, i;

	for (set = 0; set < 16; set++) {
		int flags = 0, expected = 0, seen;

		for (i = 0; i < 4; i++) {
			if (set & 1u << i) {
				flags |= one[i].flag;
				expected |= one[i].expected;
			}
		}
		seen = __overstat_linux_fdflags(flags);
		WANT(seen == expected, "0%o: 0x%x, expected 0x%x", flags, seen,
			expected);
		seen = __overstat_linux_fdflags(flags | others);
		WANT(seen == expected, "0%o: 0x%x, expected 0x%x",
			flags | others, seen, expected);
	}
	/* The bit that O_SYNC has besides O_DSYNC says nothing alone. */
	WANT(!__overstat_linux_fdflags(O_SYNC & ~O_DSYNC), "half an O_SYNC");
}
END_TEST

/* The rights of uvwasi, by hand: bit numbers are those of <sys/fdstat.h>. */
#define FD_READ UINT64_C(0x2)
#define FD_WRITE UINT64_C(0x40)
#define ALL UINT64_C(0x3fffffff)
static const struct {
	uint64_t base, inheriting;
} rights[] = {
	{ 0x0820004a, ALL }, /* FILETYPE_UNKNOWN: a pipe */
	{ ALL, ALL }, /* FILETYPE_BLOCK_DEVICE */
	{ ALL, ALL }, /* FILETYPE_CHARACTER_DEVICE, no terminal */
	{ 0x0fbffe98, 0x0fffffff }, /* FILETYPE_DIRECTORY */
	{ 0x08e001ff, 0 }, /* FILETYPE_REGULAR_FILE */
	{ 0x3820004a, ALL }, /* FILETYPE_SOCKET_DGRAM */
	{ 0x3820004a, ALL }, /* FILETYPE_SOCKET_STREAM */
	{ 0, 0 }, /* FILETYPE_SYMBOLIC_LINK: open with O_PATH alone */
	{ 0x3820004a, ALL }, /* FILETYPE_SOCKET_RAW */
	{ 0x3820004a, ALL }, /* FILETYPE_SOCKET_SEQPACKET */
};

START_TEST(rights_of_each_type_and_access)
{
	unsigned type, terminal, readable, writable;

	for (type = 0; type < COUNT(rights); type++) {
		for (unsigned i = 0; i < 8; i++) {
			struct fdstat st;
			uint64_t base = rights[type].base;
			uint64_t inheriting = rights[type].inheriting;

			terminal = i & 1;
			readable = i >> 1 & 1;
			writable = i >> 2;
			if (terminal && type == FILETYPE_CHARACTER_DEVICE)
				base = 0x0820004a, inheriting = 0;
			else if (terminal)
				continue;
			if (!readable)
				base &= ~FD_READ;
			if (!writable)
				base &= ~FD_WRITE;
			memset(&st, 0xcc, sizeof st);
			st.fs_filetype = (uint8_t)type;
			__overstat_rights(&st, (int)terminal, (int)readable,
				(int)writable);
			WANT(st.fs_rights_base == base &&
					st.fs_rights_inheriting == inheriting,
				"type %u, terminal %u, readable %u, writable "
				"%u: "
				"0x%" PRIx64 " 0x%" PRIx64
				", expected 0x%" PRIx64 " 0x%" PRIx64,
				type, terminal, readable, writable,
				st.fs_rights_base, st.fs_rights_inheriting,
				base, inheriting);
			WANT(st.fs_filetype == type && st.fs_flags == 0xcccc,
				"the rest of the record is not its business");
		}
	}
}
END_TEST

/* The numbers of the WASI and WASIX pages: a gap or a swap is not seen when the
 * macros are used on both sides. */
START_TEST(rights_are_numbered_0_to_38)
{
	static const uint64_t r[] = { RIGHTS_FD_DATASYNC, RIGHTS_FD_READ,
		RIGHTS_FD_SEEK, RIGHTS_FD_FDSTAT_SET_FLAGS, RIGHTS_FD_SYNC,
		RIGHTS_FD_TELL, RIGHTS_FD_WRITE, RIGHTS_FD_ADVISE,
		RIGHTS_FD_ALLOCATE, RIGHTS_PATH_CREATE_DIRECTORY,
		RIGHTS_PATH_CREATE_FILE, RIGHTS_PATH_LINK_SOURCE,
		RIGHTS_PATH_LINK_TARGET, RIGHTS_PATH_OPEN, RIGHTS_FD_READDIR,
		RIGHTS_PATH_READLINK, RIGHTS_PATH_RENAME_SOURCE,
		RIGHTS_PATH_RENAME_TARGET, RIGHTS_PATH_FILESTAT_GET,
		RIGHTS_PATH_FILESTAT_SET_SIZE, RIGHTS_PATH_FILESTAT_SET_TIMES,
		RIGHTS_FD_FILESTAT_GET, RIGHTS_FD_FILESTAT_SET_SIZE,
		RIGHTS_FD_FILESTAT_SET_TIMES, RIGHTS_PATH_SYMLINK,
		RIGHTS_PATH_REMOVE_DIRECTORY, RIGHTS_PATH_UNLINK_FILE,
		RIGHTS_POLL_FD_READWRITE, RIGHTS_SOCK_SHUTDOWN,
		RIGHTS_SOCK_ACCEPT, RIGHTS_SOCK_CONNECT, RIGHTS_SOCK_LISTEN,
		RIGHTS_SOCK_BIND, RIGHTS_SOCK_RECV, RIGHTS_SOCK_SEND,
		RIGHTS_SOCK_ADDR_LOCAL, RIGHTS_SOCK_ADDR_REMOTE,
		RIGHTS_SOCK_RECV_FROM, RIGHTS_SOCK_SEND_TO };
	size_t i;

	WANT(COUNT(r) == 39, "%d rights", (int)COUNT(r));
	for (i = 0; i < COUNT(r); i++)
		WANT(r[i] == UINT64_C(1) << i, "right %d is 0x%" PRIx64, (int)i,
			r[i]);
}
END_TEST

/* F_GETFL's access mode decides; O_PATH has none. Every byte is defined. */
START_TEST(fdstat_of_each_access)
{
	static const struct {
		uint32_t mode;
		int socktype, terminal, flags;
		uint8_t type;
		uint16_t fdflags;
		uint64_t base, inheriting;
	} c[] = {
		{ S_IFREG | 0644, 0, 0, O_RDONLY, 4, 0, 0x08e001bf, 0 },
		{ S_IFREG | 0644, 0, 0, O_WRONLY | O_APPEND, 4, 1, 0x08e001fd,
			0 },
		{ S_IFREG | 0644, 0, 0, O_RDWR | O_SYNC, 4, 0x1a, 0x08e001ff,
			0 },
		{ S_IFREG | 0644, 0, 0, O_PATH, 4, 0, 0, 0 },
		{ S_IFREG | 0644, 0, 0, O_RDWR | O_PATH | O_NONBLOCK, 4, 4, 0,
			0 },
		{ S_IFDIR | 0755, 0, 0, O_RDONLY | O_DIRECTORY, 3, 0,
			0x0fbffe98, 0x0fffffff },
		{ S_IFCHR | 0600, 0, 1, O_RDWR, 2, 0, 0x0820004a, 0 },
		{ S_IFCHR | 0666, 0, 0, O_WRONLY, 2, 0, ALL & ~FD_READ, ALL },
		{ S_IFIFO | 0600, 0, 0, O_RDONLY | O_NONBLOCK, 0, 4, 0x0820000a,
			ALL },
		{ S_IFSOCK | 0777, SOCK_DGRAM, 0, O_RDWR, 5, 0, 0x3820004a,
			ALL },
		{ S_IFLNK | 0777, 0, 0, O_PATH | O_NOFOLLOW, 7, 0, 0, 0 },
		/* anonymous: an epoll or an eventfd descriptor has no type */
		{ 0600, 0, 0, O_RDWR, 0, 0, 0x0820004a, ALL },
	};
	size_t i;

	for (i = 0; i < COUNT(c); i++) {
		struct fdstat st, expected;

		memset(&st, 0xcc, sizeof st);
		memset(&expected, 0, sizeof expected);
		expected.fs_filetype = c[i].type;
		expected.fs_flags = c[i].fdflags;
		expected.fs_rights_base = c[i].base;
		expected.fs_rights_inheriting = c[i].inheriting;
		__overstat_linux_to_fdstat(c[i].mode, c[i].socktype,
			c[i].terminal, c[i].flags, &st);
		WANT(!memcmp(&st, &expected, sizeof st),
			"mode 0%o flags 0%o: type %d flags 0x%x rights "
			"0x%" PRIx64 " 0x%" PRIx64 ", expected %d 0x%x "
			"0x%" PRIx64 " 0x%" PRIx64 ", the rest 0",
			c[i].mode, c[i].flags, st.fs_filetype, st.fs_flags,
			st.fs_rights_base, st.fs_rights_inheriting, c[i].type,
			c[i].fdflags, c[i].base, c[i].inheriting);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("convert");
	TCase *c;

	c = tcase_create("convert.h");
	tcase_add_test(c, statx_record_is_the_kernel_s);
	tcase_add_test(c, stat_record_is_the_kernel_s);
	tcase_add_test(c, statx_each_member_alone);
	tcase_add_test(c, stat_each_member_alone);
	tcase_add_test(c, statx_device_is_makedev);
	tcase_add_test(c, stat_device_is_the_libc_s);
	tcase_add_test(c, statx_known_is_the_mask);
	tcase_add_test(c, known_bits_are_statx_s);
	tcase_add_test(c, stat_knows_all_but_the_birth_time);
	tcase_add_test(c, nanoseconds_at_any_second);
	suite_add_tcase(s, c);
	c = tcase_create("fdstat.h");
	tcase_add_test(c, filetype_of_each_mode);
	tcase_add_test(c, filetype_of_each_socket);
	tcase_add_test(c, fdflags_of_each_combination);
	tcase_add_test(c, fdstat_of_each_access);
	suite_add_tcase(s, c);
	c = tcase_create("rights.h");
	tcase_add_test(c, rights_of_each_type_and_access);
	tcase_add_test(c, rights_are_numbered_0_to_38);
	suite_add_tcase(s, c);
	return run(s);
}
