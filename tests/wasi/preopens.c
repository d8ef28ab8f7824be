/* SPDX-License-Identifier: MIT */
/* Which preopened directory a path is looked up in, by the size of the file `who`
 * that each has. ARGUMENTS: PATH SIZE, or PATH 0 where it is ENOENT, or cd PATH. */
#include "calls.h"
#include <dirent.h>

static const char *not_as(const struct call *c, const char *path, int size)
{
	struct answer a;
	const char *p;

	ask(c, AT_FDCWD, path, 0, &a);
	if (!size)
		return not_failed(&a, ENOENT);
	p = not_worked(&a);
	if (!p)
		p = t_unlike("type in st_mode", a.seen.mode & S_IFMT, S_IFREG);
	return p ? p : t_unlike("st_size", a.seen.size, size);
}

/* What open() of the libc finds is the same file. */
static const char *not_opened(const char *path)
{
	struct answer a;
	struct seen t = truth(path);
	const char *p;

	ask(&calls[1], AT_FDCWD, path, 0, &a);
	p = not_worked(&a);
	return p ? p : differs(&t, &a.seen);
}

static void one(const char *in, const char *path, int size, const char *label)
{
	const struct call *c;

	for (c = calls; c < calls + N_CALLS; c++)
		if (c->kind != FSTAT)
			verdict(not_as(c, path, size), "%s of \"%s\"%s %s",
				c->name, label, in,
				size ? "is the file in the longest preopen"
				     : "ENOENT");
	if (size)
		verdict(not_opened(path), "\"%s\"%s: stat is what open finds",
			label, in);
}

/* The same with many slashes and dots in it, so that no buffer holds it. */
static void longer(const char *in, const char *path, int size)
{
	static const size_t lengths[] = { 254, 255, 256, 257, 1000, 4000 };
	static char padded[4096], label[64];
	const char *name = strrchr(path, '/');
	size_t i, head, tail, at;

	name = name ? name + 1 : path;
	head = (size_t)(name - path);
	tail = strlen(name);
	for (i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		memcpy(padded, path, head);
		for (at = head; at + tail + 2 <= lengths[i]; at += 2)
			memcpy(padded + at, "./", 2);
		if (at + tail < lengths[i])
			padded[at++] = '/';
		if (at > head + 1 && !head && padded[0] == '/')
			padded[0] = '.';
		strcpy(padded + at, name);
		snprintf(label, sizeof label, "%s in %u bytes", path,
			(unsigned)strlen(padded));
		one(in, padded, size, label);
	}
}

static void slashes(const char *in, const char *path)
{
	static char slashed[512];
	const struct call *c;
	struct answer a;
	int i;

	for (i = 0; i < 2; i++) {
		snprintf(slashed, sizeof slashed, "%s%s", path, i ? "/." : "/");
		for (c = calls; c < calls + N_CALLS; c++) {
			if (c->kind == FSTAT)
				continue;
			ask(c, AT_FDCWD, slashed, 0, &a);
			verdict(not_failed(&a, ENOTDIR),
				"%s of \"%s\"%s ENOTDIR", c->name, slashed, in);
		}
	}
}

int main(int argc, char **argv)
{
	static char in[128];
	const struct call *c;
	struct answer a;
	int i, size;

	for (i = 1; i + 1 < argc; i += 2) {
		if (!strcmp(argv[i], "cd")) {
			must(!chdir(argv[i + 1]));
			snprintf(in, sizeof in, " in %s", argv[i + 1]);
			continue;
		}
		size = atoi(argv[i + 1]);
		one(in, argv[i], size, argv[i]);
		longer(in, argv[i], size);
		if (size)
			slashes(in, argv[i]);
	}
	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind == FSTAT)
			continue;
		ask(c, AT_FDCWD, "", 0, &a);
		verdict(not_failed(&a, ENOENT), "%s of \"\"%s ENOENT", c->name,
			in);
	}
	return done();
}
