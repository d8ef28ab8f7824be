/* SPDX-License-Identifier: MIT */
/* Paths of UTF-16, n units without an end. Pure: nothing here asks the system. */
#ifndef NAME_H
#define NAME_H

#include <stddef.h>
#include <stdint.h>

enum {
	NT_NAME_MAX = 255, /* units of a component */
	NT_PATH_MAX =
		32767, /* of a path: 65534 bytes are what a string can have */
	NT_PREFIX = 4 /* of "\??\", before the name of a drive or a device */
};

static inline int __overstat_nt_is_slash(unsigned c)
{
	return c == '\\' || c == '/';
}

/* Not relative to a directory: "/x", "\x", "C:\x" and "C:x", which is relative to a
 * directory of its own, "\\server\share", "\\?\C:\x". */
static inline int __overstat_nt_is_absolute(const uint16_t *text, size_t n)
{
	unsigned letter = n ? text[0] | 0x20u : 0;

	return n &&
		(__overstat_nt_is_slash(text[0]) ||
			(n > 1 && text[1] == ':' && letter >= 'a' &&
				letter <= 'z'));
}

/* A path that ends in a slash, "." or ".." names a directory, or a link to one. */
static inline int __overstat_nt_is_directory(const uint16_t *text, size_t n)
{
	size_t dots = 0;

	while (dots < n && dots < 2 && text[n - 1 - dots] == '.')
		dots++;
	n -= dots;
	return n ? __overstat_nt_is_slash(text[n - 1]) : dots != 0;
}

/* Where the last component begins. */
static inline size_t __overstat_nt_last(const uint16_t *text, size_t n)
{
	while (n && text[n - 1] != '\\')
		n--;
	return n;
}

/* The length without the backslashes at the end, but for one that is a drive's. */
static inline size_t __overstat_nt_trim(const uint16_t *text, size_t n)
{
	while (n > NT_PREFIX && text[n - 1] == '\\' && text[n - 2] != ':' &&
		__overstat_nt_last(text, n - 1) > NT_PREFIX)
		n--;
	return n;
}

static inline int __overstat_nt_has_long_component(
	const uint16_t *text, size_t n)
{
	size_t i, len = 0;

	for (i = 0; i < n; i++) {
		len = text[i] == '\\' ? 0 : len + 1;
		if (len > NT_NAME_MAX)
			return 1;
	}
	return 0;
}

/* A component as the mask of a search finds it alone: no wildcard and no stream. */
static inline int __overstat_nt_is_mask(const uint16_t *text, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		switch (text[i]) {
		case '*':
		case '?':
		case '<':
		case '>':
		case '"':
		case ':':
			return 0;
		default:
			break;
		}
	return n > 0;
}

/* The length of the name of the directory out directories above the one of n units,
 * with a backslash at its end, for which there must be room. Of the name on_volume
 * units are on the volume, and begin with a backslash; its root is its own parent. */
static inline size_t __overstat_nt_above(
	uint16_t *text, size_t n, size_t on_volume, size_t out)
{
	size_t root = n - (on_volume < n ? on_volume : n);

	while (out-- && n > root)
		do
			n--;
		while (n > root && text[n] != '\\');
	text[n++] = '\\';
	return n;
}

/* Resolves "." and ".." of a relative path in its text, as the system does with all
 * others, and has backslashes between its components. Returns its length; *out is how
 * many directories it is outside. */
static inline size_t __overstat_nt_resolve(
	uint16_t *text, size_t n, size_t *out)
{
	size_t i = 0, to = 0;

	*out = 0;
	while (i < n) {
		size_t from = i, len;

		while (i < n && !__overstat_nt_is_slash(text[i]))
			i++;
		len = i - from;
		i++;
		if (!len || (len == 1 && text[from] == '.'))
			continue;
		if (len == 2 && text[from] == '.' && text[from + 1] == '.') {
			if (!to)
				++*out;
			to = __overstat_nt_last(text, to);
			if (to)
				to--;
			continue;
		}
		if (to)
			text[to++] = '\\';
		while (len--)
			text[to++] = text[from++];
	}
	return to;
}

#endif
