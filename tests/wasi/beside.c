/* SPDX-License-Identifier: MIT */
/* wasi-libc's own functions and overstat's in one program, which also uses what
 * in the libc calls its own. ARGUMENTS: the directory, which has the file 1960.
 * What differs is printed as rows of the table in doc/wasi.md. */
#include "calls.h"
#include <dirent.h>
#include <sys/fdstat.h>

int libc_fstat(int, struct stat *) __asm__("fstat");
int libc_stat(const char *, struct stat *) __asm__("stat");
int libc_lstat(const char *, struct stat *) __asm__("lstat");
int libc_fstatat(int, const char *, struct stat *, int) __asm__("fstatat");
int libc_fsync(int) __asm__("fsync");
int libc_fdatasync(int) __asm__("fdatasync");

static char left[64], right[64];

static void row(const char *what, const char *why)
{
	if (ok(strcmp(left, right) != 0, "the table, %s differs", what))
		printf("| %s | %s | %s | %s |\n", what, left, right, why);
}

static const char *name_of(int e)
{
	static char other[16];

	switch (e) {
	case EACCES:
		return "EACCES";
	case EBADF:
		return "EBADF";
	case EINVAL:
		return "EINVAL";
	case ENOENT:
		return "ENOENT";
	case ENOTDIR:
		return "ENOTDIR";
#ifdef ENOTCAPABLE
	case ENOTCAPABLE:
		return "76, ENOTCAPABLE";
#endif
	default:
		snprintf(other, sizeof other, "%d", e);
		return other;
	}
}

static void result(char *to, int r)
{
	snprintf(to, sizeof left, "%s", r ? name_of(errno) : "0");
}

#define RESULTS(what, why, libc, ours) \
	(result(left, libc), result(right, ours), row(what, why))

#define MEMBERS(what, why, format, member) \
	(snprintf(left, sizeof left, format, (member(s))), \
		snprintf(right, sizeof right, format, (member(t))), \
		row(what, why))
#define MODE(x) ((unsigned)x.st_mode)
#define BLKSIZE(x) ((long)x.st_blksize)
#define BLOCKS(x) ((long long)x.st_blocks)
#define MTIME(x) ((long long)x.st_mtim.tv_sec)

#define SAME(time) \
	(s.time.tv_sec == t.time.tv_sec && s.time.tv_nsec == t.time.tv_nsec)

static void same(const char *path)
{
	struct stat s, t;
	int fd = open(path, O_RDONLY);

	must(fd >= 0);
	must(!libc_stat(path, &s) && !stat(path, &t));
	ok(s.st_dev == t.st_dev && s.st_ino == t.st_ino &&
			s.st_size == t.st_size &&
			t.st_nlink == (s.st_nlink ? s.st_nlink : 1) &&
			(s.st_mode & S_IFMT) == (t.st_mode & S_IFMT) &&
			SAME(st_mtim) && SAME(st_ctim),
		"%s, both stat agree on device, inode, size, links, type and "
		"times",
		path);
	must(!libc_fstat(fd, &s) && !fstat(fd, &t));
	ok(s.st_ino == t.st_ino && s.st_size == t.st_size && SAME(st_mtim),
		"%s, both fstat agree on inode, size and time", path);
	must(!libc_lstat(path, &s) && !lstat(path, &t));
	ok(s.st_ino == t.st_ino && s.st_size == t.st_size,
		"%s, both lstat agree on inode and size", path);
	close(fd);
}

int main(int argc, char **argv)
{
	struct stat s, t;
	struct dirent *e;
	DIR *d;
	int file, dir, n = 0;

	begin(argc, argv);
	is((long long)sizeof(struct stat), 144, "one struct stat of 144 bytes");
	/* What in wasi-libc uses its own stat, or what is in one object with it. */
	must(!mkdir("dir", 0755));
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(dir >= 0);
	make_file("first", 700);
	must(!rename("first", "file"));
	file = openat(dir, "inner", O_WRONLY | O_CREAT, 0644);
	must(file >= 0 && write(file, "123", 3) == 3 && !close(file));
	must(!chdir("dir") && !access("inner", F_OK) && !stat("inner", &t));
	is((long long)t.st_size, 3, "chdir, then stat of ours finds it");
	must(!libc_stat("inner", &s));
	is((long long)s.st_size, 3, "chdir, then stat of the libc's too");
	d = opendir(".");
	must(d);
	while ((e = readdir(d)))
		n += e->d_name[0] != '.';
	must(!closedir(d));
	is(n, 1, "opendir and readdir in one program with both");
	must(!chdir("/"));
	same("file");
	same("dir");

	puts("| asked | wasi-libc | overstat | why |\n|---|---|---|---|");
	must(!libc_stat("file", &s) && !stat("file", &t));
	MEMBERS("`st_mode` of a file", "programs test for the bits", "%#o",
		MODE);
	MEMBERS("`st_blksize` of a file", "programs divide by it", "%ld",
		BLKSIZE);
	MEMBERS("`st_blocks` of a file of 700 bytes", "du counts them", "%lld",
		BLOCKS);
	must(!libc_stat("dir", &s) && !stat("dir", &t));
	MEMBERS("`st_mode` of a directory", "find looks for the x bits", "%#o",
		MODE);
	must(!libc_stat("1960", &s) && !stat("1960", &t));
	MEMBERS("`st_mtime` of a file of 1960",
		"the host's count has no sign, its meaning has", "%lld", MTIME);
	must(!libc_fstat(1, &s) && !fstat(1, &t));
	MEMBERS("`st_mode` of a pipe",
		"Node calls it a stream socket; it may be read and written",
		"%#o", MODE);
	RESULTS("`stat(\"\")`", "POSIX: ENOENT", libc_stat("", &s),
		stat("", &t));
	RESULTS("`fstatat` with an unknown flag", "POSIX: EINVAL",
		libc_fstatat(AT_FDCWD, "file", &s, 0x4000),
		fstatat(AT_FDCWD, "file", &t, 0x4000));
	RESULTS("`fstatat` of a path that leads out of the sandbox",
		"76 is no errno of POSIX", libc_fstatat(dir, "../file", &s, 0),
		fstatat(dir, "../file", &t, 0));
	RESULTS("`fstatat` at a file", "POSIX: ENOTDIR",
		libc_fstatat(1, "file", &s, 0), fstatat(1, "file", &t, 0));
	file = open("file", O_RDONLY);
	must(file >= 0);
	RESULTS("`fdatasync` of a descriptor open for reading",
		"POSIX wants no descriptor open for writing any more",
		libc_fdatasync(file), fdatasync(file));
	RESULTS("`fdatasync` of a directory", "the host can, with fd_sync",
		libc_fdatasync(dir), fdatasync(dir));
	is(libc_fsync(file), 0, "the libc's fsync beside ours");
	is(fsync(file), 0, "our fsync beside the libc's");
	return done();
}
