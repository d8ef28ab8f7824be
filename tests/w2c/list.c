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

static unsigned long calls, hosts;

/* Makes the call of each function, by descriptors and paths of each sort. */
static void with(const struct odd *o)
{
	static const char *const paths[] = { "", ".", "a", "a/" };
	static const int fds[] = { 5, AT_FDCWD, -1 };
	static const int flags[] = { 0, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH };
	struct odd_call c;

	for (unsigned f = 0; f < ODD_FUNCTIONS * COUNT(paths) * COUNT(fds);
		f++) {
		const char *problem;

		c.function = (enum odd_function)(f % ODD_FUNCTIONS);
		c.path = paths[f / ODD_FUNCTIONS % COUNT(paths)];
		c.fd = fds[f / ODD_FUNCTIONS / COUNT(paths)];
		/* Others for the next function, path and host. */
		c.flags = flags[(calls++ + f / ODD_FUNCTIONS + hosts) %
			COUNT(flags)];
		problem = odd_check(o, &c);
		if (problem) {
			fprintf(stderr, "function %d: %s\n", (int)c.function,
				problem);
			abort();
		}
	}
	hosts++;
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

/* What hosts were seen to answer (doc/hosts.md): of one file by descriptor and by
 * path in turn, so that identities and times change between two calls. */
static void seen(void)
{
	const uint64_t ms = 1795680179879, all = UINT64_MAX;
	const struct {
		struct odd_filestat by_fd, by_path;
		uint64_t rights;
		uint32_t refused; /* fd_filestat_get */
		int32_t unwritten;
	} answers[] = {
		/* Deno: no device, no inode, one link; /dev/null has no type. */
		{ { .filetype = 4,
			  .nlink = 1,
			  .size = 7,
			  .mtim = ms * 1000000 },
			{ .filetype = 0, .nlink = 1, .size = 0 }, all, 0, 0 },
		/* Bun: times by path went through floating milliseconds. */
		{ { 65024, 9, 4, { 0 }, 1, 7, ms * 1000000 + 481445,
			  ms * 1000000 + 481445, ms * 1000000 + 481445 },
			{ 65024, 9, 4, { 0 }, 1, 7, ms * 1000000 + 64,
				ms * 1000000 + 64, ms * 1000000 + 64 },
			all, 0, 0 },
		/* The adapter to WASI 0.2: device 1; no time that does not fit;
		 * preview2-shim's times wrap. */
		{ { 1, 0xacc2f7b3a1f45d6c, 4, { 0 }, 1, 7, all, all, all },
			{ 1, 0xacc2f7b3a1f45d6c, 4, { 0 }, 1, 7,
				(uint64_t)-3414358539 * 1000000000, 1, all },
			all, 0, 0 },
		/* wasmtime: a stream of which nothing is known, with one right. */
		{ { 0 }, { 0 }, RIGHTS_FD_WRITE, 0, 0 },
		/* The shim with OPFS: an inode each time that it is opened. */
		{ { .ino = 12, .filetype = 4, .size = 7 },
			{ .ino = 11, .filetype = 4, .size = 7 }, 0, 0, 4 },
		/* Wasmer 1 and runno: an inode by one way alone. */
		{ { .ino = 12, .filetype = 4, .size = 7 },
			{ .filetype = 4, .size = 7 }, all, 0, 0 },
		/* A stream that may not be asked about. */
		{ { 0 }, { 0 }, RIGHTS_FD_READ, WITX_NOTCAPABLE, 0 },
		/* A link whose length is that of another path; a type of nobody. */
		{ { 65024, 9, 7, { 0 }, 1, 1033, 1, 1, 1 },
			{ 65024, 10, 10, { 0xff }, 0, 4, 1, 1, 1 }, all, 0, 0 },
	};

	for (size_t i = 0; i < 2 * COUNT(answers); i++) {
		struct odd o = plain(FILETYPE_REGULAR_FILE);

		o.filestat =
			i % 2 ? answers[i / 2].by_path : answers[i / 2].by_fd;
		o.fdstat.fs_filetype = o.filestat.filetype;
		o.fdstat.fs_rights_base = answers[i / 2].rights;
		o.code[ODD_FD_FILESTAT_GET] = answers[i / 2].refused;
		o.unwritten = answers[i / 2].unwritten;
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
	seen();
	for (int32_t n = 0; n <= (int32_t)sizeof(struct odd_filestat); n++) {
		struct odd o = plain(FILETYPE_REGULAR_FILE);

		o.unwritten = n;
		with(&o);
	}
	fprintf(stderr, "list: %lu calls\n", calls);
	return 0;
}
