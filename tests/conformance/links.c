/* SPDX-License-Identifier: MIT */
/* Paths with symbolic links, followed and not. */
#include "matrix.h"

#define FOLLOWED "fstatat.follow"
#define NOT_FOLLOWED "fstatat.lstat"
#define LINK_SLASH "fstatat.ENOTDIR.slash"
#define DIRECTORY_LINK_SLASH "xbd.resolution.link"
#define LOOP "fstatat.ELOOP.loop"
#define DANGLING "fstatat.ENOENT.component"
#define PREFIX "fstatat.ENOTDIR.prefix"
#define LONG_COMPONENT "fstatat.ENAMETOOLONG.component"
#define SYMLOOP_MIN "xbd.resolution.symloop"

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
				"sys_stat.h.st_size.link/%s%s/to_%u_bytes",
				w->call->name, w->how, (unsigned)lengths[i]);
		}
	}
}

static void long_target(void)
{
	static char to[300];
	const struct row long_row[] = {
		{ "longlink", ENAMETOOLONG, 0, 0, to, LONG_COMPONENT,
			"longlink" },
	};

	memset(to, 'l', sizeof to - 1);
	must(!symlink(to, "longlink"));
	walk(long_row, 1);
}

static void absolute(void)
{
	static char to[4096 + 16];
	const struct row absolute_row[] = {
		{ "absolute", 0, 0, "file", to, FOLLOWED, "absolute" },
	};

	must(getcwd(to, 4096));
	strcat(to, "/file");
#ifdef __wasi__
	/* It would lead out of the directory that the host has opened. */
	if (symlink(to, "absolute")) {
		must(errno == EPERM);
		leave_out("this host refuses to make such a link");
	}
#else
	must(!symlink(to, "absolute"));
#endif
	walk(absolute_row, 1);
	leave_out(NULL);
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
			"fstatat.nlink/%s%s/link", w->call->name, w->how);
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
