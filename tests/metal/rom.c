/* SPDX-License-Identifier: MIT */
/* What firmware.c mounts, by the functions that a program calls, beside what
 * images.sh and files.sh have made. */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../conformance/t.h"
#include "firmware.h"
#include "result.h"

static void path(const char *name, int expected, uint32_t type, long size)
{
	struct stat s;
	struct stat64x y;
	int r;

	memset(&s, 0xcc, sizeof s);
	memset(&y, 0xcc, sizeof y);
	r = RESULT(stat(name, &s));
	is(r, expected, "stat(%s)", name);
	is(RESULT(stat64x(name, &y)), expected, "stat64x(%s)", name);
	if (r) {
		ok(is_filled(&s, sizeof s) && is_filled(&y, sizeof y),
			"stat(%s): nothing is written", name);
		return;
	}
	ok((s.st_mode & S_IFMT) == type && s.st_mode == y.st_mode,
		"stat(%s): type %o", name, (unsigned)s.st_mode);
	if (size >= 0)
		ok(s.st_size == size && y.st_size == size, "stat(%s): size %ld",
			name, (long)s.st_size);
	ok(s.st_dev == y.st_dev && s.st_ino == (ino_t)y.st_ino &&
			s.st_mtim.tv_sec == y.st_mtim.tv_sec,
		"stat(%s): both say the same", name);
}

static void rom(const char *at, int is_romfs)
{
	static const struct {
		const char *path;
		int expected;
		uint32_t type;
		long size;
	} rows[] = {
		{ "", 0, S_IFDIR, -1 },
		{ "/", 0, S_IFDIR, -1 },
		{ "/.", 0, S_IFDIR, -1 },
		{ "/dir", 0, S_IFDIR, -1 },
		{ "/dir/sub/", 0, S_IFDIR, -1 },
		{ "/dir/hello", 0, S_IFREG, 6 },
		{ "//dir/./hello", 0, S_IFREG, 6 },
		{ "/hard", 0, S_IFREG, 3893 },
		{ "/empty", 0, S_IFREG, 0 },
		{ "/link", ELOOP, 0, 0 },
		{ "/linkdir/hello", ELOOP, 0, 0 },
		{ "/dir/hello/", ENOTDIR, 0, 0 },
		{ "/dir/hello/x", ENOTDIR, 0, 0 },
		{ "/none", ENOENT, 0, 0 },
		{ "/none/x", ENOENT, 0, 0 },
		{ "x", ENOENT, 0, 0 },
	};
	char name[64];
	struct stat s, t;
	size_t i;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		strcpy(name, at);
		strcat(name, rows[i].path);
		path(name, rows[i].expected, rows[i].type, rows[i].size);
	}
	strcpy(name, at);
	strcat(name, "/link");
	is(RESULT(lstat(name, &s)), 0, "lstat(%s)", name);
	ok(S_ISLNK(s.st_mode) && s.st_size == 9, "lstat(%s): a link", name);
	is(firmware_open(102, is_romfs, "/dir/hello"), 0, "%s: it opens", at);
	strcpy(name, at);
	strcat(name, "/dir/hello");
	is(RESULT(stat(name, &t)), 0, "stat(%s)", name);
	memset(&s, 0xcc, sizeof s);
	is(RESULT(fstat(102, &s)), 0, "fstat of it");
	ok(s.st_mode == t.st_mode && s.st_size == 6 && s.st_ino == t.st_ino &&
			s.st_dev == t.st_dev &&
			s.st_dev == (dev_t)(is_romfs ? 2 : 1),
		"fstat of it: as stat says");
	is(RESULT(fsync(102)), EINVAL, "fsync of it");
}

int main(void)
{
	struct stat s;
	struct stat64x y;
	struct fdstat st;

	rom("/rom", 0);
	rom("/romfs", 1);
	is(RESULT(stat("/rom/dir/hello", &s)), 0, "hello");
	ok(s.st_mode == (S_IFREG | 0600) && s.st_nlink == 1 &&
			s.st_mtim.tv_sec == 946684798,
		"hello: mode, links, time");
	is(RESULT(stat64x("/rom/empty", &y)), 0, "a file of 2100");
	ok(y.st_mtim.tv_sec == 4107542400, "a file of 2100: time");
	is(RESULT(stat("/romfs/dir/exec", &s)), 0, "exec");
	ok(s.st_mode == (S_IFREG | 0555), "exec: mode %o", (unsigned)s.st_mode);
	/* The debugger's, by path and by descriptor. */
	path("file", 0, S_IFREG, 292);
	path("none", ENOENT, 0, 0);
	path("/romx", ENOENT, 0, 0);
	path("/dev/uart0", 0, S_IFCHR, 0);
	path("/dev/tty9", ENOENT, 0, 0);
	path("/dev", 0, S_IFDIR, 0);
	/* Descriptors. */
	is(RESULT(fstat(FIRMWARE_UART, &s)), 0, "fstat(uart0)");
	ok(s.st_mode == (S_IFCHR | 0620), "fstat(uart0): mode");
	memset(&st, 0xcc, sizeof st);
	is(fd_fdstat_get(FIRMWARE_UART, &st), 0, "fd_fdstat_get(uart0)");
	ok(st.fs_filetype == FILETYPE_CHARACTER_DEVICE &&
			st.fs_rights_base & RIGHTS_FD_WRITE,
		"fd_fdstat_get(uart0): type, rights");
	is(fd_fdstat_get(102, &st), 0, "fd_fdstat_get(hello)");
	ok(st.fs_filetype == FILETYPE_REGULAR_FILE &&
			!(st.fs_rights_base & RIGHTS_FD_WRITE),
		"fd_fdstat_get(hello): type, rights");
	is(RESULT(fstatat(FIRMWARE_DIR, "hello", &s, 0)), 0, "fstatat");
	is((long long)s.st_size, 6, "fstatat: size");
	is(RESULT(fstatat(FIRMWARE_DIR, "none", &s, 0)), ENOENT,
		"fstatat(none)");
	is(RESULT(fstatat(102, "x", &s, 0)), ENOTDIR, "fstatat in a file");
	is(RESULT(fstatat(107, "x", &s, 0)), EBADF, "fstatat in none");
	is(RESULT(fstat(FIRMWARE_DIR, &s)), 0, "fstat of a directory");
	ok(S_ISDIR(s.st_mode), "fstat of a directory: type");
	is(RESULT(fsync(FIRMWARE_DIR)), EINVAL, "fsync of a directory");
	is(RESULT(fstat(107, &s)), EBADF, "fstat of none of the firmware's");
	is(RESULT(fstat(99, &s)), EBADF, "fstat of none of the debugger's");
	return done();
}
