/* SPDX-License-Identifier: MIT */
/* 3, Paths. */
#include <stdlib.h>
#include "rows.h"

/* Whether path, by stat, is this. */
static void is(const char *path, const struct fake_node *n)
{
	IS(do_stat(path), 0);
	if (n->no_file)
		IS(TYPE, S_IFCHR);
	else
		IS(st.ino, n->s.id);
}

static void decoding(void)
{
	struct fake_node *utf8, *latin, *so, *a;

	row("3 decoding: the ANSI code page, UTF-8 where it is that");
	utf8 = fake_add(NULL, "\xc3\xbc\xe6\x97\xa5\xf0\x9f\x98\x80");
	is("\xc3\xbc\xe6\x97\xa5\xf0\x9f\x98\x80", utf8);
	IS(do_stat("\xff\xfe"), -EILSEQ);
	IS(do_stat("\xc3"), -EILSEQ);
	IS(do_stat("\xed\xa0\x80"), -EILSEQ);
	row("3 decoding: 1252, whose bytes are no UTF-8, and 932, where a "
	    "backslash is half a letter");
	fake.code_page = 1252;
	latin = fake_add(NULL, "\xc3\xbc");
	is("\xfc", latin);
	IS(do_stat("\x81"), -EILSEQ);
	fake.code_page = 932;
	so = fake_add(NULL, "\xe3\x82\xbd");
	is("\x83\x5c", so);
	row("3 decoding: OEM after SetFileApisToOEM()");
	fake.code_page = NT_CP_UTF8;
	fake.ansi = 0;
	a = fake_add(NULL, "\xc3\xa4");
	is("\xe4", a);
#ifdef FAKE_UCRT
	row("3 decoding: UTF-8 in a locale of it, as ucrt's open()");
	fake.code_page = 1252;
	fake.locale = NT_CP_UTF8;
	a = fake_add(NULL, "\xc3\xa4");
	is("\xc3\xa4", a);
#endif
}

static void win32(void)
{
	struct fake_node *reg, *dir, *in, *root, *share, *nul, *other;

	row("3 Win32: C:x, /x, .., UNC, \\\\?\\, both slashes, dots and spaces "
	    "at the end");
	reg = fake_add(NULL, "reg");
	dir = fake_directory(NULL, "dir");
	in = fake_add(dir, "in");
	root = fake_add(fake.c.root, "root");
	share = fake_add(fake.share.root, "on share");
	other = fake_add(fake.d.root, "other");
	is("reg", reg);
	is("REG", reg);
	is("./reg", reg);
	is("dir/../reg", reg);
	is("dir\\in", in);
	is("dir/in", in);
	is("dir//in", in);
	is("C:reg", reg);
	is("c:dir/in", in);
	is("C:\\work\\reg", reg);
	is("/work/reg", reg);
	is("\\root", root);
	is("../root", root);
	is("../../../root", root);
	is("D:/other", other);
	is("\\\\server\\share\\on share", share);
	is("//server/share/on share", share);
	is("\\\\?\\C:\\work\\reg", reg);
	is("reg.", reg);
	is("reg ", reg);
	is("reg. .", reg);
	is(".", fake.cwd);
	is("..", fake.c.root);
	is("/", fake.c.root);
	is("C:/", fake.c.root);
	is("C:", fake.cwd);
	is("\\\\?\\C:\\", fake.c.root);
	is("//server/share/", fake.share.root);
	IS(do_stat("Q:/x"), -ENOENT);
	IS(do_stat("\\\\nohost\\share\\x"), -ENOENT);
	row("3 Win32: NUL, dir/NUL, NUL.txt and COM1 are what ntdll says");
	nul = fake_device(NT_NULL);
	nul->n = fake_wide("NUL", nul->name);
	fake_directory(NULL, "dir");
	reg = fake_add(NULL, "NUL.txt");
	is("NUL", nul);
	is("dir/nul", nul);
	is("NUL.txt", reg);
	IS(do_stat("COM1"), -ENOENT);
	row("3 Win32: what cannot be in a name is no file: wildcards, a "
	    "stream, CON as a name");
	fake_add(NULL, "a");
	IS(do_stat("a:b"), -ENOENT);
	IS(do_stat("*"), -ENOENT);
	IS(do_stat("a?"), -ENOENT);
	IS(do_stat("a|b"), -ENOENT);
	IS(do_stat("a<"), -ENOENT);
	IS(do_stat("CON"), -ENOENT);
}

static void raw_disk(void)
{
	struct fake_node *disk;

	row("3 Win32: \\\\.\\C: and \\\\.\\PhysicalDrive0 are block devices");
	IS(do_stat("\\\\.\\C:"), 0);
	IS(TYPE, S_IFBLK);
	IS(st.known, ST_KNOWN_TYPE);
	disk = fake_device(NT_DISK);
	disk->n = fake_wide("PhysicalDrive0", disk->name);
	IS(do_stat("\\\\.\\PhysicalDrive0"), 0);
	IS(TYPE, S_IFBLK);
}

static void empty(void)
{
	row("3 the empty path: ENOENT, with AT_EMPTY_PATH the current "
	    "directory");
	IS(do_stat(""), -ENOENT);
	IS(do_fstatat(3, "", 0), -ENOENT);
	IS(do_fstatat(AT_FDCWD, "", AT_EMPTY_PATH), 0);
	IS(st.ino, fake.cwd->s.id);
}

static void options(void)
{
	struct fake_node *n;

	row("3 open: READ_ATTRIBUTES, share 7, BACKUP_INTENT, "
	    "CASE_INSENSITIVE");
	n = fake_add(NULL, "x");
	n->denies = ~(uint32_t)(NT_READ_ATTRIBUTES | NT_SYNCHRONIZE);
	IS(do_stat("x"), 0);
	IS(do_lstat("x"), 0);
	/* fake.wrong, which do_stat() looks at, is the rest. */
}

static void slashes(void)
{
	struct fake_node *dir;

	row("3 trailing slash: reg/ is ENOTDIR, dir/ works, so do \\ and /.");
	fake_add(NULL, "reg");
	dir = fake_directory(NULL, "dir");
	IS(do_stat("reg/"), -ENOTDIR);
	IS(do_stat("reg\\"), -ENOTDIR);
	IS(do_stat("reg/."), -ENOTDIR);
	IS(do_stat("reg//"), -ENOTDIR);
	IS(do_lstat("reg/"), -ENOTDIR);
	IS(do_stat("C:\\work\\reg\\"), -ENOTDIR);
	IS(do_stat("nosuch/"), -ENOENT);
	is("dir/", dir);
	is("dir\\", dir);
	is("dir//", dir);
	is("dir/.", dir);
	is("dir/./", dir);
	is("C:/work/dir/", dir);
	IS(do_stat("dir/../reg/.."), 0);
}

static void below_file(void)
{
	row("3 reg/x is ENOTDIR, nosuch/x ENOENT: a second look at the "
	    "parents, on the error path");
	fake_add(NULL, "reg");
	fake_directory(NULL, "dir");
	IS(do_stat("reg/x"), -ENOTDIR);
	TEXT_IS(fake.trace, "open open");
	IS(do_stat("reg/x/y/z"), -ENOTDIR);
	IS(do_stat("nosuch/x"), -ENOENT);
	IS(do_stat("nosuch/x/y"), -ENOENT);
	IS(do_stat("dir/nosuch"), -ENOENT);
	TEXT_IS(fake.trace, "open");
	IS(do_stat("dir/nosuch/x"), -ENOENT);
	IS(do_stat("Q:/x/y"), -ENOENT);
	IS(do_stat("//nohost/share/x/y"), -ENOENT);
}

static void entries(void)
{
	struct fake_node *n, *dir, *ln;
	char name[300];

	row("3 c0000043, c0000022 on open: the entry of the parent, and nlink "
	    "is not known");
	n = fake_add(fake.c.root, "pagefile.sys");
	n->refuses = NT_SHARING_VIOLATION;
	n->s.links = 7;
	IS(do_stat("C:\\pagefile.sys"), 0);
	TEXT_IS(fake.trace, "open open entry38 volume1 close");
	IS(st.mode, S_IFREG | 0644);
	IS(st.size, 1234);
	IS(st.blocks, 8);
	IS(st.ino, n->s.id);
	IS(st.dev, 0x12345678);
	IS(st.mtime.nsec, 100 * (n->s.time.at[NT_WRITE] % 10000000));
	IS(st.btime.nsec, 100 * (n->s.time.at[NT_BIRTH] % 10000000));
	IS(st.atime.nsec, 100 * (n->s.time.at[NT_ACCESS] % 10000000));
	IS(st.ctime.nsec, 100 * (n->s.time.at[NT_CHANGE] % 10000000));
	IS(st.nlink, 1);
	IS(IS_KNOWN(ST_KNOWN_NLINK), 0);
	IS(IS_KNOWN(ST_KNOWN_INO), 1);
	n->refuses = NT_ACCESS_DENIED;
	IS(do_stat("/pagefile.sys"), 0);
	IS(do_lstat("/pagefile.sys"), 0);
	IS(do_stat("/pagefile.sys/"), -ENOTDIR);
	dir = fake_directory(NULL, "dir");
	memset(name, 'n', 255);
	name[255] = 0;
	fake_add(dir, name)->refuses = NT_SHARING_VIOLATION;
	memcpy(name, "dir/", 4);
	memset(name + 4, 'n', 255);
	name[259] = 0;
	/* BUFFER_OVERFLOW: the name does not fit, and all else does. */
	IS(do_stat(name), 0);
	IS(st.size, 1234);
	row("3 the entry: refused like the file, or not there, leaves the "
	    "error");
	dir = fake_directory(NULL, "dir");
	n = fake_add(dir, "x");
	n->refuses = NT_SHARING_VIOLATION;
	dir->denies = NT_READ_DATA;
	IS(do_stat("dir/x"), -EBUSY);
	n->refuses = NT_ACCESS_DENIED;
	IS(do_stat("dir/x"), -EACCES);
	dir->denies = 0;
	fake.refused[NT_ID_FULL_ENTRY] = NT_INVALID_INFO_CLASS;
	IS(do_stat("dir/x"), -EACCES);
	row("3 the entry of a link that may not be opened: lstat's, and EACCES "
	    "of stat");
	ln = fake_link(NULL, "ln", NULL, "x");
	ln->refuses = NT_ACCESS_DENIED;
	IS(do_lstat("ln"), 0);
	IS(TYPE, S_IFLNK);
	IS(do_stat("ln"), -ENOENT);
	n = fake_add(NULL, "t");
	n->refuses = NT_ACCESS_DENIED;
	ln->target = n;
	IS(do_stat("ln"), -EACCES);
	ln = fake_junction(NULL, "j", fake.d.root, "\\??\\Volume{x}\\");
	ln->refuses = NT_ACCESS_DENIED;
	IS(do_lstat("j"), 0);
	IS(TYPE, S_IFDIR);
}

static void wildcards(void)
{
	static const char *const names[] = { "*", "a?", "<", ">", "\"", "a:b" };
	unsigned i;

	row("3 the entry: a name with * ? < > \" or a stream is no mask");
	fake.chaos = NULL;
	for (i = 0; i < sizeof names / sizeof *names; i++) {
		char path[20];
		struct fake_node *d;

		fake_reset(&versions[WINDOWS_11_23H2]);
		d = fake_device(NT_DISK);
		snprintf(path, sizeof path, "\\\\.\\%s", names[i]);
		d->n = fake_wide(names[i], d->name);
		d->refuses = NT_ACCESS_DENIED;
		IS(do_stat(path), -EACCES);
		TEXT_IS(fake.trace, "open");
	}
}

static void long_paths(void)
{
	static char path[140000];
	struct fake_node *dir = NULL, *deep;
	size_t n, i;

	row("3 300 characters, and 32,000, and more than there can be");
	memset(path, 'a', 150);
	dir = fake_directory(NULL, (path[150] = 0, path));
	deep = fake_add(dir, path);
	path[150] = '/';
	memset(path + 151, 'a', 150);
	path[301] = 0;
	is(path, deep);
	/* "C:\work" and 128 directories of 250: 32,134 units. */
	fake_reset(&versions[WINDOWS_11_24H2]);
	dir = fake.cwd;
	for (n = 0, i = 0; i < 100; i++) {
		memset(path + n, 'd', 250);
		path[n + 250] = 0;
		dir = fake_directory(dir, path + n);
		path[n + 250] = '/';
		n += 251;
	}
	memcpy(path + n, "x", 2);
	deep = fake_add(dir, "x");
	is(path, deep);
	/* The longest name that a string can have: 32767 units with "\??\". */
	memset(path, '/', 32767);
	path[0] = 'x';
	path[32766] = 0;
	IS(do_stat(path), -ENOENT);
	memset(path, 'x', sizeof path - 1);
	path[32767 - 11] = 0;
	IS(do_stat(path), -ENAMETOOLONG);
	path[32767 - 11] = 'x';
	path[32767] = 0;
	IS(do_stat(path), -ENAMETOOLONG);
	path[32767] = 'x';
	path[40000] = 0;
	IS(do_stat(path), -ENAMETOOLONG);
	path[40000] = 'x';
	path[98301] = 0;
	IS(do_stat(path), -ENAMETOOLONG);
	path[98301] = 'x';
	IS(do_stat(path), -ENAMETOOLONG);
	row("6 c0000033, 34 with a component over 255 units: ENAMETOOLONG");
	memset(path, 'c', 256);
	path[255] = 0;
	IS(do_stat(path), -ENOENT);
	path[255] = 'c';
	path[256] = 0;
	IS(do_stat(path), -ENAMETOOLONG);
	memcpy(path + 256, "/x", 3);
	IS(do_stat(path), -ENAMETOOLONG);
}

static void no_memory(void)
{
	char path[400];
	int i;

	row("6 no heap for a name: ENOMEM");
	fake_add(NULL, "x");
	memset(path, '/', 300);
	memcpy(path, "./", 2);
	memcpy(path + 300, "x", 2);
	for (i = 0; i < 2; i++) {
		fake.no_heap = i;
		IS(do_stat(path), -ENOMEM);
	}
	fake.no_heap = 2;
	IS(do_stat(path), 0);
	fake.no_heap = 0;
	IS(do_stat("x"), -ENOMEM);
	IS(do_fstatat(fake_fd(fake.cwd, NT_READ_DATA), "../work/x", 0),
		-ENOMEM);
	IS(do_fstatat(fake_fd(fake.cwd, NT_READ_DATA), "x", 0), 0);
}

void rows_paths(void)
{
	decoding();
	win32();
	raw_disk();
	empty();
	options();
	slashes();
	below_file();
	entries();
	wildcards();
	long_paths();
	no_memory();
}
