/* SPDX-License-Identifier: MIT */
/* What Windows has and POSIX has not, under wine: names, descriptors, syncs, errors;
 * beside what the CRT says. In a directory of its own, argv[1]. */
#define _OVERSTAT_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <unistd.h>
#include <windows.h>

#define MARK 29999

static int failed;

__attribute__((__format__(__MINGW_PRINTF_FORMAT, 2, 3))) static int ok(
	int cond, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fputs(cond ? "ok " : "not ok ", stdout);
	vprintf(fmt, ap);
	putchar('\n');
	va_end(ap);
	fflush(stdout);
	failed |= !cond;
	return cond;
}

static void must(int cond, const char *what)
{
	if (!cond) {
		ok(0, "%s: errno %d, error %lu", what, errno, GetLastError());
		exit(1);
	}
}

/* Of a path that is longer than the Win32 functions for bytes take. */
static void make_directory(const char *path)
{
	WCHAR text[800];

	must(MultiByteToWideChar(CP_ACP, 0, path, -1, text, 800) > 0 &&
			CreateDirectoryW(text, NULL),
		"a long path");
}

static HANDLE opened(const char *path, DWORD access, DWORD share, DWORD how)
{
	HANDLE h = CreateFileA(path, access, share, NULL, how,
		FILE_FLAG_BACKUP_SEMANTICS, NULL);

	must(h != INVALID_HANDLE_VALUE, path);
	return h;
}

static int descriptor(HANDLE h, int flags)
{
	int fd = _open_osfhandle((intptr_t)h, flags);

	must(fd >= 0, "_open_osfhandle");
	return fd;
}

/* The error of stat and lstat, 0 for a success; errno stays after that. */
static int error_of(const char *path)
{
	struct stat s;
	int first, r;

	errno = MARK;
	r = stat(path, &s);
	first = r ? errno : errno == MARK ? 0 : MARK;
	errno = MARK;
	r = lstat(path, &s);
	return (r ? errno : errno == MARK ? 0 : MARK) == first ? first : -1;
}

static void says(const char *path, int error, unsigned type)
{
	struct stat s;
	int seen = error_of(path);

	if (seen || error) {
		ok(seen == error, "'%.60s' is error %d: %d", path, error, seen);
		return;
	}
	ok(!stat(path, &s) && (s.st_mode & S_IFMT) == type,
		"'%.60s' is of type %#x: %#x", path, type, s.st_mode & S_IFMT);
}

static int same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino &&
		a->st_mode == b->st_mode && a->st_size == b->st_size &&
		a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
		a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

static void names(void)
{
	static const char utf8[] = "Za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87-"
				   "\xe6\x97\xa5-\xf0\x9f\x98\x80";
	char here[MAX_PATH], text[2 * MAX_PATH + 400], deep[400];
	struct stat s, t;
	struct _stat64 crt;

	says("file", 0, S_IFREG);
	says("FILE", 0, S_IFREG);
	says("file/", ENOTDIR, 0);
	says("file\\", ENOTDIR, 0);
	says("file/x", ENOTDIR, 0);
	says("nosuch", ENOENT, 0);
	says("nosuch/x", ENOENT, 0);
	says("", ENOENT, 0);
	says("dir", 0, S_IFDIR);
	says("dir/", 0, S_IFDIR);
	says("dir\\", 0, S_IFDIR);
	says("dir/.", 0, S_IFDIR);
	says("dir/..", 0, S_IFDIR);
	says("dir\\../file", 0, S_IFREG);
	says(".", 0, S_IFDIR);
	says("C:\\", 0, S_IFDIR);
	says("C:/windows", 0, S_IFDIR);
	says("C:windows", 0, S_IFDIR);
	says("\\\\?\\C:\\windows", 0, S_IFDIR);
	says("NUL", 0, S_IFCHR);
	says("nul", 0, S_IFCHR);
	says("\\\\.\\NUL", 0, S_IFCHR);
	says("Q:\\x", ENOENT, 0);
	says("no*star", ENOENT, 0);
	says("a|b", ENOENT, 0);
	says("file:stream", ENOENT, 0);
	/* What ends in a dot or a space is opened without. */
	says("file.", 0, S_IFREG);
	says("file ", 0, S_IFREG);

	must(GetCurrentDirectoryA(sizeof here, here) != 0, "cwd");
	snprintf(text, sizeof text, "%s\\file", here);
	must(!stat("file", &s), "file");
	ok(!stat(text, &t) && same(&s, &t), "the whole path is the same file");
	snprintf(text, sizeof text, "\\\\?\\%s\\file", here);
	ok(!stat(text, &t) && same(&s, &t), "with \\\\?\\ too");

	memset(deep, 0, sizeof deep);
	memset(deep, 'a', 150);
	snprintf(text, sizeof text, "\\\\?\\%s\\%s", here, deep);
	make_directory(text);
	deep[150] = '/';
	memset(deep + 151, 'b', 150);
	snprintf(text, sizeof text, "\\\\?\\%s\\%.150s\\%s", here, deep,
		deep + 151);
	make_directory(text);
	says(deep, 0, S_IFDIR);
	memset(text, 'c', 256);
	text[256] = 0;
	says(text, ENAMETOOLONG, 0);

	if (GetACP() != CP_UTF8) {
		ok(error_of("\xff\xfe") == ENOENT,
			"without UTF-8 any byte is a character");
		return;
	}
	must(!close(open(utf8, O_CREAT | O_RDWR, 0666)), "a name in UTF-8");
	says(utf8, 0, S_IFREG);
	says("\xff\xfe", EILSEQ, 0);
	ok(!stat(utf8, &s) && !_stat64(utf8, &crt) &&
			crt.st_mtime == s.st_mtime,
		"what the CRT finds by a name in UTF-8 is the same");
}

static void descriptors(void)
{
	static const int bad[] = { -1, -2, -100, 3000, 100000, INT_MAX,
		INT_MIN };
	struct stat s, t;
	struct fdstat f;
	int fd, ends[2];
	size_t i;

	for (i = 0; i < sizeof bad / sizeof *bad; i++) {
		errno = MARK;
		ok(fstat(bad[i], &s) == -1 && errno == EBADF,
			"fstat(%d) is EBADF", bad[i]);
		ok(fsync(bad[i]) == -1 && errno == EBADF, "fsync(%d) is EBADF",
			bad[i]);
		ok(fd_fdstat_get(bad[i], &f) == EBADF,
			"fd_fdstat_get(%d) is EBADF", bad[i]);
	}
	fd = open("file", O_RDONLY);
	must(fd >= 0, "open");
	errno = MARK;
	ok(!fstat(fd, &s) && !stat("file", &t) && same(&s, &t) && errno == MARK,
		"fstat and stat of a file agree");
	ok(s.st_nlink == 1 && s.st_ino && s.st_dev && s.st_blksize == 4096,
		"it has a link, a number and a volume");
	ok(!fd_fdstat_get(fd, &f) && f.fs_filetype == FILETYPE_REGULAR_FILE &&
			f.fs_rights_base & RIGHTS_FD_READ &&
			!(f.fs_rights_base & RIGHTS_FD_WRITE),
		"it can be read and not written");
	close(fd);
	ok(fstat(fd, &s) == -1 && errno == EBADF, "closed, it is EBADF");

	fd = descriptor(opened("dir", GENERIC_READ, 7, OPEN_EXISTING), 0);
	ok(!fstat(fd, &s) && !stat("dir", &t) && same(&s, &t) &&
			S_ISDIR(s.st_mode),
		"fstat and stat of a directory agree");
	ok(!fstatat(fd, "inner", &s, 0) && !stat("dir/inner", &t) &&
			same(&s, &t),
		"fstatat finds what is in it");
	ok(!fstatat(fd, "../file", &s, 0) && !stat("file", &t) && same(&s, &t),
		"and out of it");
	ok(!fstatat(fd, "", &s, AT_EMPTY_PATH) && !stat("dir", &t) &&
			same(&s, &t),
		"AT_EMPTY_PATH is itself");
	ok(!fd_fdstat_get(fd, &f) && f.fs_filetype == FILETYPE_DIRECTORY,
		"fd_fdstat_get says a directory");
	ok(fd_sync(fd) == EISDIR, "fd_sync of it is EISDIR");
	close(fd);

	must(!_pipe(ends, 4096, O_BINARY), "pipe");
	must(write(ends[1], "unread", 6) == 6, "write");
	ok(!fstat(ends[0], &s) && S_ISFIFO(s.st_mode), "a pipe is a FIFO");
	ok(fsync(ends[1]) == -1 && errno == EINVAL,
		"fsync of a pipe with unread bytes is EINVAL at once");
	ok(fdatasync(ends[1]) == -1 && errno == EINVAL, "fdatasync too");
	ok(fd_sync(ends[1]) == EINVAL, "fd_sync too");
	close(ends[0]);
	close(ends[1]);

	fd = open("NUL", O_RDWR);
	must(fd >= 0, "NUL");
	ok(!fstat(fd, &s) && S_ISCHR(s.st_mode), "NUL is a character device");
	ok(fsync(fd) == -1 && errno == EINVAL, "fsync of it is EINVAL");
	close(fd);
}

static void syncs(void)
{
	struct stat s;
	struct fdstat f;
	HANDLE h;
	int fd = open("file", O_RDWR);

	must(fd >= 0, "open");
	errno = MARK;
	ok(!fsync(fd) && !fdatasync(fd) && errno == MARK, "fsync of a file");
	ok(!fd_sync(fd), "fd_sync of a file");
	close(fd);
	fd = open("file", O_RDONLY);
	ok(!fsync(fd) && !fdatasync(fd), "of one that is open for reading");
	close(fd);
	fd = descriptor(
		opened("file", FILE_APPEND_DATA, 7, OPEN_EXISTING), O_APPEND);
	ok(!fd_fdstat_get(fd, &f) && f.fs_flags & FDFLAGS_APPEND,
		"a handle that appends has FDFLAGS_APPEND");
	ok(!fsync(fd), "fsync of it");
	close(fd);
	must(SetFileAttributesA("readonly", FILE_ATTRIBUTE_READONLY),
		"READONLY");
	ok(!stat("readonly", &s) && (s.st_mode & 0777) == 0444,
		"READONLY is 0444: %03o", s.st_mode & 0777);
	fd = open("readonly", O_RDONLY);
	must(fd >= 0, "readonly");
	ok(fsync(fd) == 0 || errno == EINVAL || errno == EROFS,
		"fsync of a read-only file is 0 and synced, or an error");
	close(fd);
	SetFileAttributesA("readonly", FILE_ATTRIBUTE_NORMAL);

	/* Another program has it open for itself. */
	h = opened("locked", GENERIC_READ | GENERIC_WRITE, 0, CREATE_ALWAYS);
	says("locked", 0, S_IFREG);
	CloseHandle(h);
	h = opened("gone", GENERIC_READ | DELETE, 7, CREATE_ALWAYS);
	must(DeleteFileA("gone"), "delete");
	fd = descriptor(h, 0);
	ok(!fstat(fd, &s) && S_ISREG(s.st_mode), "it can be asked still");
	close(fd);
}

static void set(const char *path, int64_t ticks)
{
	HANDLE h = opened(path, GENERIC_WRITE, 7, OPEN_EXISTING);
	FILETIME t;

	t.dwLowDateTime = (DWORD)ticks;
	t.dwHighDateTime = (DWORD)(ticks >> 32);
	must(SetFileTime(h, NULL, NULL, &t), "SetFileTime");
	CloseHandle(h);
}

static void members(void)
{
	/* 100 ns since 1601 */
	static const struct {
		int64_t sec;
		long nsec;
	} times[] = { { -315619200, 0 }, { -1, 500000000 }, { 0, 100 },
		{ 2208988800, 999999900 }, { 4102444800, 0 } };
	struct stat s, t;
	HANDLE h;
	LARGE_INTEGER size;
	size_t i;

	for (i = 0; i < sizeof times / sizeof *times; i++) {
		set("file",
			(times[i].sec + INT64_C(11644473600)) * 10000000 +
				times[i].nsec / 100);
		ok(!stat("file", &s) && s.st_mtim.tv_sec == times[i].sec &&
				s.st_mtim.tv_nsec == times[i].nsec &&
				s.st_mtime == times[i].sec,
			"%lld.%09ld is exact: %lld.%09ld",
			(long long)times[i].sec, times[i].nsec,
			(long long)s.st_mtim.tv_sec, s.st_mtim.tv_nsec);
	}
	h = opened("big", GENERIC_WRITE, 7, CREATE_ALWAYS);
	size.QuadPart = INT64_C(5) << 30;
	must(SetFilePointerEx(h, size, NULL, FILE_BEGIN) && SetEndOfFile(h),
		"5 GiB");
	CloseHandle(h);
	ok(!stat("big", &s) && s.st_size == size.QuadPart, "5 GiB: %lld",
		(long long)s.st_size);
	DeleteFileA("big");
	must(CreateHardLinkA("second", "file", NULL), "link");
	ok(!stat("file", &s) && !stat("second", &t) && same(&s, &t) &&
			s.st_nlink == 2,
		"two names are one file with two links");
	ok(!stat("readonly", &t) && t.st_ino != s.st_ino &&
			t.st_dev == s.st_dev,
		"two files have two numbers on one volume");
}

/* Handles that are no file's: the CRT makes no descriptor of most. */
static void others(void)
{
	struct stat s;
	HKEY key;
	HANDLE h[2];
#ifdef _WIN64
	DWORD64 base;
#endif
	size_t i;

	h[0] = CreateEventA(NULL, 0, 0, NULL);
	must(!RegOpenKeyExA(HKEY_CURRENT_USER, "Software", 0, KEY_READ, &key),
		"a key");
	h[1] = (HANDLE)key;
	for (i = 0; i < 2; i++) {
		int fd = _open_osfhandle((intptr_t)h[i], 0);

		ok(fstat(fd, &s) == -1 && errno == EBADF, "%s is EBADF: %d",
			i ? "a key" : "an event", errno);
		ok(fsync(fd) == -1 && errno == (fd < 0 ? EBADF : EINVAL),
			"fsync of it fails: %d", errno);
	}
#ifdef _WIN64
	/* An exception that the caller's struct raises reaches a handler only if the
	 * system finds its way through our frames. */
	ok(RtlLookupFunctionEntry((uintptr_t)fstat, &base, NULL) != NULL,
		"fstat has a table for unwinding");
#endif
	errno = 0;
	ok(stat(NULL, &s) == -1 && errno == EFAULT, "no path is EFAULT");
	ok(stat("file", NULL) == -1 && errno == EFAULT, "no struct is EFAULT");
}

int main(int argc, char **argv)
{
	must(argc < 2 || SetCurrentDirectoryA(argv[1]), "directory");
	CloseHandle(opened("file", GENERIC_WRITE, 7, CREATE_ALWAYS));
	CloseHandle(opened("readonly", GENERIC_WRITE, 7, CREATE_ALWAYS));
	must(CreateDirectoryA("dir", NULL), "dir");
	CloseHandle(opened("dir/inner", GENERIC_WRITE, 7, CREATE_ALWAYS));
	names();
	descriptors();
	syncs();
	members();
	others();
	return failed;
}
