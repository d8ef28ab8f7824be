/* SPDX-License-Identifier: MIT */
/* 2, Members. */
#include "rows.h"

/* One file by each way that there is. */
static void each(struct fake_node *n, void (*see)(const struct fake_node *))
{
	int v, fd = fake_fd(n, NT_READ_ATTRIBUTES);

	for (v = 0; v < VERSIONS; v++) {
		fake.version = &versions[v];
		IS(do_fstat(fd), 0);
		see(n);
	}
	fake.refused[NT_ALL] = NT_INVALID_INFO_CLASS;
	fake.version = &versions[WINDOWS_8_1];
	IS(do_fstat(fd), 0);
	see(n);
	fake.refused[NT_ALL] = 0;
	fake.version = &versions[WINDOWS_11_23H2];
}

static void device(uint32_t type, uint32_t mode, int known)
{
	fake_reset(&versions[WINDOWS_11_24H2]);
	IS(do_fstat(fake_fd(fake_device(type), NT_READ_DATA)), 0);
	IS(st.mode, mode | 0666);
	IS(st.nlink, 1);
	IS(st.size, 0);
	IS(st.blocks, 0);
	IS(st.ino, 0);
	IS(st.dev, 0);
	IS(st.blksize, 4096);
	IS(st.known, known ? ST_KNOWN_TYPE : 0);
}

static void types(void)
{
	row("2 type: pipe 0x11 and mailslot 0xc are FIFOs, a pipe perhaps a "
	    "socket");
	device(0x11, S_IFIFO, 0);
	device(0x0c, S_IFIFO, 1);
	row("2 type: NUL 0x15, console 0x50, serial 0x1b are character "
	    "devices");
	device(0x15, S_IFCHR, 1);
	device(0x50, S_IFCHR, 1);
	device(0x1b, S_IFCHR, 1);
	device(0x16, S_IFCHR, 1);
	device(0x22, S_IFCHR, 0);
	device(0xffffffff, S_IFCHR, 1);
	row("2 type: disk 7 and CD 2 without a file system are block devices");
	device(0x07, S_IFBLK, 1);
	device(0x02, S_IFBLK, 1);
	device(0x24, S_IFBLK, 1);
	device(0x33, S_IFBLK, 1);
}

static void readonly_is(const struct fake_node *n)
{
	(void)n;
	IS(st.mode, S_IFREG | 0444);
	IS(IS_KNOWN(ST_KNOWN_MODE), 0);
	IS(IS_KNOWN(ST_KNOWN_TYPE), 1);
}

static void directory_is(const struct fake_node *n)
{
	(void)n;
	IS(st.mode, S_IFDIR | 0755);
	IS(st.size, 0);
	IS(IS_KNOWN(ST_KNOWN_SIZE), 0);
	IS(st.blocks, 16);
	IS(IS_KNOWN(ST_KNOWN_BLOCKS), 1);
}

static void permissions(void)
{
	struct fake_node *n;

	row("2 permissions: 0755, 0644; READONLY cuts w of files, not of "
	    "directories");
	IS(do_fstat(fake_fd(fake_add(NULL, "x"), NT_READ_ATTRIBUTES)), 0);
	IS(st.mode, S_IFREG | 0644);
	n = fake_add(NULL, "ro");
	n->s.attributes |= NT_READONLY;
	each(n, readonly_is);
	n = fake_directory(NULL, "d");
	each(n, directory_is);
	n->s.attributes |= NT_READONLY;
	each(n, directory_is);
	n = fake_tag(NULL, "s", NT_TAG_AF_UNIX);
	n->s.attributes |= NT_READONLY;
	IS(do_stat("s"), 0);
	IS(st.mode, S_IFSOCK | 0444);
	row("2 permissions: x of a program needs the name, and fstat and stat "
	    "agree");
	fake_add(NULL, "a.exe");
	IS(do_stat("a.exe"), 0);
	IS(st.mode, S_IFREG | 0644);
}

static void ino_is(const struct fake_node *n)
{
	IS(st.ino, n->s.id);
	IS(IS_KNOWN(ST_KNOWN_INO), 1);
}

static void folded_is(const struct fake_node *n)
{
	IS(st.ino,
		fake.version->has_id
			? (n->s.full.id128[0] ^ n->s.full.id128[1] << 32 ^
				  n->s.full.id128[1] >> 32)
			: 0);
	IS(IS_KNOWN(ST_KNOWN_INO), fake.version->has_id);
}

static void identities(void)
{
	struct fake_node *n, *m;
	uint64_t ino;

	row("2 ino: the 64-bit id, the same by 77, 68, 18 and 6");
	each(fake_add(NULL, "x"), ino_is);
	row("2 ino: ReFS has 5 before its 64-bit form, which is no half of the "
	    "128 bits");
	fake.c.fs = FAKE_REFS;
	n = fake_add(NULL, "x");
	IS(n->s.id >> 60, 5);
	each(n, ino_is);
	row("2 ino: 0 or all ones is none, and 59's halves folded take its "
	    "place");
	fake.c.fs = FAKE_REFS;
	n = fake_add(NULL, "x");
	n->s.id = -1;
	n->s.full.id128[1] = 0x123400005678;
	each(n, folded_is);
	n->s.id = 0;
	each(n, folded_is);
	/* Of two files that differ in the upper half alone. */
	m = fake_add(NULL, "y");
	m->s.id = -1;
	m->s.full.id128[0] = n->s.full.id128[0];
	m->s.full.id128[1] = n->s.full.id128[1] + 1;
	IS(do_stat("x"), 0);
	ino = st.ino;
	IS(do_stat("y"), 0);
	IS(st.ino != ino, 1);
	row("2 ino: FAT, with 0 and without 59, has none");
	fake.c.fs = FAKE_FAT;
	n = fake_add(NULL, "x");
	n->s.id = 0;
	IS(do_stat("x"), 0);
	IS(st.ino, 0);
	IS(IS_KNOWN(ST_KNOWN_INO), 0);
	n->s.id = 0x4711;
	IS(do_stat("x"), 0);
	IS(st.ino, 0x4711);
}

static void dev_is(const struct fake_node *n)
{
	(void)n;
	IS(st.dev, 0xcafe0002);
	IS(IS_KNOWN(ST_KNOWN_DEV), 1);
}

static void devices(void)
{
	struct fake_node *n;

	row("2 dev: the low 32 bits of the serial, by 77, 59 and the volume");
	n = fake_add(fake.d.root, "x");
	each(n, dev_is);
	fake.refused_volume = NT_STATUS(0x002);
	fake.version = &versions[WINDOWS_8_1];
	IS(do_stat("D:\\x"), 0);
	dev_is(n);
	/* A file has the volume's, whatever 59 says where it has to be asked. */
	fake_reset(&versions[WINDOWS_8_1]);
	n = fake_add(NULL, "x");
	n->s.id = 0;
	n->s.full.serial = 0x99;
	IS(do_stat("x"), 0);
	IS(st.dev, 0x12345678);
}

static void two_links_are(const struct fake_node *n)
{
	(void)n;
	IS(st.nlink, 2);
	IS(IS_KNOWN(ST_KNOWN_NLINK), 1);
}

static void no_links_are(const struct fake_node *n)
{
	(void)n;
	IS(st.nlink, 0);
	IS(IS_KNOWN(ST_KNOWN_NLINK), 1);
}

static void links(void)
{
	struct fake_node *n;

	row("2 nlink: NumberOfLinks, and 0 of a file that is deleted and open "
	    "is a fact");
	n = fake_add(NULL, "x");
	n->s.links = 2;
	each(n, two_links_are);
	n->s.links = 1;
	n->delete_pending = 1;
	each(n, no_links_are);
	IS(do_stat("x"), -ENOENT);
}

static void size_is(const struct fake_node *n)
{
	IS(st.size, n->s.size);
	IS(IS_KNOWN(ST_KNOWN_SIZE), 1);
}

/* size, alloc, attributes: blocks, and whether they are a fact */
static void blocks(int64_t size, int64_t alloc, uint32_t attributes,
	uint64_t expected, int known)
{
	struct fake_node *n;

	fake_reset(&versions[WINDOWS_11_23H2]);
	n = fake_add(NULL, "x");
	n->s.size = size;
	n->s.alloc = alloc;
	n->s.attributes |= attributes;
	IS(do_stat("x"), 0);
	IS(st.blocks, expected);
	IS(IS_KNOWN(ST_KNOWN_BLOCKS), known);
	fake.version = &versions[WINDOWS_11_24H2];
	IS(do_stat("x"), 0);
	IS(st.blocks, expected);
	IS(IS_KNOWN(ST_KNOWN_BLOCKS), known);
}

static void sizes(void)
{
	struct fake_node *n;

	row("2 size: one below 0 is EOVERFLOW in struct stat");
	n = fake_add(NULL, "x");
	n->s.size = -1;
	IS(do_stat("x"), 0);
	IS(st.size, -1);
	row("2 size: EndOfFile, above 32 bits too");
	n = fake_add(NULL, "x");
	n->s.size = INT64_C(5368709121);
	each(n, size_is);
	n->s.size = 0;
	each(n, size_is);
	row("2 blocks: AllocationSize, rounded up; right for sparse and "
	    "compressed");
	blocks(1234, 4096, 0, 8, 1);
	blocks(1 << 30, 65536, 0x200, 128, 1);
	blocks(100000, 8192, 0x800, 16, 1);
	blocks(5, 8, 0, 1, 1); /* resident in the table of files */
	blocks(0, 0, 0, 0, 1);
	blocks(INT64_MAX, INT64_MAX, 0, UINT64_C(1) << 54, 1);
	row("2 blocks: 0 of a size is a fact with SPARSE and the data here; "
	    "not of WOF, nor a cloud's");
	blocks(1 << 30, 0, 0x200, 0, 1);
	blocks(1025, 0, 0, 3, 0); /* WOF */
	blocks(1025, 0, 0x200 | 0x1000, 3, 0); /* OFFLINE */
	blocks(1025, 0, 0x200 | 0x40000, 3, 0); /* RECALL_ON_OPEN */
	blocks(1025, 0, 0x200 | 0x400000, 3, 0); /* RECALL_ON_DATA_ACCESS */
}

static const struct {
	int64_t t, sec;
	uint32_t nsec;
} instants[] = {
	{ INT64_C(116444736000000000), 0, 0 },
	{ INT64_C(116444735999999999), -1, 999999900 },
	{ INT64_C(116444735995000000), -1, 500000000 },
	{ INT64_C(116444736000000001), 0, 100 },
	{ INT64_C(113288544000000000), -315619200, 0 }, /* 1960 */
	{ INT64_C(137919572469999999), 2147483646, 999999900 },
	{ INT64_C(137919572480000000), 2147483648, 0 }, /* 2038 */
	{ INT64_C(157469184000000000), 4102444800, 0 }, /* 2100 */
	{ 1, -INT64_C(11644473600), 100 },
	{ -1, -INT64_C(11644473601), 999999900 },
	{ INT64_MAX, INT64_C(910692730085), 477580700 },
	{ INT64_MIN, -INT64_C(933981677286), 522419200 },
};

static void times_are(const struct fake_node *n)
{
	unsigned i;

	for (i = 0; instants[i].t != n->s.time.at[NT_WRITE]; i++)
		;
	IS(st.mtime.sec, instants[i].sec);
	IS(st.mtime.nsec, instants[i].nsec);
	IS(st.atime.sec != st.mtime.sec || st.atime.nsec != st.mtime.nsec, 1);
	IS(IS_KNOWN(ST_KNOWN_MTIME), 1);
}

static void all_times_are(const struct fake_node *n)
{
	IS(st.btime.nsec, 100 * (n->s.time.at[NT_BIRTH] % 10000000));
	IS(st.atime.nsec, 100 * (n->s.time.at[NT_ACCESS] % 10000000));
	IS(st.mtime.nsec, 100 * (n->s.time.at[NT_WRITE] % 10000000));
	IS(st.ctime.nsec, 100 * (n->s.time.at[NT_CHANGE] % 10000000));
	IS(st.ctime.sec,
		n->s.time.at[NT_CHANGE] / 10000000 - INT64_C(11644473600));
	IS(st.known & 0x8e0, 0x8e0);
}

static void no_times_are(const struct fake_node *n)
{
	(void)n;
	IS(st.btime.sec, 0);
	IS(st.atime.sec, 0);
	IS(st.mtime.sec, 0);
	IS(st.ctime.sec, 0);
	IS(st.ctime.nsec, 0);
	IS(st.known & 0x8e0, 0);
}

static void times(void)
{
	struct fake_node *n;
	unsigned i;

	row("2 times: 100 ns since 1601, divided downwards");
	n = fake_add(NULL, "x");
	each(n, all_times_are);
	for (i = 0; i < sizeof instants / sizeof *instants; i++) {
		n->s.time.at[NT_WRITE] = instants[i].t;
		each(n, times_are);
	}
	row("2 times: 0 is none, and is not the year 1601");
	n = fake_add(NULL, "x");
	n->s.time.at[NT_BIRTH] = n->s.time.at[NT_ACCESS] =
		n->s.time.at[NT_WRITE] = n->s.time.at[NT_CHANGE] = 0;
	each(n, no_times_are);
	row("2 times: FAT has no ChangeTime: the last write, not known, and "
	    "never the creation");
	fake.c.fs = FAKE_FAT;
	n = fake_add(NULL, "x");
	IS(do_stat("x"), 0);
	IS(st.ctime.sec, st.mtime.sec);
	IS(st.ctime.nsec, st.mtime.nsec);
	IS(IS_KNOWN(ST_KNOWN_CTIME), 0);
	IS(IS_KNOWN(ST_KNOWN_MTIME), 1);
	n->s.time.at[NT_ACCESS] = 0;
	IS(do_stat("x"), 0);
	IS(st.atime.sec, st.mtime.sec);
	IS(IS_KNOWN(ST_KNOWN_ATIME), 0);
}

static void others_are(const struct fake_node *n)
{
	(void)n;
	IS(st.uid, 0);
	IS(st.gid, 0);
	IS(st.rdev, 0);
	IS(st.blksize, 4096);
	IS(st.known &
			(ST_KNOWN_UID | ST_KNOWN_GID | ST_KNOWN_RDEV |
				ST_KNOWN_BLKSIZE | ST_KNOWN_MODE),
		0);
}

void rows_members(void)
{
	types();
	permissions();
	identities();
	devices();
	links();
	sizes();
	times();
	row("2 uid, gid, rdev, blksize: 0, 0, 0, 4096, and no facts");
	each(fake_add(NULL, "x"), others_are);
}
