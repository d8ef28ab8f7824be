/* SPDX-License-Identifier: MIT */
/* A romfs image in memory, as genromfs makes it, as a volume of overstat:
 * overstat_romfs(3). Every length in it is looked at before it is used. */
#include <string.h>
#include <sys/stat.h>
#include <overstat/metal_fs.h>

/* Big-endian words, a name and the contents, each at a multiple of 16 bytes. Of the
 * word for the next the low bits are the type, and whether it may be executed. */
enum {
	LINK,
	DIRECTORY,
	REGULAR,
	SYMLINK,
	TYPE = 7,
	EXECUTABLE = 8
};

struct node {
	uint32_t at, next, spec, size, type;
	uint32_t contents;
	const char *name;
};

static uint32_t word(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
		(uint32_t)p[2] << 8 | p[3];
}

/* Where what stands behind the name at an offset begins, or 0. */
static uint32_t behind(const struct overstat_rom *rom, uint32_t name)
{
	const char *start = (const char *)rom->image + name, *end;

	end = name < rom->size ? memchr(start, 0, rom->size - name) : NULL;
	return end ? (name + (uint32_t)(end - start) + 16) & ~15u : 0;
}

/* The node at an offset. */
static int read_node(
	const struct overstat_rom *rom, uint32_t at, struct node *n)
{
	const unsigned char *p;

	if (at % 16 || at > rom->size || rom->size - at < 16)
		return -EIO;
	p = (const unsigned char *)rom->image + at;
	n->at = at;
	n->next = word(p) & ~15u;
	n->type = word(p) & 15;
	n->spec = word(p + 4);
	n->size = word(p + 8);
	n->name = (const char *)p + 16;
	n->contents = behind(rom, at + 16);
	if (!n->contents || n->contents > rom->size ||
		n->size > rom->size - n->contents)
		return -EIO;
	return 0;
}

/* The root; images of 2^31 bytes and more are refused. */
static int read_root(const struct overstat_rom *rom, struct node *n)
{
	uint32_t first;

	if (rom->size > INT32_MAX || rom->size < 32 ||
		memcmp(rom->image, "-rom1fs-", 8) != 0)
		return -EIO;
	first = behind(rom, 16);
	return first ? read_node(rom, first, n) : -EIO;
}

/* A name in a directory; budget: nodes that may still be read, of which there are no
 * more than the image has room for. */
static int read_child(const struct overstat_rom *rom, const char *name,
	size_t length, uint32_t *budget, struct node *n)
{
	uint32_t at = n->spec & ~15u;
	int r;

	for (; at; at = n->next) {
		if (!(*budget)--)
			return -EIO;
		r = read_node(rom, at, n);
		if (r)
			return r;
		if (!strncmp(n->name, name, length) && !n->name[length])
			break;
	}
	if (!at)
		return -ENOENT;
	while ((n->type & TYPE) == LINK) {
		if (!(*budget)--)
			return -EIO;
		r = read_node(rom, n->spec & ~15u, n);
		if (r)
			return r;
	}
	return 0;
}

/* No symbolic link is followed. */
static int find(const struct overstat_rom *rom, const char *path, int follow,
	struct node *n)
{
	uint32_t budget = (uint32_t)(rom->size / 16);
	int r = read_root(rom, n);
	size_t length;

	while (!r) {
		while (*path == '/' ||
			(*path == '.' && (path[1] == '/' || !path[1])))
			path++;
		length = strcspn(path, "/");
		if ((n->type & TYPE) == SYMLINK && (length || follow))
			return -ELOOP;
		if (!length)
			return 0;
		if ((n->type & TYPE) != DIRECTORY)
			return -ENOTDIR;
		r = read_child(rom, path, length, &budget, n);
		path += length;
	}
	return r;
}

static void fill(const struct node *n, struct overstat_status *s)
{
	static const uint16_t mode[8] = { 0, S_IFDIR | 0444, S_IFREG | 0444,
		S_IFLNK | 0777, S_IFBLK | 0600, S_IFCHR | 0600, S_IFSOCK | 0644,
		S_IFIFO | 0644 };

	s->known = ST_KNOWN_TYPE | ST_KNOWN_MODE | ST_KNOWN_INO;
	s->mode = mode[n->type & TYPE] | (n->type & EXECUTABLE ? 0111u : 0);
	s->ino = n->at / 16;
	if ((n->type & TYPE) == REGULAR || (n->type & TYPE) == SYMLINK) {
		s->known |= ST_KNOWN_SIZE;
		s->size = n->size;
	}
}

static int by_name(const struct overstat_volume *v, const char *path,
	int follow, struct overstat_status *s)
{
	struct node n;
	int r = find(v->fs, path, follow, &n);

	if (!r)
		fill(&n, s);
	return r;
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
	const char *image = rom->image, *at = file;
	struct node n;
	int r = at < image || (size_t)(at - image) > rom->size
		? -EBADF
		: read_node(rom, (uint32_t)(at - image), &n);

	if (!r)
		fill(&n, s);
	return r;
}

int overstat_romfs_find(const struct overstat_rom *rom, const char *path,
	void **file, struct overstat_rom *contents)
{
	struct node n;
	int r = find(rom, path, 1, &n);

	if (r)
		return r;
	*file = (char *)rom->image + n.at;
	*contents = (struct overstat_rom){ NULL, 0 };
	if ((n.type & TYPE) == REGULAR) {
		contents->image = (const char *)rom->image + n.contents;
		contents->size = n.size;
	}
	return 0;
}

const struct overstat_ops overstat_romfs = {
	.stat = by_path, .lstat = by_link, .fstat = by_file
};
