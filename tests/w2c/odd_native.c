/* SPDX-License-Identifier: MIT */
/* The odd host for arch/wasi compiled for the machine itself: the imports of
 * wasi.h, and wasi-libc's lookup with one preopened root. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wasi/libc-find-relpath.h>
#include "odd.h"
#include "wasi.h"

_Static_assert(sizeof(struct odd_filestat) == sizeof(struct wasi_filestat),
	"filestat");

static struct odd told;
static struct odd_asked seen;

void odd_answer(const struct odd *o)
{
	told = *o;
	memset(&seen, 0, sizeof seen - sizeof seen.path);
}

void odd_asked(struct odd_asked *a)
{
	*a = seen;
}

static int answer(enum odd_import i, int fd)
{
	seen.count[i]++;
	seen.fd[i] = fd;
	return (int)told.code[i];
}

int __overstat_wasi_fd_filestat_get(int fd, struct wasi_filestat *s)
{
	memcpy(s, &told.filestat, sizeof *s - (size_t)told.unwritten);
	return answer(ODD_FD_FILESTAT_GET, fd);
}

int __overstat_wasi_path_filestat_get(int dirfd, int lookup, const char *path,
	size_t len, struct wasi_filestat *s)
{
	seen.lookup = (uint32_t)lookup;
	seen.len = (uint32_t)len;
	memcpy(seen.path, path,
		len < sizeof seen.path ? len : sizeof seen.path);
	memcpy(s, &told.filestat, sizeof *s - (size_t)told.unwritten);
	return answer(ODD_PATH_FILESTAT_GET, dirfd);
}

int __overstat_wasi_fd_fdstat_get(int fd, struct fdstat *st)
{
	*st = told.fdstat;
	return answer(ODD_FD_FDSTAT_GET, fd);
}

int __overstat_wasi_fd_sync(int fd)
{
	return answer(ODD_FD_SYNC, fd);
}

int __overstat_wasi_fd_datasync(int fd)
{
	return answer(ODD_FD_DATASYNC, fd);
}

static const char *relative(const char *path)
{
	while (*path == '/')
		path++;
	return *path ? path : ".";
}

/* Before chdir the relative path is a part of the path; after it, it is put
 * together in the buffer. */
int __wasilibc_find_relpath(
	const char *path, const char **prefix, char **rel, size_t len)
{
	const char *from = relative(path);

	errno = told.lookup_errno;
	if (told.lookup_errno)
		return -1;
	*prefix = "";
	if (!told.changed) {
		*rel = (char *)(size_t)from;
		return ODD_PREOPEN;
	}
	if (strlen(from) + sizeof "cwd/" > len) {
		errno = ERANGE;
		return -1;
	}
	strcpy(*rel, "cwd/");
	strcat(*rel, from);
	return ODD_PREOPEN;
}

int __wasilibc_find_relpath_alloc(const char *path, const char **prefix,
	char **rel, size_t *len, int can_realloc)
{
	const char *from = relative(path);
	size_t all = strlen(from) + sizeof "cwd/";

	errno = 0;
	if (*rel || *len || !can_realloc)
		abort();
	*prefix = "";
	*rel = malloc(all);
	if (!*rel)
		return -1;
	*len = all;
	strcpy(*rel, "cwd/");
	strcat(*rel, from);
	return ODD_PREOPEN;
}
