/* SPDX-License-Identifier: MIT */
/* What an ordinary user may and may not see. Root becomes one: 65534. Needs users
 * and chmod; setuid where root runs it. */
#include "calls.h"

#define REFUSED "fstatat.EACCES"
#define REFUSED_AT "fstatat.EACCES.fd"
#define NOT_REQUIRED "fstatat.permission"
#define SEARCH "fstatat.search"

static int here;

static void refused(const char *path)
{
	const struct way *w;
	struct answer a;

	for (w = ways; w < ways + n_ways; w++) {
		ask_way(w, path, &a);
		verdict(not_failed(&a, EACCES), REFUSED "/%s%s/%s",
			w->call->name, w->how, path);
	}
}

static void seen(const char *path, unsigned mode, unsigned nofollow)
{
	const struct way *w;
	struct answer a;

	for (w = ways; w < ways + n_ways; w++) {
		ask_way(w, path, &a);
		verdict(not_worked(&a)
				? not_worked(&a)
				: t_unlike("st_mode",
					  S_ISLNK(a.seen.mode) ? S_IFLNK
							       : a.seen.mode,
					  w->follows ? mode : nofollow),
			NOT_REQUIRED "/%s%s/%s", w->call->name, w->how, path);
	}
}

static void at(
	int fd, const char *how, const char *path, int error, const char *why)
{
	const struct call *c;
	struct answer a;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind != FSTATAT)
			continue;
		ask(c, fd, path, 0, &a);
		verdict(error ? not_failed(&a, error) : not_worked(&a),
			"%s/%s/%s_at_%s", why, c->name, path, how);
	}
}

/* A link whose file is not to be seen is itself to be seen. */
static void link_to_refused(void)
{
	const struct way *w;
	struct answer a;

	for (w = ways; w < ways + n_ways; w++) {
		ask_way(w, "link", &a);
		if (w->follows)
			verdict(not_failed(&a, EACCES),
				REFUSED "/%s%s/link_to_shut/inner",
				w->call->name, w->how);
		else
			verdict(not_worked(&a) ? not_worked(&a)
					       : t_unlike("type in st_mode",
							 a.seen.mode & S_IFMT,
							 S_IFLNK),
				"fstatat.lstat/%s%s/link_to_shut/inner",
				w->call->name, w->how);
	}
}

static void open_stays(int fd)
{
	const struct call *c;
	struct answer a;

	for (c = calls; c < calls + N_CALLS; c++) {
		if (c->kind != FSTAT)
			continue;
		ask(c, fd, NULL, 0, &a);
		verdict(not_worked(&a) ? not_worked(&a)
				       : t_unlike("st_size", a.seen.size, 7),
			"fstat.open/%s/shut/inner", c->name);
	}
}

int main(int argc, char **argv)
{
	int inner, list, search;

	begin(argc, argv);
	if (!geteuid()) {
		must(!chown(".", 65534, 65534));
		must(!setgid(65534));
		must(!setuid(65534));
	}
	must(geteuid());
	umask(0);
	must(!mkdir("shut", 0700) && !mkdir("shut/sub", 0700));
	must(!mkdir("list", 0700) && !mkdir("search", 0700));
	make_file("shut/inner", 7);
	make_file("list/inner", 7);
	make_file("search/inner", 7);
	make_file("secret", 7);
	must(!symlink("shut/inner", "link"));
	must(!symlink("shut", "dirlink"));
	inner = open("shut/inner", O_RDONLY);
	here = open(".", O_RDONLY | O_DIRECTORY);
	must(inner >= 0 && here >= 0);
	find_ways(here);
	must(!chmod("shut", 0) && !chmod("list", 0400));
	must(!chmod("search", 0100) && !chmod("secret", 0));

	refused("shut/inner");
	refused("shut/nosuch");
	refused("shut/inner/");
	refused("shut/sub/nosuch");
	refused("shut/../secret");
	refused("list/inner");
	refused("list/nosuch");
	refused("dirlink/inner");
	seen("shut", S_IFDIR, S_IFDIR);
	seen("shut/", S_IFDIR, S_IFDIR);
	seen("dirlink", S_IFDIR, S_IFLNK);
	seen("list", S_IFDIR | 0400, S_IFDIR | 0400);
	seen("secret", S_IFREG, S_IFREG);
	seen("search/inner", S_IFREG | 0644, S_IFREG | 0644);
	open_stays(inner);

	list = open("list", O_RDONLY | O_DIRECTORY);
	must(list >= 0);
	at(list, "read_only", "inner", EACCES, REFUSED_AT);
	at(list, "read_only", "nosuch", EACCES, REFUSED_AT);
#ifdef O_SEARCH
	search = open("search", O_SEARCH | O_DIRECTORY);
	must(search >= 0);
#else
	search = -1;
	leave_out("the libc has no O_SEARCH");
#endif

	at(search, "search_only", "inner", 0, SEARCH);
	at(search, "search_only", "nosuch", ENOENT, "fstatat.ENOENT.component");

	leave_out(NULL);

	link_to_refused();
	must(!chmod("shut", 0700) && !chmod("list", 0700));
	return done();
}
