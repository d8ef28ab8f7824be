/* SPDX-License-Identifier: MIT */
/* calls DIRECTORY: the four calls of liboverstat-w2c, made by calls.wat and seen
 * in the memory of its instance. DIRECTORY is empty and on tmpfs. */
#include <fcntl.h>
#include <limits.h>
#include <sys/fdstat.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include "../conformance/t.h"
#include "module.h"
#include "w2c.h"

__extension__ typedef __int128 wide;
#define PAGE 65536LL
#define FDSTAT 24u
#define MARK 77777 /* errno before */
#define FILL 0xcc /* each byte of the memory before */
#define PATH_AT 1024u
#define BUF_AT 8192u

struct Z_wasi_snapshot_preview1_instance_t {
	struct overstat_w2c stat;
	int added; /* to a descriptor of the module's */
};

static struct Z_wasi_snapshot_preview1_instance_t host;
static Z_module_instance_t module;
static char traced[64];

static int descriptor(struct overstat_w2c *ctx, uint32_t fd)
{
	return fd == 7 ? -1
		       : (int)fd +
			((struct Z_wasi_snapshot_preview1_instance_t *)ctx)
				->added;
}

static void trace(struct overstat_w2c *ctx, const char *call, uint32_t fd)
{
	ok(ctx == &host.stat, "%s: the trace has the ctx", call);
	snprintf(traced, sizeof traced, "%s %u", call, fd);
}

static unsigned char *memory(void)
{
	return Z_moduleZ_memory(&module)->data;
}

static uint64_t get(uint32_t ptr, uint32_t bytes)
{
	uint64_t v = 0;

	while (bytes--)
		v = v << 8 | memory()[ptr + bytes];
	return v;
}

static void fill(void)
{
	memset(memory(), FILL, Z_moduleZ_memory(&module)->size);
}

/* The first byte below or from those at ptr that is not as fill left it, or -1. */
static long long touched(uint32_t ptr, uint32_t len)
{
	for (uint32_t i = 0; i < Z_moduleZ_memory(&module)->size; i++)
		if (memory()[i] != FILL && (i < ptr || i - ptr >= len))
			return i;
	return -1;
}

/* The calls, with a look at errno. */
static uint32_t left_alone(uint32_t code)
{
	if (errno != MARK)
		is(errno, MARK, "errno is left alone");
	return code;
}

static uint32_t fdstat(uint32_t fd, uint32_t ptr)
{
	errno = MARK;
	return left_alone(Z_moduleZ_fdstat(&module, fd, ptr));
}

static uint32_t filestat(uint32_t fd, uint32_t ptr)
{
	errno = MARK;
	return left_alone(Z_moduleZ_filestat(&module, fd, ptr));
}

static uint32_t sync_(uint32_t fd)
{
	errno = MARK;
	return left_alone(Z_moduleZ_sync(&module, fd));
}

static uint32_t path_at(
	uint32_t fd, uint32_t lookup, uint32_t path, uint32_t len, uint32_t ptr)
{
	errno = MARK;
	return left_alone(Z_moduleZ_path(&module, fd, lookup, path, len, ptr));
}

static uint32_t bytes_at(
	uint32_t fd, uint32_t lookup, const char *path, size_t len)
{
	memcpy(memory() + PATH_AT, path, len);
	return path_at(fd, lookup, PATH_AT, (uint32_t)len, BUF_AT);
}

static uint32_t path(uint32_t fd, uint32_t lookup, const char *p)
{
	return bytes_at(fd, lookup, p, strlen(p));
}

static uint32_t of(int fd)
{
	must(fd >= 0);
	return (uint32_t)fd;
}

/* ns, the nanoseconds since 1970 of t, if they have 64 bits. */
static int is_time(uint64_t ns, struct timespec t)
{
	return (wide)t.tv_sec * 1000000000 + t.tv_nsec == (int64_t)ns;
}

static void is_filestat(
	uint32_t ptr, const struct stat64x *st, int type, const char *what)
{
	is((long long)get(ptr, 8), (long long)st->st_dev, "%s: dev", what);
	is((long long)get(ptr + 8, 8), (long long)st->st_ino, "%s: ino", what);
	is((long long)get(ptr + 16, 8), type, "%s: filetype, padded", what);
	is((long long)get(ptr + 24, 8), (long long)st->st_nlink, "%s: nlink",
		what);
	is((long long)get(ptr + 32, 8), st->st_size, "%s: size", what);
	ok(is_time(get(ptr + 40, 8), st->st_atim), "%s: atim", what);
	ok(is_time(get(ptr + 48, 8), st->st_mtim), "%s: mtim", what);
	ok(is_time(get(ptr + 56, 8), st->st_ctim), "%s: ctim", what);
	is(touched(ptr, W2C_FILESTAT), -1, "%s: nothing beside it", what);
}

static void members(void)
{
	uint32_t file = of(open("file", O_RDWR | O_APPEND));
	struct stat64x st;
	struct fdstat fdst;

	must(!fstat64x((int)file, &st));
	fill();
	is(filestat(file, BUF_AT), 0, "fd_filestat_get");
	is_filestat(BUF_AT, &st, FILETYPE_REGULAR_FILE, "fd_filestat_get");
	fill();
	memcpy(memory() + PATH_AT, "file", 4);
	is(path_at(of(open(".", O_RDONLY)), 0, PATH_AT, 4, BUF_AT), 0,
		"path_filestat_get");
	memset(memory() + PATH_AT, FILL, 4);
	is_filestat(BUF_AT, &st, FILETYPE_REGULAR_FILE, "path_filestat_get");
	must(!fd_fdstat_get((int)file, &fdst));
	must(fdst.fs_flags && fdst.fs_rights_base &&
		fdst.fs_rights_inheriting == 0);
	fill();
	is(fdstat(file, BUF_AT), 0, "fd_fdstat_get");
	is((long long)get(BUF_AT, 2), FILETYPE_REGULAR_FILE,
		"fd_fdstat_get: filetype, padded");
	is((long long)get(BUF_AT + 2, 6), FDFLAGS_APPEND,
		"fd_fdstat_get: flags, padded");
	is((long long)get(BUF_AT + 8, 8), (long long)fdst.fs_rights_base,
		"fd_fdstat_get: rights");
	is((long long)get(BUF_AT + 16, 8), 0, "fd_fdstat_get: inheriting");
	is(touched(BUF_AT, FDSTAT), -1, "fd_fdstat_get: nothing beside it");
	must(!fd_fdstat_get(open(".", O_RDONLY), &fdst));
	must(fdst.fs_rights_inheriting);
	is(fdstat(of(open(".", O_RDONLY)), BUF_AT), 0, "of a directory");
	is((long long)get(BUF_AT + 16, 8), (long long)fdst.fs_rights_inheriting,
		"fd_fdstat_get: inheriting of a directory");
}

/* What each is by a descriptor and by a path, and what fd_sync says of it. */
static void kinds(void)
{
	int two[2], types[] = { SOCK_DGRAM, SOCK_STREAM, SOCK_SEQPACKET },
		    socket_types[] = { FILETYPE_SOCKET_DGRAM,
			    FILETYPE_SOCKET_STREAM, FILETYPE_SOCKET_SEQPACKET };
	struct {
		const char *name;
		int fd, type;
		uint32_t synced;
	} k[] = {
		{ "a file", open("file", O_RDWR), FILETYPE_REGULAR_FILE, 0 },
		{ "a file to read", open("file", O_RDONLY),
			FILETYPE_REGULAR_FILE, 0 },
		{ "a directory", open("dir", O_RDONLY), FILETYPE_DIRECTORY,
			31 },
		{ "/dev/null", open("/dev/null", O_RDWR),
			FILETYPE_CHARACTER_DEVICE, 28 },
		{ "a pipe", pipe(two) ? -1 : *two, FILETYPE_UNKNOWN, 28 },
		{ "a FIFO", open("fifo", O_RDWR), FILETYPE_UNKNOWN, 28 },
	};

	for (size_t i = 0; i < sizeof k / sizeof *k; i++) {
		is(fdstat(of(k[i].fd), BUF_AT), 0, "%s: fdstat", k[i].name);
		is(memory()[BUF_AT], k[i].type, "%s: type of fdstat",
			k[i].name);
		is(filestat(of(k[i].fd), BUF_AT), 0, "%s: filestat", k[i].name);
		is(memory()[BUF_AT + 16], k[i].type, "%s: type of filestat",
			k[i].name);
		is(sync_(of(k[i].fd)), k[i].synced, "%s: fd_sync", k[i].name);
	}
	for (int i = 0; i < 3; i++) {
		must(!socketpair(AF_UNIX, types[i], 0, two));
		is(filestat(of(*two), BUF_AT), 0, "a socket");
		is(memory()[BUF_AT + 16], socket_types[i],
			"type of socket %d by its descriptor", i);
		is(sync_(of(*two)), 28, "fd_sync of socket %d", i);
	}
	for (uint32_t fd = 4000; fd < 4003; fd++) {
		is(fdstat(fd, BUF_AT), 8, "fd_fdstat_get: closed");
		is(filestat(fd, BUF_AT), 8, "fd_filestat_get: closed");
		is(path(fd, 0, "file"), 8, "path_filestat_get: closed");
		is(sync_(fd), 8, "fd_sync: closed");
	}
}

static void paths(void)
{
	static const struct {
		const char *path;
		uint32_t lookup, code;
		int type;
	} row[] = {
		{ "file", 0, 0, FILETYPE_REGULAR_FILE },
		{ ".", 0, 0, FILETYPE_DIRECTORY },
		{ "dir/", 0, 0, FILETYPE_DIRECTORY },
		{ "dir/..", 0, 0, FILETYPE_DIRECTORY },
		{ "./dir//.././/file", 0, 0, FILETYPE_REGULAR_FILE },
		{ "dir/sub/../../file", 0, 0, FILETYPE_REGULAR_FILE },
		{ "fifo", 0, 0, FILETYPE_UNKNOWN },
		{ "socket", 0, 0, FILETYPE_SOCKET_STREAM },
		{ "link", 0, 0, FILETYPE_SYMBOLIC_LINK },
		{ "link", 1, 0, FILETYPE_REGULAR_FILE },
		{ "dirlink", 0, 0, FILETYPE_SYMBOLIC_LINK },
		{ "dirlink/", 0, 0, FILETYPE_DIRECTORY },
		{ "dirlink/.", 0, 0, FILETYPE_DIRECTORY },
		{ "dirlink/../file", 0, 44, 0 },
		{ "dirlink/../../file", 0, 0, FILETYPE_REGULAR_FILE },
		{ "dir/up", 1, 0, FILETYPE_REGULAR_FILE },
		{ "dangling", 0, 0, FILETYPE_SYMBOLIC_LINK },
		{ "dangling", 1, 44, 0 },
		{ "1", 1, 0, FILETYPE_REGULAR_FILE },
		{ "0", 1, 32, 0 },
		{ "0", 0, 0, FILETYPE_SYMBOLIC_LINK },
		{ "loop", 1, 32, 0 },
		{ "loop/file", 0, 32, 0 },
		{ "", 0, 44, 0 },
		{ "nosuch", 0, 44, 0 },
		{ "nosuch/..", 0, 44, 0 },
		{ "file/", 0, 54, 0 },
		{ "file/.", 0, 54, 0 },
		{ "file/..", 0, 54, 0 },
		{ "link/", 1, 54, 0 },
		{ "..", 0, 76, 0 },
		{ "../w/file", 0, 76, 0 },
		{ "dir/../..", 0, 76, 0 },
		{ "dir/../../w", 0, 76, 0 },
		{ "/", 0, 76, 0 },
		{ "/etc", 0, 76, 0 },
		{ "absolute", 0, 0, FILETYPE_SYMBOLIC_LINK },
		{ "absolute", 1, 76, 0 },
		{ "absolute/", 0, 76, 0 },
		{ "out", 1, 76, 0 },
		{ "out/w", 0, 76, 0 },
		{ "dirlink/../../..", 0, 76, 0 },
		{ "file", 2, 28, 0 },
		{ "file", 0x80000001, 28, 0 },
	};
	uint32_t dir = of(open(".", O_RDONLY)), file = of(open("file", 0));
	char more[PATH_MAX + 1] = "";

	for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
		fill();
		is(path(dir, row[i].lookup, row[i].path), row[i].code,
			"\"%s\", lookup %#x", row[i].path, row[i].lookup);
		if (row[i].code)
			is(touched(PATH_AT, (uint32_t)strlen(row[i].path)), -1,
				"\"%s\", lookup %#x: nothing is written",
				row[i].path, row[i].lookup);
		else
			is(memory()[BUF_AT + 16], row[i].type,
				"\"%s\", lookup %#x: type", row[i].path,
				row[i].lookup);
	}
	is(path(file, 0, "file"), 54, "a path in a file");
	is(path(file, 0, "."), 54, "\".\" in a file");
	is(bytes_at(dir, 0, "file\0", 5), 28, "a null character at the end");
	is(bytes_at(dir, 0, "\0file", 5), 28, "a null character first");
	is(bytes_at(dir, 0, "fileX", 4), 0, "a path ends where it ends");
	for (size_t i = 0; i < sizeof more; i++)
		more[i] = i % 2 ? '/' : '.';
	memcpy(more + PATH_MAX - 6, "/file", 5);
	is(bytes_at(dir, 0, more, PATH_MAX - 1), 0, "PATH_MAX - 1 bytes");
	memset(more, '/', PATH_MAX);
	*more = '.';
	is(bytes_at(dir, 0, more, PATH_MAX - 1), 0, "as many slashes");
	is(bytes_at(dir, 0, more, PATH_MAX), 37, "PATH_MAX bytes");
	memset(more, 'n', PATH_MAX);
	is(bytes_at(dir, 0, more, 255), 44, "a name of 255 bytes");
	is(bytes_at(dir, 0, more, 256), 37, "a name of 256 bytes");
	is(bytes_at(dir, 0, more, PATH_MAX - 1), 37, "of PATH_MAX - 1 bytes");
	/* A target of PATH_MAX - 1 bytes, and no room for what follows. */
	memset(more, '/', PATH_MAX);
	memcpy(more, "dir", 3);
	more[PATH_MAX - 1] = 0;
	must(!symlink(more, "longlink"));
	is(path(dir, 1, "longlink"), 0, "a link to PATH_MAX - 1 bytes");
	is(path(dir, 1, "longlink/sub"), 37, "and a name after them");
	is(path(dir, 0, "longlink/"), 37, "and a slash after them");
}

/* Names that need all of PATH_MAX, and a link below them that needs more. */
static void deep(void)
{
	const size_t each = 255; /* bytes, a slash among them */
	static char name[255], all[18 * 255 + 16];
	int top = open(".", O_RDONLY);

	memset(name, 'n', 254);
	for (int i = 0; i < 18; i++) {
		must(!mkdir(name, 0700) && !chdir(name));
		snprintf(all + each * (size_t)i, each + 1, "%s/", name);
		if (i == 15)
			must(creat("fifteen letters", 0600) >= 0);
	}
	must(!fchdir(top));
	strcpy(all + 16 * each, "fifteen letters");
	must(strlen(all) == PATH_MAX - 1);
	is(bytes_at(of(top), 0, all, PATH_MAX - 1), 0, "names of PATH_MAX - 1");
	all[16 * each] = 'n';
	all[10 * each] = 0;
	for (int i = 0; i < 8; i++)
		must(!chdir(name));
	must(!symlink(all, "l") && !fchdir(top));
	strcpy(all + 8 * each, "l");
	is(path(of(top), 0, all), 0, "a link in the middle");
	is(path(of(top), 1, all), 37, "that leads to more than PATH_MAX");
}

/* How far below the directory each of these leads. */
static const struct {
	const char *name;
	int down;
} steps[] = { { ".", 0 }, { "..", -1 }, { "shut", 1 }, { "open", 1 },
	{ "file", 1 }, { "toshut", 1 }, { "round", 0 }, { "behind", 0 } };

/* The number-th path of n steps, or "" where it leads out. */
static const char *of_steps(unsigned number, int n, char *p)
{
	int down = 0;

	*p = 0;
	while (n--) {
		unsigned i = number % (sizeof steps / sizeof *steps);

		number /= (unsigned)(sizeof steps / sizeof *steps);
		down += steps[i].down;
		if (down < 0)
			return "";
		strcat(strcat(p, steps[i].name), n ? "/" : "");
	}
	return p;
}

/* An ordinary user: every path of up to three steps, with a slash behind it too,
 * is as it is for fstatat. */
static void user(void)
{
	static const char *const links[][2] = { { "shut", "toshut" },
		{ "open/..", "round" }, { "shut/..", "behind" } };
	unsigned all = 1, compared = 0, refused = 0;
	uint32_t dir, uid = geteuid();

	must(!mkdir("user", 0755) && !chdir("user"));
	must(!mkdir("shut", 0700) && !mkdir("shut/shut", 0755));
	must(!mkdir("open", 0755) && !mkdir("open/shut", 0));
	must(!close(creat("file", 0600)) && !close(creat("open/file", 0600)));
	for (size_t i = 0; i < sizeof links / sizeof *links; i++)
		must(!symlink(links[i][0], links[i][1]));
	must(!chmod("shut", 0) && !chmod("open", 0755) && !chmod(".", 0755));
	dir = of(open(".", O_RDONLY));
	must(uid || !seteuid(65534));
	for (int n = 1; n <= 3; n++) {
		all *= sizeof steps / sizeof *steps;
		for (unsigned i = 0; i < 4 * all; i++) {
			char room[64];
			const char *p = of_steps(i / 4, n, room);
			int follow = i & 1;
			struct stat64x st;
			uint32_t code = 0;

			if (!*p)
				continue;
			if (i & 2)
				strcat(room, "/");
			if (fstatat64x((int)dir, p, &st,
				    follow ? 0 : AT_SYMLINK_NOFOLLOW))
				code = __overstat_wasi_code(errno);
			compared++;
			refused += code == 2;
			if (path(dir, (uint32_t)follow, p) != code)
				is(path(dir, (uint32_t)follow, p), code,
					"a user's \"%s\", lookup %d", p,
					follow);
		}
	}
	ok(compared > 1000 && refused > 300,
		"a user's paths: %u compared with fstatat, %u acces", compared,
		refused);
	must(uid || !seteuid(0));
	must(!chmod("shut", 0700) && !chmod("open/shut", 0700) && !chdir(".."));
}

/* A struct of len bytes by each way that is given, at the end of the memory. */
static void bounds(uint32_t file, uint32_t dir)
{
	uint32_t size = Z_moduleZ_memory(&module)->size;
	static const uint32_t lens[] = { FDSTAT, W2C_FILESTAT, W2C_FILESTAT };
	static const char *const names[] = { "fd_fdstat_get", "fd_filestat_get",
		"path_filestat_get" };

	for (int i = 0; i < 3; i++) {
		const uint32_t at[] = { size - lens[i], size - lens[i] + 1,
			size - 1, size, size + 1, 0x7fffffff, 0x80000000,
			0u - lens[i] - 1, 0u - lens[i], 0u - lens[i] + 1,
			0xffffffff };

		for (size_t j = 0; j < sizeof at / sizeof *at; j++) {
			uint32_t code;

			fill();
			memcpy(memory(), "file", 4);
			code = i == 0    ? fdstat(file, at[j])
				: i == 1 ? filestat(file, at[j])
					 : path_at(dir, 0, 0, 4, at[j]);
			is(code, j ? 21 : 0, "%s: %u bytes at %#x of %#x",
				names[i], lens[i], at[j], size);
			memset(memory(), FILL, 4);
			is(touched(at[j], j ? 0 : lens[i]), -1,
				"%s: at %#x nothing else is written", names[i],
				at[j]);
		}
		is(i == 0                ? fdstat(4000, size)
				: i == 1 ? filestat(4000, size)
					 : path_at(4000, 0, size, 4, size),
			8, "%s: closed, at a pointer outside", names[i]);
	}
	fill();
	memcpy(memory() + size - 4, "file", 4);
	is(path_at(dir, 0, size - 4, 4, 0), 0, "a path ends with the memory");
	is(path_at(dir, 0, size - 4, 5, 0), 21, "a path ends a byte later");
	is(path_at(dir, 0, size, 0, 0), 44, "no path, just behind the memory");
	is(path_at(dir, 0, size + 1, 0, 0), 21, "no path, behind that");
	is(path_at(dir, 0, size - 4, 0xffffffff, 0), 21, "a path of 2^32 - 1");
	is(path_at(dir, 0, 0xffffffff, 1, 0), 21, "a path at 2^32 - 1");
	is(path_at(dir, 0, 0xffffffff, 0xffffffff, 0), 21, "both");
	is(path_at(dir, 0, 0, 0xffffffff, 0), 21, "a path of all and more");
}

static void descriptors(void)
{
	uint32_t file = of(open("file", O_RDWR)), dir = of(open(".", 0));
	static const uint32_t none[] = { 0x80000000, 0xffffffff,
		(uint32_t)AT_FDCWD, 0x7fffffff };

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		is(fdstat(none[i], BUF_AT), 8, "fd_fdstat_get %#x", none[i]);
		is(filestat(none[i], BUF_AT), 8, "fd_filestat_get %#x",
			none[i]);
		is(path(none[i], 0, "file"), 8, "path_filestat_get %#x",
			none[i]);
		is(sync_(none[i]), 8, "fd_sync %#x", none[i]);
	}
	is(fdstat(file | 0x80000000, BUF_AT), 8, "no bit of it is dropped");
	must(file > 20 && dir > 20);
	host.stat.descriptor = descriptor;
	host.added = 10;
	host.stat.trace = trace;
	*traced = 0;
	is(fdstat(file - 10, BUF_AT), 0, "fd_fdstat_get asks for the host's");
	ok(!strncmp(traced, "fd_fdstat_get ", 14) &&
			atoi(traced + 14) == (int)file - 10,
		"and is traced with the module's: %s", traced);
	is(filestat(file - 10, BUF_AT), 0, "fd_filestat_get asks for it");
	ok(!strncmp(traced, "fd_filestat_get ", 16) &&
			atoi(traced + 16) == (int)file - 10,
		"and is traced: %s", traced);
	is(path(dir - 10, 0, "file"), 0, "path_filestat_get asks for it");
	ok(!strncmp(traced, "path_filestat_get ", 18) &&
			atoi(traced + 18) == (int)dir - 10,
		"and is traced: %s", traced);
	is(sync_(file - 10), 0, "fd_sync asks for it");
	ok(!strncmp(traced, "fd_sync ", 8) &&
			atoi(traced + 8) == (int)file - 10,
		"and is traced: %s", traced);
	is(fdstat(7, BUF_AT), 8, "fd_fdstat_get: the host has none");
	is(filestat(7, BUF_AT), 8, "fd_filestat_get: the host has none");
	is(path(7, 0, "file"), 8, "path_filestat_get: the host has none");
	is(sync_(7), 8, "fd_sync: the host has none");
	ok(!strcmp(traced, "fd_sync 7"), "a call that fails is traced too");
	host.stat.descriptor = NULL;
	host.stat.trace = NULL;
}

static void sizes(void)
{
	uint32_t fd = of(open("grows", O_RDWR | O_CREAT, 0600));
	char bytes[1000] = "";

	for (long long all = 0; all < 5000; all += 1000) {
		is(filestat(fd, BUF_AT), 0, "before fd_sync");
		is((long long)get(BUF_AT + 32, 8), all, "%lld bytes", all);
		must(write((int)fd, bytes, sizeof bytes) == sizeof bytes);
		is(sync_(fd), 0, "fd_sync after a write");
		is(filestat(fd, BUF_AT), 0, "after fd_sync");
		is((long long)get(BUF_AT + 32, 8), all + 1000,
			"it has the new size, %lld", all + 1000);
	}
	must(!ftruncate((int)fd, 3));
	is(sync_(fd), 0, "fd_sync after ftruncate");
	is(path(of(open(".", 0)), 0, "grows"), 0, "by its path");
	is((long long)get(BUF_AT + 32, 8), 3, "it has the new size, 3");
}

static void times(void)
{
	static const struct {
		struct timespec t;
		uint32_t code;
		int64_t ns;
	} row[] = {
		{ { 0, 0 }, 0, 0 },
		{ { 0, 1 }, 0, 1 },
		{ { -1, 999999999 }, 0, -1 },
		{ { -1, 0 }, 0, -1000000000 },
		{ { -2, 1 }, 0, -1999999999 },
		{ { 4294967296, 5 }, 0, 4294967296000000005 },
		{ { 9223372036, 854775807 }, 0, INT64_MAX },
		{ { 9223372036, 854775808 }, 61, 0 },
		{ { 9223372037, 0 }, 61, 0 },
		{ { 1LL << 40, 0 }, 61, 0 },
		{ { -9223372036, 0 }, 0, -9223372036000000000 },
		{ { -9223372037, 145224193 }, 0, -INT64_MAX },
		{ { -9223372037, 145224192 }, 0, INT64_MIN },
		{ { -9223372037, 145224191 }, 61, 0 },
		{ { -9223372038, 999999999 }, 61, 0 },
		{ { -(1LL << 40), 0 }, 61, 0 },
	};
	uint32_t fd = of(open("old", O_RDWR | O_CREAT, 0600));
	uint32_t dir = of(open(".", 0));

	for (size_t i = 0; i < 2 * (sizeof row / sizeof *row); i++) {
		struct timespec t[] = { { 1, 1 }, { 1, 1 } };
		const struct timespec *set = &row[i / 2].t;
		struct stat64x st;

		t[i % 2] = *set;
		must(!futimens((int)fd, t) && !fstat64x((int)fd, &st));
		must((i % 2 ? st.st_mtim : st.st_atim).tv_sec == set->tv_sec);
		fill();
		is(filestat(fd, BUF_AT), row[i / 2].code, "%lld.%09ld",
			(long long)set->tv_sec, set->tv_nsec);
		if (row[i / 2].code)
			is(touched(0, 0), -1, "nothing is written of it");
		else
			is((long long)get(BUF_AT + (i % 2 ? 48 : 40), 8),
				row[i / 2].ns, "%lld.%09ld in nanoseconds",
				(long long)set->tv_sec, set->tv_nsec);
		is(path(dir, 0, "old"), row[i / 2].code, "by its path");
	}
}

/* The names by which wasm2c calls an import, newer and older. The compiler takes
 * it for granted that two names are two functions. */
typedef void (*volatile address)(void);
#define NAME(call, parameters) \
	do { \
		uint32_t w2c_wasi__snapshot__preview1_##call parameters; \
		address one = (address)overstat_w2c_##call; \
		address newer = (address)w2c_wasi__snapshot__preview1_##call; \
		address older = (address)Z_wasi_snapshot_preview1Z_##call; \
\
		ok(one == newer, "w2c_wasi__snapshot__preview1_" #call); \
		ok(one == older, "Z_wasi_snapshot_preview1Z_" #call); \
	} while (0)

static void names(void)
{
	NAME(fd_fdstat_get, (struct overstat_w2c *, uint32_t, uint32_t));
	NAME(fd_filestat_get, (struct overstat_w2c *, uint32_t, uint32_t));
	NAME(fd_sync, (struct overstat_w2c *, uint32_t));
	NAME(path_filestat_get,
		(struct overstat_w2c *, uint32_t, uint32_t, uint32_t, uint32_t,
			uint32_t));
}

static void files(const char *dir)
{
	must(!chdir(dir) && !mkdir("w", 0700) && !chdir("w"));
	must(write(open("file", O_RDWR | O_CREAT, 0600), "12345", 5) == 5);
	must(!link("file", "second"));
	must(!mkdir("dir", 0700) && !mkdir("dir/sub", 0700));
	must(!mkfifo("fifo", 0600) && !mknod("socket", S_IFSOCK | 0600, 0));
	must(!symlink("file", "link") && !symlink("dir/sub", "dirlink"));
	must(!symlink("../file", "dir/up") && !symlink("nosuch", "dangling"));
	must(!symlink("loop", "loop") && !symlink("/etc", "absolute"));
	must(!symlink("dir/../..", "out"));
	/* From "1", 40 links to the file; from "0", one more. */
	for (int i = 0; i <= 40; i++) {
		char from[8], to[8];

		snprintf(from, sizeof from, "%d", i);
		snprintf(to, sizeof to, "%d", i + 1);
		must(!symlink(i == 40 ? "file" : to, from));
	}
}

int main(int argc, char **argv)
{
	uint32_t file, dir;

	must(argc == 2);
	files(argv[1]);
	wasm_rt_init();
	Z_module_init_module();
	Z_module_instantiate(&module, &host);
	host.stat.memory = Z_moduleZ_memory(&module);
	names();
	members();
	kinds();
	paths();
	deep();
	user();
	file = of(open("file", O_RDWR));
	dir = of(open(".", O_RDONLY));
	bounds(file, dir);
	is(Z_moduleZ_grow(&module), 1, "the memory grows");
	is(Z_moduleZ_memory(&module)->size, 2 * PAGE, "to two pages");
	bounds(file, dir);
	descriptors();
	sizes();
	times();
	return done();
}
