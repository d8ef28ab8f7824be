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
			"%s of %s st_birthtim is when it was made, or 0 and "
			"not known",
			c->name, path);
		verdict(p ? p : t_unlike("st_known", a.seen.known & ~ALL, 0),
			"%s of %s st_known has no bit without a name", c->name,
			path);
		verdict(p ? p
			  : t_unlike("st_known",
				    a.seen.known &
					    (ST_KNOWN_TYPE | ST_KNOWN_SIZE),
				    ST_KNOWN_TYPE | ST_KNOWN_SIZE),
			"%s of %s st_known: type and size are facts", c->name,
			path);
		if (!first.seen.mode)
			first = a;
		verdict(p ? p
			  : t_unlike(
				    "st_known", a.seen.known, first.seen.known),
			"%s of %s st_known is what fstatx says", c->name, path);
		if (!p)
			p = t_unlike("st_birthtim", a.seen.btim.sec,
				first.seen.btim.sec);
		verdict(p ? p
			  : t_unlike("nanoseconds of st_birthtim",
				    a.seen.btim.nsec, first.seen.btim.nsec),
			"%s of %s st_birthtim is what fstatx says", c->name,
			path);
	}
	close(fd);
}

static void members(void)
{
	struct stat64x s;
	struct overstat_statx t;

	memset(&s, 0, sizeof s);
	s.st_birthtim.tv_sec = 5;
	is((long long)s.st_birthtime, 5, "st_birthtime is st_birthtim.tv_sec");
	is((long long)s.st_birthtimespec.tv_sec, 5,
		"st_birthtimespec is st_birthtim");
	is((char *)&s.st_gid - (char *)&s.st_uid, sizeof s.st_uid,
		"st_uid and st_gid of struct stat64x are adjacent");
	is((char *)&t.st_gid - (char *)&t.st_uid, sizeof t.st_uid,
		"st_uid and st_gid of struct statx are adjacent");
	is(sizeof s.st_birthtim.tv_sec, 8,
		"seconds of struct stat64x: 8 bytes");
	is(sizeof t.st_mtim.tv_sec, 8, "seconds of struct statx: 8 bytes");
	is(sizeof s.st_size + sizeof s.st_ino + sizeof s.st_blocks, 24,
		"size, inode and blocks of struct stat64x: 8 bytes each");
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
	verdict("the libc has no x family", "st_birthtim and st_known");
#endif
	return done();
}
