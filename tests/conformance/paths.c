/* SPDX-License-Identifier: MIT */
/* Paths without symbolic links: what each function says of each. */
#include "matrix.h"

#define IS_THE_FILE "fstatat.named"
#define NOT_A_DIRECTORY "fstatat.ENOTDIR.prefix"
#define SLASH_AFTER_FILE "fstatat.ENOTDIR.slash"
#define NO_SUCH "fstatat.ENOENT.component"
#define EMPTY "fstatat.ENOENT.empty"
#define LONG_COMPONENT "fstatat.ENAMETOOLONG.component"
#define LONG_PATH "fstatat.ENAMETOOLONG.path"
#define SLASHES "xbd.pathname.slashes"
#define DOT "xbd.resolution.dot"
#define DOT_DOT "xbd.resolution.dotdot"
#define DIRECTORY_SLASH "xbd.resolution.slash"
#define ROOT "xbd.resolution.root"
#define ROOT_PARENT "xbd.resolution.rootparent"
#define ABSOLUTE "xbd.resolution.absolute"

#ifndef PATH_MAX
#define PATH_MAX 4096
#endif

static const struct row rows[] = {
	{ "", ENOENT, ENOENT, 0, 0, EMPTY, 0 },
	{ "nosuch", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "nosuch/", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "nosuch//", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "nosuch/.", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "nosuch/file", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "nosuch/../file", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "dir/nosuch", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "dir/nosuch/", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
	{ "file", 0, 0, "file", 0, IS_THE_FILE, 0 },
	{ "file/", ENOTDIR, ENOTDIR, 0, 0, SLASH_AFTER_FILE, 0 },
	{ "file//", ENOTDIR, ENOTDIR, 0, 0, SLASH_AFTER_FILE, 0 },
	{ "file/.", ENOTDIR, ENOTDIR, 0, 0, NOT_A_DIRECTORY, 0 },
	{ "file/..", ENOTDIR, ENOTDIR, 0, 0, NOT_A_DIRECTORY, 0 },
	{ "file/nosuch", ENOTDIR, ENOTDIR, 0, 0, NOT_A_DIRECTORY, 0 },
	{ "./file", 0, 0, "file", 0, DOT, 0 },
	{ ".//file", 0, 0, "file", 0, SLASHES, 0 },
	{ "dir/../file", 0, 0, "file", 0, DOT_DOT, 0 },
	{ "dir/../file/", ENOTDIR, ENOTDIR, 0, 0, SLASH_AFTER_FILE, 0 },
	{ "dir", 0, 0, "dir", 0, IS_THE_FILE, 0 },
	{ "dir/", 0, 0, "dir", 0, DIRECTORY_SLASH, 0 },
	{ "dir//", 0, 0, "dir", 0, SLASHES, 0 },
	{ "dir/.", 0, 0, "dir", 0, DOT, 0 },
	{ "dir/./", 0, 0, "dir", 0, DOT, 0 },
	{ "dir/..", 0, 0, ".", 0, DOT_DOT, 0 },
	{ "dir/../", 0, 0, ".", 0, DOT_DOT, 0 },
	{ "dir/inner", 0, 0, "dir/inner", 0, IS_THE_FILE, 0 },
	{ "dir//inner", 0, 0, "dir/inner", 0, SLASHES, 0 },
	{ ".", 0, 0, ".", 0, DOT, 0 },
	{ "./", 0, 0, ".", 0, DOT, 0 },
	{ "..", 0, 0, "../top/..", 0, DOT_DOT, 0 },
	{ "../top", 0, 0, ".", 0, DOT_DOT, 0 },
	{ "/", 0, 0, "/", 0, ROOT, 0 },
	{ "///", 0, 0, "/", 0, SLASHES, 0 },
	{ "/.", 0, 0, "/", 0, DOT, 0 },
	{ "/..", 0, 0, "/", 0, ROOT_PARENT, 0 },
	{ "/nosuch", ENOENT, ENOENT, 0, 0, NO_SUCH, 0 },
};

static void join(char *path, const char *a, const char *b)
{
	strcpy(path, a);
	strcat(path, b);
}

/* The longest name that the file system takes. */
static size_t name_max(void)
{
	long n = pathconf(".", _PC_NAME_MAX);

	return n > 0 ? (size_t)n : 255;
}

static void components(void)
{
	static char names[6][1200];
	size_t max = name_max();
	const struct row with_names[] = {
		{ names[0], 0, 0, names[0], 0, IS_THE_FILE, "NAME_MAX" },
		{ names[1], ENOENT, ENOENT, 0, 0, NO_SUCH, "NAME_MAX,nosuch" },
		{ names[2], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"NAME_MAX+1" },
		{ names[3], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"dir/(NAME_MAX+1)" },
		{ names[4], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"(NAME_MAX+1)/file" },
		{ names[5], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"(NAME_MAX+1)/" },
	};

	if (max >= 1000) {
		leave_out("{NAME_MAX} is too large for this program");
		max = 255;
	}
	memset(names[0], 'n', max);
	memset(names[1], 'o', max);
	memset(names[2], 'p', max + 1);
	join(names[3], "dir/", names[2]);
	join(names[4], names[2], "/file");
	join(names[5], names[2], "/");
	make_file(names[0], 3);
	walk(with_names, sizeof with_names / sizeof *with_names);
	leave_out(NULL);
}

/* A path of this many bytes that ends in name: name, or ./name, or .//name ... */
static const char *padded(char *path, size_t length, const char *name)
{
	size_t i, pad = length - strlen(name);

	for (i = 0; i < pad; i++)
		path[i] = i % 2 || i + 1 == pad ? '/' : '.';
	path[0] = '.';
	strcpy(path + pad, name);
	return path;
}

#ifdef __linux__
#define LONG_OR(error) ENAMETOOLONG, ENAMETOOLONG
#else
/* "may fail": a system that has no such limit finds the file. */
#define LONG_OR(error) (error), (error)
#endif

static const char *not_long(const struct row *r, const struct way *w)
{
	struct answer a;

	ask_way(w, r->path, &a);
	if (!a.problem && a.result && a.error == ENAMETOOLONG)
		return NULL;
	return not_as_in(r, w);
}

static void lengths(void)
{
	static char paths[7][4 * PATH_MAX];
	const struct row with_lengths[] = {
		{ padded(paths[0], PATH_MAX - 2, "file"), 0, 0, "file", 0,
			IS_THE_FILE, "PATH_MAX-2" },
		{ padded(paths[1], PATH_MAX - 1, "file"), 0, 0, "file", 0,
			IS_THE_FILE, "PATH_MAX-1" },
		{ padded(paths[2], PATH_MAX - 1, "nosuch"), ENOENT, ENOENT, 0,
			0, NO_SUCH, "PATH_MAX-1,nosuch" },
	};
	const struct row too_long[] = {
		{ padded(paths[3], PATH_MAX, "file"), LONG_OR(0), "file", 0,
			LONG_PATH, "PATH_MAX" },
		{ padded(paths[4], PATH_MAX + 1, "file"), LONG_OR(0), "file", 0,
			LONG_PATH, "PATH_MAX+1" },
		{ padded(paths[5], 4 * PATH_MAX - 1, "file"), LONG_OR(0),
			"file", 0, LONG_PATH, "4PATH_MAX-1" },
		{ padded(paths[6], PATH_MAX, "nosuch"), LONG_OR(ENOENT), 0, 0,
			LONG_PATH, "PATH_MAX,nosuch" },
	};
	const struct row *r;
	const struct way *w;

	walk(with_lengths, sizeof with_lengths / sizeof *with_lengths);
	for (r = too_long; r < too_long + sizeof too_long / sizeof *r; r++)
		for (w = ways; w < ways + n_ways; w++)
			verdict(not_long(r, w), "%s/%s%s/%s", r->why,
				w->call->name, w->how, r->label);
}

static void absolute(void)
{
	static char here[PATH_MAX], paths[4][PATH_MAX + 16];
	const struct row with_root[] = {
		{ paths[0], 0, 0, "file", 0, ABSOLUTE, "(cwd)/file" },
		{ paths[1], ENOTDIR, ENOTDIR, 0, 0, SLASH_AFTER_FILE,
			"(cwd)/file/" },
		{ paths[2], ENOENT, ENOENT, 0, 0, NO_SUCH, "(cwd)/nosuch" },
		{ paths[3], 0, 0, "dir", 0, ABSOLUTE, "(cwd)/dir/" },
	};

	must(getcwd(here, sizeof here));
	join(paths[0], here, "/file");
	join(paths[1], here, "/file/");
	join(paths[2], here, "/nosuch");
	join(paths[3], here, "/dir/");
	walk(with_root, sizeof with_root / sizeof *with_root);
}

int main(int argc, char **argv)
{
	int here;

	begin(argc, argv);
	must(!mkdir("top", 0755));
	must(!chdir("top"));
	must(!mkdir("dir", 0755));
	make_file("file", 7);
	make_file("dir/inner", 9);
	here = open(".", O_RDONLY | O_DIRECTORY);
	must(here >= 0);
	find_ways(here);
	walk(rows, sizeof rows / sizeof *rows);
	components();
	lengths();
	absolute();
	close(here);
	return done();
}
