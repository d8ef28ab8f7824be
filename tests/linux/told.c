/* SPDX-License-Identifier: MIT */
/* told FILE...: what every function says of each file, a line for each member of
 * the family: FUNCTION FILE MEMBER... or the name of the error. Before them for
 * each function the widths of what it fills. truth.c says what it should be. */
#include "../conformance/calls.h"
#include "../faults/errnos.h"

#define DEVICE_WIDTH(suffix) sizeof((struct stat##suffix *)0)->st_dev
static const size_t device_widths[] = { DEVICE_WIDTH(), DEVICE_WIDTH(64),
	DEVICE_WIDTH(x), DEVICE_WIDTH(64x) };

static void print_time(const struct moment *t)
{
	printf(" %jd.%09ld", (intmax_t)t->sec, t->nsec);
}

static void tell(const struct call *c, int fd, const char *path, int flags)
{
	const struct seen *s;
	struct answer a;

	printf("%s%s %s", c->name, flags ? "(NOFOLLOW)" : "", path);
	ask(c, fd, path, flags, &a);
	if (a.problem) {
		printf(" %s\n", a.problem);
		return;
	}
	if (a.result) {
		printf(" %s\n", errno_name(a.error));
		return;
	}
	s = &a.seen;
	printf(" dev=%jx ino=%ju mode=%o nlink=%ju uid=%u gid=%u rdev=%jx "
	       "size=%jd "
	       "blksize=%jd blocks=%jd",
		(uintmax_t)s->dev, (uintmax_t)s->ino, s->mode,
		(uintmax_t)s->nlink, s->uid, s->gid, (uintmax_t)s->rdev,
		(intmax_t)s->size, (intmax_t)s->blksize, (intmax_t)s->blocks);
	print_time(&s->atim);
	print_time(&s->mtim);
	print_time(&s->ctim);
	if (c->x) {
		print_time(&s->btim);
		printf(" known=%x", s->known);
	}
	putchar('\n');
}

int main(int argc, char **argv)
{
	const struct call *c;
	int i, fd;

	for (c = calls; c < calls + N_CALLS; c++)
		printf("widths %s %d %d %zu %d %d %d %d\n", c->name, c->kind,
			c->x, device_widths[c->family], c->ino, c->off,
			c->blkcnt, c->time);
	for (i = 1; i < argc; i++) {
		fd = open(argv[i], O_PATH | O_NOFOLLOW);
		for (c = calls; c < calls + N_CALLS; c++) {
			if (c->kind != FSTAT || fd >= 0)
				tell(c, c->kind == FSTAT ? fd : AT_FDCWD,
					argv[i], 0);
			if (c->kind == FSTATAT)
				tell(c, AT_FDCWD, argv[i], AT_SYMLINK_NOFOLLOW);
		}
		if (fd >= 0)
			close(fd);
	}
	return 0;
}
