/* SPDX-License-Identifier: MIT */
/* st_birthtim and st_known, which only the x family has. */
#include "calls.h"
#include <time.h>

#ifdef T_FAMILYX
#define ALL \
	(ST_KNOWN_TYPE | ST_KNOWN_MODE | ST_KNOWN_NLINK | ST_KNOWN_UID | \
		ST_KNOWN_GID | ST_KNOWN_ATIME | ST_KNOWN_MTIME | \
		ST_KNOWN_CTIME | ST_KNOWN_INO | ST_KNOWN_SIZE | \
		ST_KNOWN_BLOCKS | ST_KNOWN_BIRTHTIME | ST_KNOWN_DEV | \
		ST_KNOWN_RDEV | ST_KNOWN_BLKSIZE)

static const char *birth_problem(const struct seen *s, time_t since)
{
	if (!(s->known & ST_KNOWN_BIRTHTIME))
		return s->btim.sec || s->btim.nsec ? "not known, and not 0"
						   : NULL;
	if (s->btim.sec < since - 1)
		return t_unlike("st_birthtim", s->btim.sec, since);
	if (s->btim.sec > time(NULL) + 1)
		return t_unlike("st_birthtim", s->btim.sec, time(NULL));
	if (s->btim.nsec < 0 || s->btim.nsec > 999999999)
		return t_unlike("nanoseconds", s->btim.nsec, 0);
	return NULL;
}

static void born(const char *path, time_t since)
{
	const struct call *c;
	struct answer a, first;
	const char *p;
	int fd = open(path, O_RDONLY);

	must(fd >= 0);
	memset(&first, 0, sizeof first);
	for (c = calls; c < calls + N_CALLS; c++) {
		if (!c->x)
			continue;
		p = status(c, fd, path, &a);
		verdict(p ? p : birth_problem(&a.seen, since),
			"own.birthtime/%s/%s", c->name, path);
		verdict(p ? p : t_unlike("st_known", a.seen.known & ~ALL, 0),
			"own.known/%s/%s_named", c->name, path);
		verdict(p ? p
			  : t_unlike("st_known",
				    a.seen.known &
					    (ST_KNOWN_TYPE | ST_KNOWN_SIZE),
				    ST_KNOWN_TYPE | ST_KNOWN_SIZE),
			"own.known/%s/%s_type_and_size", c->name, path);
		if (!first.seen.mode)
			first = a;
		verdict(p ? p
			  : t_unlike(
				    "st_known", a.seen.known, first.seen.known),
			"own.known/%s/%s_as_fstatx", c->name, path);
		if (!p)
			p = t_unlike("st_birthtim", a.seen.btim.sec,
				first.seen.btim.sec);
		verdict(p ? p
			  : t_unlike("nanoseconds of st_birthtim",
				    a.seen.btim.nsec, first.seen.btim.nsec),
			"own.birthtime/%s/%s_as_fstatx", c->name, path);
	}
	close(fd);
}

static void members(void)
{
	struct stat64x s;
	struct overstat_statx t;

	memset(&s, 0, sizeof s);
	s.st_birthtim.tv_sec = 5;
	is((long long)s.st_birthtime, 5, "own.x/st_birthtime");
	is((long long)s.st_birthtimespec.tv_sec, 5, "own.x/st_birthtimespec");
	is((char *)&s.st_gid - (char *)&s.st_uid, sizeof s.st_uid,
		"own.x/stat64x_st_uid_and_st_gid");
	is((char *)&t.st_gid - (char *)&t.st_uid, sizeof t.st_uid,
		"own.x/statx_st_uid_and_st_gid");
	is(sizeof s.st_birthtim.tv_sec, 8, "own.x/stat64x_seconds");
	is(sizeof t.st_mtim.tv_sec, 8, "own.x/statx_seconds");
	is(sizeof s.st_size + sizeof s.st_ino + sizeof s.st_blocks, 24,
		"own.x/stat64x_widths");
}
#endif

int main(int argc, char **argv)
{
#ifdef T_FAMILYX
	time_t since = time(NULL);

	begin(argc, argv);
	make_file("file", 7);
	must(!mkdir("dir", 0755));
	born("file", since);
	born("dir", since);
	members();
#else
	begin(argc, argv);
	verdict("the libc has no x family", "own.x/st_birthtim_and_st_known");
#endif
	return done();
}
