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
		verdict(not_failed(&a, EFAULT),
			"%s into NULL EFAULT: \"Bad address\"", c->name);
		if (c->kind == FSTAT) {
			t_null(c, -1, NULL, 0, &a);
			verdict(not_failed(&a, EBADF),
				"%s of -1 into NULL EBADF: a bad descriptor "
				"comes first",
				c->name);
			continue;
		}
		ask(c, AT_FDCWD, null_path, 0, &a);
		verdict(not_failed(&a, EFAULT),
			"%s of NULL EFAULT: \"Bad address\"", c->name);
		t_null(c, AT_FDCWD, null_path, 0, &a);
		verdict(not_failed(&a, EFAULT), "%s of NULL into NULL EFAULT",
			c->name);
		if (c->kind != FSTATAT)
			continue;
		ask(c, here, null_path, AT_SYMLINK_NOFOLLOW, &a);
		verdict(not_failed(&a, EFAULT),
			"%s of NULL at a directory, NOFOLLOW, EFAULT", c->name);
		ask(c, here, null_path, UNKNOWN, &a);
		verdict(not_failed(&a, EINVAL),
			"%s of NULL with an unknown flag EINVAL: a bad flag "
			"comes first",
			c->name);
		t_null(c, AT_FDCWD, "file", UNKNOWN, &a);
		verdict(not_failed(&a, EINVAL),
			"%s into NULL with an unknown flag EINVAL: a bad flag "
			"comes first",
			c->name);
#ifdef AT_EMPTY_PATH
		t_null(c, file, "", AT_EMPTY_PATH, &a);
		verdict(not_failed(&a, EFAULT),
			"%s of \"\" with AT_EMPTY_PATH into NULL EFAULT",
			c->name);
#endif
	}
	return done();
}
