/* SPDX-License-Identifier: MIT */
/* Paths with symbolic links, followed and not. */
#include "matrix.h"

#define FOLLOWED \
	"If the named file is a symbolic link, the stat() function shall " \
	"continue pathname resolution using the contents of the symbolic link"
#define NOT_FOLLOWED \
	"lstat() shall return information about the link, while stat() shall " \
	"return information about the file the link references"
#define LINK_SLASH \
	"ends with one or more trailing <slash> characters and the last " \
	"pathname component names an existing file that is neither a " \
	"directory nor a symbolic link to a directory"
#define DIRECTORY_LINK_SLASH \
	"In all other cases, the system shall prefix the remaining pathname, " \
	"if any, with the contents of the symbolic link"
#define LOOP \
	"A loop exists in symbolic links encountered during resolution of " \
	"the path argument"
#define DANGLING "A component of path does not name an existing file"
#define PREFIX \
	"A component of the path prefix names an existing file that is " \
	"neither a directory nor a symbolic link to a directory"
#define LONG_COMPONENT \
	"The length of a component of a pathname is longer than {NAME_MAX}"
#define SYMLOOP_MIN "{_POSIX_SYMLOOP_MAX} Value: 8"

static const struct {
	const char *to, *name;
} links[] = {
	{ "file", "link" },
	{ "dir", "dirlink" },
	{ "dir/", "dirlinkslash" },
	{ "file/", "filelinkslash" },
	{ "nosuch", "dangling" },
	{ "dir/nosuch", "danglinginner" },
	{ "file/nosuch", "linkbehindfile" },
	{ "loop2", "loop1" },
	{ "loop1", "loop2" },
	{ "self", "self" },
	{ ".", "dotlink" },
	{ "chain2", "chain1" },
	{ "chain3", "chain2" },
	{ "chain4", "chain3" },
	{ "chain5", "chain4" },
	{ "chain6", "chain5" },
	{ "chain7", "chain6" },
	{ "chain8", "chain7" },
	{ "file", "chain8" },
};

static const struct row rows[] = {
	{ "link", 0, 0, "file", "file", FOLLOWED, 0 },
	{ "link", 0, 0, "file", "file", NOT_FOLLOWED, 0 },
	{ "./link", 0, 0, "file", "file", NOT_FOLLOWED, 0 },
	{ "link/", ENOTDIR, ENOTDIR, 0, 0, LINK_SLASH, 0 },
	{ "link//", ENOTDIR, ENOTDIR, 0, 0, LINK_SLASH, 0 },
	{ "link/.", ENOTDIR, ENOTDIR, 0, 0, PREFIX, 0 },
	{ "link/nosuch", ENOTDIR, ENOTDIR, 0, 0, PREFIX, 0 },
	{ "filelinkslash", ENOTDIR, 0, 0, "file/", LINK_SLASH, 0 },
	{ "linkbehindfile", ENOTDIR, 0, 0, "file/nosuch", PREFIX, 0 },
	{ "dirlink", 0, 0, "dir", "dir", NOT_FOLLOWED, 0 },
	{ "dirlink/", 0, 0, "dir", 0, DIRECTORY_LINK_SLASH, 0 },
	{ "dirlink//", 0, 0, "dir", 0, DIRECTORY_LINK_SLASH, 0 },
	{ "dirlink/.", 0, 0, "dir", 0, DIRECTORY_LINK_SLASH, 0 },
	{ "dirlink/..", 0, 0, ".", 0, DIRECTORY_LINK_SLASH, 0 },
	{ "dirlink/inner", 0, 0, "dir/inner", 0, FOLLOWED, 0 },
	{ "dirlink/innerlink", 0, 0, "dir/inner", "inner", NOT_FOLLOWED, 0 },
	{ "dirlink/nosuch", ENOENT, ENOENT, 0, 0, DANGLING, 0 },
	{ "dirlinkslash", 0, 0, "dir", "dir/", NOT_FOLLOWED, 0 },
	{ "dirlinkslash/", 0, 0, "dir", 0, DIRECTORY_LINK_SLASH, 0 },
	{ "dotlink/dotlink/link", 0, 0, "file", "file", NOT_FOLLOWED, 0 },
	{ "dangling", ENOENT, 0, 0, "nosuch", DANGLING, 0 },
	{ "dangling/", ENOENT, ENOENT, 0, 0, DANGLING, 0 },
	{ "dangling/file", ENOENT, ENOENT, 0, 0, DANGLING, 0 },
	{ "danglinginner", ENOENT, 0, 0, "dir/nosuch", DANGLING, 0 },
	{ "loop1", ELOOP, 0, 0, "loop2", LOOP, 0 },
	{ "loop1/", ELOOP, ELOOP, 0, 0, LOOP, 0 },
	{ "loop1/file", ELOOP, ELOOP, 0, 0, LOOP, 0 },
	{ "loop2", ELOOP, 0, 0, "loop1", LOOP, 0 },
	{ "self", ELOOP, 0, 0, "self", LOOP, 0 },
	{ "self/self", ELOOP, ELOOP, 0, 0, LOOP, 0 },
	{ "chain1", 0, 0, "file", "chain2", SYMLOOP_MIN, 0 },
};

/* "st_size: For symbolic links, the length in bytes of the pathname contained in
 * the symbolic link." */
static void sizes(void)
{
	static const size_t lengths[] = { 1, 2, 59, 60, 61, 127, 255, 1000 };
	static char to[1001], name[32];
	const struct way *w;
	struct answer a;
	size_t i;

	for (i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		memset(to, 0, sizeof to);
		memset(to, 't', lengths[i]);
		if (lengths[i] > 200)
			memset(to + 99, '/', 1);
		snprintf(name, sizeof name, "to%u", (unsigned)lengths[i]);
		must(!symlink(to, name));
		for (w = ways; w < ways + n_ways; w++) {
			if (w->follows)
				continue;
			ask_way(w, name, &a);
			verdict(not_worked(&a) ? not_worked(&a)
					       : not_the_link(to, &a.seen),
				"%s%s st_size of a link to %u bytes: \"the "
				"length in bytes of the pathname contained in "
				"the symbolic link\"",
				w->call->name, w->how, (unsigned)lengths[i]);
		}
	}
}

static void long_target(void)
{
	static char to[300];
	const struct row long_row[] = {
		{ "longlink", ENAMETOOLONG, 0, 0, to, LONG_COMPONENT,
			"a link to 299 bytes without a slash" },
	};

	memset(to, 'l', sizeof to - 1);
	must(!symlink(to, "longlink"));
	walk(long_row, 1);
}

static void absolute(void)
{
	static char to[4096 + 16];
	const struct row absolute_row[] = {
		{ "absolute", 0, 0, "file", to, FOLLOWED,
			"a link to an absolute path" },
	};

	must(getcwd(to, 4096));
	strcat(to, "/file");
#ifdef __wasi__
	/* It would lead out of the directory that the host has opened. */
	if (symlink(to, "absolute")) {
		must(errno == EPERM);
		printf("  left out: a link to an absolute path, which this "
		       "host "
		       "refuses to make\n");
		return;
	}
#else
	must(!symlink(to, "absolute"));
#endif
	walk(absolute_row, 1);
}

static void link_count(void)
{
	const struct way *w;
	struct answer a;

	for (w = ways; w < ways + n_ways; w++) {
		if (w->follows)
			continue;
		ask_way(w, "link", &a);
		verdict(not_worked(&a) ? not_worked(&a)
				       : t_unlike("st_nlink",
						 (long long)a.seen.nlink, 1),
			"%s%s st_nlink of a link: \"the value of the st_nlink "
			"member shall be set to the number of links to the "
			"file\"",
			w->call->name, w->how);
	}
}

int main(int argc, char **argv)
{
	size_t i;
	int here;

	begin(argc, argv);
	must(!mkdir("dir", 0755));
	make_file("file", 7);
	make_file("dir/inner", 9);
	must(!symlink("inner", "dir/innerlink"));
	for (i = 0; i < sizeof links / sizeof *links; i++)
		must(!symlink(links[i].to, links[i].name));
	here = open(".", O_RDONLY | O_DIRECTORY);
	must(here >= 0);
	find_ways(here);
	walk(rows, sizeof rows / sizeof *rows);
	sizes();
	long_target();
	absolute();
	link_count();
	close(here);
	return done();
}
