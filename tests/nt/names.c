/* SPDX-License-Identifier: MIT */
/* Compiled without our headers, and linked by overstat-cc --overstat-crt-names: the C
 * runtime's names are ours. Without that option most of this fails. argv[1] is a
 * directory to work in. */
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <windows.h>

static int failed;

static void ok(int cond, const char *what)
{
	printf("%s %s\n", cond ? "ok" : "not ok", what);
	failed |= !cond;
}

static void ends_at(HANDLE h, long long size)
{
	LARGE_INTEGER at;

	at.QuadPart = size;
	SetFilePointerEx(h, at, NULL, FILE_BEGIN);
	SetEndOfFile(h);
}

int main(int argc, char **argv)
{
	struct _stat64 s, t;
	struct _stat64i32 small;
	struct _stat32 narrow;
	struct _stat32i64 old;
	FILETIME y2100;
	HANDLE h;
	long long ticks = (4102444800LL + 11644473600LL) * 10000000;
	int fd;

	if (argc > 1 && !SetCurrentDirectoryA(argv[1]))
		return 2;
	h = CreateFileA("file", GENERIC_READ | GENERIC_WRITE, 7, NULL,
		CREATE_ALWAYS, 0, NULL);
	fd = _open_osfhandle((intptr_t)h, 0);
	CreateHardLinkA("second", "file", NULL);
	ok(!_stat64("file", &s) && s.st_nlink == 2, "_stat64: two links");
	ok(!_fstat64(fd, &t) && t.st_nlink == 2 && t.st_dev == s.st_dev,
		"_fstat64 agrees");
	ok(!_wstat64(L"file", &t) && t.st_nlink == 2 && t.st_size == 0,
		"_wstat64 too");
	ends_at(h, 5LL << 30);
	ok(!_stat64("file", &s) && s.st_size == 5LL << 30, "_stat64 of 5 GiB");
	ends_at(h, 7);
	y2100.dwLowDateTime = (DWORD)ticks;
	y2100.dwHighDateTime = (DWORD)(ticks >> 32);
	SetFileTime(h, NULL, NULL, &y2100);
	ok(!_stat64i32("file", &small) && small.st_mtime == 4102444800LL &&
			small.st_size == 7,
		"_stat64i32 of the year 2100");
	errno = 0;
	ok(_stat32("file", &narrow) == -1 && errno == EOVERFLOW,
		"_stat32 of it is EOVERFLOW");
	errno = 0;
	ok(_fstat32(fd, &narrow) == -1 && errno == EOVERFLOW, "_fstat32 too");
	errno = 0;
	ok(_stat32i64("file", &old) == -1 && errno == EOVERFLOW,
		"_stat32i64 too");
	close(fd);
	CreateDirectoryA("dir", NULL);
	h = CreateFileA("dir", GENERIC_READ, 7, NULL, OPEN_EXISTING,
		FILE_FLAG_BACKUP_SEMANTICS, NULL);
	fd = _open_osfhandle((intptr_t)h, 0);
	ok(!_fstat64(fd, &s) && (s.st_mode & _S_IFMT) == _S_IFDIR,
		"_fstat64 of a directory says so");
	ok(!_stat64("dir/", &s) && (s.st_mode & _S_IFMT) == _S_IFDIR,
		"_stat64 of a directory with a slash");
	errno = 0;
	ok(_stat64("file/x", &s) == -1 && errno == ENOTDIR,
		"below a file it is ENOTDIR");
	return failed;
}
