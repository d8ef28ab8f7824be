/* SPDX-License-Identifier: MIT */
/* st_blocks counts what is allocated, and a hole is not. Needs a file system that
 * has holes, and says how much is allocated. */
#include "calls.h"

#define BLOCKS "Number of blocks allocated for this object"

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
			verdict(not_failed(&a, EOVERFLOW), "%s of %s EOVERFLOW",
				c->name, path);
			continue;
		}
		verdict(p ? p
				: a.seen.blocks >= least &&
					a.seen.blocks <= most
				? NULL
				: t_unlike("st_blocks", a.seen.blocks,
					  a.seen.blocks < least ? least : most),
			"%s of %s, %lld to %lld blocks: \"%s\"", c->name, path,
			(long long)least, (long long)most, BLOCKS);
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
	full = filled("a full file of 64 KiB", 0);
	sparse = filled("a hole of 5 GiB and 64 KiB", (int64_t)5 << 30);
	empty = open("an empty file", O_RDWR | O_CREAT | O_EXCL, 0644);
	must(empty >= 0);
	blocks("a full file of 64 KiB", full, 65536, 128, 512);
	blocks("a hole of 5 GiB and 64 KiB", sparse, ((int64_t)5 << 30) + 65536,
		128, 1024);
	blocks("an empty file", empty, 0, 0, 16);
	return done();
}
