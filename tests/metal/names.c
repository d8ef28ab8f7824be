/* SPDX-License-Identifier: MIT */
/* Compiled without overstat's headers and linked with liboverstat-names.a: the
 * libc's own names, and its stdio, have overstat's answers. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../conformance/t.h"

/* Neither libc declares it. */
int lstat(const char *, struct stat *);

static void file(const char *call, int r, const struct stat *s, long size)
{
	is(r, 0, "%s", call);
	ok(S_ISREG(s->st_mode) && s->st_size == size && s->st_nlink == 1 &&
			s->st_ino == 0 && s->st_blksize == 4096,
		"%s: the members", call);
}

int main(void)
{
	struct stat s;
	FILE *f = fopen("file", "r");
	char line[300];
	int fd = open("empty", O_RDONLY);

	must(fd >= 0 && f);
	memset(&s, 0xcc, sizeof s);
	file("fstat", fstat(fd, &s), &s, 0);
	memset(&s, 0xcc, sizeof s);
	file("stat", stat("file", &s), &s, 292);
	memset(&s, 0xcc, sizeof s);
	file("lstat", lstat("file", &s), &s, 292);
	memset(&s, 0xcc, sizeof s);
	file("fstatat", fstatat(AT_FDCWD, "file", &s, 0), &s, 292);
	is(stat("dir", &s), 0, "stat of a directory");
	ok(S_ISDIR(s.st_mode), "stat of a directory: type");
	close(fd);
	errno = 0;
	is(fstat(fd, &s), -1, "fstat, closed");
	is(errno, EBADF, "fstat, closed: errno");
	/* stdio goes on as it should. */
	is((long long)fread(line, 1, sizeof line, f), 292, "fread");
	is(fseek(f, 2, SEEK_SET), 0, "fseek");
	is(fgetc(f), '2', "fgetc");
	fclose(f);
	return done();
}
