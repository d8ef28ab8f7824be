/* SPDX-License-Identifier: MIT */
/* bindings/wasm2c over arch/nt: what a module sees of a directory with links of every
 * kind in it, which wine has not. */
#include "rows.h"
#include "untouched.h"
#include "w2c.h"

enum {
	PATH_AT = 0,
	BUF_AT = 8192,
	TYPE_AT = BUF_AT + 16,
	WASI_ILSEQ = 25
};

static unsigned char memory[16384];
static int root;

/* The answer for a path in the directory "box", looked at as do_stat() is. */
static uint32_t ask(uint32_t lookup, const char *path)
{
	static wasm_rt_memory_t m;
	struct overstat_w2c ctx = { &m, NULL, NULL };
	int open = fake.open, heap = fake.heap;
	uint32_t code;

	m.data = memory;
	m.size = sizeof memory;
	memset(memory, FILL, sizeof memory);
	memcpy(memory + PATH_AT, path, strlen(path));
	errno = 12345;
	code = overstat_w2c_path_filestat_get(&ctx, (uint32_t)root, lookup,
		PATH_AT, (uint32_t)strlen(path), BUF_AT);
	IS(errno, 12345);
	IS(fake.open, open);
	IS(fake.heap, heap);
	IS(fake.wrong, 0);
	IS(fake.crashed, 0);
	if (code)
		IS(is_untouched(memory + BUF_AT, W2C_FILESTAT), 1);
	return code;
}

/* What path is with and without its last name followed: an inode, or an error. */
static void is(const char *path, uint32_t lookup, const struct fake_node *n)
{
	uint64_t ino = 0;
	int i;

	IS(ask(lookup, path), 0);
	for (i = 7; i >= 0; i--)
		ino = ino << 8 | memory[BUF_AT + 8 + i];
	IS(ino, n->s.id);
}

static void fails(const char *path, uint32_t code)
{
	uint32_t lookup;

	for (lookup = 0; lookup < 2; lookup++)
		IS(ask(lookup, path), code);
}

static struct fake_node *box, *reg, *sub, *in, *secret;

static void begin(const char *name)
{
	row(name);
	secret = fake_add(NULL, "secret");
	box = fake_directory(NULL, "box");
	reg = fake_add(box, "reg");
	sub = fake_directory(box, "dir");
	in = fake_add(sub, "in");
	root = fake_fd(box, NT_READ_ATTRIBUTES);
}

static void names(void)
{
	struct fake_node *utf8, *nul, *spaces;

	begin("w2c: names are UTF-8 in any code page, and devices are none");
	fake.code_page = 1252;
	utf8 = fake_add(box, "\xc3\xbc\xe6\x97\xa5\xf0\x9f\x98\x80");
	nul = fake_add(box, "NUL");
	spaces = fake_directory(box, ".. ");
	fake_add(spaces, "x");
	is("reg", 0, reg);
	IS(memory[TYPE_AT], FILETYPE_REGULAR_FILE);
	is("dir/in", 0, in);
	is("./dir//../dir/./in", 0, in);
	is("dir/", 0, sub);
	is("dir/..", 0, box);
	IS(memory[TYPE_AT], FILETYPE_DIRECTORY);
	is("\xc3\xbc\xe6\x97\xa5\xf0\x9f\x98\x80", 0, utf8);
	is("NUL", 0, nul);
	is(".. ", 0, spaces);
	is(".. /../reg", 0, reg);
	fails("\xfc", WASI_ILSEQ);
	fails("\xed\xa0\x80", WASI_ILSEQ);
	fails("reg/", WASI_NOTDIR);
	fails("reg/.", WASI_NOTDIR);
	fails("nosuch", WASI_NOENT);
	fails("nosuch/..", WASI_NOENT);
	fails("CON", WASI_NOENT);
	row("w2c: no path leaves the directory, by whichever letters of NT's");
	begin(rows.row);
	fails("..", WASI_NOTCAPABLE);
	fails("../secret", WASI_NOTCAPABLE);
	fails("dir/../../secret", WASI_NOTCAPABLE);
	fails("/work/secret", WASI_NOTCAPABLE);
	fails("..\\secret", WASI_NOENT);
	fails("dir\\in", WASI_NOENT);
	fails("dir\\..\\..\\secret", WASI_NOENT);
	fails("\\work\\secret", WASI_NOENT);
	fails("\\\\?\\C:\\work\\secret", WASI_NOENT);
	fails("\\??\\C:\\work\\secret", WASI_NOENT);
	fails("C:secret", WASI_NOENT);
	fails("C:/work/secret", WASI_NOENT);
	fails("reg:stream", WASI_NOENT);
	fails("reg::$DATA", WASI_NOENT);
	fails("*", WASI_NOENT);
	fails("re?", WASI_NOENT);
	fails(".. ", WASI_NOENT);
	fails(".. /secret", WASI_NOENT);
	fails("...", WASI_NOENT);
}

static void links(void)
{
	char text[1000];
	struct fake_node *last = NULL;
	int i;

	begin("w2c: a link of names is followed within the directory");
	fake_link(box, "ln", reg, "reg");
	fake_link(box, "lndir", sub, "dir");
	fake_link(sub, "up", reg, "..\\reg");
	fake_link(box, "round", in, ".\\dir\\..\\lndir\\in");
	fake_link(box, "dangle", NULL, "nosuch");
	is("ln", 1, reg);
	IS(ask(0, "ln"), 0);
	IS(memory[TYPE_AT], FILETYPE_SYMBOLIC_LINK);
	is("lndir/in", 0, in);
	is("lndir/", 0, sub);
	is("lndir/..", 0, box);
	is("lndir/up", 1, reg);
	is("round", 1, in);
	IS(ask(0, "dangle"), 0);
	IS(ask(1, "dangle"), WASI_NOENT);
	fails("ln/", WASI_NOTDIR);
	/* More than arch/nt reads of it to know how long it is. */
	text[0] = 0;
	for (i = 0; i < 100; i++)
		strcat(text, "dir\\..\\");
	strcat(text, "reg");
	fake_link(box, "long", reg, text);
	is("long", 1, reg);
	row("w2c: a link out of the directory is not followed");
	begin(rows.row);
	fake_link(box, "out", secret, "..\\secret");
	fake_link(sub, "out", secret, "..\\..\\secret");
	fake_link(box, "root", secret, "\\work\\secret");
	fake_link(box, "drive", secret, "\\??\\C:\\work\\secret");
	fake_link(box, "itself", reg, "\\??\\C:\\work\\box\\reg");
	fake_link(box, "unc", secret, "\\??\\UNC\\server\\share\\secret");
	fake_link(box, "letter", NULL, "C:secret");
	fake_link(box, "stream", NULL, "reg:stream");
	IS(ask(1, "out"), WASI_NOTCAPABLE);
	IS(ask(1, "dir/out"), WASI_NOTCAPABLE);
	IS(ask(1, "root"), WASI_NOTCAPABLE);
	IS(ask(1, "drive"), WASI_NOTCAPABLE);
	IS(ask(1, "itself"), WASI_NOTCAPABLE);
	IS(ask(1, "unc"), WASI_NOTCAPABLE);
	IS(ask(1, "letter"), WASI_NOENT);
	IS(ask(1, "stream"), WASI_NOENT);
	IS(ask(0, "out"), 0);
	IS(memory[TYPE_AT], FILETYPE_SYMBOLIC_LINK);
	fails("out/", WASI_NOTCAPABLE);
	row("w2c: 40 links are followed, and 41 are a loop");
	begin(rows.row);
	for (i = 40; i >= 0; i--) {
		char name[8], to[8];

		snprintf(name, sizeof name, "%d", i);
		snprintf(to, sizeof to, "%d", i + 1);
		last = fake_link(
			box, name, i == 40 ? reg : last, i == 40 ? "reg" : to);
	}
	is("1", 1, reg);
	IS(ask(1, "0"), WASI_LOOP);
}

/* Each is a directory to NT, through which it walks. */
static void mount_points(void)
{
	static const char *const texts[] = { "\\??\\C:\\work\\",
		"\\??\\Volume{01234567-89ab-cdef-0123-456789abcdef}\\",
		"\\??\\Volume{01234567-89ab-cdef-0123-456789abcdef}\\work" };
	/* GLOBAL_REPARSE, WCI_LINK, and one of no Microsoft's. */
	static const uint32_t surrogates[] = { 0xa0000019, 0xa0000027,
		0x30000042 };
	char text[200];
	struct fake_node *n;
	unsigned i;

	for (i = 0; i <= sizeof texts / sizeof *texts; i++) {
		begin("w2c: a junction, and what looks like a mounted volume, "
		      "leads out");
		memset(text, 'd', sizeof text);
		memcpy(text, "\\??\\C:\\", 7);
		text[sizeof text - 1] = 0;
		fake_junction(box, "j", fake.cwd,
			i < sizeof texts / sizeof *texts ? texts[i] : text);
		IS(ask(1, "j"), WASI_NOTCAPABLE);
		fails("j/", WASI_NOTCAPABLE);
		fails("j/.", WASI_NOTCAPABLE);
		fails("j/secret", WASI_NOTCAPABLE);
		fails("j/box/reg", WASI_NOTCAPABLE);
		IS(ask(0, "j"), 0);
		IS(memory[TYPE_AT], FILETYPE_SYMBOLIC_LINK);
	}
	begin("w2c: a junction whose text nobody may read leads nowhere");
	fake_junction(box, "j", fake.cwd, "\\??\\C:\\work\\")->reparse = NULL;
	fails("j/secret", WASI_IO);
	for (i = 0; i < sizeof surrogates / sizeof *surrogates; i++) {
		begin("w2c: what stands for another file by any tag is not "
		      "walked through");
		n = fake_junction(box, "s", fake.cwd, "x");
		n->s.tag = surrogates[i];
		n->reparse = &surrogates[i];
		n->reparse_size = sizeof surrogates[i];
		IS(ask(1, "s"), WASI_ACCES);
		fails("s/", WASI_ACCES);
		fails("s/secret", WASI_ACCES);
		fails("s/box/reg", WASI_ACCES);
		IS(ask(0, "s"), 0);
		IS(memory[TYPE_AT], FILETYPE_SYMBOLIC_LINK);
	}
	for (i = 0; i < VERSIONS; i++) {
		begin("w2c: nor is a reparse point whose tag nobody says");
		fake.version = &versions[i];
		fake.refused[NT_STAT_BASIC] = fake.refused[NT_STAT] =
			fake.refused[NT_TAG] = NT_INVALID_INFO_CLASS;
		fake_junction(box, "j", fake.cwd, "\\??\\C:\\work\\");
		IS(ask(1, "j"), WASI_NOTCAPABLE);
		fails("j/secret", WASI_NOTCAPABLE);
		IS(ask(0, "j"), 0);
		IS(memory[TYPE_AT], FILETYPE_SYMBOLIC_LINK);
	}
	row("w2c: a tag that others follow is what it says: dedup, a cloud");
	begin(rows.row);
	sub->s.attributes |= NT_REPARSE_POINT;
	sub->s.tag = 0x9000701a;
	is("dir/in", 0, in);
}

/* A link of 65534 bytes, of which a driver says that they were all written. */
static int too_much(
	nt_status *s, void *buf, size_t size, uintptr_t *information)
{
	static const unsigned char begin[] = { 0x0c, 0, 0, 0xa0, 0, 0, 0, 0, 0,
		0, 0xfe, 0xff, 0, 0, 0, 0, 1, 0, 0, 0 };

	if (size != 16384)
		return 0;
	memset(buf, 'd', size);
	memcpy(buf, begin, sizeof begin);
	*information = 70000;
	*s = NT_BUFFER_OVERFLOW;
	return 1;
}

static void odd_links(void)
{
	static const unsigned char lx[] = { 0x1d, 0, 0, 0xa0, 7, 0, 0, 0, 2, 0,
		0, 0, 'r', 'e', 'g' };
	/* A link to half a character; "a", NUL, "b"; and nothing. */
	static const unsigned char half[] = { 0x0c, 0, 0, 0xa0, 14, 0, 0, 0, 0,
		0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0xd8 };
	static const unsigned char nul[] = { 0x0c, 0, 0, 0xa0, 18, 0, 0, 0, 0,
		0, 6, 0, 0, 0, 0, 0, 1, 0, 0, 0, 'r', 0, 0, 0, 'g', 0 };
	static const unsigned char none[] = { 0x0c, 0, 0, 0xa0, 12, 0, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0 };
	struct fake_node *n;

	begin("w2c: a link of WSL's is not followed, as by Windows");
	n = fake_tag(box, "lx", NT_TAG_LX_SYMLINK);
	n->reparse = lx;
	n->reparse_size = sizeof lx;
	IS(ask(1, "lx"), WASI_ACCES);
	IS(ask(0, "lx"), 0);
	IS(memory[TYPE_AT], FILETYPE_SYMBOLIC_LINK);
	row("w2c: the text of a link that is none is an error");
	begin(rows.row);
	n = fake_link(box, "ln", reg, "reg");
	n->reparse = half;
	n->reparse_size = sizeof half;
	IS(ask(1, "ln"), WASI_ILSEQ);
	n->reparse = nul;
	n->reparse_size = sizeof nul;
	IS(ask(1, "ln"), WASI_ILSEQ);
	n->reparse = none;
	n->reparse_size = sizeof none;
	IS(ask(1, "ln"), WASI_NOTCAPABLE);
	n->reparse_size = 19;
	IS(ask(1, "ln"), WASI_IO);
	n->reparse = nul;
	n->reparse_size = 22;
	IS(ask(1, "ln"), WASI_IO);
	n->reparse = NULL;
	IS(ask(1, "ln"), WASI_IO);
	fake.chaos = too_much;
	IS(ask(1, "ln"), WASI_IO);
}

static void files(void)
{
	begin("w2c: a path in a file is ENOTDIR, in no descriptor EBADF");
	root = fake_fd(reg, NT_READ_ATTRIBUTES);
	fails("x", WASI_NOTDIR);
	fails(".", WASI_NOTDIR);
	root = fake_fd(fake_device(NT_NAMED_PIPE), NT_READ_DATA);
	fails("x", WASI_NOTDIR);
	root = 9;
	fails("x", 8);
}

void rows_w2c(void)
{
	names();
	links();
	mount_points();
	odd_links();
	files();
}
