/* SPDX-License-Identifier: MIT */
/* An entry as words: those of the command line, and those that list prints. */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "dvscat.h"

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

struct dvs_key key_of(const char *name)
{
	struct dvs_key key;

	if (!__overstat_bs2000_is_dvs(name) || strchr(name, '/') ||
		__overstat_bs2000_key(&key, name))
		fail("'%s' is no name of a DVS file, :CATID:$USERID.NAME, or "
		     "of a catalogue, :CATID:",
			name);
	return key;
}

static uint32_t number_of(const char *attribute, uint32_t max)
{
	const char *s = attribute + strcspn(attribute, "=") + 1;
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

/* One that is too late from 1970 is so from 1950, and there it could overflow. */
static int64_t from_1950(int64_t t)
{
	return t > DVS_TIME_MAX ? t : t - DVS_1950_SECONDS;
}

struct dvs_entry entry_of(const char *name, char **attributes)
{
	struct dvs_entry e = { .key = key_of(name) };

	e.fcb = e.key.user[0] == DVS_BLANK ? DVS_CATALOGUE : DVS_PAM;
	e.created = e.accessed = e.changed = now();
	while (*attributes)
		attribute(&e, *attributes++);
	if (e.flags & DVS_1950) {
		e.created = from_1950(e.created);
		e.accessed = from_1950(e.accessed);
		e.changed = from_1950(e.changed);
	}
	if (!__overstat_bs2000_is_entry(&e))
		fail("there can be no such entry: its times are from "
		     "1900-01-01 to 4317-03-18T02:44:48, "
		     "with epoch=1950 to 2018-01-19T03:14:07, its last page is "
		     "one of its pages, "
		     "and a catalogue has neither pages nor an FCB type");
	return e;
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

void show(const struct dvs_entry *e)
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
