/* SPDX-License-Identifier: MIT */
/* 2, Tags: what a reparse point is. */
#include "rows.h"

/* By stat, lstat and fstat of a handle that is the point's own. */
static void is(
	const char *path, int stat_r, uint32_t stat_type, uint32_t lstat_type)
{
	int v;

	for (v = 0; v < VERSIONS; v++) {
		fake.version = &versions[v];
		IS(do_stat(path), stat_r);
		if (!stat_r)
			IS(TYPE, stat_type);
		IS(do_lstat(path), 0);
		IS(TYPE, lstat_type);
	}
	fake.version = &versions[WINDOWS_11_23H2];
}

static void symlinks(void)
{
	struct fake_node *reg, *dir;

	row("2 tag SYMLINK: a link, followed by stat");
	reg = fake_add(NULL, "reg");
	dir = fake_directory(NULL, "dir");
	fake_add(dir, "in");
	fake_link(NULL, "ln", reg, "reg");
	fake_link(NULL, "lndir", dir, "dir");
	fake_link(NULL, "dangle", NULL, "nosuch");
	is("ln", 0, S_IFREG, S_IFLNK);
	is("lndir", 0, S_IFDIR, S_IFLNK);
	is("dangle", -ENOENT, 0, S_IFLNK);
	is("lndir/in", 0, S_IFREG, S_IFREG);
	/* A slash at the end follows it. */
	is("lndir/", 0, S_IFDIR, S_IFDIR);
	IS(do_stat("ln/"), -ENOTDIR);
	IS(do_lstat("ln/"), -ENOTDIR);
	IS(do_lstat("lndir/."), 0);
	IS(TYPE, S_IFDIR);
	IS(do_lstat("ln"), 0);
	IS(st.mode, S_IFLNK | 0777);
	IS(st.ino == (uint64_t)reg->s.id, 0);
	IS(do_stat("ln"), 0);
	IS(st.ino, reg->s.id);
	row("2 tag SYMLINK: fstat of a handle of its own says link");
	IS(do_fstat(fake_fd(
		   fake_link(NULL, "l", NULL, "t"), NT_READ_ATTRIBUTES)),
		0);
	IS(TYPE, S_IFLNK);
	IS(st.size, 0);
	IS(IS_KNOWN(ST_KNOWN_SIZE), 0);
}

static void loop(void)
{
	struct fake_node *a, *b;

	row("6 c0000280 of a loop: ELOOP");
	a = fake_link(NULL, "a", NULL, "b");
	b = fake_link(NULL, "b", a, "a");
	a->target = b;
	IS(do_stat("a"), -ELOOP);
	IS(do_stat("a/x"), -ELOOP);
	IS(do_lstat("a"), 0);
	IS(TYPE, S_IFLNK);
}

static void size_of(const char *text, int64_t size)
{
	fake_reset(&versions[WINDOWS_11_24H2]);
	fake_link(NULL, "ln", NULL, text);
	IS(do_lstat("ln"), 0);
	TEXT_IS(fake.trace, "open volume4 info77 reparse close");
	IS(st.size, size);
	IS(st.blocks, 0);
	IS(IS_KNOWN(ST_KNOWN_SIZE), size != 0);
}

static void link_sizes(void)
{
	char text[300];
	static const unsigned char lx[] = { 0x1d, 0, 0, 0xa0, 9, 0, 0, 0, 2, 0,
		0, 0, '/', 'a', 0xc3, 0xbc, 'x' };
	struct fake_node *n;

	row("2 size of a link: its text in bytes of the code page, by one call "
	    "more");
	size_of("reg", 3);
	size_of("\\??\\C:\\work\\reg", 11);
	size_of("\\??\\UNC\\server\\share\\x", 16);
	/* 2 bytes, 3, and a pair that is 4. */
	size_of("\xc3\xbc\xe6\x97\xa5\xf0\x9f\x98\x80", 9);
	memset(text, 'a', 118);
	text[118] = 0;
	size_of(text, 118);
	/* What does not fit into what is read of it. */
	memset(text, 'a', 200);
	text[200] = 0;
	size_of(text, 0);
	row("2 size of a link: LX_SYMLINK has bytes of UTF-8");
	n = fake_tag(NULL, "lx", NT_TAG_LX_SYMLINK);
	n->reparse = lx;
	n->reparse_size = sizeof lx;
	IS(do_lstat("lx"), 0);
	IS(TYPE, S_IFLNK);
	IS(st.size, 5);
	row("2 size of a link: the text refused or of another tag is not "
	    "known");
	n = fake_link(NULL, "ln", NULL, "x");
	n->reparse = NULL;
	IS(do_lstat("ln"), 0);
	IS(TYPE, S_IFLNK);
	IS(IS_KNOWN(ST_KNOWN_SIZE), 0);
	n->reparse = lx;
	n->reparse_size = sizeof lx;
	IS(do_lstat("ln"), 0);
	IS(TYPE, S_IFLNK);
	IS(IS_KNOWN(ST_KNOWN_SIZE), 0);
}

static void mount_points(void)
{
	char text[200];
	struct fake_node *dir, *n;

	row("2 tag MOUNT_POINT: a junction is a link, followed by stat");
	dir = fake_directory(NULL, "dir");
	fake_add(dir, "in");
	fake_junction(NULL, "j", dir, "\\??\\C:\\work\\dir");
	is("j", 0, S_IFDIR, S_IFLNK);
	is("j/in", 0, S_IFREG, S_IFREG);
	IS(do_stat("j"), 0);
	IS(st.ino, dir->s.id);
	IS(do_lstat("j"), 0);
	IS(st.size, 11);
	row("2 tag MOUNT_POINT: a junction whose text is longer than what is "
	    "read of it is a link");
	dir = fake_directory(NULL, "dir");
	memset(text, 'd', sizeof text);
	memcpy(text, "\\??\\C:\\", 7);
	text[sizeof text - 1] = 0;
	fake_junction(NULL, "j", dir, text);
	is("j", 0, S_IFDIR, S_IFLNK);
	IS(IS_KNOWN(ST_KNOWN_SIZE), 0);
	row("2 tag MOUNT_POINT: a volume's is a directory, also by lstat");
	n = fake_junction(NULL, "v", fake.d.root,
		"\\??\\Volume{01234567-89ab-cdef-0123-456789abcdef}\\");
	is("v", 0, S_IFDIR, S_IFDIR);
	IS(do_stat("v"), 0);
	IS(st.dev, 0xcafe0002);
	IS(do_lstat("v"), 0);
	IS(st.ino, n->s.id);
	row("2 tag MOUNT_POINT: a target that is refused is a directory, as "
	    "wine's / and /proc");
	dir = fake_directory(NULL, "dir");
	n = fake_junction(NULL, "w", dir, "x");
	n->reparse = NULL;
	is("w", 0, S_IFDIR, S_IFDIR);
	IS(do_fstat(fake_fd(n, NT_READ_ATTRIBUTES)), 0);
	IS(TYPE, S_IFDIR);
	TEXT_IS(fake.trace, "volume4 info68 volume1");
}

static void special(void)
{
	row("2 tag AF_UNIX: a socket, of which stat says so too: nobody "
	    "follows it");
	fake_tag(NULL, "s", NT_TAG_AF_UNIX);
	is("s", 0, S_IFSOCK, S_IFSOCK);
	IS(do_stat("s"), 0);
	TEXT_IS(fake.trace, "open open volume4 info68 volume1 close");
	IS(st.mode, S_IFSOCK | 0666);
	IS(do_stat("s/"), -ENOTDIR);
	row("2 tag LX_FIFO, LX_CHR, LX_BLK");
	fake_tag(NULL, "f", NT_TAG_LX_FIFO);
	is("f", 0, S_IFIFO, S_IFIFO);
	fake_tag(NULL, "c", NT_TAG_LX_CHR);
	is("c", 0, S_IFCHR, S_IFCHR);
	fake_tag(NULL, "b", NT_TAG_LX_BLK);
	is("b", 0, S_IFBLK, S_IFBLK);
	IS(st.rdev, 0);
	row("2 tag LX_SYMLINK: a link; stat, which cannot follow it, is EACCES "
	    "and never says link");
	fake_tag(NULL, "lx", NT_TAG_LX_SYMLINK);
	is("lx", -EACCES, 0, S_IFLNK);
}

static void plain(void)
{
	static const struct {
		uint32_t tag;
		const char *what;
	} tags[] = {
		{ 0x80000013, "2 tag DEDUP: a plain file" },
		{ 0x80000017, "2 tag WOF: a plain file" },
		{ 0x8000001b, "2 tag APPEXECLINK: a plain file, also by stat" },
		{ 0x9000001a, "2 tag cloud 9000001a: a plain file" },
		{ 0x9000701a, "2 tag cloud 9000701a: a plain file" },
		{ 0x9000f01a, "2 tag cloud 9000f01a: a plain file" },
		{ 0x9000001c, "2 tag ProjFS: a plain file" },
		{ 0xdeadbeef, "2 a tag that nobody knows: a plain file" },
	};
	unsigned i;

	for (i = 0; i < sizeof tags / sizeof *tags; i++) {
		struct fake_node *d;

		row(tags[i].what);
		fake_tag(NULL, "x", tags[i].tag);
		is("x", 0, S_IFREG, S_IFREG);
		IS(st.mode, S_IFREG | 0644);
		IS(st.size, 1234);
		d = fake_directory(NULL, "d");
		d->s.attributes |= NT_REPARSE_POINT;
		d->s.tag = tags[i].tag;
		is("d", 0, S_IFDIR, S_IFDIR);
	}
	row("2 a tag without the attribute is none");
	fake_tag(NULL, "x", NT_TAG_SYMLINK)->s.attributes = 0x20;
	is("x", 0, S_IFREG, S_IFREG);
}

void rows_tags(void)
{
	symlinks();
	loop();
	link_sizes();
	mount_points();
	special();
	plain();
}
