/* SPDX-License-Identifier: MIT */
/* legacy FILE...: compiled without overstat's headers, what each function of the
 * libc's family says: FUNCTION FILE SECONDS.NANOSECONDS SIZE, or an error.
 *
 *	OLD_MUSL   as the headers of musl before 1.2 had it on i386; OLD_MUSL is
 *	           the end of the names, "" or "64"
 *	OLD_GLIBC  as the headers of glibc before 2.33 had it */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined OLD_MUSL
struct old_time {
	int32_t tv_sec, tv_nsec;
};
/* musl 1.1.24, arch/i386/bits/stat.h. */
struct old {
	uint64_t st_dev;
	int32_t pad, ino32;
	uint32_t st_mode, st_nlink, st_uid, st_gid;
	uint64_t st_rdev;
	int32_t pad2;
	int64_t st_size;
	int32_t st_blksize;
	int64_t st_blocks;
	struct old_time st_atim, st_mtim, st_ctim;
	uint64_t st_ino;
} __attribute__((__packed__, __aligned__(4)));
#define STATUS struct old
#define OLD(name) __asm__(name OLD_MUSL)
#define FSTAT "fstat"
#define STAT "stat"
#define LSTAT "lstat"
#define FSTATAT "fstatat"
#define VERSION
#define ARGUMENT
#else
#define STATUS struct stat
#ifdef __USE_FILE_OFFSET64
#define OLD(name) __asm__(name "64")
#else
#define OLD(name) __asm__(name)
#endif
#define FSTAT "__fxstat"
#define STAT "__xstat"
#define LSTAT "__lxstat"
#define FSTATAT "__fxstatat"
#define VERSION int,
#define ARGUMENT OLD_GLIBC,
#endif

#if defined OLD_MUSL || defined OLD_GLIBC
int old_fstat(VERSION int, STATUS *) OLD(FSTAT);
int old_stat(VERSION const char *, STATUS *) OLD(STAT);
int old_lstat(VERSION const char *, STATUS *) OLD(LSTAT);
int old_fstatat(VERSION int, const char *, STATUS *, int) OLD(FSTATAT);
#define CALL_FSTAT old_fstat(ARGUMENT fd, to)
#define CALL_STAT old_stat(ARGUMENT path, to)
#define CALL_LSTAT old_lstat(ARGUMENT path, to)
#define CALL_FSTATAT old_fstatat(ARGUMENT AT_FDCWD, path, to, 0)
#else
#define CALL_FSTAT fstat(fd, to)
#define CALL_STAT stat(path, to)
#define CALL_LSTAT lstat(path, to)
#define CALL_FSTATAT fstatat(AT_FDCWD, path, to, 0)
#endif

static struct {
	STATUS status;
	unsigned char behind[64];
} place;
#define st place.status
/* Volatile: the libc's headers promise the compiler that they are not NULL. */
static STATUS *volatile to = &place.status;
static const char *volatile path;
static int fd;

static void prepare(void)
{
	memset(&place, 0xcc, sizeof place);
}

static void say(const char *name, const char *what, int result)
{
	size_t i;

	for (i = 0; i < sizeof place.behind; i++)
		if (place.behind[i] != 0xcc) {
			printf("%s %s wrote behind its struct\n", name, what);
			return;
		}
	if (result)
		printf("%s %s %s\n", name, what,
			errno == EOVERFLOW        ? "EOVERFLOW"
				: errno == EINVAL ? "EINVAL"
				: errno == EFAULT ? "EFAULT"
				: errno == EBADF  ? "EBADF"
						  : strerror(errno));
	else
		printf("%s %s %lld.%09ld %lld\n", name, what,
			(long long)st.st_mtim.tv_sec, (long)st.st_mtim.tv_nsec,
			(long long)st.st_size);
}

static void by_path(const char *what)
{
	prepare();
	say("stat", what, CALL_STAT);
	prepare();
	say("lstat", what, CALL_LSTAT);
	prepare();
	say("fstatat", what, CALL_FSTATAT);
}

int main(int argc, char **argv)
{
	int i;

	for (i = 1; i < argc; i++) {
		path = argv[i];
		fd = open(argv[i], O_PATH);
		prepare();
		say("fstat", argv[i], CALL_FSTAT);
		by_path(argv[i]);
		close(fd);
	}
	path = ".";
	to = NULL;
	fd = open(".", O_PATH);
	say("fstat", "into-NULL", CALL_FSTAT);
	fd = -1;
	say("fstat", "of-no-descriptor-into-NULL", CALL_FSTAT);
	by_path("into-NULL");
	to = &st;
	path = NULL;
	by_path("of-NULL");
	return 0;
}
