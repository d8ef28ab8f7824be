/* SPDX-License-Identifier: MIT */
/* Prints each file through the sixteen functions: {stat, lstat, fstat, fstatat}
 * x {plain, 64, x, 64x}, and for the x family which members are facts.
 *
 *	overstat-cc -o statx4 statx4.c && ./statx4 FILE...
 */
#define _BS2000_SOURCE 1
#define _DEFAULT_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Windows has neither. */
#ifndef O_NONBLOCK
#define O_NONBLOCK 0
#define O_NOCTTY 0
#endif

/* The widest of the four structs takes what any of them says. */
struct line {
	const char *name;
	int result, error, x;
	struct stat64x st;
};

#define TAKE(from) \
	(l->st.st_mode = (from).st_mode, l->st.st_nlink = (from).st_nlink, \
		l->st.st_ino = (from).st_ino, l->st.st_size = (from).st_size, \
		l->st.st_blocks = (from).st_blocks, \
		l->st.st_mtim.tv_sec = (from).st_mtim.tv_sec, \
		l->st.st_mtim.tv_nsec = (from).st_mtim.tv_nsec)

static void print_line(const struct line *l)
{
	static const struct {
		unsigned bit;
		const char *name;
	} members[] = {
		{ ST_KNOWN_TYPE, "type" },
		{ ST_KNOWN_MODE, "mode" },
		{ ST_KNOWN_NLINK, "nlink" },
		{ ST_KNOWN_UID, "uid" },
		{ ST_KNOWN_GID, "gid" },
		{ ST_KNOWN_SIZE, "size" },
		{ ST_KNOWN_BLOCKS, "blocks" },
		{ ST_KNOWN_BLKSIZE, "blksize" },
		{ ST_KNOWN_INO, "ino" },
		{ ST_KNOWN_DEV, "dev" },
		{ ST_KNOWN_RDEV, "rdev" },
		{ ST_KNOWN_ATIME, "atime" },
		{ ST_KNOWN_MTIME, "mtime" },
		{ ST_KNOWN_CTIME, "ctime" },
		{ ST_KNOWN_BIRTHTIME, "birthtime" },
	};
	size_t i;

	printf("  %-10s ", l->name);
	if (l->result) {
		printf("%s\n", strerror(l->error));
		return;
	}
	printf("mode %07o nlink %lu size %lld blocks %lld mtime %lld.%09ld",
		(unsigned)l->st.st_mode, (unsigned long)l->st.st_nlink,
		(long long)l->st.st_size, (long long)l->st.st_blocks,
		(long long)l->st.st_mtim.tv_sec, (long)l->st.st_mtim.tv_nsec);
	if (l->x) {
		printf(" birthtime %lld\n             facts:",
			(long long)l->st.st_birthtime);
		for (i = 0; i < sizeof members / sizeof *members; i++)
			if (l->st.st_known & members[i].bit)
				printf(" %s", members[i].name);
	}
	putchar('\n');
}

#define FAMILY(suffix, is_x, EXTRA) \
	static void print##suffix(const char *path, int fd) \
	{ \
		static const char *const names[] = { "stat" #suffix, \
			"lstat" #suffix, "fstatat" #suffix, "fstat" #suffix }; \
		struct stat##suffix st; \
		struct line line, *l = &line; \
		int i; \
\
		for (i = 0; i < (fd < 0 ? 3 : 4); i++) { \
			memset(l, 0, sizeof *l); \
			l->name = names[i]; \
			l->x = is_x; \
			l->result = i == 0 ? stat##suffix(path, &st) \
				: i == 1   ? lstat##suffix(path, &st) \
				: i == 2 \
				? fstatat##suffix(AT_FDCWD, path, &st, 0) \
				: fstat##suffix(fd, &st); \
			l->error = errno; \
			if (!l->result) { \
				TAKE(st); \
				EXTRA; \
			} \
			print_line(l); \
		} \
	}

FAMILY(, 0, (void)0)
FAMILY(64, 0, (void)0)
FAMILY(x, 1, (l->st.st_known = st.st_known, l->st.st_birthtim = st.st_birthtim))
FAMILY(64x, 1,
	(l->st.st_known = st.st_known, l->st.st_birthtim = st.st_birthtim))

int main(int argc, char **argv)
{
	int i, fd;

	if (argc < 2) {
		fprintf(stderr, "usage: %s FILE...\n", argv[0]);
		return 2;
	}
	for (i = 1; i < argc; i++) {
		/* Neither waits for a writer of a FIFO nor becomes the owner of
		 * a terminal. */
		fd = open(argv[i], O_RDONLY | O_NONBLOCK | O_NOCTTY);
		printf("%s\n", argv[i]);
		print(argv[i], fd);
		print64(argv[i], fd);
		printx(argv[i], fd);
		print64x(argv[i], fd);
		if (fd >= 0)
			close(fd);
	}
	return 0;
}
