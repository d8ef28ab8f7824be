/* SPDX-License-Identifier: MIT */
/* oddfs DIR: a FUSE file system on DIR in which every file is what its name
 * asks for. It stays in the foreground, and takes the mount away when it ends:
 * on SIGTERM, SIGINT, SIGHUP, and when the process that started it has died.
 *
 * A name is words with commas between them; a name without '=' is ENOENT, a
 * word that is not one of these is EINVAL (on lookup):
 *
 *	mode=M        type and permissions, 0100644 when not said
 *	ino=N nlink=N uid=N gid=N size=N blocks=N blksize=N
 *	rdev=MAJOR:MINOR
 *	atime=T mtime=T ctime=T, time=T for the three
 *	link=TARGET   what a symbolic link holds
 *	lookup=E      looking the name up fails
 *	error=E       asking for its status fails; opening it does not
 *	open=E        opening it fails
 *	fsync=E       fsync and fdatasync, of a directory too, fail
 *	lazy=1        status shows what was written only after a sync
 *	name=ANY      nothing; tells two files apart
 *
 * M and N are as in C (0 octal, 0x hexadecimal), or negative. T is SECONDS or
 * SECONDS.NANOSECONDS, the latter 9 digits counted upwards: -1.999999999 is a
 * nanosecond before 1970. E is a name in errnos.h, a number, `never`: no answer
 * until a signal interrupts the caller, then EINTR, or `deaf`: no answer to a
 * signal either (only death or `release` ends it).
 *
 * A name that starts with '+' is a directory that hands its words on to what is
 * looked up in it, for more words than a name has room for.
 *
 * .control in the root: reading says `held N`, the calls without an answer, and
 * for each file that was looked up `PATH fsync N fdatasync N fsyncdir N status
 * N`, the calls that came for it; writing `release` answers what is held with
 * success. Nothing is cached by the kernel: no answer is an old one. */
#define FUSE_USE_VERSION 34
#define _GNU_SOURCE
#include <fcntl.h>
#include <fuse_lowlevel.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>
#include "errnos.h"

/* Beside errno values. */
enum {
	NEVER = -1,
	DEAF = -2
};

enum call {
	FSYNC,
	FDATASYNC,
	FSYNCDIR,
	STATUS,
	CALLS
};

struct node {
	fuse_ino_t parent;
	char *path; /* from the root, without the first slash */
	char link[256];
	struct stat st;
	long long written; /* bytes; st.st_size is what status shows */
	int lookup, error, open, fsync, lazy;
	unsigned long calls[CALLS];
};

struct held {
	fuse_req_t req;
	fuse_ino_t ino;
	enum call call;
};

enum {
	CONTROL = FUSE_ROOT_ID + 1
};

static struct node **nodes; /* a node's number is its index */
static size_t count;
static struct held held[512];
static size_t nheld;

static int to_error(const char *s, int *e)
{
	char *end;

	if (!strcmp(s, "never") || !strcmp(s, "deaf")) {
		*e = *s == 'n' ? NEVER : DEAF;
		return 0;
	}
	*e = errno_value(s);
	if (*e >= 0)
		return 0;
	*e = (int)strtol(s, &end, 0);
	return *end || end == s || *e < 0 ? EINVAL : 0;
}

static int to_time(const char *s, struct timespec *t)
{
	char *end;

	t->tv_sec = strtoll(s, &end, 10);
	t->tv_nsec = 0;
	if (*end == '.' && strlen(end) == 10)
		t->tv_nsec = strtol(end + 1, &end, 10);
	return *end || end == s ? EINVAL : 0;
}

static int to_device(const char *s, dev_t *d)
{
	char *end;
	unsigned long major = strtoul(s, &end, 0), minor;

	if (*end != ':' || end == s)
		return EINVAL;
	minor = strtoul(s = end + 1, &end, 0);
	*d = makedev((unsigned)major, (unsigned)minor);
	return *end || end == s ? EINVAL : 0;
}

/* One word of a name. */
static int ask(struct node *n, const char *key, const char *value)
{
	char *end;
	unsigned long long u = strtoull(value, &end, 0);
	int number = !*end && end != value, e;

#define NUMBER(word, member) \
	if (!strcmp(key, word)) { \
		(member) = (__typeof__(member))u; \
		return number ? 0 : EINVAL; \
	}
	NUMBER("mode", n->st.st_mode)
	NUMBER("ino", n->st.st_ino)
	NUMBER("nlink", n->st.st_nlink)
	NUMBER("uid", n->st.st_uid)
	NUMBER("gid", n->st.st_gid)
	NUMBER("size", n->st.st_size)
	NUMBER("blocks", n->st.st_blocks)
	NUMBER("blksize", n->st.st_blksize)
	NUMBER("lazy", n->lazy)
	if (!strcmp(key, "rdev"))
		return to_device(value, &n->st.st_rdev);
	if (!strcmp(key, "atime"))
		return to_time(value, &n->st.st_atim);
	if (!strcmp(key, "mtime"))
		return to_time(value, &n->st.st_mtim);
	if (!strcmp(key, "ctime"))
		return to_time(value, &n->st.st_ctim);
	if (!strcmp(key, "time")) {
		e = to_time(value, &n->st.st_atim);
		n->st.st_mtim = n->st.st_ctim = n->st.st_atim;
		return e;
	}
	if (!strcmp(key, "lookup"))
		return to_error(value, &n->lookup);
	if (!strcmp(key, "error"))
		return to_error(value, &n->error);
	if (!strcmp(key, "open"))
		return to_error(value, &n->open);
	if (!strcmp(key, "fsync"))
		return to_error(value, &n->fsync);
	if (!strcmp(key, "link")) {
		snprintf(n->link, sizeof n->link, "%s", value);
		return 0;
	}
	return strcmp(key, "name") ? EINVAL : 0;
}

static int parse(struct node *n, const char *name)
{
	char words[256], *word, *value, *save = NULL;
	int e = 0;

	snprintf(words, sizeof words, "%s", name + (*name == '+'));
	for (word = strtok_r(words, ",", &save); word && !e;
		word = strtok_r(NULL, ",", &save)) {
		value = strchr(word, '=');
		if (!value)
			return ENOENT;
		*value++ = 0;
		e = ask(n, word, value);
	}
	return e;
}

static struct node *add(const char *path, mode_t mode)
{
	struct node *n = calloc(1, sizeof *n);
	struct node **more = realloc(nodes, (count + 1) * sizeof *nodes);

	if (!n || !more || !(n->path = strdup(path)))
		abort();
	nodes = more;
	n->st.st_mode = mode;
	n->st.st_ino = count;
	n->st.st_nlink = 1;
	n->st.st_blksize = 4096;
	nodes[count++] = n;
	return n;
}

/* The node that a name stands for, made when it is asked for first. */
static int find(fuse_ino_t parent, const char *name, fuse_ino_t *ino)
{
	struct node *up = nodes[parent], *n;
	char path[4096], rest[4096];
	char *word, *save = NULL;
	int e = 0;

	if (parent == FUSE_ROOT_ID && !strcmp(name, ".control")) {
		*ino = CONTROL;
		return 0;
	}
	if (!strchr(name, '='))
		return ENOENT;
	snprintf(path, sizeof path, "%s%s%s", up->path, *up->path ? "/" : "",
		name);
	for (*ino = 0; *ino < count; ++*ino)
		if (!strcmp(nodes[*ino]->path, path))
			return nodes[*ino]->lookup;
	n = add(path, S_IFREG | 0644);
	n->parent = parent;
	snprintf(rest, sizeof rest, "%s", path);
	for (word = strtok_r(rest, "/", &save); word && !e;
		word = strtok_r(NULL, "/", &save))
		if (*word == '+' && save && *save)
			e = parse(n, word);
	if (*name == '+')
		n->st.st_mode = S_IFDIR | 0755;
	else if (!e)
		e = parse(n, name);
	n->written = n->st.st_size;
	n->lookup = e ? e : n->lookup;
	return n->lookup;
}

static void answer(const struct held *h)
{
	if (h->call == STATUS)
		fuse_reply_attr(h->req, &nodes[h->ino]->st, 0);
	else
		fuse_reply_err(h->req, 0);
}

static void interrupted(fuse_req_t req, void *unused)
{
	(void)unused;
	for (size_t i = 0; i < nheld; i++)
		if (held[i].req == req) {
			held[i] = held[--nheld];
			fuse_reply_err(req, EINTR);
			return;
		}
}

static void reply(fuse_req_t req, fuse_ino_t ino, enum call call, int e)
{
	struct held h = { req, ino, call };

	nodes[ino]->calls[call]++;
	if (e > 0) {
		fuse_reply_err(req, e);
	} else if (!e) {
		answer(&h);
	} else if (nheld == sizeof held / sizeof *held) {
		fuse_reply_err(req, ENOMEM);
	} else {
		held[nheld++] = h;
		if (e == NEVER)
			fuse_req_interrupt_func(req, interrupted, NULL);
	}
}

static void odd_lookup(fuse_req_t req, fuse_ino_t parent, const char *name)
{
	struct fuse_entry_param p = { 0 };
	int e = find(parent, name, &p.ino);

	if (e) {
		fuse_reply_err(req, e < 0 ? EINVAL : e);
		return;
	}
	p.attr = nodes[p.ino]->st;
	fuse_reply_entry(req, &p);
}

static void odd_getattr(
	fuse_req_t req, fuse_ino_t ino, struct fuse_file_info *fi)
{
	(void)fi;
	reply(req, ino, STATUS, nodes[ino]->error);
}

static void odd_setattr(fuse_req_t req, fuse_ino_t ino, struct stat *st,
	int set, struct fuse_file_info *fi)
{
	struct node *n = nodes[ino];

	(void)fi;
	if (set & FUSE_SET_ATTR_MODE)
		n->st.st_mode = (n->st.st_mode & S_IFMT) |
			(st->st_mode & ~(mode_t)S_IFMT);
	if (set & FUSE_SET_ATTR_SIZE)
		n->st.st_size = n->written = st->st_size;
	if (set & FUSE_SET_ATTR_ATIME)
		n->st.st_atim = st->st_atim;
	if (set & FUSE_SET_ATTR_MTIME)
		n->st.st_mtim = st->st_mtim;
	fuse_reply_attr(req, &n->st, 0);
}

static void odd_readlink(fuse_req_t req, fuse_ino_t ino)
{
	fuse_reply_readlink(req, nodes[ino]->link);
}

/* What .control says. */
static char *report(void)
{
	char *text = NULL;
	size_t size;
	FILE *f = open_memstream(&text, &size);

	if (!f)
		return NULL;
	fprintf(f, "held %zu\n", nheld);
	for (size_t i = CONTROL + 1; i < count; i++)
		fprintf(f,
			"%s fsync %lu fdatasync %lu fsyncdir %lu status %lu\n",
			nodes[i]->path, nodes[i]->calls[FSYNC],
			nodes[i]->calls[FDATASYNC], nodes[i]->calls[FSYNCDIR],
			nodes[i]->calls[STATUS]);
	fclose(f);
	return text;
}

static void odd_open(fuse_req_t req, fuse_ino_t ino, struct fuse_file_info *fi)
{
	char *text = NULL;

	if (nodes[ino]->open) {
		fuse_reply_err(
			req, nodes[ino]->open < 0 ? EINVAL : nodes[ino]->open);
		return;
	}
	if (ino == CONTROL && !(text = report())) {
		fuse_reply_err(req, ENOMEM);
		return;
	}
	fi->fh = (uint64_t)(uintptr_t)text;
	fi->direct_io = 1;
	if (fuse_reply_open(req, fi))
		free(text);
}

static void odd_release(
	fuse_req_t req, fuse_ino_t ino, struct fuse_file_info *fi)
{
	if (ino == CONTROL)
		free((char *)(uintptr_t)fi->fh);
	fuse_reply_err(req, 0);
}

static void odd_read(fuse_req_t req, fuse_ino_t ino, size_t size, off_t off,
	struct fuse_file_info *fi)
{
	const char *text = (char *)(uintptr_t)fi->fh;
	long long end = nodes[ino]->written;
	char *zeros;

	if (ino == CONTROL)
		end = (long long)strlen(text);
	if (off >= end)
		size = 0;
	else if ((long long)size > end - off)
		size = (size_t)(end - off);
	if (ino == CONTROL) {
		fuse_reply_buf(req, text + (size ? off : 0), size);
		return;
	}
	zeros = calloc(1, size + 1);
	if (zeros)
		fuse_reply_buf(req, zeros, size);
	else
		fuse_reply_err(req, ENOMEM);
	free(zeros);
}

static void odd_write(fuse_req_t req, fuse_ino_t ino, const char *buf,
	size_t size, off_t off, struct fuse_file_info *fi)
{
	struct node *n = nodes[ino];

	(void)fi;
	if (ino == CONTROL) {
		if (size < 7 || memcmp(buf, "release", 7)) {
			fuse_reply_err(req, EINVAL);
			return;
		}
		while (nheld)
			answer(&held[--nheld]);
	} else if (off + (long long)size > n->written) {
		n->written = off + (long long)size;
		if (!n->lazy)
			n->st.st_size = n->written;
	}
	fuse_reply_write(req, size);
}

static void odd_fsync(
	fuse_req_t req, fuse_ino_t ino, int data, struct fuse_file_info *fi)
{
	struct node *n = nodes[ino];

	(void)fi;
	if (!n->fsync)
		n->st.st_size = n->written;
	reply(req, ino, data ? FDATASYNC : FSYNC, n->fsync);
}

static void odd_fsyncdir(
	fuse_req_t req, fuse_ino_t ino, int data, struct fuse_file_info *fi)
{
	(void)data;
	(void)fi;
	reply(req, ino, FSYNCDIR, nodes[ino]->fsync);
}

static void odd_readdir(fuse_req_t req, fuse_ino_t ino, size_t size, off_t off,
	struct fuse_file_info *fi)
{
	(void)ino;
	(void)size;
	(void)off;
	(void)fi;
	fuse_reply_buf(req, NULL, 0);
}

static const struct fuse_lowlevel_ops ops = {
	.lookup = odd_lookup,
	.getattr = odd_getattr,
	.setattr = odd_setattr,
	.readlink = odd_readlink,
	.open = odd_open,
	.read = odd_read,
	.write = odd_write,
	.release = odd_release,
	.fsync = odd_fsync,
	.opendir = odd_open,
	.readdir = odd_readdir,
	.releasedir = odd_release,
	.fsyncdir = odd_fsyncdir,
};

int main(int argc, char **argv)
{
	char name[] = "oddfs", option[] = "-oallow_other,fsname=oddfs";
	char *words[] = { name, option };
	struct fuse_args args = FUSE_ARGS_INIT(geteuid() ? 1 : 2, words);
	struct fuse_session *se;
	int r;

	if (argc != 2) {
		fprintf(stderr, "usage: %s DIR\n", argv[0]);
		return 2;
	}
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	add("/", 0);
	add("", S_IFDIR | 0755);
	add(".control", S_IFREG | 0666);
	se = fuse_session_new(&args, &ops, sizeof ops, NULL);
	if (!se || fuse_set_signal_handlers(se))
		return 1;
	if (fuse_session_mount(se, argv[1]))
		return 1;
	r = fuse_session_loop(se);
	fuse_session_unmount(se);
	fuse_session_destroy(se);
	return r < 0;
}
