/* SPDX-License-Identifier: MIT */
/* Names of Win32, code pages, the heap and the C runtime's descriptors. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <crt.h>
#include "fake.h"

void *GetProcessHeap(void)
{
	return &fake.heap;
}

void *RtlAllocateHeap(void *heap, uint32_t flags, uintptr_t size)
{
	if (heap != &fake.heap || flags)
		fake.wrong++;
	if (!fake.no_heap)
		return NULL;
	if (fake.no_heap > 0)
		fake.no_heap--;
	fake.heap++;
	return malloc(size);
}

unsigned char RtlFreeHeap(void *heap, uint32_t flags, void *memory)
{
	if (heap != &fake.heap || flags || !memory)
		fake.wrong++;
	fake.heap--;
	free(memory);
	return 1;
}

void RtlFreeUnicodeString(struct nt_string *s)
{
	RtlFreeHeap(&fake.heap, 0, s->text);
}

/* Appends the component from i on to a name, as Win32 does: without dots and spaces
 * at its end, and ".." resolved down to base. */
static void append(
	uint16_t *to, size_t *n, size_t base, const uint16_t *part, size_t len)
{
	if (len == 2 && part[0] == '.' && part[1] == '.') {
		while (*n > base && to[--*n] != '\\')
			;
		return;
	}
	while (len && (part[len - 1] == '.' || part[len - 1] == ' '))
		len--;
	if (!len)
		return;
	if (!*n || to[*n - 1] != '\\')
		to[(*n)++] = '\\';
	memcpy(to + *n, part, 2 * len);
	*n += len;
}

static size_t ascii(uint16_t *to, const char *text)
{
	size_t n = 0;

	for (; text[n]; n++)
		to[n] = (unsigned char)text[n];
	return n;
}

static int is_slash(unsigned c)
{
	return c == '\\' || c == '/';
}

static int is_nul(const uint16_t *p, size_t n)
{
	while (n > 3 && (p[n - 1] == ' ' || p[n - 1] == '.' || p[n - 1] == ':'))
		n--;
	return n == 3 && (p[0] | 0x20) == 'n' && (p[1] | 0x20) == 'u' &&
		(p[2] | 0x20) == 'l';
}

/* The name of the current directory, or of the drive's own. */
static size_t current(uint16_t *to, const struct fake_node *d)
{
	const struct fake_node *p;
	size_t n = 0, end;

	for (p = d; p->parent; p = p->parent)
		n += 1 + p->n;
	n += ascii(to, p->volume->drive);
	/* From its end, as each knows what it is in. */
	for (p = d, end = n; p->parent; p = p->parent) {
		end -= p->n;
		memcpy(to + end, p->name, 2 * p->n);
		to[--end] = '\\';
	}
	return n;
}

nt_status RtlDosPathNameToNtPathName_U_WithStatus(const uint16_t *path,
	struct nt_string *name, uint16_t **file, void *relative)
{
	static uint16_t to[120000];
	size_t len = 0, n, base, i = 0;

	if (file || relative)
		fake.wrong++;
	while (path[len])
		len++;
	if (len > 32767)
		return NT_NAME_TOO_LONG;
	n = ascii(to, "\\??\\");
	if (len >= 4 && !memcmp(path, u"\\\\?\\", 8)) {
		memcpy(to + n, path + 4, 2 * (len - 4));
		n += len - 4;
		i = len;
		base = n;
	} else if (len >= 4 && is_slash(path[0]) && is_slash(path[1]) &&
		path[2] == '.' && is_slash(path[3])) {
		n--;
		base = n + 1;
		i = 4;
	} else if (len >= 2 && is_slash(path[0]) && is_slash(path[1])) {
		n += ascii(to + n, "UNC");
		base = n;
		i = 2;
	} else if (len >= 2 && path[1] == ':') {
		to[n++] = path[0], to[n++] = ':';
		base = n;
		i = 2;
		if ((len < 3 || !is_slash(path[2])) && (path[0] | 0x20) == 'c')
			n = 4 + current(to + 4, fake.cwd);
	} else if (is_slash(path[0])) {
		n += ascii(to + n, fake.cwd->volume->drive);
		base = n;
	} else {
		n += current(to + n, fake.cwd);
		base = 6;
	}
	for (; i < len; i++) {
		size_t from = i;

		while (i < len && !is_slash(path[i]))
			i++;
		if (is_nul(path + from, i - from) && i == len) {
			n = ascii(to, "\\??\\NUL");
			break;
		}
		append(to, &n, base, path + from, i - from);
	}
	if (len && is_slash(path[len - 1]) && to[n - 1] != '\\')
		to[n++] = '\\';
	if (n == base)
		to[n++] = '\\';
	if (n > 32767)
		return NT_NAME_TOO_LONG;
	name->text = RtlAllocateHeap(&fake.heap, 0, 2 * n + 2);
	if (!name->text)
		return NT_NO_MEMORY;
	memcpy(name->text, to, 2 * n);
	name->text[n] = 0;
	name->length = (uint16_t)(2 * n);
	name->room = (uint16_t)(2 * n < 65534 ? 2 * n + 2 : 65534);
	return 0;
}

int AreFileApisANSI(void)
{
	return fake.ansi;
}

/* UTF-8, 932 with one character whose second byte is a backslash, and any other as
 * Latin-1 without what 1252 has not. */
static int decode(
	unsigned page, const unsigned char *p, size_t left, uint32_t *c)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t more, i;

	*c = *p;
	if (page != NT_CP_UTF8) {
		if (page == 932 && *p == 0x83) {
			*c = 0x30bd;
			return left > 1 && p[1] == 0x5c ? 2 : 0;
		}
		return *p == 0x81 || *p == 0x9d ? 0 : 1;
	}
	if (*p < 0x80)
		return 1;
	more = *p >= 0xf0 ? 3 : *p >= 0xe0 ? 2 : 1;
	if (*p < 0xc2 || *p > 0xf4 || more >= left)
		return 0;
	*c = *p & (0x3f >> more);
	for (i = 1; i <= more; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (p[i] & 0x3f);
	}
	return *c < least[more + 1] || *c > 0x10ffff ||
			(*c >= 0xd800 && *c < 0xe000)
		? 0
		: (int)more + 1;
}

static unsigned page_of(unsigned page)
{
	return page == NT_CP_ACP      ? fake.code_page
		: page == NT_CP_OEMCP ? 437
				      : page;
}

int MultiByteToWideChar(unsigned page, uint32_t flags, const char *from,
	int size, uint16_t *to, int room)
{
	const unsigned char *p = (const unsigned char *)from;
	int i = 0, n = 0;

	page = page_of(page);
	while (i < size) {
		uint32_t c;
		int len = decode(page, p + i, (size_t)(size - i), &c);

		if (!len) {
			if (flags & NT_ERR_INVALID_CHARS)
				return 0;
			len = 1, c = 0xfffd;
		}
		i += len;
		if (n + 2 > room + (c < 0x10000))
			return 0;
		if (c >= 0x10000)
			to[n++] = (uint16_t)(0xd7c0 + (c >> 10)),
			c = 0xdc00 + (c & 0x3ff);
		to[n++] = (uint16_t)c;
	}
	return n;
}

/* One character of UTF-16, how many units it is; 0 if it is half of one. */
static int character(const uint16_t *text, int left, uint32_t *c)
{
	*c = text[0];
	if (*c < 0xd800 || *c >= 0xe000)
		return 1;
	if (*c >= 0xdc00 || left < 2 || text[1] < 0xdc00 || text[1] >= 0xe000)
		return 0;
	*c = 0x10000 + ((*c & 0x3ff) << 10) + (text[1] & 0x3ffu);
	return 2;
}

/* Only of UTF-8 is the text itself asked, and what is none an error. */
int WideCharToMultiByte(unsigned page, uint32_t flags, const uint16_t *text,
	int size, char *to, int room, const char *unknown, int *used)
{
	static const unsigned char first[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	int i = 0, n = 0;

	if ((page != NT_CP_UTF8 && (flags || to)) || !to != !room || unknown ||
		used || size < 1)
		fake.wrong++;
	page = page_of(page);
	while (i < size) {
		uint32_t c;
		int units = character(text + i, size - i, &c), bytes, b;

		if (!units) {
			if (flags & NT_ERR_INVALID_CHARS)
				return 0;
			units = 1, c = 0xfffd;
		}
		i += units;
		bytes = page != NT_CP_UTF8 || c < 0x80 ? 1
			: c < 0x800                    ? 2
			: c < 0x10000                  ? 3
						       : 4;
		n += bytes;
		if (!to)
			continue;
		if (n > room)
			return 0;
		for (b = bytes; --b > 0; c >>= 6)
			to[n - bytes + b] = (char)(0x80 | (c & 0x3f));
		to[n - bytes] = (char)(bytes > 1 ? first[bytes] | c : c);
	}
	return n;
}

static void default_handler(const uint16_t *expression,
	const uint16_t *function, const uint16_t *file, unsigned line,
	uintptr_t reserved)
{
	(void)expression, (void)function, (void)file, (void)line;
	(void)reserved;
	fake.crashed++;
}

#ifdef FAKE_UCRT
static nt_invalid_parameter thread_handler;

nt_invalid_parameter _set_thread_local_invalid_parameter_handler(
	nt_invalid_parameter handler)
{
	nt_invalid_parameter was = thread_handler;

	thread_handler = handler;
	return was;
}

unsigned ___lc_codepage_func(void)
{
	return fake.locale;
}

static void invalid_parameter(void)
{
	(thread_handler ? thread_handler : default_handler)(
		NULL, NULL, NULL, 0, 0);
}
#else
/* mingw-w64's startup has set one that does nothing. */
static void invalid_parameter(void)
{
	(void)default_handler;
}
#endif

intptr_t _get_osfhandle(int fd)
{
	if (fd >= 0 && fd < FAKE_FDS && fake.fds[fd] != -1)
		return fake.fds[fd];
	errno = EBADF;
	invalid_parameter();
	return -1;
}
