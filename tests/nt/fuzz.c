/* SPDX-License-Identifier: MIT */
/* fuzz RUNS [SEED]: any status for any call, any bytes in any record, any path. Of each
 * call of arch/nt, and of a module's path by bindings/wasm2c, it is seen that it returns 0 or an error that has a name, that the
 * record is whole or left, that errno is left, and that nothing stays open. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "fake.h"
#include "nt.h"
#include "public.h"
#include "untouched.h"
#include "w2c.h"

static uint64_t seed;

static uint32_t any(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t)((seed >> 32) % below);
}

static nt_status any_status(void)
{
	static const uint16_t codes[] = { 0x002, 0x003, 0x00d, 0x010, 0x024,
		0x0bb, 0x008, 0x022, 0x043, 0x033, 0x034, 0x03a, 0x056, 0x103,
		0x279, 0x280, 0x0a2 };

	switch (any(8)) {
	case 0:
		return (nt_status)(any(0x10000) << 16 | any(0x10000));
	case 1:
		return NT_BUFFER_OVERFLOW;
	case 2:
	case 3:
	case 4:
		return NT_STATUS(codes[any(sizeof codes / sizeof *codes)]);
	default:
		return 0;
	}
}

static void any_bytes(unsigned char *p, size_t size)
{
	static const uint32_t tags[] = { NT_TAG_SYMLINK, NT_TAG_MOUNT_POINT,
		NT_TAG_LX_SYMLINK, NT_TAG_AF_UNIX, 0x80000013 };
	static const unsigned char types[] = { NT_DISK, NT_NAMED_PIPE,
		NT_CONSOLE, NT_CD_ROM, NT_NETWORK_FILE_SYSTEM };
	static uint32_t tag; /* of the record before */
	unsigned how = any(4);
	size_t i;
	int large = size > 1024; /* room for a text that is never so long */

	if (large)
		size = 1024;
	for (i = 0; i < size; i++)
		p[i] = (unsigned char)(how == 0 ? 0
				: how == 1      ? 0xff
				: how == 2      ? any(256)
						: any(4) * !any(3));
	/* What decides where it goes: a device's type, a record's attributes and
	 * tag, the tag and the lengths of a link. */
	if (any(2) && size == sizeof(struct nt_device))
		p[0] = types[any(sizeof types)], p[1] = p[2] = p[3] = 0;
	if (any(2) && (size == 72 || size == 104)) {
		p[57] |= NT_REPARSE_POINT >> 8;
		tag = tags[any(5)];
		memcpy(p + 60, &tag, 4);
	}
	if (any(4) && size > 200) {
		memcpy(p, any(2) ? &tag : &tags[any(3)], 4);
		if (any(2))
			memcpy(p + 16, "\\\0?\0?\0\\\0U\0N\0C\0\\\0", 16);
		p[8] = p[9] = 0;
		p[10] &= 0xfe;
		p[11] = (unsigned char)(large ? any(256) : any(4) != 0);
	}
}

static int chaos(nt_status *s, void *buf, size_t size, uintptr_t *information)
{
	if (!any(3))
		return 0;
	*s = any_status();
	if (*s >= 0 || *s == NT_BUFFER_OVERFLOW) {
		if (buf)
			any_bytes(buf, size);
		if (information)
			*information =
				any(4) ? any(600) : (uintptr_t)0 - any(10);
	}
	return 1;
}

static void any_path(char *to)
{
	static const char parts[] = "ab.//\\:*?C \xc3\xbc\xff";
	size_t n = any(20) ? any(30) : any(2000), i;

	for (i = 0; i < n; i++)
		to[i] = any(3) ? parts[any(sizeof parts - 1)]
			: i    ? to[i - 1]
			       : 'a';
	to[n] = 0;
}

static void is(int right, const char *what, int call, int r)
{
	if (right)
		return;
	printf("not ok fuzz: %s: call %d returned %d after %s\n", what, call, r,
		fake.trace);
	exit(1);
}

static void see(int r, int call, const struct kstat *k)
{
	static const uint32_t types[] = { S_IFREG, S_IFDIR, S_IFCHR, S_IFBLK,
		S_IFIFO, S_IFLNK, S_IFSOCK };
	size_t i = 0;

	if (r) {
		is(is_untouched(k, sizeof *k), "the record is left", call, r);
		return;
	}
	while (i < 7 && types[i] != (k->mode & S_IFMT))
		i++;
	is(i < 7, "a type", call, r);
	is(!(k->known & ~(uint32_t)0x7fff), "known bits", call, r);
	is(k->atime.nsec < 1000000000 && k->mtime.nsec < 1000000000 &&
			k->ctime.nsec < 1000000000 &&
			k->btime.nsec < 1000000000,
		"nanoseconds", call, r);
	is(k->blksize == 4096 && !k->uid && !k->rdev, "members", call, r);
	is(!(k->known & ST_KNOWN_INO) || k->ino, "an identity", call, r);
}

/* A WASI error, and then no byte of the struct is written. */
static void module_path(int fd, int lookup, const char *path)
{
	static unsigned char memory[8192];
	static wasm_rt_memory_t m;
	struct overstat_w2c ctx = { &m, NULL, NULL };
	size_t len = strlen(path);
	uint32_t code;

	m.data = memory;
	m.size = sizeof memory;
	memcpy(memory, path, len);
	memset(memory + 4096, FILL, W2C_FILESTAT);
	code = overstat_w2c_path_filestat_get(
		&ctx, (uint32_t)fd, (uint32_t)lookup, 0, (uint32_t)len, 4096);
	is(code <= WASI_NOTCAPABLE, "a WASI error", 8, (int)code);
	is(!code || is_untouched(memory + 4096, W2C_FILESTAT),
		"the module's struct", 8, (int)code);
	is(code || memory[4096 + 16] <= FILETYPE_SYMBOLIC_LINK, "a type", 8, 0);
}

static void once(const struct fake_version *versions, size_t n)
{
	static char path[2048];
	static const char *const links[] = { "ab", "ab/", "b/../ab" };
	static const int dirfds[] = { AT_FDCWD, 0, 1, 2, 3, 4, 5, -1 };
	int open = fake.open, call = (int)any(10), r = 0, i;
	struct nt_public plain;
	struct nt_stat s;
	struct fdstat fd;
	struct kstat k;

	memset(&plain, FILL, sizeof plain);
	memset(&k, FILL, sizeof k);
	memset(&fd, FILL, sizeof fd);
	fake.version = versions + any((uint32_t)n);
	fake.code_page = any(4) ? NT_CP_UTF8 : 1252;
	fake.trace[0] = 0;
	errno = 12345;
	switch (call) {
	case 0:
		r = __overstat_nt_fstat((int)any(6), &k);
		see(r, call, &k);
		break;
	case 1:
		r = __overstat_nt_fsync((int)any(6));
		break;
	case 2:
		r = __overstat_nt_fdatasync((int)any(6));
		break;
	case 3:
		r = __overstat_nt_fdstat((int)any(6), &fd);
		is(r ? is_untouched(&fd, sizeof fd)
		     : fd.fs_filetype <= FILETYPE_SYMBOLIC_LINK,
			"fdstat", call, r);
		break;
	case 4:
		r = __overstat_nt_ask(__overstat_nt_handle((int)any(6)), &s);
		if (!r)
			r = __overstat_nt_fill_stat(&s, &plain);
		is(r ? is_untouched(&plain, sizeof plain)
		     : plain.time[0].nsec < 1000000000 &&
					plain.size <= INT64_MAX && !plain.ids &&
					!(plain.mode >> 16),
			"plain", call, r);
		break;
	case 5:
	case 6:
		any_path(path);
		module_path(any(4) ? 1 : (int)any(6), (int)any(2),
			any(2) ? path : links[any(3)]);
		break;
	default:
		any_path(path);
		r = __overstat_nt_fstatat(dirfds[any(8)], path,
			(any(2) ? AT_SYMLINK_NOFOLLOW : 0) |
				(any(2) ? AT_EMPTY_PATH : 0),
			&k);
		see(r, call, &k);
	}
	is(r <= 0 && r > -200, "0 or -errno", call, r);
	is(errno == 12345, "errno is left", call, r);
	is(fake.open == open && !fake.heap && !fake.crashed,
		"all is closed and freed", call, r);
	/* Two of the descriptors are what they were. */
	for (i = 0; i < 4; i++)
		is(fake.handles[i].node != NULL, "the program's handles", call,
			r);
}

int main(int argc, char **argv)
{
	static const struct fake_version versions[] = {
		{ "7", 6, 1, 7601, 0, 0, 0, 0 },
		{ "10", 10, 0, 19045, 1, 1, 0, 1 },
		{ "11", 10, 0, 26100, 1, 1, 1, 1 },
	};
	struct fake_node *a;
	unsigned long runs = argc > 1 ? strtoul(argv[1], NULL, 10) : 100000, i;

	seed = argc > 2 ? strtoull(argv[2], NULL, 10) | 1 : 1;
	fake_reset(versions);
	a = fake_add(NULL, "a");
	fake_add(fake_directory(NULL, "b"), "a");
	fake_link(NULL, "ab", a, "a");
	fake_fd(a, 7);
	fake_fd(fake.cwd, NT_READ_DATA);
	fake_fd(fake_device(NT_NAMED_PIPE), 1);
	fake_fd(fake_device(NT_CONSOLE), 1);
	fake_fd_of(-2);
	fake.chaos = chaos;
	for (i = 0; i < runs; i++)
		once(versions, sizeof versions / sizeof *versions);
	printf("ok fuzz: %lu runs from seed %llu\n", runs,
		argc > 2 ? strtoull(argv[2], NULL, 10) : 1);
	return 0;
}
