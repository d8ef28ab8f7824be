/* SPDX-License-Identifier: MIT */
/* The macros of <sys/stat.h>, asked of every type there is. */
#include "calls.h"

static const struct {
	const char *name;
	unsigned mode;
} types[] = {
	{ "S_IFREG", S_IFREG },
	{ "S_IFDIR", S_IFDIR },
	{ "S_IFCHR", S_IFCHR },
	{ "S_IFBLK", S_IFBLK },
	{ "S_IFIFO", S_IFIFO },
	{ "S_IFLNK", S_IFLNK },
	{ "S_IFSOCK", S_IFSOCK },
#ifdef S_IFWHT
	{ "S_IFWHT", S_IFWHT },
#endif
	{ "no type", 0 },
};
#define N_TYPES (sizeof types / sizeof *types)

#define TEST(macro) \
	static int test_##macro(unsigned mode) \
	{ \
		return macro((mode_t)mode) ? 1 : 0; \
	}
TEST(S_ISREG)
TEST(S_ISDIR)
TEST(S_ISCHR)
TEST(S_ISBLK)
TEST(S_ISFIFO)
TEST(S_ISLNK)
TEST(S_ISSOCK)
#ifdef S_ISWHT
TEST(S_ISWHT)
#endif

static const struct {
	const char *name;
	unsigned type;
	int (*test)(unsigned);
} tests[] = {
	{ "S_ISREG", S_IFREG, test_S_ISREG },
	{ "S_ISDIR", S_IFDIR, test_S_ISDIR },
	{ "S_ISCHR", S_IFCHR, test_S_ISCHR },
	{ "S_ISBLK", S_IFBLK, test_S_ISBLK },
	{ "S_ISFIFO", S_IFIFO, test_S_ISFIFO },
	{ "S_ISLNK", S_IFLNK, test_S_ISLNK },
	{ "S_ISSOCK", S_IFSOCK, test_S_ISSOCK },
#ifdef S_ISWHT
	{ "S_ISWHT", S_IFWHT, test_S_ISWHT },
#endif
};

static void types_and_tests(void)
{
	static const unsigned bits[] = { 0, 07777, 0644, 04000, 02000, 01000 };
	size_t i, j, k;

	for (i = 0; i < sizeof tests / sizeof *tests; i++)
		for (j = 0; j < N_TYPES; j++)
			for (k = 0; k < sizeof bits / sizeof *bits; k++)
				is(tests[i].test(types[j].mode | bits[k]),
					tests[i].type == types[j].mode,
					"%s of %s | 0%o: \"The value m "
					"supplied to the macros is the value "
					"of st_mode\"",
					tests[i].name, types[j].name, bits[k]);
	for (i = 0; i < N_TYPES; i++) {
		verdict(t_unlike("its bits outside S_IFMT",
				types[i].mode & ~(unsigned)S_IFMT, 0),
			"%s lies in S_IFMT: \"S_IFMT Type of file\"",
			types[i].name);
		for (j = 0; j < i; j++)
			ok(types[i].mode != types[j].mode,
				"%s is not %s: \"Distinct\"", types[i].name,
				types[j].name);
	}
	is(S_IFMT & 07777, 0, "S_IFMT has none of the permission bits");
#ifndef S_ISWHT
	verdict("the libc has none", "S_ISWHT");
#endif
}

/* No object here is a message queue, semaphore, shared or typed memory. */
static void memory_objects(void)
{
	struct stat s;
	size_t i;

	for (i = 0; i < N_TYPES; i++) {
		memset(&s, 0, sizeof s);
		s.st_mode = (mode_t)types[i].mode;
#define NONE(macro) \
	is(macro(&s) ? 1 : 0, 0, \
		#macro " of %s: \"shall evaluate to a non-zero value if the " \
		       "test is true; 0 if the test is false\"", \
		types[i].name)
		NONE(S_TYPEISMQ);
		NONE(S_TYPEISSEM);
		NONE(S_TYPEISSHM);
#ifdef S_TYPEISTMO
		NONE(S_TYPEISTMO);
#else
		verdict("the libc has none", "S_TYPEISTMO of %s",
			types[i].name);
#endif
	}
}

static void dvs(void)
{
#ifdef S_ISDVSBS2
	is(S_IFDVSBS2, 0x10000000, "S_IFDVSBS2");
	is(S_IFDVSNODE, 0x20000000, "S_IFDVSNODE");
	is(S_ISDVSBS2(S_IFDVSBS2 | S_IFREG | 0644) ? 1 : 0, 1,
		"S_ISDVSBS2 of a BS2000 file");
	is(S_ISDVSBS2(S_IFDVSNODE | S_IFREG) ? 1 : 0, 0,
		"S_ISDVSBS2 of a node file");
	is(S_ISDVSNODE(S_IFDVSNODE | S_IFDIR) ? 1 : 0, 1,
		"S_ISDVSNODE of a node file");
	is(S_ISDVSNODE(S_IFDVSBS2 | S_IFREG) ? 1 : 0, 0,
		"S_ISDVSNODE of a BS2000 file");
	is(S_ISDVSBS2(S_IFDVSBS2 | S_IFDVSNODE) ? 1 : 0, 1,
		"S_ISDVSBS2 of both bits: a bit test");
	is(S_ISDVSNODE(S_IFDVSBS2 | S_IFDVSNODE) ? 1 : 0, 1,
		"S_ISDVSNODE of both bits: a bit test");
	is(S_ISDVSBS2(0177777) ? 1 : 0, 0, "S_ISDVSBS2 of every POSIX bit");
	is(S_ISDVSNODE(0177777) ? 1 : 0, 0, "S_ISDVSNODE of every POSIX bit");
	is(S_ISREG(S_IFDVSBS2 | S_IFREG) ? 1 : 0, 1,
		"S_ISREG of a BS2000 file: the bits lie beside the type");
	is((long long)(mode_t)(S_IFDVSBS2 | S_IFDVSNODE), 0x30000000,
		"mode_t holds them");
#else
	verdict("the libc has none", "S_IFDVSBS2 and S_IFDVSNODE");
#endif
}

/* The members of <sys/stat.h> under other names: POSIX has the first three. */
static void member_names(void)
{
	struct stat s;

	memset(&s, 0, sizeof s);
	s.st_atim.tv_sec = 1;
	s.st_mtim.tv_sec = 2;
	s.st_ctim.tv_sec = 3;
	is((long long)s.st_atime, 1, "\"#define st_atime st_atim.tv_sec\"");
	is((long long)s.st_mtime, 2, "\"#define st_mtime st_mtim.tv_sec\"");
	is((long long)s.st_ctime, 3, "\"#define st_ctime st_ctim.tv_sec\"");
#ifdef st_atimespec
	is((long long)s.st_atimespec.tv_sec, 1, "st_atimespec, as BSD has it");
	is((long long)s.st_mtimespec.tv_sec, 2, "st_mtimespec, as BSD has it");
	is((long long)s.st_ctimespec.tv_sec, 3, "st_ctimespec, as BSD has it");
#else
	verdict("the libc has none", "st_atimespec, as BSD has it");
#endif
}

/* Once evaluated, whatever it is given. */
static void operands(void)
{
	mode_t mode = S_IFDIR;

	is(S_ISDIR(mode | 0755) ? 1 : 0, 1, "S_ISDIR of an or");
	is(!S_ISDIR(mode) ? 1 : 0, 0, "!S_ISDIR");
	is(S_ISLNK(mode ? S_IFLNK : S_IFREG) ? 1 : 0, 1,
		"S_ISLNK of a conditional");
	is(S_ISSOCK(S_IFSOCK | 0755) ? 1 : 0, 1, "S_ISSOCK of an or");
#ifdef S_ISWHT
	is(S_ISWHT(mode ? S_IFWHT : S_IFREG) ? 1 : 0, 1,
		"S_ISWHT of a conditional");
#endif
}

int main(int argc, char **argv)
{
	begin(argc, argv);
	types_and_tests();
	memory_objects();
	dvs();
	member_names();
	operands();
	return done();
}
