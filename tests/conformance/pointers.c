/* SPDX-License-Identifier: MIT */
/* NULL for the path and for the struct. POSIX says nothing of them; the manual
 * pages say EFAULT. Through volatile, or a nonnull attribute would let the
 * compiler take for granted that they are not. */
#include "calls.h"

#define UNKNOWN 0x40000000 /* no flag of any system */

static const char *volatile null_path;
static void *volatile null_buf;

static int t_null(const struct call *c, int fd, const char *path, int flags,
	struct answer *a)
{
	int sig;

	memset(a, 0, sizeof *a);
	errno = MARK;
	sig = t_ask(c, fd, path, null_buf, flags, &a->result);
	a->error = errno;
	if (sig)
		a->problem = "crashed";
	else if (!a->result)
		a->problem = "succeeded, expected EFAULT";
	return sig;
}

int main(int argc, char **argv)
{
	const struct call *c;
	struct answer a;
	int file, here;

	begin(argc, argv);
	survive_crashes();
	make_file("file", 7);
	file = open("file", O_RDONLY);
	here = open(".", O_RDONLY | O_DIRECTORY);
	must(file >= 0 && here >= 0);
	for (c = calls; c < calls + N_CALLS; c++) {
		t_null(c, c->kind == FSTAT ? file : AT_FDCWD, "file", 0, &a);
		verdict(not_failed(&a, EFAULT), "own.EFAULT/%s/into_NULL",
			c->name);
		if (c->kind == FSTAT) {
			t_null(c, -1, NULL, 0, &a);
			verdict(not_failed(&a, EBADF),
				"own.EFAULT/%s/-1_into_NULL", c->name);
			continue;
		}
		ask(c, AT_FDCWD, null_path, 0, &a);
		verdict(not_failed(&a, EFAULT), "own.EFAULT/%s/NULL", c->name);
		t_null(c, AT_FDCWD, null_path, 0, &a);
		verdict(not_failed(&a, EFAULT), "own.EFAULT/%s/NULL_into_NULL",
			c->name);
		if (c->kind != FSTATAT)
			continue;
		ask(c, here, null_path, AT_SYMLINK_NOFOLLOW, &a);
		verdict(not_failed(&a, EFAULT), "own.EFAULT/%s,nofollow/NULL",
			c->name);
		ask(c, here, null_path, UNKNOWN, &a);
		verdict(not_failed(&a, EINVAL), "own.EFAULT/%s/NULL+unknown",
			c->name);
		t_null(c, AT_FDCWD, "file", UNKNOWN, &a);
		verdict(not_failed(&a, EINVAL),
			"own.EFAULT/%s/into_NULL+unknown", c->name);
#ifdef AT_EMPTY_PATH
		t_null(c, file, "", AT_EMPTY_PATH, &a);
		verdict(not_failed(&a, EFAULT),
			"own.EFAULT/%s/AT_EMPTY_PATH_into_NULL", c->name);
#endif
	}
	return done();
}
