/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdint.h>
#include <sys/stat.h>
#include <windows.h>
#include "posix.h"
#undef mkdir
#undef open

static int failed(void)
{
	switch (GetLastError()) {
	case ERROR_FILE_NOT_FOUND:
	case ERROR_PATH_NOT_FOUND:
		errno = ENOENT;
		break;
	case ERROR_FILE_EXISTS:
	case ERROR_ALREADY_EXISTS:
		errno = EEXIST;
		break;
	case ERROR_ACCESS_DENIED:
		errno = EACCES;
		break;
	default:
		errno = EIO;
	}
	return -1;
}

int posix_mkdir(const char *path, int mode)
{
	(void)mode;
	return mkdir(path);
}

int posix_open(const char *path, int flags, ...)
{
	static const DWORD access[] = { GENERIC_READ, GENERIC_WRITE,
		GENERIC_READ | GENERIC_WRITE, 0 };
	DWORD how = flags & O_CREAT
		? (flags & O_EXCL                   ? CREATE_NEW
				  : flags & O_TRUNC ? CREATE_ALWAYS
						    : OPEN_ALWAYS)
		: (flags & O_TRUNC ? TRUNCATE_EXISTING : OPEN_EXISTING);
	HANDLE h = CreateFileA(path, access[flags & 3],
		FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
		how, FILE_FLAG_BACKUP_SEMANTICS, NULL);

	if (h == INVALID_HANDLE_VALUE)
		return failed();
	return _open_osfhandle((intptr_t)h,
		(flags & (O_APPEND | O_WRONLY | O_RDWR)) | O_BINARY);
}

int posix_truncate(int fd, long long size)
{
	FILE_END_OF_FILE_INFO end;

	end.EndOfFile.QuadPart = size;
	return SetFileInformationByHandle((HANDLE)_get_osfhandle(fd),
		       FileEndOfFileInfo, &end, sizeof end)
		? 0
		: failed();
}

int link(const char *from, const char *to)
{
	return CreateHardLinkA(to, from, NULL) ? 0 : failed();
}

/* NULL where it is left out. */
static const FILETIME *nt_time(
	const struct timespec *t, const FILETIME *now, FILETIME *to)
{
	int64_t n;

	if (t->tv_nsec == UTIME_OMIT)
		return NULL;
	if (t->tv_nsec == UTIME_NOW)
		return now;
	n = (t->tv_sec + INT64_C(11644473600)) * 10000000 + t->tv_nsec / 100;
	to->dwLowDateTime = (DWORD)n;
	to->dwHighDateTime = (DWORD)(n >> 32);
	return to;
}

int futimens(int fd, const struct timespec times[2])
{
	static const struct timespec both_now[2] = { { 0, UTIME_NOW },
		{ 0, UTIME_NOW } };
	HANDLE h = (HANDLE)_get_osfhandle(fd);
	FILETIME now, access, write;

	if (!times)
		times = both_now;
	GetSystemTimeAsFileTime(&now);
	return SetFileTime(h, NULL, nt_time(&times[0], &now, &access),
		       nt_time(&times[1], &now, &write))
		? 0
		: failed();
}

long pathconf(const char *path, int name)
{
	(void)path;
	return name == _PC_NAME_MAX ? 255 : -1;
}
