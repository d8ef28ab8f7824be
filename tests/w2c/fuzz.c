/* SPDX-License-Identifier: MIT */
/* libFuzzer: each input is calls, each with what the host answers to them. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "odd.h"
#include "witx.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const uint8_t *at;
static size_t left;

static unsigned byte(void)
{
	if (!left)
		return 0;
	left--;
	return *at++;
}

static uint64_t raw(int bytes)
{
	uint64_t v = 0;

	while (bytes--)
		v = v << 8 | byte();
	return v;
}

/* A number with which something begins or ends, or any. */
static uint64_t number(void)
{
	static const uint64_t special[] = { 0, 1, 511, 512, 513, 999999999,
		1000000000, 0x7fffffff, 0x80000000, 0xffffffff, 0x100000000,
		0x7ffffffffffffffe, 0x7fffffffffffffff, 0x8000000000000000,
		0x8000000000000001, 0xfffffffffffffffe, 0xffffffffffffffff,
		(uint64_t)-1000000000, (uint64_t)-999999999,
		(uint64_t)-1000000001 };
	unsigned b = byte();

	if (b < sizeof special / sizeof *special)
		return special[b];
	return raw(1 + b % 8);
}

/* Half of the answers are success, or the call would end with the first. */
static uint32_t code(void)
{
	unsigned b = byte();

	if (b < 128)
		return b < WITX_COUNT + 5 ? b : 0;
	return b == 255 ? (uint32_t)raw(4) : 0;
}

static const char *path(void)
{
	static const char *const paths[] = { "", ".", "/", "a", "a/", "a/.",
		"./", "..", "../", "/a//b/", "a/..", "//", "/.", "./.", "a.",
		"a/.b/./" };
	static char buf[600];
	unsigned b = byte(), c;
	size_t i, n;

	if (b < sizeof paths / sizeof *paths)
		return paths[b];
	n = b < 240 ? b % 32 : 232 + raw(2) % 300;
	for (i = 0; i < n; i++) {
		static const char letters[] = "/./.ab";

		c = byte();
		buf[i] = c < 128 ? letters[c % 6] : (char)c;
	}
	buf[n] = 0;
	return buf;
}

static int descriptor(void)
{
	static const int some[] = { 0, 1, 2, ODD_PREOPEN, AT_FDCWD, -1,
		-2147483647 - 1, 2147483647 };
	unsigned b = byte();

	return b < sizeof some / sizeof *some ? some[b] : (int)b;
}

static int flags(void)
{
	static const int some[] = { 0, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH,
		AT_EMPTY_PATH | AT_SYMLINK_NOFOLLOW, AT_NO_AUTOMOUNT };
	unsigned b = byte();

	return b < 200 ? some[b % 5] : (int)raw(4);
}

static void host(struct odd *o)
{
	size_t i;

	memset(o, 0, sizeof *o);
	for (i = 0; i < ODD_IMPORTS; i++)
		o->code[i] = code();
	o->filestat.dev = number();
	o->filestat.ino = number();
	o->filestat.filetype = (uint8_t)byte();
	memset(o->filestat.pad, (int)byte(), sizeof o->filestat.pad);
	o->filestat.nlink = number();
	o->filestat.size = number();
	o->filestat.atim = number();
	o->filestat.mtim = number();
	o->filestat.ctim = number();
	o->fdstat.fs_filetype = (uint8_t)byte();
	o->fdstat.fs_flags = (uint16_t)raw(2);
	o->fdstat.__pad1 = (uint8_t)byte();
	memset(o->fdstat.__pad2, o->fdstat.__pad1, sizeof o->fdstat.__pad2);
	o->fdstat.fs_rights_base = number();
	o->fdstat.fs_rights_inheriting = number();
	switch (byte()) {
	case 1:
		o->lookup_errno = ENOENT;
		break;
	case 2:
		o->lookup_errno = ENOMEM;
		break;
	case 3:
		o->changed = 1;
		break;
	case 4:
		o->unwritten = (int32_t)(byte() % 65);
		break;
	}
	if (!ODD_LOOKUP)
		o->lookup_errno = o->changed = 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	at = data;
	left = size;
	while (left) {
		struct odd_call c;
		struct odd o;
		const char *problem;

		c.function = (enum odd_function)(byte() % ODD_FUNCTIONS);
		c.fd = descriptor();
		c.path = path();
		c.flags = flags();
		host(&o);
		problem = odd_check(&o, &c);
		if (problem) {
			fprintf(stderr, "function %d: %s\n", (int)c.function,
				problem);
			abort();
		}
	}
	return 0;
}
