/* SPDX-License-Identifier: MIT */
/* Names of DVS files, :CATID:$USERID.NAME, and of catalogues, :CATID:. Pure. Of
 * what is longer than a name can be, no more is looked at than that takes. */
#ifndef NAME_H
#define NAME_H

#include <errno.h>
#include <stddef.h>
#include <string.h>

#define DVS_NAME_MAX 54 /* characters of a whole name */
#define DVS_BLANK 0x40

/* EBCDIC, each padded with blanks; that of a catalogue has a user and a name of
 * blanks alone. */
struct dvs_key {
	unsigned char catid[4], user[8], name[44];
};

_Static_assert(sizeof(struct dvs_key) == 56, "struct dvs_key");

/* The characters of names: letters and digits, of which alone a catalogue ID is
 * made, and five others. */
#define DVS_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
#define DVS_OTHERS "$#@.-"

/* They have one code in all of BS2000's character sets (EDF03IRV, EDF041), the
 * letters in three runs. 0: none of them. */
static inline unsigned char __overstat_bs2000_ebcdic(char c)
{
	static const char others[] = DVS_OTHERS;
	static const unsigned char codes[] = { 0x5b, 0x7b, 0x7c, 0x4b, 0x60 };
	const char *other = c ? strchr(others, c) : NULL;

	if (c >= 'A' && c <= 'I')
		return (unsigned char)(c - 'A' + 0xc1);
	if (c >= 'J' && c <= 'R')
		return (unsigned char)(c - 'J' + 0xd1);
	if (c >= 'S' && c <= 'Z')
		return (unsigned char)(c - 'S' + 0xe2);
	if (c >= '0' && c <= '9')
		return (unsigned char)(c - '0' + 0xf0);
	return other ? codes[other - others] : 0;
}

/* The number of characters of s before one of end; max + 1 where it is more than
 * max. */
static inline size_t __overstat_bs2000_span(
	const char *s, const char *end, size_t max)
{
	size_t n = 0;

	while (n <= max && s[n] && !strchr(end, s[n]))
		n++;
	return n;
}

/* Fills a part of the key from s, up to a character of end; the number of
 * characters, or 0 where it is none or does not fit: a part has 1 to max. */
static inline size_t __overstat_bs2000_part(unsigned char *part, size_t size,
	size_t max, const char *s, const char *end)
{
	size_t n = __overstat_bs2000_span(s, end, max), i;

	if (n > max)
		return 0;
	for (i = 0; i < n; i++) {
		part[i] = __overstat_bs2000_ebcdic(s[i]);
		if (!part[i])
			return 0;
	}
	memset(part + n, DVS_BLANK, size - n);
	return n;
}

/* Whether a path is in a catalogue and not of the system below: it begins as
 * :CATID:$ does, or is :CATID: alone. */
static inline int __overstat_bs2000_is_dvs(const char *path)
{
	struct dvs_key k;
	size_t n = *path == ':'
		? __overstat_bs2000_part(k.catid, sizeof k.catid,
			  sizeof k.catid, path + 1, ":" DVS_OTHERS)
		: 0;

	return n && path[n + 1] == ':' &&
		(path[n + 2] == '$' || !path[n + 2] || path[n + 2] == '/');
}

/* $USERID.NAME, up to a slash. */
static inline int __overstat_bs2000_key_file(struct dvs_key *k, const char *s)
{
	size_t n;

	if (*s++ != '$')
		return -ENOENT;
	n = __overstat_bs2000_part(
		k->user, sizeof k->user, sizeof k->user, s, "./");
	if (!n || s[n] != '.')
		return -ENOENT;
	n = __overstat_bs2000_part(k->name, sizeof k->name, 41, s + n + 1, "/");
	return n ? 0 : -ENOENT;
}

/* The key of a whole name, for which is_dvs holds, up to a slash. 0, -ENOENT
 * where no file can have that name, or -ENAMETOOLONG. */
static inline int __overstat_bs2000_key(struct dvs_key *k, const char *name)
{
	size_t n;

	if (__overstat_bs2000_span(name, "/", DVS_NAME_MAX) > DVS_NAME_MAX)
		return -ENAMETOOLONG;
	n = __overstat_bs2000_part(
		k->catid, sizeof k->catid, sizeof k->catid, name + 1, ":");
	memset(k->user, DVS_BLANK, sizeof k->user);
	memset(k->name, DVS_BLANK, sizeof k->name);
	name += n + 2;
	return *name && *name != '/' ? __overstat_bs2000_key_file(k, name) : 0;
}

/* The key of a path from the catalogue of k on: of that itself, or of
 * $USERID.NAME in it. *rest is what follows, "" or a slash and more. A catalogue
 * has "." but no "..", for it is in no directory. */
static inline int __overstat_bs2000_inside(
	struct dvs_key *k, const char *path, const char **rest)
{
	size_t n;

	while (*path == '/' || (*path == '.' && (path[1] == '/' || !path[1])))
		path++;
	n = __overstat_bs2000_span(path, "/", DVS_NAME_MAX);
	*rest = path + n;
	if (n > DVS_NAME_MAX)
		return -ENAMETOOLONG;
	return n ? __overstat_bs2000_key_file(k, path) : 0;
}

#endif
