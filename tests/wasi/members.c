/* SPDX-License-Identifier: MIT */
/* Every member against what the host itself answers, by the raw import, and the
 * table of overstat(7). ARGUMENTS: the directory, then FILE SECONDS NANOSECONDS
 * for each whose modification time was set from outside. */
#include "calls.h"
#include <sys/fdstat.h>
#include <wasi/api.h>

static __wasi_filestat_t raw;
static const char *which;

static void raw_of(int fd)
{
	/* The browser shim writes the times at the wrong places, and leaves four
	 * bytes as they are. */
	memset(&raw, 0, sizeof raw);
	must(!__wasi_fd_filestat_get(fd, &raw));
}

static const char *not_time(const char *name, struct moment m, uint64_t ns)
{
	int64_t t = (int64_t)ns, sec = t / 1000000000, rest = t % 1000000000;

	if (rest < 0) {
		sec--;
		rest += 1000000000;
	}
	return t_unlike(name, m.sec, sec) ? t_unlike(name, m.sec, sec)
					  : t_unlike(name, m.nsec, rest);
}

static const char *not_known(unsigned known, int open)
{
	unsigned expected = 0, bit;
	static char problem[64];

	if (raw.filetype)
		expected |= ST_KNOWN_TYPE | ST_KNOWN_SIZE;
	if (raw.dev)
		expected |= ST_KNOWN_DEV;
	if (raw.ino)
		expected |= ST_KNOWN_INO;
	if (raw.nlink || (open && raw.dev && raw.ino))
		expected |= ST_KNOWN_NLINK;
	if (raw.atim)
		expected |= ST_KNOWN_ATIME;
	if (raw.mtim)
		expected |= ST_KNOWN_MTIME;
	if (raw.ctim)
		expected |= ST_KNOWN_CTIME;
	for (bit = 1; bit; bit <<= 1)
		if ((known ^ expected) & bit) {
			snprintf(problem, sizeof problem,
				"%#x, expected %#x of this host", known,
				expected);
			return problem;
		}
	return NULL;
}

#define MEMBER(what, problem) \
	verdict(p ? p : (problem), "%s of %s: %s", c->name, which, what)

static void members(const struct call *c, int fd, const char *path,
	unsigned mode, long long nlink)
{
	struct answer a;
	const char *p = status(c, fd, path, &a);
	const struct seen *s = &a.seen;

	MEMBER("st_mode, type and permissions of the table",
		t_unlike("st_mode", s->mode, mode));
	MEMBER("st_dev is the host's",
		t_unlike("st_dev", (long long)s->dev, (long long)raw.dev));
	MEMBER("st_ino is the host's",
		t_unlike("st_ino", (long long)s->ino, (long long)raw.ino));
	MEMBER("st_size is the host's",
		t_unlike("st_size", s->size, (long long)raw.size));
	MEMBER("st_nlink is the host's, and its 0 by a path 1",
		t_unlike("st_nlink", (long long)s->nlink, nlink));
	MEMBER("st_uid 0", t_unlike("st_uid", s->uid, 0));
	MEMBER("st_gid 0", t_unlike("st_gid", s->gid, 0));
	MEMBER("st_rdev 0", t_unlike("st_rdev", (long long)s->rdev, 0));
	MEMBER("st_blksize 4096", t_unlike("st_blksize", s->blksize, 4096));
	MEMBER("st_blocks is st_size rounded up to 512",
		t_unlike("st_blocks", s->blocks, (s->size + 511) / 512));
	MEMBER("st_mtim is the host's, with a sign",
		not_time("st_mtim", s->mtim, raw.mtim));
	MEMBER("st_ctim is the host's, with a sign",
		not_time("st_ctim", s->ctim, raw.ctim));
	if (c->x) {
		MEMBER("st_known is what the host reported",
			not_known(s->known, c->kind == FSTAT));
		MEMBER("st_birthtim 0",
			t_unlike("st_birthtim", s->btim.sec, 0));
	}
}

static void all(const char *path, int fd, unsigned mode)
{
	const struct call *c;
	int gone = !path;

	which = path ? path : "an unlinked file";
	for (c = calls; c < calls + N_CALLS; c++) {
		if (gone && c->kind != FSTAT)
			continue;
		raw_of(fd);
		members(c, fd, path, mode,
			raw.nlink || (c->kind == FSTAT && raw.dev && raw.ino)
				? (long long)raw.nlink
				: 1);
	}
}

/* Without any futimens before it. */
static void written(int fd, const char *when)
{
	static const char bytes[700];
	const struct call *c;
	struct answer before, a;
	const char *p;

	must(!not_worked((ask(&calls[0], fd, NULL, 0, &before), &before)));
	must(write(fd, bytes, sizeof bytes) == sizeof bytes);
	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, fd, "file", &a);
		verdict(p ? p
			  : t_unlike("st_size", a.seen.size,
				    before.seen.size + (int)sizeof bytes),
			"%s after the %s write: the size is the new one",
			c->name, when);
		verdict(p ? p
				: a.seen.mtim.sec < before.seen.mtim.sec
				? "it went back"
				: NULL,
			"%s after the %s write: the modification time does not "
			"go back",
			c->name, when);
	}
}

static void outside(char **argv)
{
	const struct call *c;
	struct answer a;
	const char *p;
	int fd = open(argv[0], O_RDONLY);

	t_must(fd >= 0, argv[0]);
	for (c = calls; c < calls + N_CALLS; c++) {
		p = status(c, fd, argv[0], &a);
		verdict(p ? p
			  : t_unlike("st_mtim", a.seen.mtim.sec,
				    strtoll(argv[1], NULL, 10)),
			"%s of %s: seconds of st_mtim", c->name, argv[0]);
		verdict(p ? p
			  : t_unlike(
				    "st_mtim", a.seen.mtim.nsec, atol(argv[2])),
			"%s of %s: nanoseconds of st_mtim", c->name, argv[0]);
	}
	close(fd);
}

int main(int argc, char **argv)
{
	int fd, dir, i;

	begin(argc, argv);
	make_file("file", 700);
	make_file("empty", 0);
	must(!mkdir("dir", 0700));
	fd = open("file", O_RDONLY);
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	must(fd >= 0 && dir >= 0);
	all("file", fd, S_IFREG | 0644);
	all("dir", dir, S_IFDIR | 0755);
	close(fd);
	close(dir);
	fd = open("empty", O_RDWR);
	must(fd >= 0);
	all("empty", fd, S_IFREG | 0644);
	must(!unlink("empty"));
	all(NULL, fd, S_IFREG | 0644);
	close(fd);
	fd = open("file", O_WRONLY | O_APPEND);
	must(fd >= 0);
	written(fd, "first");
	written(fd, "second");
	close(fd);
	for (i = 2; i + 2 < argc; i += 3)
		outside(argv + i);
	return done();
}
