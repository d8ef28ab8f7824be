/* SPDX-License-Identifier: MIT */
/* The type of a descriptor by its mode, and its rights by type and access mode, for a
 * system that has none: those that uvwasi gives (its src/wasi_rights.h). */
#ifndef RIGHTS_H
#define RIGHTS_H

#include <sys/fdstat.h>
#include <sys/stat.h>

#define RIGHTS_ALL (((uint64_t)1 << 30) - 1)

#define RIGHTS_STREAM \
	(RIGHTS_FD_READ | RIGHTS_FD_WRITE | RIGHTS_FD_FDSTAT_SET_FLAGS | \
		RIGHTS_FD_FILESTAT_GET | RIGHTS_POLL_FD_READWRITE)

#define RIGHTS_SOCKET \
	(RIGHTS_STREAM | RIGHTS_SOCK_SHUTDOWN | RIGHTS_SOCK_ACCEPT)

#define RIGHTS_REGULAR_FILE \
	(RIGHTS_STREAM | RIGHTS_FD_DATASYNC | RIGHTS_FD_SEEK | \
		RIGHTS_FD_SYNC | RIGHTS_FD_TELL | RIGHTS_FD_ADVISE | \
		RIGHTS_FD_ALLOCATE | RIGHTS_FD_FILESTAT_SET_SIZE | \
		RIGHTS_FD_FILESTAT_SET_TIMES)

#define RIGHTS_DIRECTORY \
	(RIGHTS_FD_FDSTAT_SET_FLAGS | RIGHTS_FD_SYNC | RIGHTS_FD_ADVISE | \
		RIGHTS_PATH_CREATE_DIRECTORY | RIGHTS_PATH_CREATE_FILE | \
		RIGHTS_PATH_LINK_SOURCE | RIGHTS_PATH_LINK_TARGET | \
		RIGHTS_PATH_OPEN | RIGHTS_FD_READDIR | RIGHTS_PATH_READLINK | \
		RIGHTS_PATH_RENAME_SOURCE | RIGHTS_PATH_RENAME_TARGET | \
		RIGHTS_PATH_FILESTAT_GET | RIGHTS_PATH_FILESTAT_SET_SIZE | \
		RIGHTS_PATH_FILESTAT_SET_TIMES | RIGHTS_FD_FILESTAT_GET | \
		RIGHTS_FD_FILESTAT_SET_TIMES | RIGHTS_PATH_SYMLINK | \
		RIGHTS_PATH_UNLINK_FILE | RIGHTS_PATH_REMOVE_DIRECTORY | \
		RIGHTS_POLL_FD_READWRITE)

/* A FIFO has no type, nor has a socket, whose kind the mode does not say. */
static inline uint8_t __overstat_filetype(uint32_t mode)
{
	switch (mode & S_IFMT) {
	case S_IFREG:
		return FILETYPE_REGULAR_FILE;
	case S_IFDIR:
		return FILETYPE_DIRECTORY;
	case S_IFCHR:
		return FILETYPE_CHARACTER_DEVICE;
	case S_IFBLK:
		return FILETYPE_BLOCK_DEVICE;
	case S_IFLNK:
		return FILETYPE_SYMBOLIC_LINK;
	default:
		return FILETYPE_UNKNOWN;
	}
}

/* Fills the rights for st->fs_filetype. A terminal is told from the other
 * character devices: isatty() in WASI asks for a character device that cannot
 * seek. */
static inline void __overstat_rights(
	struct fdstat *st, int terminal, int readable, int writable)
{
	uint64_t base = 0, inheriting = 0;

	switch (st->fs_filetype) {
	case FILETYPE_REGULAR_FILE:
		base = RIGHTS_REGULAR_FILE;
		break;
	case FILETYPE_DIRECTORY:
		base = RIGHTS_DIRECTORY;
		inheriting = RIGHTS_DIRECTORY | RIGHTS_REGULAR_FILE;
		break;
	case FILETYPE_CHARACTER_DEVICE:
	case FILETYPE_BLOCK_DEVICE:
		base = terminal ? RIGHTS_STREAM : RIGHTS_ALL;
		inheriting = terminal ? 0 : RIGHTS_ALL;
		break;
	case FILETYPE_UNKNOWN:
		base = RIGHTS_STREAM;
		inheriting = RIGHTS_ALL;
		break;
	case FILETYPE_SYMBOLIC_LINK:
		break;
	default:
		base = RIGHTS_SOCKET;
		inheriting = RIGHTS_ALL;
	}
	if (!readable)
		base &= ~RIGHTS_FD_READ;
	if (!writable)
		base &= ~RIGHTS_FD_WRITE;
	st->fs_rights_base = base;
	st->fs_rights_inheriting = inheriting;
}

#endif
