/* SPDX-License-Identifier: MIT */
/* <unistd.h> alone, under _XOPEN_SOURCE 800. Overstat's are fsync and fdatasync;
 * the rest must come through. */
#define _XOPEN_SOURCE 800
#include <unistd.h>
#define HEADER "unistd.h"
#include "listed.h"

/* Enumerators in some libcs, so not to be asked of the preprocessor. */
static const int names[] = { _PC_2_SYMLINKS, _PC_ALLOC_SIZE_MIN, _PC_ASYNC_IO,
	_PC_CHOWN_RESTRICTED, _PC_FILESIZEBITS, _PC_LINK_MAX, _PC_MAX_CANON,
	_PC_MAX_INPUT, _PC_NAME_MAX, _PC_NO_TRUNC, _PC_PATH_MAX, _PC_PIPE_BUF,
	_PC_PRIO_IO, _PC_REC_INCR_XFER_SIZE, _PC_REC_MIN_XFER_SIZE,
	_PC_REC_XFER_ALIGN, _PC_SYMLINK_MAX, _PC_SYNC_IO, _PC_VDISABLE };

int main(void)
{
	size_t i, j;
	int same = 0;

	FUNCTION(int, fsync, int);
	FUNCTION(int, fdatasync, int);
	for (i = 0; i < sizeof names / sizeof *names; i++)
		for (j = 0; j < i; j++)
			if (names[i] == names[j])
				same++;
	is(same, 0, HEADER ".pathconf/distinct");
	LIBC(_POSIX_VERSION);
	LIBC(_POSIX2_VERSION);
	LIBC(_XOPEN_VERSION);
	LIBC(_POSIX_FSYNC);
	LIBC(_POSIX_SYNCHRONIZED_IO);
	LIBC(_POSIX_SHARED_MEMORY_OBJECTS);
	LIBC(_POSIX_NO_TRUNC);
	LIBC(_POSIX_CHOWN_RESTRICTED);
	LIBC(NULL);
	LIBC(F_OK);
	LIBC(R_OK);
	LIBC(W_OK);
	LIBC(X_OK);
	LIBC(SEEK_SET);
	LIBC(SEEK_CUR);
	LIBC(SEEK_END);
	LIBC(F_LOCK);
	LIBC(F_TEST);
	LIBC(F_TLOCK);
	LIBC(F_ULOCK);
	VALUE(STDIN_FILENO, 0);
	VALUE(STDOUT_FILENO, 1);
	VALUE(STDERR_FILENO, 2);
	LIBC(_POSIX_VDISABLE);
	FUNCTION(int, access, const char *, int);
	FUNCTION(int, chdir, const char *);
	UNIX_FUNCTION(int, chown, const char *, uid_t, gid_t);
	FUNCTION(int, close, int);
	UNIX_FUNCTION(int, dup, int);
	UNIX_FUNCTION(int, dup2, int, int);
	FUNCTION(int, faccessat, int, const char *, int, int);
	UNIX_FUNCTION(int, fchdir, int);
	UNIX_FUNCTION(int, fchown, int, uid_t, gid_t);
	UNIX_FUNCTION(int, fchownat, int, const char *, uid_t, gid_t, int);
	FUNCTION(long, fpathconf, int, int);
	FUNCTION(int, ftruncate, int, off_t);
	FUNCTION(char *, getcwd, char *, size_t);
	FUNCTION(int, isatty, int);
	UNIX_FUNCTION(int, lchown, const char *, uid_t, gid_t);
	FUNCTION(int, link, const char *, const char *);
	FUNCTION(int, linkat, int, const char *, int, const char *, int);
	FUNCTION(off_t, lseek, int, off_t, int);
	FUNCTION(long, pathconf, const char *, int);
	UNIX_FUNCTION(int, pipe, int *);
	FUNCTION(ssize_t, pread, int, void *, size_t, off_t);
	FUNCTION(ssize_t, pwrite, int, const void *, size_t, off_t);
	FUNCTION(ssize_t, read, int, void *, size_t);
	FUNCTION(ssize_t, readlink, const char *, char *, size_t);
	FUNCTION(ssize_t, readlinkat, int, const char *, char *, size_t);
	FUNCTION(int, rmdir, const char *);
	FUNCTION(int, symlink, const char *, const char *);
	FUNCTION(int, symlinkat, const char *, int, const char *);
	UNIX_FUNCTION(void, sync, void);
	UNIX_FUNCTION(int, truncate, const char *, off_t);
	FUNCTION(int, unlink, const char *);
	FUNCTION(int, unlinkat, int, const char *, int);
	FUNCTION(ssize_t, write, int, const void *, size_t);
	TYPE(ssize_t, IS_SIGNED(ssize_t));
	TYPE(size_t, !IS_SIGNED(size_t));
	TYPE(intptr_t, sizeof(intptr_t) >= sizeof(void *));
	return done();
}
