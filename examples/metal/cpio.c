/* SPDX-License-Identifier: MIT */
/* A cpio archive in memory, newc or crc, as a volume of overstat: overstat_cpio(3).
 * Every length in it is looked at before it is used. */
#include <string.h>
#include <sys/stat.h>
#include <overstat/metal_fs.h>

/* Behind the magic are thirteen numbers of eight hexadecimal digits. */
enum number {
	INO,
	MODE,
	UID,
	GID,
	NLINK,
	MTIME,
	SIZE,
	MAJOR,
	MINOR,
	RMAJOR,
	RMINOR,
	NAMESIZE,
	CHECK,
	NUMBERS
};
enum {
	HEADER = 6 + 8 * NUMBERS
};

struct entry {
	size_t at, data, next; /* offsets in the image */
	uint32_t ordinal; /* the first is 1 */
	uint32_t number[NUMBERS];
	const char *name;
};

static int read_numbers(const unsigned char *p, uint32_t *number)
{
	int i, digit;

	for (i = 0; i < 8 * NUMBERS; i++) {
		digit = p[i] - '0';
		if (digit < 0 || digit > 9) {
			digit = (p[i] | 32) - 'a' + 10;
			if (digit < 10 || digit > 15)
				return -EIO;
		}
		number[i / 8] = number[i / 8] << 4 | (uint32_t)digit;
	}
	return 0;
}

/* The entry behind e, or with all 0 the first: 0; 1 at the end; or -EIO. */
static int read_next(const struct overstat_rom *rom, struct entry *e)
{
	const char *image = rom->image, *p = image + e->next;
	size_t name, left = rom->size - e->next;

	if (left < HEADER ||
		(memcmp(p, "070701", 6) != 0 && memcmp(p, "070702", 6) != 0))
		return -EIO;
	e->at = e->next;
	e->ordinal++;
	if (read_numbers((const unsigned char *)p + 6, e->number))
		return -EIO;
	e->name = p + HEADER;
	name = e->number[NAMESIZE];
	if (!name || name > left - HEADER || e->name[name - 1])
		return -EIO;
	if (!strcmp(e->name, "TRAILER!!!"))
		return 1;
	/* Both are filled up to four bytes. */
	left = rom->size;
	e->data = (e->at + HEADER + name + 3) & ~(size_t)3;
	if (e->data > left || e->number[SIZE] > left - e->data)
		return -EIO;
	e->next = e->data + ((e->number[SIZE] + (size_t)3) & ~(size_t)3);
	return e->next > left ? -EIO : 0;
}

/* The length of the next component, at *path then; 0 at the end. */
static size_t component(const char **path)
{
	const char *p = *path;

	while (*p == '/' || (*p == '.' && (p[1] == '/' || !p[1])))
		p++;
	*path = p;
	return strcspn(p, "/");
}

/* Where a name of the archive lies, seen from a path. */
enum relation {
	OTHER,
	SAME,
	ABOVE,
	BELOW
};
static enum relation compare(const char *name, const char *path)
{
	size_t n, p;

	for (;; name += n, path += p) {
		n = component(&name);
		p = component(&path);
		if (!n)
			return p ? ABOVE : SAME;
		if (!p)
			return BELOW;
		if (n != p || memcmp(name, path, n) != 0)
			return OTHER;
	}
}

/* The last entry of a path, for what comes later replaces it: its ordinal is 0 if only
 * others tell that it is a directory. No symbolic link is followed. */
static int find(const struct overstat_rom *rom, const char *path, int follow,
	struct entry *found)
{
	struct entry e = { 0 };
	int r, error = -ENOENT;

	memset(found, 0, sizeof *found);
	while (!(r = read_next(rom, &e))) {
		uint32_t type = e.number[MODE] & S_IFMT;

		switch (compare(e.name, path)) {
		case OTHER:
			break;
		case BELOW:
			if (error == -ENOENT)
				error = 0;
			break;
		case SAME:
			*found = e;
			error = follow && type == S_IFLNK ? -ELOOP : 0;
			break;
		case ABOVE:
			if (type != S_IFDIR)
				error = type == S_IFLNK ? -ELOOP : -ENOTDIR;
		}
	}
	if (r < 0)
		return r;
	return component(&path) || error != -ENOENT ? error : 0;
}

/* Of several links to a file the last has its contents, and the first its inode. */
static int links(const struct overstat_rom *rom, struct entry *e)
{
	struct entry other = { 0 };
	uint32_t ordinal = 0;
	int r;

	if (e->number[NLINK] < 2 || (e->number[MODE] & S_IFMT) == S_IFDIR)
		return 0;
	while (!(r = read_next(rom, &other))) {
		if (other.number[INO] != e->number[INO] ||
			other.number[MAJOR] != e->number[MAJOR] ||
			other.number[MINOR] != e->number[MINOR])
			continue;
		if (!ordinal)
			ordinal = other.ordinal;
		if (other.number[SIZE]) {
			e->number[SIZE] = other.number[SIZE];
			e->data = other.data;
		}
	}
	e->ordinal = ordinal;
	return r < 0 ? r : 0;
}

/* Numbers of the archive's own: those of the machine that made it do not fit where an
 * inode has 16 bits. */
static int fill(const struct overstat_rom *rom, struct entry *e,
	struct overstat_status *s)
{
	int r = links(rom, e);

	if (r)
		return r;
	s->known = ST_KNOWN_TYPE;
	s->mode = S_IFDIR;
	if (!e->ordinal)
		return 0;
	s->known |= ST_KNOWN_MODE | ST_KNOWN_NLINK | ST_KNOWN_UID |
		ST_KNOWN_GID | ST_KNOWN_INO | ST_KNOWN_SIZE | ST_KNOWN_MTIME;
	s->mode = e->number[MODE];
	s->nlink = e->number[NLINK];
	s->uid = e->number[UID];
	s->gid = e->number[GID];
	s->ino = e->ordinal;
	s->size = e->number[SIZE];
	s->mtime = e->number[MTIME];
	return 0;
}

static int by_name(const struct overstat_volume *v, const char *path,
	int follow, struct overstat_status *s)
{
	struct entry e;
	int r = find(v->fs, path, follow, &e);

	return r ? r : fill(v->fs, &e, s);
}

static int by_path(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	return by_name(v, path, 1, s);
}

static int by_link(const struct overstat_volume *v, const char *path,
	struct overstat_status *s)
{
	return by_name(v, path, 0, s);
}

static int by_file(
	const struct overstat_volume *v, void *file, struct overstat_status *s)
{
	const struct overstat_rom *rom = v->fs;
	struct entry e = { 0 };
	int r;

	while (!(r = read_next(rom, &e)))
		if ((const char *)rom->image + e.at == (const char *)file)
			return fill(rom, &e, s);
	return r < 0 ? r : -EBADF;
}

int overstat_cpio_find(const struct overstat_rom *rom, const char *path,
	void **file, struct overstat_rom *contents)
{
	struct entry e;
	int r = find(rom, path, 1, &e);

	if (!r)
		r = links(rom, &e);
	if (r)
		return r;
	*file = NULL;
	*contents = (struct overstat_rom){ NULL, 0 };
	if (e.ordinal)
		*file = (char *)rom->image + e.at;
	if ((e.number[MODE] & S_IFMT) == S_IFREG) {
		contents->image = (const char *)rom->image + e.data;
		contents->size = e.number[SIZE];
	}
	return 0;
}

const struct overstat_ops overstat_cpio = {
	.stat = by_path, .lstat = by_link, .fstat = by_file
};
