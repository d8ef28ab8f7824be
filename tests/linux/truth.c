/* SPDX-License-Identifier: MIT */
/* truth FILE... <WIDTHS: what told.c must print of these files, by what statx(2)
 * says of them on this machine and by the widths of the structs, which are the
 * first lines that told prints. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include "../faults/errnos.h"

enum {
	FSTAT,
	STAT,
	LSTAT,
	FSTATAT
};

struct call {
	char name[32];
	int kind, x;
	int dev, ino, off, blkcnt, time; /* bytes */
};

static int signed_fits(int width, int64_t value)
{
	return width == 8 || value == (int32_t)value;
}

static int unsigned_fits(int width, uint64_t value)
{
	return width == 8 || value == (uint32_t)value;
}

static int fits(const struct call *c, const struct statx *x)
{
	return unsigned_fits(
		       c->dev, makedev(x->stx_dev_major, x->stx_dev_minor)) &&
		unsigned_fits(c->dev,
			makedev(x->stx_rdev_major, x->stx_rdev_minor)) &&
		unsigned_fits(c->ino, x->stx_ino) &&
		signed_fits(c->off, (int64_t)x->stx_size) &&
		signed_fits(c->blkcnt, (int64_t)x->stx_blocks) &&
		signed_fits(c->time, x->stx_atime.tv_sec) &&
		signed_fits(c->time, x->stx_mtime.tv_sec) &&
		signed_fits(c->time, x->stx_ctime.tv_sec);
}

static void print_time(const struct statx_timestamp *t)
{
	printf(" %jd.%09u", (intmax_t)t->tv_sec, t->tv_nsec);
}

static void say(const struct call *c, const char *path, int nofollow, int named)
{
	static const struct statx_timestamp none;
	struct statx x;

	printf("%s%s %s", c->name, named ? "(NOFOLLOW)" : "", path);
	if (statx(AT_FDCWD, path,
		    AT_NO_AUTOMOUNT | (nofollow ? AT_SYMLINK_NOFOLLOW : 0),
		    STATX_BASIC_STATS | STATX_BTIME, &x)) {
		printf(" %s\n", errno_name(errno));
		return;
	}
	if (!fits(c, &x)) {
		puts(" EOVERFLOW");
		return;
	}
	printf(" dev=%jx ino=%ju mode=%o nlink=%u uid=%u gid=%u rdev=%jx "
	       "size=%jd "
	       "blksize=%u blocks=%jd",
		(uintmax_t)makedev(x.stx_dev_major, x.stx_dev_minor),
		(uintmax_t)x.stx_ino, x.stx_mode, x.stx_nlink, x.stx_uid,
		x.stx_gid,
		(uintmax_t)makedev(x.stx_rdev_major, x.stx_rdev_minor),
		(intmax_t)x.stx_size, x.stx_blksize, (intmax_t)x.stx_blocks);
	print_time(&x.stx_atime);
	print_time(&x.stx_mtime);
	print_time(&x.stx_ctime);
	if (c->x) {
		print_time((x.stx_mask & STATX_BTIME) ? &x.stx_btime : &none);
		/* dev, rdev and blksize, which statx has no bits for */
		printf(" known=%x", (x.stx_mask & 0xfff) | 0x7000);
	}
	putchar('\n');
}

int main(int argc, char **argv)
{
	struct call calls[16];
	int n = 0, i, j, fd;

	while (n < 16 &&
		scanf("widths %31s %d %d %d %d %d %d %d ", calls[n].name,
			&calls[n].kind, &calls[n].x, &calls[n].dev,
			&calls[n].ino, &calls[n].off, &calls[n].blkcnt,
			&calls[n].time) == 8) {
		printf("widths %s %d %d %d %d %d %d %d\n", calls[n].name,
			calls[n].kind, calls[n].x, calls[n].dev, calls[n].ino,
			calls[n].off, calls[n].blkcnt, calls[n].time);
		n++;
	}
	if (n != 16) {
		fprintf(stderr, "truth: %d functions, not 16\n", n);
		return 1;
	}
	for (i = 1; i < argc; i++) {
		fd = open(argv[i], O_PATH | O_NOFOLLOW);
		for (j = 0; j < n; j++) {
			if (calls[j].kind != FSTAT || fd >= 0)
				say(&calls[j], argv[i],
					calls[j].kind == FSTAT ||
						calls[j].kind == LSTAT,
					0);
			if (calls[j].kind == FSTATAT)
				say(&calls[j], argv[i], 1, 1);
		}
		if (fd >= 0)
			close(fd);
	}
	return 0;
}
