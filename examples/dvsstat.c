/* SPDX-License-Identifier: MIT */
/* Prints each file, a DVS file :CATID:$USERID.NAME or a POSIX file, through the
 * eight functions of BS2000's page of fstat, side by side. For a host *-bs2000:
 *
 *	overstat-cc -o dvsstat dvsstat.c && ./dvsstat CATALOGUE FILE...
 */
#define _BS2000_SOURCE 1
#define _DEFAULT_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/bs2000.h>
#include <sys/stat.h>
#include <unistd.h>

/* The widest of the four structs takes what any of them says. */
struct line {
	const char *name;
	int result, error;
	struct stat64x st;
};

#define TAKE(from) \
	(l->st.st_mode = (from).st_mode, l->st.st_uid = (from).st_uid, \
		l->st.st_gid = (from).st_gid, l->st.st_dev = (from).st_dev, \
		l->st.st_size = (from).st_size, \
		l->st.st_blocks = (from).st_blocks, \
		l->st.st_blksize = (from).st_blksize, \
		l->st.st_mtim.tv_sec = (from).st_mtim.tv_sec)

/* fstat##suffix and fstatat##suffix */
#define FUNCTIONS(suffix) \
	static void fstat_##suffix(struct line *l, int fd) \
	{ \
		struct stat##suffix st; \
\
		l->name = "fstat" #suffix; \
		l->result = fstat##suffix(fd, &st); \
		l->error = errno; \
		if (!l->result) \
			TAKE(st); \
	} \
	static void fstatat_##suffix(struct line *l, const char *path) \
	{ \
		struct stat##suffix st; \
\
		l->name = "fstatat" #suffix; \
		l->result = fstatat##suffix(AT_FDCWD, path, &st, 0); \
		l->error = errno; \
		if (!l->result) \
			TAKE(st); \
	}

FUNCTIONS()
FUNCTIONS(64)
FUNCTIONS(x)
FUNCTIONS(64x)

static char printable(unsigned char c)
{
	static const char letters[] =
		"ABCDEFGHI.......JKLMNOPQR........STUVWXYZ"
		"......0123456789";

	return (char)(c == 0x40                ? ' '
			: c < 0xc1 || c > 0xf9 ? '?'
					       : letters[c - 0xc1]);
}

/* st_uid and st_gid: a number each, or the eight bytes of a user ID. */
static void print_owner(const struct stat64x *st)
{
	unsigned char id[8];
	int i;

	if (!S_ISDVSBS2(st->st_mode)) {
		printf(" %4u:%-4u", (unsigned)st->st_uid, (unsigned)st->st_gid);
		return;
	}
	memcpy(id, &st->st_uid, 4);
	memcpy(id + 4, &st->st_gid, 4);
	putchar(' ');
	for (i = 0; i < 8; i++)
		putchar(printable(id[i]));
	putchar(' ');
}

static void print_line(const struct line *l)
{
	printf("  %-11s", l->name);
	if (l->result) {
		printf("%s\n", strerror(l->error));
		return;
	}
	printf("mode %08lx%s%s owner", (unsigned long)l->st.st_mode,
		S_ISDVSBS2(l->st.st_mode) ? " DVS" : "",
		S_ISDVSNODE(l->st.st_mode) ? "+node" : "");
	print_owner(&l->st);
	printf(" size %lld blocks %lld of %ld mtime %lld\n",
		(long long)l->st.st_size, (long long)l->st.st_blocks,
		S_ISDVSBS2(l->st.st_mode) ? (long)l->st.st_blksize : 512L,
		(long long)l->st.st_mtim.tv_sec);
}

static int show(const char *path)
{
	struct line l[8];
	int dvs = *path == ':', i, failed = 0;
	int fd = dvs ? bs2000_open(path, O_RDONLY) : open(path, O_RDONLY);

	printf("%s\n", path);
	if (fd < 0) {
		printf("  %s\n", strerror(errno));
		return 1;
	}
	fstat_(&l[0], fd);
	fstat_64(&l[1], fd);
	fstat_x(&l[2], fd);
	fstat_64x(&l[3], fd);
	fstatat_(&l[4], path);
	fstatat_64(&l[5], path);
	fstatat_x(&l[6], path);
	fstatat_64x(&l[7], path);
	for (i = 0; i < 8; i++) {
		print_line(&l[i]);
		failed |= l[i].result;
	}
	if (dvs)
		bs2000_close(fd);
	else
		close(fd);
	return failed != 0;
}

int main(int argc, char **argv)
{
	int i, failed = 0;

	if (argc < 3) {
		fprintf(stderr, "Usage: dvsstat CATALOGUE FILE...\n");
		return 2;
	}
	bs2000_catalogue(argv[1]);
	for (i = 2; i < argc; i++)
		failed |= show(argv[i]);
	return failed;
}
