/* SPDX-License-Identifier: MIT */
/* st_blocks counts what is allocated, and a hole is not. Needs a file system that
 * has holes, and says how much is allocated. */
#include "calls.h"

#define BLOCKS "sys_stat.h.st_blocks"

#if defined __GLIBC__ && !defined __LP64__
#define t_off off64_t
#define t_seek lseek64
#define T_LARGE O_LARGEFILE
#else
#define t_off off_t
#define t_seek lseek
#define T_LARGE 0
#endif

static void blocks(
	const char *path, int fd, int64_t size, int64_t least, int64_t most)
{
	const struct call *c;
	struct answer a;
	const char *p;

	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, fd, path, &a);
		if (c->off < 8 && size > INT32_MAX) {
			verdict(not_failed(&a, EOVERFLOW),
				"fstatat.EOVERFLOW/%s/%s", c->name, path);
			continue;
		}
		verdict(p ? p
				: a.seen.blocks >= least &&
					a.seen.blocks <= most
				? NULL
				: t_unlike("st_blocks", a.seen.blocks,
					  a.seen.blocks < least ? least : most),
			BLOCKS "/%s/%s", c->name, path);
	}
}

static int filled(const char *path, int64_t from)
{
	static unsigned char bytes[65536];
	unsigned x = 1;
	size_t i;
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | T_LARGE, 0644);

	/* Nothing that a file system could compress away. */
	for (i = 0; i < sizeof bytes; i++)
		bytes[i] = (unsigned char)((x = x * 1103515245 + 12345) >> 16);
	must(fd >= 0);
	must(t_seek(fd, (t_off)from, SEEK_SET) == (t_off)from);
	must(write(fd, bytes, sizeof bytes) == sizeof bytes);
	must(!fsync(fd));
	return fd;
}

int main(int argc, char **argv)
{
	int full, sparse, empty;

	begin(argc, argv);
	full = filled("full_64K", 0);
	sparse = filled("hole_5G_64K", (int64_t)5 << 30);
	empty = open("never_written", O_RDWR | O_CREAT | O_EXCL, 0644);
	must(empty >= 0);
	blocks("full_64K", full, 65536, 128, 512);
	blocks("hole_5G_64K", sparse, ((int64_t)5 << 30) + 65536, 128, 1024);
	blocks("never_written", empty, 0, 0, 16);
	return done();
}
