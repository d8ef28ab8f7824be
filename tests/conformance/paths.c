/* SPDX-License-Identifier: MIT */
/* Paths without symbolic links: what each function says of each. */
#include "matrix.h"

#define IS_THE_FILE \
	"shall obtain information about the named file and write it to the " \
	"area pointed to by the buf argument"
#define NOT_A_DIRECTORY \
	"A component of the path prefix names an existing file that is " \
	"neither a directory nor a symbolic link to a directory"
#define SLASH_AFTER_FILE \
	"contains at least one non-<slash> character and ends with one or " \
	"more trailing <slash> characters and the last pathname component " \
	"names an existing file that is neither a directory nor a symbolic " \
	"link to a directory"
#define NO_SUCH "A component of path does not name an existing file"
#define EMPTY "path is an empty string"
#define LONG_COMPONENT \
	"The length of a component of a pathname is longer than {NAME_MAX}"
#define LONG_PATH "The length of a pathname exceeds {PATH_MAX}"
#define SLASHES \
	"Multiple successive <slash> characters are considered to be the " \
	"same as one <slash>"
#define DOT \
	"The special filename dot shall refer to the directory specified by " \
	"its predecessor"
#define DOT_DOT \
	"The special filename dot-dot shall refer to the parent directory of " \
	"its predecessor directory"
#define DIRECTORY_SLASH \
	"A pathname that contains at least one non-<slash> character and " \
	"that ends with one or more trailing <slash> characters shall not be " \
	"resolved successfully unless the last pathname component before the " \
	"trailing <slash> characters names an existing directory"
#define ROOT \
	"A pathname consisting of a single <slash> shall resolve to the root " \
	"directory of the process"
#define ROOT_PARENT \
	"As a special case, in the root directory, dot-dot may refer to the " \
	"root directory itself"
#define ABSOLUTE \
	"If the pathname begins with a <slash>, the predecessor of the first " \
	"filename in the pathname shall be taken to be the root directory of " \
	"the process"

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
		{ names[0], 0, 0, names[0], 0, IS_THE_FILE,
			"a component of NAME_MAX bytes" },
		{ names[1], ENOENT, ENOENT, 0, 0, NO_SUCH,
			"a component of NAME_MAX bytes that is not there" },
		{ names[2], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"a component of NAME_MAX + 1 bytes" },
		{ names[3], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"dir/, then NAME_MAX + 1 bytes" },
		{ names[4], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"NAME_MAX + 1 bytes, then /file" },
		{ names[5], ENAMETOOLONG, ENAMETOOLONG, 0, 0, LONG_COMPONENT,
			"NAME_MAX + 1 bytes, then /" },
	};

	is((long long)max, max < 1000 ? (long long)max : 255,
		"{NAME_MAX} fits this program");
	if (max >= 1000)
		return;
	memset(names[0], 'n', max);
	memset(names[1], 'o', max);
	memset(names[2], 'p', max + 1);
	join(names[3], "dir/", names[2]);
	join(names[4], names[2], "/file");
	join(names[5], names[2], "/");
	make_file(names[0], 3);
	walk(with_names, sizeof with_names / sizeof *with_names);
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
			IS_THE_FILE, "PATH_MAX - 2 bytes" },
		{ padded(paths[1], PATH_MAX - 1, "file"), 0, 0, "file", 0,
			IS_THE_FILE,
			"PATH_MAX - 1 bytes, PATH_MAX with the null" },
		{ padded(paths[2], PATH_MAX - 1, "nosuch"), ENOENT, ENOENT, 0,
			0, NO_SUCH, "PATH_MAX - 1 bytes to no file" },
	};
	const struct row too_long[] = {
		{ padded(paths[3], PATH_MAX, "file"), LONG_OR(0), "file", 0,
			LONG_PATH, "PATH_MAX bytes" },
		{ padded(paths[4], PATH_MAX + 1, "file"), LONG_OR(0), "file", 0,
			LONG_PATH, "PATH_MAX + 1 bytes" },
		{ padded(paths[5], 4 * PATH_MAX - 1, "file"), LONG_OR(0),
			"file", 0, LONG_PATH, "PATH_MAX times 4" },
		{ padded(paths[6], PATH_MAX, "nosuch"), LONG_OR(ENOENT), 0, 0,
			LONG_PATH, "PATH_MAX bytes to no file" },
	};
	const struct row *r;
	const struct way *w;

	walk(with_lengths, sizeof with_lengths / sizeof *with_lengths);
	for (r = too_long; r < too_long + sizeof too_long / sizeof *r; r++)
		for (w = ways; w < ways + n_ways; w++)
			verdict(not_long(r, w),
				"%s%s \"%s\" ENAMETOOLONG: \"%s\"",
				w->call->name, w->how, r->label, r->why);
}

static void absolute(void)
{
	static char here[PATH_MAX], paths[4][PATH_MAX + 16];
	const struct row with_root[] = {
		{ paths[0], 0, 0, "file", 0, ABSOLUTE,
			"/absolute/path/to/file" },
		{ paths[1], ENOTDIR, ENOTDIR, 0, 0, SLASH_AFTER_FILE,
			"/absolute/path/to/file/" },
		{ paths[2], ENOENT, ENOENT, 0, 0, NO_SUCH,
			"/absolute/path/to/nosuch" },
		{ paths[3], 0, 0, "dir", 0, ABSOLUTE,
			"/absolute/path/to/dir/" },
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
