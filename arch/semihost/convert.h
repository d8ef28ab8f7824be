/* SPDX-License-Identifier: MIT */
/* What a debugger can say of an object, and its error codes, into ours. Pure:
 * nothing here asks anybody, and it compiles on any machine. Numbers are those of
 * Arm's "Semihosting for AArch32 and AArch64", which RISC-V's are too. */
#ifndef CONVERT_H
#define CONVERT_H

#include <errno.h>
#include <sys/fdstat.h>
#include <sys/stat.h>
#include <kstat.h>

/* Operations. */
enum {
	SEMIHOST_OPEN = 0x01, /* path, mode, length: a handle */
	SEMIHOST_CLOSE = 0x02, /* handle */
	SEMIHOST_ISTTY = 0x09, /* handle: 1 a terminal, 0 none, else an error */
	SEMIHOST_SEEK = 0x0a, /* handle, offset: 0 */
	SEMIHOST_FLEN = 0x0c, /* handle: bytes, or -1 */
	SEMIHOST_ERRNO = 0x13 /* nothing: the host's errno */
};

/* Modes of OPEN, fopen's. */
enum {
	SEMIHOST_READ = 0, /* "r" */
	SEMIHOST_UPDATE = 2 /* "r+" */
};

/* What an object is, as its st_mode. Nobody says permissions: each has those with
 * which it would be made. A pipe is what no length can be had of. */
enum semihost_kind {
	SEMIHOST_FILE = S_IFREG | 0644,
	SEMIHOST_PIPE = S_IFIFO | 0666,
	SEMIHOST_TERMINAL = S_IFCHR | 0666,
	SEMIHOST_DIRECTORY = S_IFDIR | 0755
};

/* The host's errno as -errno. Up to 34 the numbers are one in Linux, newlib,
 * picolibc and GDB's file I/O, and 15 has no name in POSIX; above they are the
 * host's own. */
static inline int __overstat_semihost_errno(long code)
{
	_Static_assert(EPERM == 1 && ENOENT == 2 && EIO == 5 && ENXIO == 6 &&
			EBADF == 9 && EACCES == 13 && ENOTDIR == 20 &&
			EISDIR == 21 && EMFILE == 24 && ETXTBSY == 26 &&
			EROFS == 30 && ERANGE == 34,
		"the first errnos");
	int e = (int)code;

	if (code == 36 || code == 91) /* Linux; newlib, GDB */
		e = ENAMETOOLONG;
	else if (code == 40 || code == 62) /* Linux; macOS */
		e = ELOOP;
	else if (code <= 0 || code > 34 || code == 15)
		e = EIO;
	return -e;
}

/* The members that are facts: the size is that of a file, and 0 of another. */
static inline uint32_t __overstat_semihost_known(int kind)
{
	if (kind == SEMIHOST_PIPE)
		return 0;
	return kind == SEMIHOST_FILE ? ST_KNOWN_TYPE | ST_KNOWN_SIZE
				     : ST_KNOWN_TYPE;
}

static inline void __overstat_semihost_to_kstat(
	int kind, unsigned long size, struct kstat *k)
{
	const struct ktime never = { 0, 0 };

	k->dev = k->rdev = 0;
	k->ino = 0;
	k->nlink = 1;
	k->mode = (uint32_t)kind;
	k->uid = k->gid = 0;
	k->size = size;
	k->blocks = size / 512 + !!(size % 512);
	k->blksize = 4096;
	k->atime = k->mtime = k->ctime = never;
	k->known = __overstat_semihost_known(kind);
}

static inline uint8_t __overstat_semihost_filetype(int kind)
{
	switch (kind) {
	case SEMIHOST_FILE:
		return FILETYPE_REGULAR_FILE;
	case SEMIHOST_TERMINAL:
		return FILETYPE_CHARACTER_DEVICE;
	default:
		return FILETYPE_UNKNOWN;
	}
}

#endif
