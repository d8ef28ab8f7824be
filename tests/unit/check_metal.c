/* SPDX-License-Identifier: MIT */
/* arch/metal, on volumes and descriptors of the test. */
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include "native.h"
#include "rights.h"
#include "unit.h"
#include "volume.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MARK 4711

/* What the volume answers, and what it was asked: a letter an operation, and the
 * path of the last. */
static struct {
	struct overstat_status status; /* of stat and lstat */
	struct overstat_status file; /* of fstat, where its bit is set */
	int stat, fstat, sync, lookup; /* returned */
	struct overstat_open open;
	char trace[8];
	char path[300];
	const struct overstat_volume *volume;
	const void *of; /* the file that it was asked of */
} fs;

static void note(const struct overstat_volume *v, char what)
{
	size_t n = strlen(fs.trace);

	WANT(n + 1 < sizeof fs.trace, "a loop: %s", fs.trace);
	fs.trace[n] = what;
	fs.volume = v;
}

static int is_zero(const void *p, size_t n)
{
	const unsigned char *byte = p;

	while (n--)
		if (*byte++)
			return 0;
	return 1;
}

static int by_name(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	note(v, 'S');
	WANT(is_zero(s, sizeof *s), "stat: no zeros");
	WANT(strlen(path) < sizeof fs.path, "a long path");
	strcpy(fs.path, path);
	if (!fs.stat)
		*s = fs.status;
	return fs.stat;
}

static int by_link(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	int r = by_name(v, path, s);

	fs.trace[strlen(fs.trace) - 1] = 'L';
	return r;
}

static int by_file(
	const struct overstat_volume *v, void *file, struct overstat_status *s)
{
	note(v, 'F');
	fs.of = file;
	if (!fs.fstat) {
		s->known |= fs.file.known;
		if (fs.file.known & ST_KNOWN_SIZE)
			s->size = fs.file.size;
		if (fs.file.known & ST_KNOWN_TYPE)
			s->mode = fs.file.mode;
	}
	return fs.fstat;
}

static int flush(const struct overstat_volume *v, void *file)
{
	note(v, 'Y');
	fs.of = file;
	return fs.sync;
}

static int flush_data(const struct overstat_volume *v, void *file)
{
	note(v, 'D');
	fs.of = file;
	return fs.sync;
}

static const struct overstat_ops every = { by_name, by_link, by_file, flush,
	flush_data };
static const struct overstat_ops some = {
	.stat = by_name, .fstat = by_file, .fsync = flush
};
static const struct overstat_ops none = { 0 };
static const struct overstat_volume sd = { &every, "/sd", 1, NULL };
static const struct overstat_volume sdx = { &some, "/sdx", 2, NULL };
static const struct overstat_volume deep = { &some, "/sd/a/b", 3, NULL };
static const struct overstat_volume sd2 = { &some, "/sd", 4, NULL };
static const struct overstat_volume rest = { &some, "", 0, NULL };
static const struct overstat_volume drive = { &some, "1:", 5, NULL };
static const struct overstat_volume pins = { &none, "/pins", 6, NULL };

const struct overstat_volume *const overstat_volumes[] = { &sd, &sdx, &deep,
	&sd2, &drive, &pins, NULL };

int overstat_lookup(int fd, struct overstat_open *o)
{
	WANT(fd >= 0, "lookup of %d", fd);
	WANT(is_zero(o, sizeof *o), "lookup: no zeros");
	*o = fs.open;
	return fs.lookup;
}

static char file1;

static void reset(void)
{
	memset(&fs, 0, sizeof fs);
	fs.status.known = fs.file.known = ST_KNOWN_TYPE | ST_KNOWN_SIZE;
	fs.status.mode = fs.file.mode = S_IFREG;
	fs.status.size = 5, fs.file.size = 7;
	fs.open.volume = &sd;
	fs.open.file = &file1;
	errno = MARK;
}

START_TEST(what_is_no_errno_is_eio)
{
	static const int others[] = { INT_MIN, INT_MIN + 1, -4096, -256, 1, 2,
		255, 256, INT_MAX };
	size_t i;
	int r;

	for (r = 0; r >= -255; r--)
		WANT(__overstat_metal_result(r) == r, "%d", r);
	for (i = 0; i < COUNT(others); i++)
		WANT(__overstat_metal_result(others[i]) == -EIO, "%d",
			others[i]);
}
END_TEST

/* Each of the sixteen types, known or not, with each bit that matters. */
START_TEST(types_and_permissions_are_those_of_the_table)
{
	static const uint16_t made[16] = { [1] = 010666,
		[2] = 020666,
		[4] = 040755,
		[6] = 060666,
		[8] = 0100644,
		[10] = 0120777,
		[12] = 0140666 };
	uint32_t bits, type;

	for (type = 0; type < 16; type++) {
		for (bits = 0; bits < 16; bits++) {
			struct overstat_status s = { 0 };
			uint32_t expected = made[type];
			int size = !!(bits & 1), mode = !!(bits & 2);

			s.mode = type << 12 | 04711 | 0xabc0000;
			s.known = (size ? ST_KNOWN_SIZE : 0) |
				(mode ? ST_KNOWN_MODE : 0) |
				(bits & 4 ? ST_KNOWN_TYPE : 0) |
				(bits & 8 ? OVERSTAT_READONLY : 0);
			if (!expected)
				expected = size ? 0100644 : 010666;
			if (mode)
				expected = (expected & 0170000) | 04711;
			if (bits & 8)
				expected &= ~0222u;
			__overstat_metal_complete(&s);
			WANT(s.mode == expected, "%o, %x: %o, expected %o",
				type, bits, s.mode, expected);
			WANT(!!(s.known & ST_KNOWN_TYPE) ==
					(made[type] && bits & 4),
				"%o: known", type);
		}
	}
}
END_TEST

START_TEST(what_is_forgotten_has_its_value)
{
	struct overstat_status s = { 0 };
	struct kstat k;

	memset(&k, 0xcc, sizeof k);
	__overstat_metal_complete(&s);
	__overstat_metal_to_kstat(&s, 0, &k);
	WANT(k.mode == (S_IFIFO | 0666) && k.nlink == 1 && k.blksize == 4096 &&
			!k.known && !k.ino && !k.dev && !k.rdev && !k.uid &&
			!k.gid && !k.size && !k.blocks && !k.atime.sec &&
			!k.atime.nsec && !k.mtime.sec && !k.mtime.nsec &&
			!k.ctime.sec && !k.ctime.nsec && !k.btime.sec &&
			!k.btime.nsec,
		"members");
	/* A count of 0 is one, if it is said. */
	s.known = ST_KNOWN_NLINK, s.nlink = 0;
	__overstat_metal_complete(&s);
	WANT(s.nlink == 0, "nlink %u", s.nlink);
	/* All of it. */
	s = (struct overstat_status){ 0xffffffff & ~OVERSTAT_READONLY,
		S_IFDIR | 0751, 3, 4, 5, 512, UINT64_MAX, UINT64_MAX, -2, -3,
		999999999, 1000000000 };
	__overstat_metal_complete(&s);
	__overstat_metal_to_kstat(&s, 9, &k);
	WANT(k.mode == (S_IFDIR | 0751) && k.nlink == 3 && k.uid == 4 &&
			k.gid == 5 && k.blksize == 512 && k.ino == UINT64_MAX &&
			k.size == UINT64_MAX && k.dev == 9 &&
			k.blocks == UINT64_MAX / 512 + 1,
		"members");
	WANT(k.mtime.sec == -2 && k.mtime.nsec == 999999999 &&
			k.atime.sec == -2 && k.atime.nsec == 999999999 &&
			k.ctime.sec == -2 && k.ctime.nsec == 999999999 &&
			k.btime.sec == -3 && k.btime.nsec == 0,
		"times");
	WANT(k.known == (METAL_KNOWN | ST_KNOWN_DEV), "known %x", k.known);
	s.mtime_nsec = 1000000000, s.blksize = (uint32_t)INT32_MAX + 1;
	__overstat_metal_complete(&s);
	WANT(!s.mtime_nsec && s.blksize == 4096, "garbage");
}
END_TEST

START_TEST(a_path_is_in_the_volume_of_the_longest_prefix)
{
	static const struct overstat_volume *const with_rest[] = { &rest, &sd,
		&sdx, &deep, &sd2, &drive, NULL };
	static const struct {
		const char *path;
		const struct overstat_volume
			*volume; /* without and with rest */
		const char *rest, *there;
	} rows[] = {
		{ "/sd", &sd, "/", NULL },
		{ "/sd/", &sd, "/", NULL },
		{ "/sd/f", &sd, "/f", NULL },
		{ "/sd//f/", &sd, "//f/", NULL },
		{ "//sd/f", &sd, "/f", NULL },
		{ "/./sd/f", &sd, "/f", NULL },
		{ "/.//././sd/f", &sd, "/f", NULL },
		{ "/sd/.", &sd, "/.", NULL },
		{ "/sdx", &sdx, "/", NULL },
		{ "/sdx/f", &sdx, "/f", NULL },
		{ "/sd/a", &sd, "/a", NULL },
		{ "/sd/a/bc", &sd, "/a/bc", NULL },
		{ "/sd/a/b", &deep, "/", NULL },
		{ "/sd/./a//b/c", &deep, "/c", NULL },
		{ "/sd/a/b/c", &deep, "/c", NULL },
		{ "1:", &drive, "/", NULL },
		{ "1:/f", &drive, "/f", NULL },
		{ "1:f", NULL, "1:f", "1:f" },
		{ "/sdy", NULL, "/sdy", "/sdy" },
		{ "/s", NULL, "/s", "/s" },
		{ "/", NULL, "/", "/" },
		{ "/.", NULL, "/.", "/." },
		{ "/.sd/f", NULL, "/.sd/f", "/.sd/f" },
		{ "/..", NULL, "/..", "/.." },
		{ "sd/f", NULL, "sd/f", "sd/f" },
		{ "f", NULL, "f", "f" },
		{ ".", NULL, ".", "." },
		{ "/x/sd/f", NULL, "/x/sd/f", "/x/sd/f" },
	};
	static const struct overstat_volume *const empty[] = { NULL };
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		const char *path = rows[i].path;
		const struct overstat_volume *v =
			__overstat_metal_volume(overstat_volumes, &path);

		WANT(v == rows[i].volume && !strcmp(path, rows[i].rest),
			"%s: %s", rows[i].path, path);
		path = rows[i].path;
		v = __overstat_metal_volume(with_rest, &path);
		WANT(v == (rows[i].volume ? rows[i].volume : &rest) &&
				!strcmp(path, rows[i].rest),
			"%s, with a rest: %s", rows[i].path, path);
		path = rows[i].path;
		WANT(!__overstat_metal_volume(empty, &path) &&
				path == rows[i].path,
			"%s, empty", rows[i].path);
	}
}
END_TEST

/* status(): what fstatat of the contract says, and the size. */
static int status(int dirfd, const char *path, int flags, uint64_t *size)
{
	struct kstat k;
	struct stat s;
	char trace[sizeof fs.trace];
	int r, native;

	memset(fs.trace, 0, sizeof fs.trace);
	r = __overstat_metal_fstatat(dirfd, path, flags, &k);
	memcpy(trace, fs.trace, sizeof trace);
	memset(fs.trace, 0, sizeof fs.trace);
	native = __overstat_native_fstatat(dirfd, path, flags, &s);
	WANT(r == native, "%s: %d, native %d", path, r, native);
	WANT(!strcmp(trace, fs.trace), "%s: %s, native %s", path, trace,
		fs.trace);
	*size = r ? 0 : k.size;
	WANT(r || (uint64_t)s.st_size == k.size, "%s: native", path);
	WANT(errno == MARK, "%s: errno %d", path, errno);
	return r;
}

START_TEST(a_path_is_asked_of_its_volume)
{
	static const struct {
		const char *path;
		int flags;
		uint32_t mode;
		int stat, expected;
		const char *trace, *asked;
	} rows[] = {
		{ "/sd/f", 0, S_IFREG, 0, 0, "S", "/f" },
		{ "/sd/f", AT_SYMLINK_NOFOLLOW, S_IFREG, 0, 0, "L", "/f" },
		{ "/sdx/f", AT_SYMLINK_NOFOLLOW, S_IFREG, 0, 0, "S", "/f" },
		{ "/sd/d/", AT_SYMLINK_NOFOLLOW, S_IFDIR, 0, 0, "S", "/d/" },
		{ "/sd/d/.", AT_SYMLINK_NOFOLLOW, S_IFDIR, 0, 0, "S", "/d/." },
		{ "/sd/f/", 0, S_IFREG, 0, -ENOTDIR, "S", "/f/" },
		{ "/sd/f/.", 0, S_IFREG, 0, -ENOTDIR, "S", "/f/." },
		{ "/sd/f/", 0, 0, 0, -ENOTDIR, "S", "/f/" },
		{ "/sd/", 0, S_IFDIR, 0, 0, "S", "/" },
		{ "/sd/no", 0, 0, -ENOENT, -ENOENT, "S", "/no" },
		{ "/sd/no/", 0, 0, -ENOENT, -ENOENT, "S", "/no/" },
		{ "/sd/no", 0, 0, 7, -EIO, "S", "/no" },
		{ "/sd/no", 0, 0, INT_MIN, -EIO, "S", "/no" },
		{ "/pins/3", 0, 0, 0, -ENOENT, "", "" },
		{ "/none", 0, 0, 0, -ENOENT, "", "" },
		{ "relative", 0, 0, 0, -ENOENT, "", "" },
		{ "", 0, 0, 0, -ENOENT, "", "" },
		{ "", AT_EMPTY_PATH, 0, 0, -ENOENT, "", "" },
	};
	uint64_t size;
	size_t i;
	int r;

	for (i = 0; i < COUNT(rows); i++) {
		reset();
		fs.status.mode = rows[i].mode;
		fs.stat = rows[i].stat;
		r = status(AT_FDCWD, rows[i].path, rows[i].flags, &size);
		WANT(r == rows[i].expected && (r || size == 5),
			"%s: %d, expected %d", rows[i].path, r,
			rows[i].expected);
		WANT(!strcmp(fs.trace, rows[i].trace) &&
				!strcmp(fs.path, rows[i].asked),
			"%s: asked %s of %s", rows[i].path, fs.trace, fs.path);
	}
}
END_TEST

START_TEST(a_relative_path_is_one_of_its_directory)
{
	static const struct {
		int dir, name, expected;
	} lengths[] = {
		{ 0, 254, 0 },
		{ 0, 255, -ENAMETOOLONG },
		{ 0, 299, -ENAMETOOLONG },
		{ 100, 154, 0 },
		{ 100, 155, -ENAMETOOLONG },
		{ 253, 1, 0 },
		{ 254, 1, -ENAMETOOLONG },
		{ 255, 1, -ENAMETOOLONG },
		{ 256, 1, -ENAMETOOLONG },
		{ 299, 299, -ENAMETOOLONG },
	};
	char dir[300], name[300];
	uint64_t size;
	size_t i;
	int r;

	reset();
	fs.open.file = NULL, fs.open.path = "/d";
	WANT(!status(3, "f", 0, &size) && !strcmp(fs.path, "/d/f"), "f: %s",
		fs.path);
	WANT(!status(3, "f", AT_SYMLINK_NOFOLLOW, &size) &&
			!strcmp(fs.trace, "SL"),
		"f, link");
	WANT(status(3, "f/", 0, &size) == -ENOTDIR, "f/");
	WANT(status(3, "", 0, &size) == -ENOENT, "\"\"");
	WANT(!status(3, "", AT_EMPTY_PATH, &size) && !strcmp(fs.path, "/d"),
		"\"\": %s", fs.path);
	WANT(status(-7, "f", 0, &size) == -EBADF, "-7");
	WANT(status(-7, "", AT_EMPTY_PATH, &size) == -EBADF, "-7, \"\"");
	WANT(!status(-7, "/sd/f", 0, &size), "-7, /sd/f");
	/* A file, one without a path, and none. */
	reset();
	fs.open.path = "/d";
	WANT(status(3, "f", 0, &size) == -ENOTDIR, "a file");
	fs.open.file = NULL, fs.open.path = NULL;
	WANT(status(3, "f", 0, &size) == -ENOTDIR, "no path");
	fs.lookup = -EBADF;
	WANT(status(3, "f", 0, &size) == -EBADF, "closed");
	fs.lookup = 3;
	WANT(status(3, "f", 0, &size) == -EIO, "lookup returns 3");
	WANT(!fs.trace[0], "asked %s", fs.trace);
	/* 255 bytes of path, and 256. */
	for (i = 0; i < COUNT(lengths); i++) {
		reset();
		fs.open.file = NULL, fs.open.path = dir;
		memset(dir, 'd', sizeof dir);
		memset(name, 'n', sizeof name);
		dir[lengths[i].dir] = name[lengths[i].name] = 0;
		r = status(3, name, 0, &size);
		WANT(r == lengths[i].expected, "%d, %d: %d", lengths[i].dir,
			lengths[i].name, r);
	}
}
END_TEST

/* What fstat says of 3, and its size. */
static int of_file(uint64_t *size)
{
	struct kstat k;
	struct stat s;
	char trace[sizeof fs.trace];
	int r, native;

	memset(fs.trace, 0, sizeof fs.trace);
	r = __overstat_metal_fstat(3, &k);
	memcpy(trace, fs.trace, sizeof trace);
	memset(fs.trace, 0, sizeof fs.trace);
	native = __overstat_native_fstat(3, &s);
	WANT(r == native && !strcmp(trace, fs.trace), "%d, native %d", r,
		native);
	WANT(r || ((uint64_t)s.st_size == k.size && s.st_mode == k.mode),
		"native");
	*size = r ? 0 : k.size;
	WANT(errno == MARK, "errno %d", errno);
	return r;
}

START_TEST(a_descriptor_is_what_lookup_says)
{
	uint64_t size;
	struct stat s;

	reset();
	WANT(!of_file(&size) && size == 7 && !strcmp(fs.trace, "F") &&
			fs.of == &file1 && fs.volume == &sd,
		"a file");
	fs.open.path = "/f";
	WANT(!of_file(&size) && size == 7 && !strcmp(fs.trace, "SF"),
		"with a path: %s", fs.trace);
	/* What only the path tells stays. */
	reset();
	fs.open.path = "/f", fs.file.known = 0;
	WANT(!of_file(&size) && size == 5, "size by path");
	/* Its path is gone. */
	reset();
	fs.open.path = "/f", fs.stat = -ENOENT;
	WANT(!of_file(&size) && size == 7, "unlinked");
	reset();
	fs.open.path = "/f", fs.fstat = -EIO;
	WANT(of_file(&size) == -EIO, "EIO");
	reset();
	fs.fstat = 99;
	WANT(of_file(&size) == -EIO, "99");
	reset();
	fs.open.file = NULL, fs.open.path = "/d", fs.stat = -ENOENT;
	WANT(of_file(&size) == -ENOENT, "a directory that is gone");
	/* Of which nothing is known. */
	reset();
	fs.open.volume = &pins;
	WANT(!of_file(&size) && !size && !fs.trace[0], "no operation");
	WANT(!__overstat_native_fstat(3, &s) && S_ISFIFO(s.st_mode) &&
			s.st_dev == 6,
		"no operation: type");
	reset();
	fs.open.volume = NULL;
	WANT(of_file(&size) == -EBADF, "no volume");
	fs.lookup = -EBADF;
	WANT(of_file(&size) == -EBADF, "closed");
	fs.lookup = -1000;
	WANT(of_file(&size) == -EIO, "lookup returns -1000");
	fs.lookup = INT_MIN;
	WANT(of_file(&size) == -EIO, "lookup returns INT_MIN");
	WANT(__overstat_native_fstat(-1, &s) == -EBADF, "-1");
	WANT(__overstat_native_fstat(AT_FDCWD, &s) == -EBADF, "AT_FDCWD");
	WANT(__overstat_native_fstat(3, NULL) == -EFAULT, "NULL");
	WANT(__overstat_native_fstatat(AT_FDCWD, NULL, 0, &s) == -EFAULT,
		"path NULL");
	WANT(__overstat_native_fstatat(AT_FDCWD, "/sd", 0, NULL) == -EFAULT,
		"struct NULL");
}
END_TEST

#define MOST(m) \
	(UINT64_MAX >> (64 - 8 * sizeof s.m + \
			       ((__typeof__(s.m))-1 < (__typeof__(s.m))1)))
/* The greatest that fits, and one more where there is one more. */
#define FITS(m, member, bits) \
	do { \
		uint64_t most = MOST(m), all = UINT64_MAX >> (64 - (bits)); \
		if (most > all) \
			most = all; \
		reset(); \
		fs.status.known = METAL_KNOWN; \
		fs.status.mode = S_IFREG | 0600; \
		fs.status.member = (__typeof__(fs.status.member))most; \
		memset(&s, 0xcc, sizeof s); \
		WANT(!__overstat_native_fstatat(AT_FDCWD, "/sd/f", 0, &s) && \
				(uint64_t)s.m == most, \
			#m ": the most"); \
		if (most == all) \
			break; \
		fs.status.member++; \
		memset(&s, 0xcc, sizeof s); \
		memset(fs.trace, 0, sizeof fs.trace); \
		WANT(__overstat_native_fstatat(AT_FDCWD, "/sd/f", 0, &s) == \
				-EOVERFLOW, \
			#m ": one more"); \
		for (i = 0; i < sizeof s; i++) \
			WANT(((unsigned char *)&s)[i] == 0xcc, \
				#m ": was written"); \
	} while (0)

START_TEST(what_does_not_fit_is_eoverflow)
{
	struct stat s;
	size_t i;

	FITS(st_ino, ino, 64);
	FITS(st_size, size, 64);
	FITS(st_nlink, nlink, 32);
	FITS(st_uid, uid, 32);
	FITS(st_gid, gid, 32);
}
END_TEST

START_TEST(each_byte_is_filled)
{
	struct stat s;
	unsigned char *bytes = (void *)&s;
	size_t i;

	reset();
	fs.status = (struct overstat_status){ METAL_KNOWN, S_IFREG | 0640, 2, 3,
		4, 512, 6, 1025, 8, 9, 10, 11 };
	fs.status.size = 1024;
	WANT(!__overstat_native_fstatat(AT_FDCWD, "/sd/f", 0, &s) &&
			s.st_blocks == 2,
		"1024 bytes: %ld blocks", (long)s.st_blocks);
	fs.status.size = 1025;
	memset(&s, 0xcc, sizeof s);
	WANT(!__overstat_native_fstatat(AT_FDCWD, "/sd/f", 0, &s), "fails");
	WANT(s.st_dev == 1 && s.st_ino == 6 && s.st_mode == (S_IFREG | 0640) &&
			s.st_nlink == 2 && s.st_uid == 3 && s.st_gid == 4 &&
			s.st_rdev == 0 && s.st_size == 1025 &&
			s.st_blksize == 512 && s.st_blocks == 3,
		"members");
	WANT(s.st_mtim.tv_sec == 8 && s.st_mtim.tv_nsec == 10 &&
			s.st_atim.tv_sec == 8 && s.st_atim.tv_nsec == 10 &&
			s.st_ctim.tv_sec == 8 && s.st_ctim.tv_nsec == 10,
		"times");
	s.st_dev = 0, s.st_ino = 0, s.st_mode = 0, s.st_nlink = 0;
	s.st_uid = 0, s.st_gid = 0, s.st_size = 0, s.st_blksize = 0;
	s.st_blocks = 0;
	s.st_mtim.tv_sec = s.st_atim.tv_sec = s.st_ctim.tv_sec = 0;
	s.st_mtim.tv_nsec = s.st_atim.tv_nsec = s.st_ctim.tv_nsec = 0;
	for (i = 0; i < sizeof s; i++)
		WANT(!bytes[i], "byte %d: %d", (int)i, bytes[i]);
}
END_TEST

START_TEST(a_sync_is_the_volumes)
{
	reset();
	WANT(!__overstat_metal_fsync(3) && !strcmp(fs.trace, "Y") &&
			fs.of == &file1,
		"fsync");
	WANT(!__overstat_metal_fdatasync(3) && !strcmp(fs.trace, "YD"),
		"fdatasync");
	fs.open.volume = &sdx;
	WANT(!__overstat_metal_fdatasync(3) && !strcmp(fs.trace, "YDY"),
		"fdatasync is fsync");
	fs.sync = -ENOSPC;
	WANT(__overstat_metal_fsync(3) == -ENOSPC, "ENOSPC");
	fs.sync = 1;
	WANT(__overstat_metal_fsync(3) == -EIO, "1");
	reset();
	fs.open.volume = &pins;
	WANT(__overstat_metal_fsync(3) == -EINVAL &&
			__overstat_metal_fdatasync(3) == -EINVAL,
		"no operation");
	fs.open.volume = &sd, fs.open.file = NULL, fs.open.path = "/d";
	WANT(__overstat_metal_fsync(3) == -EINVAL && !fs.trace[0],
		"a directory");
	fs.open.volume = NULL;
	WANT(__overstat_metal_fsync(3) == -EBADF, "no volume");
	fs.lookup = -EBADF;
	WANT(__overstat_metal_fsync(3) == -EBADF, "closed");
	fs.lookup = 5;
	WANT(__overstat_metal_fsync(3) == -EIO, "lookup returns 5");
	WANT(errno == MARK, "errno %d", errno);
}
END_TEST

START_TEST(fdstat_has_type_flags_and_rights)
{
	static const struct {
		uint32_t mode;
		int flags;
		uint8_t type;
		uint16_t fdflags;
		uint64_t rights;
	} rows[] = {
		{ S_IFREG, O_RDWR, FILETYPE_REGULAR_FILE, 0,
			RIGHTS_REGULAR_FILE },
		{ S_IFREG, O_RDONLY, FILETYPE_REGULAR_FILE, 0,
			RIGHTS_REGULAR_FILE & ~RIGHTS_FD_WRITE },
		{ S_IFREG, O_WRONLY | O_APPEND, FILETYPE_REGULAR_FILE,
			FDFLAGS_APPEND, RIGHTS_REGULAR_FILE & ~RIGHTS_FD_READ },
		{ S_IFREG, O_RDWR | O_NONBLOCK, FILETYPE_REGULAR_FILE,
			FDFLAGS_NONBLOCK, RIGHTS_REGULAR_FILE },
		{ S_IFREG, O_RDWR | O_SYNC, FILETYPE_REGULAR_FILE,
			FDFLAGS_SYNC | FDFLAGS_RSYNC, RIGHTS_REGULAR_FILE },
		{ S_IFCHR, O_RDWR, FILETYPE_CHARACTER_DEVICE, 0,
			RIGHTS_STREAM },
		{ S_IFDIR, O_RDWR, FILETYPE_DIRECTORY, 0, RIGHTS_DIRECTORY },
		{ S_IFBLK, O_RDWR, FILETYPE_BLOCK_DEVICE, 0, RIGHTS_ALL },
		{ S_IFLNK, O_RDWR, FILETYPE_SYMBOLIC_LINK, 0, 0 },
		{ S_IFSOCK, O_RDWR, FILETYPE_SOCKET_STREAM, 0, RIGHTS_SOCKET },
		{ S_IFIFO, O_RDWR, FILETYPE_UNKNOWN, 0, RIGHTS_STREAM },
	};
	struct fdstat st;
	size_t i;

	for (i = 0; i < COUNT(rows); i++) {
		reset();
		fs.file.mode = rows[i].mode;
		fs.open.flags = rows[i].flags;
		memset(&st, 0xcc, sizeof st);
		WANT(!__overstat_metal_fdstat(3, &st) &&
				st.fs_filetype == rows[i].type &&
				st.fs_flags == rows[i].fdflags &&
				st.fs_rights_base == rows[i].rights,
			"%d: %d, %x", (int)i, st.fs_filetype, st.fs_flags);
		WANT(!st.__pad1 && !st.__pad2[0] && !st.__pad2[3], "padding");
	}
	fs.lookup = -EBADF;
	WANT(__overstat_metal_fdstat(3, &st) == -EBADF, "closed");
}
END_TEST

/* Any bytes, and any number. */
START_TEST(nothing_that_a_volume_answers_does_harm)
{
	static const int numbers[] = { 0, 0, 0, 0, -1, 1, -84, -1000, INT_MIN,
		INT_MAX };
	uint32_t seed = 1;
	int round;

	for (round = 0; round < 20000; round++) {
		struct {
			struct stat s;
			unsigned char beyond[16];
		} room;
		struct kstat k;
		unsigned char *bytes = (void *)&fs.status;
		size_t i;
		int r;

		reset();
		for (i = 0; i < sizeof fs.status; i++) {
			seed = seed * 1664525 + 1013904223;
			bytes[i] = seed >> 30 ? (unsigned char)(seed >> 22) : 0;
		}
		if (round % 3 == 0)
			fs.status.size = UINT64_MAX;
		fs.file = fs.status;
		fs.stat = fs.fstat = numbers[(seed >> 12) % COUNT(numbers)];
		fs.open.path = seed >> 31 ? "/f" : NULL;
		memset(&room, 0xcc, sizeof room);
		r = __overstat_native_fstat(3, &room.s);
		WANT(r <= 0 && r >= -255, "fstat: %d", r);
		r = __overstat_native_fstatat(AT_FDCWD, "/sd/f", 0, &room.s);
		WANT(r <= 0 && r >= -255, "stat: %d", r);
		WANT(r ||
				(room.s.st_mtim.tv_nsec >= 0 &&
					room.s.st_mtim.tv_nsec < 1000000000 &&
					room.s.st_blksize > 0 &&
					room.s.st_size >= 0 &&
					__overstat_metal_made(
						(uint32_t)room.s.st_mode) &&
					!(room.s.st_mode & ~0177777u)),
			"%d: members", round);
		for (i = 0; i < sizeof room.beyond; i++)
			WANT(room.beyond[i] == 0xcc, "written beyond");
		memset(fs.trace, 0, sizeof fs.trace);
		r = __overstat_metal_fstatat(AT_FDCWD, "/sd/f", 0, &k);
		WANT(r <= 0 && r >= -255 &&
				(r ||
					(k.btime.nsec < 1000000000 &&
						!(k.known & ~0x7fffu))),
			"contract: %d", r);
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("metal");
	TCase *c = tcase_create("metal");

	tcase_set_timeout(c, 60);
	tcase_add_test(c, what_is_no_errno_is_eio);
	tcase_add_test(c, types_and_permissions_are_those_of_the_table);
	tcase_add_test(c, what_is_forgotten_has_its_value);
	tcase_add_test(c, a_path_is_in_the_volume_of_the_longest_prefix);
	tcase_add_test(c, a_path_is_asked_of_its_volume);
	tcase_add_test(c, a_relative_path_is_one_of_its_directory);
	tcase_add_test(c, a_descriptor_is_what_lookup_says);
	tcase_add_test(c, what_does_not_fit_is_eoverflow);
	tcase_add_test(c, each_byte_is_filled);
	tcase_add_test(c, a_sync_is_the_volumes);
	tcase_add_test(c, fdstat_has_type_flags_and_rights);
	tcase_add_test(c, nothing_that_a_volume_answers_does_harm);
	suite_add_tcase(s, c);
	return run(s);
}
