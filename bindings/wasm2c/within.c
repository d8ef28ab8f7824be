/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "within.h"

/* Puts the target of the link done in the place of path up to rest. */
static uint32_t follow_link(
	int dirfd, const char *done, char *path, const char *rest)
{
	char target[W2C_PATH_MAX];
	size_t n, left = strlen(rest) + 1;
	uint32_t code = __overstat_w2c_link(dirfd, done, target, &n);

	if (code)
		return code;
	if (!n || *target == '/')
		return WASI_NOTCAPABLE;
	if (n + left > W2C_PATH_MAX)
		return WASI_NAMETOOLONG;
	memmove(path + n, rest, left);
	memcpy(path, target, n);
	return 0;
}

/* What has been walked, as a path. */
static const char *walked(const char *done, size_t end)
{
	return end == 1 ? "." : done + 2;
}

/* Whoever goes on from a directory must be allowed to search it, also where he
 * goes to itself or up: so says the system of done with "/." behind it. */
static uint32_t search(int dirfd, char *done, size_t end, struct stat64x *st)
{
	uint32_t code;

	if (end + 2 > W2C_PATH_MAX + 1)
		return WASI_NAMETOOLONG;
	memcpy(done + end, "/.", 3);
	code = __overstat_w2c_look(dirfd, done + 2, st);
	done[end] = 0;
	return code;
}

/* Takes path apart from the left. done is what has been walked after "./", free
 * of links and of ".."; to leave dirfd would be to go up from nothing. */
static uint32_t walk(int dirfd, char *path, int follow, struct stat64x *st)
{
	char done[W2C_PATH_MAX + 2] = ".", *rest = path;
	size_t end = 1;
	int links = 0;

	while (*rest) {
		size_t n = strcspn(rest, "/"), skip;
		uint32_t code;

		skip = n + strspn(rest + n, "/");
		if (n <= 2 && !memcmp(rest, "..", n)) {
			if (n == 2 && end == 1)
				return WASI_NOTCAPABLE;
			code = search(dirfd, done, end, st);
			if (code)
				return code;
			while (n == 2 && done[--end] != '/')
				;
			done[end] = 0;
			rest += skip;
			continue;
		}
		if (end + 1 + n >= sizeof done)
			return WASI_NAMETOOLONG;
		done[end] = '/';
		memcpy(done + end + 1, rest, n);
		done[end + 1 + n] = 0;
		code = __overstat_w2c_look(dirfd, done + 2, st);
		if (code)
			return code;
		if (S_ISLNK(st->st_mode) && (follow || rest[n])) {
			if (++links > 40)
				return WASI_LOOP;
			code = follow_link(dirfd, done + 2, path, rest + n);
			if (code)
				return code;
			done[end] = 0;
			rest = path;
			continue;
		}
		if (rest[n] && !S_ISDIR(st->st_mode))
			return WASI_NOTDIR;
		end += 1 + n;
		rest += skip;
	}
	return __overstat_w2c_look(dirfd, walked(done, end), st);
}

uint32_t __overstat_w2c_within(
	int dirfd, char *path, int follow, struct stat64x *st)
{
	int saved = errno;
	uint32_t code;

	if (!*path)
		return WASI_NOENT;
	if (*path == '/')
		return WASI_NOTCAPABLE;
	code = walk(dirfd, path, follow, st);
	errno = saved;
	return code;
}
