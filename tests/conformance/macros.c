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
	{ "none", 0 },
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

static const char *of(const char *type)
{
	return strcmp(type, "S_IFWHT") ? "sys_stat.h.S_IF" : "own.S_IFWHT";
}

static void types_and_tests(void)
{
	static const unsigned bits[] = { 0, 07777, 0644, 04000, 02000, 01000 };
	size_t i, j, k;

	for (i = 0; i < sizeof tests / sizeof *tests; i++)
		for (j = 0; j < N_TYPES; j++)
			for (k = 0; k < sizeof bits / sizeof *bits; k++)
				is(tests[i].test(types[j].mode | bits[k]),
					tests[i].type == types[j].mode,
					"%s/%s/%s+0%o",
					strcmp(tests[i].name, "S_ISWHT") &&
							strcmp(types[j].name,
								"S_IFWHT")
						? "sys_stat.h.S_IS"
						: "own.S_IFWHT",
					tests[i].name, types[j].name, bits[k]);
	for (i = 0; i < N_TYPES; i++) {
		verdict(t_unlike("its bits outside S_IFMT",
				types[i].mode & ~(unsigned)S_IFMT, 0),
			"%s/%s_in_S_IFMT", of(types[i].name), types[i].name);
		for (j = 0; j < i; j++)
			ok(types[i].mode != types[j].mode, "%s/%s_is_not_%s",
				of(types[i].name), types[i].name,
				types[j].name);
	}
	is(S_IFMT & 07777, 0, "sys_stat.h.S_IF/S_IFMT_and_07777");
#ifndef S_ISWHT
	verdict("the libc has none", "own.S_IFWHT/S_ISWHT");
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
#define NONE(requirement, macro) \
	is(macro(&s) ? 1 : 0, 0, requirement "/%s/%s", #macro, types[i].name)
/* hdr_stat.c says that it is missing, and once is enough. */
#define ABSENT(requirement, macro) \
	skip("the libc has none", requirement "/%s/%s", #macro, types[i].name)
#define MEMORY "sys_stat.h.S_TYPEIS"
#ifdef S_TYPEISMQ
		NONE(MEMORY, S_TYPEISMQ);
#else
		ABSENT(MEMORY, S_TYPEISMQ);
#endif
#ifdef S_TYPEISSEM
		NONE(MEMORY, S_TYPEISSEM);
#else
		ABSENT(MEMORY, S_TYPEISSEM);
#endif
#ifdef S_TYPEISSHM
		NONE(MEMORY, S_TYPEISSHM);
#else
		ABSENT(MEMORY, S_TYPEISSHM);
#endif
#ifdef S_TYPEISTMO
		NONE("sys_stat.h.S_TYPEISTMO", S_TYPEISTMO);
#else
		ABSENT("sys_stat.h.S_TYPEISTMO", S_TYPEISTMO);
#endif
	}
}

static void dvs(void)
{
#ifdef S_ISDVSBS2
	is(S_IFDVSBS2, 0x10000000, "own.S_IFDVS/S_IFDVSBS2");
	is(S_IFDVSNODE, 0x20000000, "own.S_IFDVS/S_IFDVSNODE");
	is(S_ISDVSBS2(S_IFDVSBS2 | S_IFREG | 0644) ? 1 : 0, 1,
		"own.S_IFDVS/S_ISDVSBS2_of_a_BS2000_file");
	is(S_ISDVSBS2(S_IFDVSNODE | S_IFREG) ? 1 : 0, 0,
		"own.S_IFDVS/S_ISDVSBS2_of_a_node_file");
	is(S_ISDVSNODE(S_IFDVSNODE | S_IFDIR) ? 1 : 0, 1,
		"own.S_IFDVS/S_ISDVSNODE_of_a_node_file");
	is(S_ISDVSNODE(S_IFDVSBS2 | S_IFREG) ? 1 : 0, 0,
		"own.S_IFDVS/S_ISDVSNODE_of_a_BS2000_file");
	is(S_ISDVSBS2(S_IFDVSBS2 | S_IFDVSNODE) ? 1 : 0, 1,
		"own.S_IFDVS/S_ISDVSBS2_of_both");
	is(S_ISDVSNODE(S_IFDVSBS2 | S_IFDVSNODE) ? 1 : 0, 1,
		"own.S_IFDVS/S_ISDVSNODE_of_both");
	is(S_ISDVSBS2(0177777) ? 1 : 0, 0, "own.S_IFDVS/S_ISDVSBS2_of_0177777");
	is(S_ISDVSNODE(0177777) ? 1 : 0, 0,
		"own.S_IFDVS/S_ISDVSNODE_of_0177777");
	is(S_ISREG(S_IFDVSBS2 | S_IFREG) ? 1 : 0, 1,
		"own.S_IFDVS/S_ISREG_of_a_BS2000_file");
	is((long long)(mode_t)(S_IFDVSBS2 | S_IFDVSNODE), 0x30000000,
		"own.S_IFDVS/mode_t");
#else
	verdict("the libc has none", "own.S_IFDVS/S_IFDVSBS2_and_S_IFDVSNODE");
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
	is((long long)s.st_atime, 1,
		"sys_stat.h.macro/st_atime_with_extensions");
	is((long long)s.st_mtime, 2,
		"sys_stat.h.macro/st_mtime_with_extensions");
	is((long long)s.st_ctime, 3,
		"sys_stat.h.macro/st_ctime_with_extensions");
#ifdef st_atimespec
	is((long long)s.st_atimespec.tv_sec, 1, "own.timespec/st_atimespec");
	is((long long)s.st_mtimespec.tv_sec, 2, "own.timespec/st_mtimespec");
	is((long long)s.st_ctimespec.tv_sec, 3, "own.timespec/st_ctimespec");
#else
	verdict("the libc has none", "own.timespec/st_atimespec");
#endif
}

/* An operator in what they are given, or before them, binds as it should. */
static void operands(void)
{
	mode_t mode = S_IFDIR;

	is(S_ISDIR(0755 | mode) ? 1 : 0, 1, "sys_stat.h.S_IS/S_ISDIR/or");
	is(!S_ISDIR(0644 | S_IFREG) ? 1 : 0, 1, "sys_stat.h.S_IS/S_ISDIR/not");
	is(S_ISLNK(mode ? S_IFLNK | 0777 : S_IFREG) ? 1 : 0, 1,
		"sys_stat.h.S_IS/S_ISLNK/conditional");
	is(S_ISSOCK(0755 | S_IFSOCK) ? 1 : 0, 1, "sys_stat.h.S_IS/S_ISSOCK/or");
#ifdef S_ISWHT
	is(S_ISWHT(mode ? S_IFWHT | 0777 : S_IFREG) ? 1 : 0, 1,
		"own.S_IFWHT/S_ISWHT/conditional");
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
