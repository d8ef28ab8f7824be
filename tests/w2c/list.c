/* SPDX-License-Identifier: MIT */
/* In the place of fuzz.c, the same for any input: each thing that is odd about a
 * host by itself, with every function. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "odd.h"
#include "witx.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned long calls;

/* Makes the call of each function, by descriptors and paths of each sort. */
static void with(const struct odd *o)
{
	static const char *const paths[] = { "", "a", "a/" };
	static const int fds[] = { 5, AT_FDCWD, -1 };
	static const int flags[] = { 0, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH };
	struct odd_call c;

	for (unsigned f = 0; f < ODD_FUNCTIONS * COUNT(paths) * COUNT(fds);
		f++) {
		const char *problem;

		c.function = (enum odd_function)(f % ODD_FUNCTIONS);
		c.path = paths[f / ODD_FUNCTIONS % COUNT(paths)];
		c.fd = fds[f / ODD_FUNCTIONS / COUNT(paths)];
		c.flags = flags[calls++ % COUNT(flags)];
		problem = odd_check(o, &c);
		if (problem) {
			fprintf(stderr, "function %d: %s\n", (int)c.function,
				problem);
			abort();
		}
	}
}

/* A file of 700 bytes, about which nothing is odd; or a directory. */
static struct odd plain(int type)
{
	struct odd o;

	memset(&o, 0, sizeof o);
	o.filestat.dev = 1;
	o.filestat.ino = 2;
	o.filestat.filetype = (uint8_t)type;
	o.filestat.nlink = 1;
	o.filestat.size = 700;
	o.filestat.atim = o.filestat.mtim = o.filestat.ctim = 1000000001;
	o.fdstat.fs_filetype = (uint8_t)type;
	o.fdstat.fs_rights_base = o.fdstat.fs_rights_inheriting = UINT64_MAX;
	return o;
}

static void errors(int type)
{
	static const uint32_t more[] = { 255, 256, 0x7fffffff, 0x80000000,
		0xffffffff };

	for (unsigned i = 0; i < ODD_IMPORTS * (90 + COUNT(more)); i++) {
		unsigned code = i / ODD_IMPORTS;
		struct odd o = plain(type);

		o.code[i % ODD_IMPORTS] = code < 90 ? code : more[code - 90];
		with(&o);
		/* And the descriptor is not open, or cannot be asked. */
		o.code[ODD_FD_FDSTAT_GET] = i % 2 ? WITX_BADF : WITX_NOTCAPABLE;
		with(&o);
	}
}

static void types(void)
{
	for (int i = 0; i < 256; i++) {
		struct odd o = plain(i);

		with(&o);
		o.fdstat.fs_filetype = FILETYPE_REGULAR_FILE;
		with(&o);
		o.fdstat.fs_filetype = FILETYPE_CHARACTER_DEVICE;
		o.fdstat.fs_rights_base = RIGHTS_FD_READ | RIGHTS_FD_WRITE;
		with(&o);
		o = plain(FILETYPE_REGULAR_FILE);
		o.fdstat.fs_filetype = (uint8_t)i;
		with(&o);
		o.filestat.filetype = FILETYPE_UNKNOWN;
		with(&o);
		o.code[ODD_FD_FILESTAT_GET] = WITX_NOTCAPABLE;
		with(&o);
	}
}

static void numbers(void)
{
	static const uint64_t edge[] = { 0, 1, 511, 512, 513, 999999999,
		1000000000, 0x7fffffff, 0x80000000, 0xffffffff, 0x100000000,
		(uint64_t)INT64_MAX - 1, INT64_MAX, (uint64_t)INT64_MAX + 1,
		(uint64_t)INT64_MAX + 2, (uint64_t)-1000000001,
		(uint64_t)-1000000000, (uint64_t)-999999999, UINT64_MAX - 1,
		UINT64_MAX };

	for (size_t i = 0; i < COUNT(edge) * 7; i++) {
		struct odd o = plain(FILETYPE_REGULAR_FILE);
		uint64_t *const members[] = { &o.filestat.dev, &o.filestat.ino,
			&o.filestat.nlink, &o.filestat.size, &o.filestat.atim,
			&o.filestat.mtim, &o.filestat.ctim };

		*members[i % COUNT(members)] = edge[i / COUNT(members)];
		with(&o);
		/* An unlinked file is told from none by device and inode. */
		o.filestat.dev = o.filestat.ino = 0;
		with(&o);
	}
}

static void rights(int type)
{
	struct odd o = plain(type);

	for (int bit = 0; bit < 64; bit++) {
		o.fdstat.fs_rights_base = ~((uint64_t)1 << bit);
		with(&o);
		o.fdstat.fs_rights_base = (uint64_t)1 << bit;
		with(&o);
	}
	o.fdstat.fs_rights_base = o.fdstat.fs_rights_inheriting = 0;
	with(&o);
	for (unsigned flags = 0; flags < 65536; flags += flags < 64 ? 1 : 257) {
		o.fdstat.fs_flags = (uint16_t)flags;
		with(&o);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const int kinds[] = { FILETYPE_REGULAR_FILE, FILETYPE_DIRECTORY,
		FILETYPE_CHARACTER_DEVICE };

	(void)data;
	(void)size;
	if (calls)
		return 0;
	for (size_t i = 0; i < COUNT(kinds); i++) {
		errors(kinds[i]);
		rights(kinds[i]);
	}
	types();
	numbers();
	for (int32_t n = 0; n <= (int32_t)sizeof(struct odd_filestat); n++) {
		struct odd o = plain(FILETYPE_REGULAR_FILE);

		o.unwritten = n;
		with(&o);
	}
	fprintf(stderr, "list: %lu calls\n", calls);
	return 0;
}
