/* SPDX-License-Identifier: MIT */
/* w2c DIRECTORY: the four calls of liboverstat-w2c, made by tests/w2c/calls.wat on
 * Windows, in a directory of its own. Links are for the fake: wine makes none. */
#define _OVERSTAT_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <windows.h>
#include "../conformance/t.h"
#include "module.h"
#include "w2c.h"

#define MARK 29999
#define FILL 0xcc
#define PATH_AT 1024u
#define BUF_AT 32768u
#define UTF8 "\xc5\xbb-\xe6\x97\xa5-\xf0\x9f\x98\x80"

/* What wasm2c calls its own, from wabt 1.0.33 on and before. */
#ifdef NEWER_NAMES
#define HOST w2c_wasi__snapshot__preview1
#define INSTANCE w2c_module
#define CALL(name) w2c_module_##name
#else
#define HOST Z_wasi_snapshot_preview1_instance_t
#define INSTANCE Z_module_instance_t
#define CALL(name) Z_moduleZ_##name
#endif

struct HOST {
	struct overstat_w2c stat;
};

/* The library has both. */
#define NEWER(call, ...) \
	uint32_t newer_##call(struct overstat_w2c *, __VA_ARGS__) \
		W2C_NAME("w2c_wasi__snapshot__preview1_" #call)
NEWER(fd_fdstat_get, uint32_t, uint32_t);
NEWER(fd_filestat_get, uint32_t, uint32_t);
NEWER(path_filestat_get, uint32_t, uint32_t, uint32_t, uint32_t, uint32_t);
NEWER(fd_sync, uint32_t);

static struct HOST host;
static INSTANCE module;

static unsigned char *memory(void)
{
	return CALL(memory)(&module)->data;
}

static uint64_t get(uint32_t ptr, uint32_t bytes)
{
	uint64_t v = 0;

	while (bytes--)
		v = v << 8 | memory()[ptr + bytes];
	return v;
}

static uint32_t left_alone(uint32_t code)
{
	if (errno != MARK)
		is(errno, MARK, "errno is left alone");
	return code;
}

static uint32_t path(int fd, uint32_t lookup, const char *p)
{
	uint32_t code;

	memset(memory(), FILL, CALL(memory)(&module)->size);
	memcpy(memory() + PATH_AT, p, strlen(p));
	errno = MARK;
	code = left_alone(CALL(path)(&module, (uint32_t)fd, lookup, PATH_AT,
		(uint32_t)strlen(p), BUF_AT));
	for (int i = 0; code && i < W2C_FILESTAT; i++)
		if (memory()[BUF_AT + (uint32_t)i] != FILL)
			is(memory()[BUF_AT + (uint32_t)i], FILL,
				"%.60s: nothing is written", p);
	return code;
}

static void make(const char *name)
{
	int fd = open(name, O_RDWR | O_CREAT | O_BINARY, 0600);

	must(fd >= 0 && write(fd, "12345", 5) == 5 && !close(fd));
}

/* By name: the code page is not UTF-8. */
static void make_wide(const WCHAR *name)
{
	must(CloseHandle(CreateFileW(
		name, GENERIC_WRITE, 7, NULL, CREATE_NEW, 0, NULL)));
}

static int directory(const char *name)
{
	HANDLE h = CreateFileA(name, GENERIC_READ, 7, NULL, OPEN_EXISTING,
		FILE_FLAG_BACKUP_SEMANTICS, NULL);
	int fd = _open_osfhandle((intptr_t)h, 0);

	must(fd >= 0);
	return fd;
}

static void members(int dir)
{
	int fd = open("file", O_RDWR | O_BINARY);
	struct stat64x st;
	int by_path;

	must(!fstat64x(fd, &st));
	for (by_path = 0; by_path < 2; by_path++) {
		const char *what =
			by_path ? "path_filestat_get" : "fd_filestat_get";

		errno = MARK;
		is(by_path ? path(dir, 1, "file")
			   : left_alone(CALL(filestat)(
				     &module, (uint32_t)fd, BUF_AT)),
			0, "%s", what);
		is((long long)get(BUF_AT, 8), (long long)st.st_dev, "%s: dev",
			what);
		is((long long)get(BUF_AT + 8, 8), (long long)st.st_ino,
			"%s: ino", what);
		is((long long)get(BUF_AT + 16, 8), FILETYPE_REGULAR_FILE,
			"%s: filetype", what);
		is((long long)get(BUF_AT + 24, 8), 1, "%s: nlink", what);
		is((long long)get(BUF_AT + 32, 8), 5, "%s: size", what);
		is((long long)get(BUF_AT + 48, 8),
			st.st_mtim.tv_sec * 1000000000LL + st.st_mtim.tv_nsec,
			"%s: mtim", what);
	}
	errno = MARK;
	is(left_alone(CALL(fdstat)(&module, (uint32_t)fd, BUF_AT)), 0,
		"fd_fdstat_get");
	is((long long)get(BUF_AT, 2), FILETYPE_REGULAR_FILE,
		"fd_fdstat_get: filetype");
	ok(get(BUF_AT + 8, 8) & RIGHTS_FD_WRITE, "fd_fdstat_get: rights");
	is(left_alone(CALL(sync)(&module, (uint32_t)fd)), 0, "fd_sync");
	is(CALL(sync)(&module, (uint32_t)fd + 20), WASI_BADF,
		"fd_sync: closed");
	is(CALL(sync)(&module, 0x80000000), WASI_BADF, "fd_sync: 2^31");
	is(CALL(filestat)(&module, 3000, BUF_AT), WASI_BADF,
		"fd_filestat_get: closed");
	is(CALL(fdstat)(&module, (uint32_t)fd, 65536 - 23), WASI_FAULT,
		"fd_fdstat_get: outside the memory");
	is(CALL(filestat)(&module, (uint32_t)fd, 65536 - 63), WASI_FAULT,
		"fd_filestat_get: outside the memory");
	is(CALL(path)(&module, (uint32_t)dir, 0, 65532, 5, BUF_AT), WASI_FAULT,
		"path_filestat_get: outside the memory");
	is(path(fd, 0, "x"), WASI_NOTDIR, "a path in a file");
	is(path(3000, 0, "x"), WASI_BADF, "a path in no descriptor");
}

static void paths(int dir)
{
	static const struct {
		const char *path;
		uint32_t code;
		int type;
	} row[] = {
		{ ".", 0, FILETYPE_DIRECTORY },
		{ "file", 0, FILETYPE_REGULAR_FILE },
		{ "FILE", 0, FILETYPE_REGULAR_FILE },
		{ "sub", 0, FILETYPE_DIRECTORY },
		{ "sub/", 0, FILETYPE_DIRECTORY },
		{ "sub/..", 0, FILETYPE_DIRECTORY },
		{ "./sub//.././sub/in", 0, FILETYPE_REGULAR_FILE },
		{ UTF8, 0, FILETYPE_REGULAR_FILE },
		{ "", WASI_NOENT, 0 },
		{ "nosuch", WASI_NOENT, 0 },
		{ "nosuch/..", WASI_NOENT, 0 },
		{ "file/", WASI_NOTDIR, 0 },
		{ "file/x", WASI_NOTDIR, 0 },
		{ "\xc5", 25, 0 },
		{ "..", WASI_NOTCAPABLE, 0 },
		{ "../secret", WASI_NOTCAPABLE, 0 },
		{ "sub/../../secret", WASI_NOTCAPABLE, 0 },
		{ "/", WASI_NOTCAPABLE, 0 },
		{ "..\\secret", WASI_NOENT, 0 },
		{ "sub\\in", WASI_NOENT, 0 },
		{ "sub/..\\..\\secret", WASI_NOENT, 0 },
		{ "\\", WASI_NOENT, 0 },
		{ "C:", WASI_NOENT, 0 },
		{ "C:/", WASI_NOENT, 0 },
		{ "C:\\windows", WASI_NOENT, 0 },
		{ "\\\\?\\C:\\windows", WASI_NOENT, 0 },
		{ "file:stream", WASI_NOENT, 0 },
		{ "file::$DATA", WASI_NOENT, 0 },
		{ "sub::$INDEX_ALLOCATION/in", WASI_NOENT, 0 },
		{ "*", WASI_NOENT, 0 },
		{ "fil?", WASI_NOENT, 0 },
		{ "file ", WASI_NOENT, 0 },
		{ "file.", WASI_NOENT, 0 },
		{ ".. ", WASI_NOENT, 0 },
		{ ".. /secret", WASI_NOENT, 0 },
		{ "...", WASI_NOENT, 0 },
		{ "NUL", WASI_NOENT, 0 },
		{ "sub/con", WASI_NOENT, 0 },
		{ "COM1", WASI_NOENT, 0 },
	};
	char more[W2C_PATH_MAX + 1];

	for (size_t i = 0; i < sizeof row / sizeof *row; i++)
		for (uint32_t lookup = 0; lookup < 2; lookup++) {
			is(path(dir, lookup, row[i].path), row[i].code,
				"\"%s\", lookup %u", row[i].path,
				(unsigned)lookup);
			if (!row[i].code)
				is(memory()[BUF_AT + 16], row[i].type,
					"\"%s\": type", row[i].path);
		}
	/* Longer than the PATH_MAX of mingw-w64, 260. */
	for (size_t i = 0; i < sizeof more; i++)
		more[i] = i % 2 ? '/' : '.';
	strcpy(more + W2C_PATH_MAX - 6, "/file");
	is(path(dir, 0, more), 0, "a path of %d bytes", W2C_PATH_MAX - 1);
	strcpy(more + W2C_PATH_MAX - 6, "/file/");
	is(path(dir, 0, more), WASI_NAMETOOLONG, "of %d", W2C_PATH_MAX);
	memset(more, 'n', sizeof more);
	more[255] = 0;
	is(path(dir, 0, more), WASI_NOENT, "a name of 255 bytes");
	more[255] = 'n', more[256] = 0;
	is(path(dir, 0, more), WASI_NAMETOOLONG, "a name of 256 bytes");
}

int main(int argc, char **argv)
{
	int dir;

	must(argc == 2 && SetCurrentDirectoryA(argv[1]));
	must(GetACP() != CP_UTF8);
	make("secret");
	must(CreateDirectoryA("box", NULL) && SetCurrentDirectoryA("box"));
	make("file");
	must(CreateDirectoryA("sub", NULL));
	make("sub/in");
	make_wide(L"\x017b-\x65e5-\xd83d\xde00");
	wasm_rt_init();
#ifdef NEWER_NAMES
	wasm2c_module_instantiate(&module, &host);
#else
	Z_module_init_module();
	Z_module_instantiate(&module, &host);
#endif
	host.stat.memory = CALL(memory)(&module);
	ok(newer_fd_fdstat_get == overstat_w2c_fd_fdstat_get &&
			newer_fd_filestat_get == overstat_w2c_fd_filestat_get &&
			newer_path_filestat_get ==
				overstat_w2c_path_filestat_get &&
			newer_fd_sync == overstat_w2c_fd_sync,
		"the names of newer wasm2c");
	dir = directory(".");
	members(dir);
	paths(dir);
	return done();
}
