/* SPDX-License-Identifier: MIT */
/* <fcntl.h> alone, under _XOPEN_SOURCE 800. Overstat's are what fstatat needs, and
 * O_SEARCH. */
#define _XOPEN_SOURCE 800
#include <fcntl.h>
#define HEADER "<fcntl.h>"
#include "listed.h"

#define DISTINCT(a, b) ok((a) != (b), HEADER " " #a " is not " #b)

int main(void)
{
	MACRO(AT_FDCWD);
	MACRO(AT_EACCESS);
	MACRO(AT_SYMLINK_NOFOLLOW);
	MACRO(AT_SYMLINK_FOLLOW);
	MACRO(AT_REMOVEDIR);
	MACRO(O_SEARCH);
#ifdef AT_FDCWD
	TYPE(AT_FDCWD, AT_FDCWD != 0 && AT_FDCWD != -1,
		"no descriptor, and not the -1 that open returns");
	DISTINCT(AT_SYMLINK_NOFOLLOW, AT_SYMLINK_FOLLOW);
#endif
#ifdef O_SEARCH
	DISTINCT(O_SEARCH, O_WRONLY);
	DISTINCT(O_SEARCH, O_RDWR);
#endif
	LIBC(F_DUPFD);
	LIBC(F_DUPFD_CLOEXEC);
	LIBC(F_DUPFD_CLOFORK);
	LIBC(F_GETFD);
	LIBC(F_SETFD);
	LIBC(F_GETFL);
	LIBC(F_SETFL);
	LIBC(F_GETLK);
	LIBC(F_SETLK);
	LIBC(F_SETLKW);
	LIBC(F_OFD_GETLK);
	LIBC(F_OFD_SETLK);
	LIBC(F_OFD_SETLKW);
	LIBC(F_GETOWN);
	LIBC(F_SETOWN);
	LIBC(FD_CLOEXEC);
	LIBC(FD_CLOFORK);
	LIBC(F_RDLCK);
	LIBC(F_UNLCK);
	LIBC(F_WRLCK);
	LIBC(SEEK_SET);
	LIBC(SEEK_CUR);
	LIBC(SEEK_END);
	LIBC(O_CLOEXEC);
	LIBC(O_CLOFORK);
	LIBC(O_CREAT);
	LIBC(O_DIRECTORY);
	LIBC(O_EXCL);
	LIBC(O_NOCTTY);
	LIBC(O_NOFOLLOW);
	LIBC(O_TRUNC);
	LIBC(O_TTY_INIT);
	LIBC(O_APPEND);
	LIBC(O_DSYNC);
	LIBC(O_NONBLOCK);
	LIBC(O_RSYNC);
	LIBC(O_SYNC);
	LIBC(O_ACCMODE);
	LIBC(O_EXEC);
	LIBC(O_RDONLY);
	LIBC(O_RDWR);
	LIBC(O_WRONLY);
	LIBC(POSIX_FADV_DONTNEED);
	LIBC(POSIX_FADV_NOREUSE);
	LIBC(POSIX_FADV_NORMAL);
	LIBC(POSIX_FADV_RANDOM);
	LIBC(POSIX_FADV_SEQUENTIAL);
	LIBC(POSIX_FADV_WILLNEED);
	LIBC(S_IRWXU);
	LIBC(S_IRUSR);
	LIBC(S_IWUSR);
	LIBC(S_IXUSR);
	LIBC(S_IRWXG);
	LIBC(S_IRGRP);
	LIBC(S_IWGRP);
	LIBC(S_IXGRP);
	LIBC(S_IRWXO);
	LIBC(S_IROTH);
	LIBC(S_IWOTH);
	LIBC(S_IXOTH);
	LIBC(S_ISUID);
	LIBC(S_ISGID);
	LIBC(S_ISVTX);
	FUNCTION(int, creat, const char *, mode_t);
	FUNCTION(int, fcntl, int, int, ...);
	FUNCTION(int, open, const char *, int, ...);
	FUNCTION(int, openat, int, const char *, int, ...);
	TYPE(struct flock, sizeof(struct flock) > sizeof(off_t),
		"\"shall define the flock structure\"");
	TYPE(pid_t, IS_SIGNED(pid_t), "\"shall define ... pid_t\"");
	return done();
}
