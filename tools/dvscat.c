/* SPDX-License-Identifier: MIT */
/* dvscat: writes and shows catalogues of DVS files; dvscat(1) is the page. A
 * catalogue is never changed in place: the new one is written aside and synced,
 * renamed over the old one, and the directory synced, so that a crash leaves the
 * old or the new one. The directory is locked meanwhile. */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include "entry.h"

/* A catalogue in memory, and where it is. */
static struct {
	const char *path;
	int directory; /* descriptor */
	const char *base;
	char aside[264]; /* base and ".new" */
	int written; /* whether that is there */
	uint32_t count;
	struct dvs_entry *entry; /* room for one more */
} cat;

__attribute__((__noreturn__, __format__(__printf__, 1, 2))) static void fail(
	const char *format, ...)
{
	va_list ap;

	fputs("dvscat: ", stderr);
	va_start(ap, format);
	vfprintf(stderr, format, ap);
	va_end(ap);
	fputc('\n', stderr);
	if (cat.written)
		unlinkat(cat.directory, cat.aside, 0);
	exit(1);
}

static void usage(void)
{
	fputs("Usage: dvscat add [-f] CATALOGUE NAME [ATTRIBUTE]...\n"
	      "       dvscat list CATALOGUE\n"
	      "       dvscat remove CATALOGUE NAME\n"
	      "       dvscat verify CATALOGUE\n",
		stderr);
	exit(2);
}

/* Opens the directory that the catalogue is in. */
static void locate(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *copy = strdup(path);

	if (!copy)
		fail("%s", strerror(errno));
	cat.path = path;
	cat.base = slash ? slash + 1 : path;
	if (slash)
		copy[slash == path ? 1 : slash - path] = 0;
	cat.directory =
		open(slash ? copy : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (cat.directory < 0)
		fail("%s: %s", slash ? copy : ".", strerror(errno));
	free(copy);
	if (snprintf(cat.aside, sizeof cat.aside, "%s.new", cat.base) >= 260)
		fail("%s: %s", path, strerror(ENAMETOOLONG));
}

static void damaged(uint32_t n, const char *what)
{
	fail("%s: entry %" PRIu32 ": %s", cat.path, n, what);
}

static void load_entries(FILE *f, struct dvs_scan *s)
{
	unsigned char raw[DVS_RAW];

	while (s->left) {
		if (cat.count % 1024 == 0) {
			cat.entry = realloc(cat.entry,
				(cat.count + 1025) * sizeof *cat.entry);
			if (!cat.entry)
				fail("%s", strerror(ENOMEM));
		}
		if (fread(raw, DVS_RAW, 1, f) != 1)
			damaged(cat.count, "the file ends before it does");
		if (__overstat_bs2000_next(s, raw, &cat.entry[cat.count]))
			damaged(cat.count, "damaged");
		cat.count++;
	}
}

/* Reads all of it. One that is not there is empty where it may be made. */
static void load(int make)
{
	unsigned char raw[DVS_RAW];
	struct dvs_scan s;
	struct stat64x st;
	FILE *f;
	int fd = openat(cat.directory, cat.base, O_RDONLY | O_CLOEXEC);

	cat.entry = calloc(1, sizeof *cat.entry);
	if (!cat.entry)
		fail("%s", strerror(ENOMEM));
	if (fd < 0 && errno == ENOENT && make)
		return;
	if (fd < 0 || fstat64x(fd, &st))
		fail("%s: %s", cat.path, strerror(errno));
	if (!S_ISREG(st.st_mode))
		fail("%s: not a regular file", cat.path);
	f = fdopen(fd, "rb");
	if (!f)
		fail("%s: %s", cat.path, strerror(errno));
	if (fread(raw, DVS_RAW, 1, f) != 1 || __overstat_bs2000_begin(&s, raw))
		fail("%s: not a catalogue, or its header is damaged", cat.path);
	load_entries(f, &s);
	if (__overstat_bs2000_end(&s) || getc(f) != EOF)
		fail("%s: it does not end where it should", cat.path);
	fclose(f);
}

static void put(int fd, const unsigned char *raw, off_t at)
{
	size_t have = 0;
	ssize_t n;

	while (have < DVS_RAW) {
		n = pwrite(fd, raw + have, DVS_RAW - have, at + (off_t)have);
		if (n < 0)
			fail("%s: %s", cat.aside, strerror(errno));
		have += (size_t)n;
	}
}

static int create(void)
{
	int fd = openat(cat.directory, cat.aside,
		O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

	if (fd < 0)
		fail("%s: %s", cat.aside, strerror(errno));
	cat.written = 1;
	return fd;
}

/* Writes what is in memory aside, and puts it in the catalogue's place. */
static void replace(int fd)
{
	unsigned char raw[DVS_RAW];
	uint32_t i, sum = 0;
	struct stat64x old;

	for (i = 0; i < cat.count; i++) {
		__overstat_bs2000_write_entry(raw, &cat.entry[i], &sum);
		put(fd, raw, (off_t)(i + 1) * DVS_RAW);
	}
	__overstat_bs2000_write_header(raw, cat.count, sum);
	put(fd, raw, 0);
	/* Whoever could read the old one can read the new one. */
	if (!fstatat64x(cat.directory, cat.base, &old, 0) &&
		fchmod(fd, old.st_mode & 0777))
		fail("%s: %s", cat.aside, strerror(errno));
	if (fsync(fd) || close(fd))
		fail("%s: %s", cat.aside, strerror(errno));
	if (renameat(cat.directory, cat.aside, cat.directory, cat.base) ||
		fsync(cat.directory))
		fail("%s: %s", cat.path, strerror(errno));
}

static struct dvs_key key_of(const char *name)
{
	struct dvs_key key;

	if (!__overstat_bs2000_is_dvs(name) || strchr(name, '/') ||
		__overstat_bs2000_key(&key, name))
		fail("'%s' is no name of a DVS file, :CATID:$USERID.NAME, or "
		     "of a catalogue, :CATID:",
			name);
	return key;
}

/* Where key is, or belongs. */
static uint32_t find(const struct dvs_key *key, int *found)
{
	uint32_t i = 0;
	int c = -1;

	while (i < cat.count &&
		(c = memcmp(&cat.entry[i].key, key, sizeof *key)) < 0)
		i++;
	*found = i < cat.count && !c;
	return i;
}

/* Days from 1970-01-01 to a date of the Gregorian calendar. */
static int64_t days(int64_t y, int m, int d)
{
	y -= m <= 2;
	m = (m + 9) % 12; /* from March, 0 */
	return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + d - 1 -
		719468;
}

static int64_t seconds_of(const char *s)
{
	int y, mo, d, h, mi, sec, n = -1;
	char *end;
	long long at;

	if (*s == '@') {
		errno = 0;
		at = strtoll(s + 1, &end, 10);
		if (end != s + 1 && !*end && !errno)
			return at;
	} else if (sscanf(s, "%4d-%2d-%2dT%2d:%2d:%2d%n", &y, &mo, &d, &h, &mi,
			   &sec, &n) == 6 &&
		n == 19 && !s[n] && y >= 1900 && mo >= 1 && mo <= 12 &&
		d >= 1 && d <= 31 && h >= 0 && h < 24 && mi >= 0 && mi < 60 &&
		sec >= 0 && sec < 60) {
		return days(y, mo, d) * 86400 + (int64_t)h * 3600 +
			(int64_t)mi * 60 + sec;
	}
	fail("'%s' is no time: YYYY-MM-DDTHH:MM:SS, or @ and seconds since "
	     "1970",
		s);
}

/* YYYY-MM-DDTHH:MM:SS: any time of an entry, whatever time_t is. */
static void show_time(int64_t t)
{
	int64_t day = t / 86400 - (t % 86400 < 0), left = t - day * 86400;
	int y = (int)(day / 366) + 1970 - (day < 0), m = 12;

	while (days(y + 1, 1, 1) <= day)
		y++;
	while (days(y, 1, 1) > day)
		y--;
	while (days(y, m, 1) > day)
		m--;
	printf("%04d-%02d-%02dT%02d:%02d:%02d", y, m,
		(int)(day - days(y, m, 1)) + 1, (int)(left / 3600),
		(int)(left / 60 % 60), (int)(left % 60));
}

static const char *const fcbs[] = { "CATALOGUE", "PAM", "SAM", "ISAM" };
static const struct {
	const char *name;
	unsigned flags;
} words[] = {
	{ "node", DVS_NODE },
	{ "epoch=1950", DVS_1950 },
	{ "remote", DVS_REMOTE },
	{ "inactive", DVS_REMOTE | DVS_INACTIVE },
	{ "io-error", DVS_IO_ERROR },
};

static uint32_t number_of(const char *attribute, uint32_t max)
{
	const char *s = strchr(attribute, '=') + 1;
	unsigned long n;
	char *end;

	errno = 0;
	n = strtoul(s, &end, 10);
	if (!isdigit((unsigned char)*s) || *end || errno || n > max)
		fail("'%s': not a number from 0 to %" PRIu32, attribute, max);
	return (uint32_t)n;
}

static uint16_t acl_of(const char *s)
{
	static const char all[] = "rwxrwxrwx";
	unsigned acl = 0;
	int i;

	for (i = 0; i < 9 && (s[i] == all[i] || s[i] == '-'); i++)
		acl = acl << 1 | (s[i] != '-');
	if (i != 9 || s[9])
		fail("'%s' is no Basic ACL, such as rwxr-x---", s);
	return (uint16_t)acl;
}

static uint8_t fcb_of(const char *s)
{
	int i;

	for (i = DVS_PAM; i <= DVS_ISAM; i++)
		if (!strcmp(s, fcbs[i]))
			return (uint8_t)i;
	fail("'%s' is no FCB type: PAM, SAM, ISAM", s);
}

static int is_word(struct dvs_entry *e, const char *s)
{
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (!strcmp(s, words[i].name)) {
			e->flags |= (uint16_t)words[i].flags;
			return 1;
		}
	return 0;
}

#define BEGINS(s, with) (!strncmp(s, with, sizeof with - 1))

static void attribute(struct dvs_entry *e, const char *s)
{
	if (is_word(e, s))
		return;
	if (BEGINS(s, "acl=")) {
		e->flags |= DVS_ACL;
		e->acl = acl_of(s + 4);
	} else if (BEGINS(s, "fcb=")) {
		e->fcb = fcb_of(s + 4);
	} else if (BEGINS(s, "pages=")) {
		e->pages = number_of(s, UINT32_MAX);
		e->last_page = e->pages;
	} else if (BEGINS(s, "last-page=")) {
		e->last_page = number_of(s, UINT32_MAX);
	} else if (BEGINS(s, "last-byte=")) {
		e->flags |= DVS_LAST_BYTE;
		e->last_byte = (uint16_t)number_of(s, DVS_PAGE);
	} else if (BEGINS(s, "created=")) {
		e->created = seconds_of(s + 8);
	} else if (BEGINS(s, "accessed=")) {
		e->accessed = seconds_of(s + 9);
	} else if (BEGINS(s, "changed=")) {
		e->changed = seconds_of(s + 8);
	} else {
		fail("unknown attribute '%s'; dvscat(1) lists them", s);
	}
}

/* The entry that the command line says; times that it does not are now's. */
static struct dvs_entry entry_of(
	const struct dvs_key *key, int64_t now, char **attributes)
{
	struct dvs_entry e = { .key = *key,
		.fcb = key->user[0] == DVS_BLANK ? DVS_CATALOGUE : DVS_PAM,
		.created = now,
		.accessed = now,
		.changed = now };

	while (*attributes)
		attribute(&e, *attributes++);
	if (e.flags & DVS_1950) {
		e.created -= DVS_1950_SECONDS;
		e.accessed -= DVS_1950_SECONDS;
		e.changed -= DVS_1950_SECONDS;
	}
	if (!__overstat_bs2000_is_entry(&e))
		fail("there can be no such entry: its times are from "
		     "1900-01-01 to 4317-03-18T02:44:48, "
		     "with epoch=1950 to 2018-01-19T03:14:07, its last page is "
		     "one of its pages, "
		     "and a catalogue has neither pages nor an FCB type");
	return e;
}

static void add(const char *name, char **attributes, int force)
{
	struct dvs_key key = key_of(name);
	struct dvs_entry e;
	struct stat64x st;
	int found, fd;
	uint32_t i = find(&key, &found), n;

	if (found && !force)
		fail("%s is there already; -f replaces it", name);
	if (!found && cat.count == DVS_COUNT_MAX)
		fail("%s is full", cat.path);
	/* Now is when the new one was made, in 64 bits. */
	fd = create();
	if (fstat64x(fd, &st))
		fail("%s: %s", cat.aside, strerror(errno));
	e = entry_of(&key, st.st_mtime, attributes);
	if (!found)
		for (n = cat.count++; n > i; n--)
			cat.entry[n] = cat.entry[n - 1];
	cat.entry[i] = e;
	replace(fd);
}

static void discard(const char *name)
{
	struct dvs_key key = key_of(name);
	int found;
	uint32_t i = find(&key, &found);

	if (!found)
		fail("%s is not in %s", name, cat.path);
	for (cat.count--; i < cat.count; i++)
		cat.entry[i] = cat.entry[i + 1];
	replace(create());
}

static void show_part(const unsigned char *part, size_t size)
{
	static const char characters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$#@.-";
	const char *c;

	for (; size && *part != DVS_BLANK; part++, size--)
		for (c = characters; *c; c++)
			if (__overstat_bs2000_ebcdic(*c) == *part)
				putchar(*c);
}

/* A line as add takes it: the name, then the attributes. */
static void show(const struct dvs_entry *e)
{
	size_t i;

	putchar(':');
	show_part(e->key.catid, sizeof e->key.catid);
	putchar(':');
	if (e->fcb != DVS_CATALOGUE) {
		putchar('$');
		show_part(e->key.user, sizeof e->key.user);
		putchar('.');
		show_part(e->key.name, sizeof e->key.name);
		printf(" fcb=%s pages=%" PRIu32 " last-page=%" PRIu32,
			fcbs[e->fcb], e->pages, e->last_page);
	}
	if (e->flags & DVS_LAST_BYTE)
		printf(" last-byte=%u", e->last_byte);
	if (e->flags & DVS_ACL) {
		fputs(" acl=", stdout);
		for (i = 0; i < 9; i++)
			putchar(e->acl >> (8 - i) & 1 ? "rwx"[i % 3] : '-');
	}
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if ((e->flags & words[i].flags) == words[i].flags)
			printf(" %s", words[i].name);
	fputs(" created=", stdout);
	show_time(__overstat_bs2000_time(e->flags, e->created));
	fputs(" accessed=", stdout);
	show_time(__overstat_bs2000_time(e->flags, e->accessed));
	fputs(" changed=", stdout);
	show_time(__overstat_bs2000_time(e->flags, e->changed));
	putchar('\n');
}

static void list(void)
{
	uint32_t i;

	for (i = 0; i < cat.count; i++)
		show(&cat.entry[i]);
}

int main(int argc, char **argv)
{
	const char *command = argc > 1 ? argv[1] : "";
	int writes = !strcmp(command, "add") || !strcmp(command, "remove");
	int force = 0, i = 2;

	if (!strcmp(command, "add") && argc > 2 && !strcmp(argv[2], "-f"))
		force = 1, i = 3;
	if (!strcmp(command, "add") ? argc - i < 2 : argc != 3 + writes)
		usage();
	locate(argv[i]);
	if (writes && flock(cat.directory, LOCK_EX))
		fail("%s: %s", cat.path, strerror(errno));
	load(!strcmp(command, "add"));
	if (!strcmp(command, "add"))
		add(argv[i + 1], argv + i + 2, force);
	else if (!strcmp(command, "remove"))
		discard(argv[3]);
	else if (!strcmp(command, "list"))
		list();
	else if (!strcmp(command, "verify"))
		printf("%s: %" PRIu32 " entries\n", cat.path, cat.count);
	else
		usage();
	if (fflush(stdout) || ferror(stdout))
		fail("standard output: %s", strerror(errno));
	return 0;
}
