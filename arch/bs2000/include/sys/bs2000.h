/* SPDX-License-Identifier: MIT */
/* What the BS2000 personality has beside the stat family: DVS files by their
 * name, :CATID:$USERID.NAME, out of a catalogue that is kept in a real file.
 * bs2000_open(3) has the details. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_SYS_BS2000_H
#define _OVERSTAT_SYS_BS2000_H

#include <overstat/bind.h>

/* Descriptors of DVS files are BS2000_FD_BASE + slot, the slot 3 to
 * BS2000_OPEN_MAX - 1. */
#define BS2000_FD_BASE 0x7fffff00
#define BS2000_OPEN_MAX 256

#ifdef __cplusplus
extern "C" {
#endif

/* The file that is the catalogue from now on; NULL, as at the start: none, and
 * no DVS file is found. The path is not copied, and must stay as it is. It is
 * opened by each function that asks for a DVS file, and so best absolute.
 * Async-signal-safe. */
void bs2000_catalogue(const char *__path) __OVERSTAT_THROW
	__OVERSTAT_SYMBOL("bs2000_catalogue", "");

/* The user ID, 1 to 8 characters, on whose behalf DVS files are opened and
 * searched; at the start it is none. 0, or -1 and errno:
 *
 *	EFAULT  NULL
 *	EINVAL  no user ID
 *
 * Async-signal-safe. Not to be called while another thread asks for a file. */
int bs2000_user(const char *__user) __OVERSTAT_THROW
	__OVERSTAT_SYMBOL("bs2000_user", "");

/* The correction status of POSIX-BC, a letter and two digits; at the start it
 * is A47. Below that fstatx and fstat64x fail with EINVAL, fstatatx and
 * fstatat64x with ENOSYS. 0, or -1 and errno:
 *
 *	EFAULT  NULL
 *	EINVAL  no correction status
 *
 * Async-signal-safe. */
int bs2000_correction(const char *__status) __OVERSTAT_THROW
	__OVERSTAT_SYMBOL("bs2000_correction", "");

/* A descriptor for the status of a DVS file, or of a catalogue, :CATID:, as a
 * directory: O_RDONLY, O_WRONLY, O_RDWR or O_SEARCH, and O_DIRECTORY and
 * O_CLOEXEC. The descriptor, or -1 and errno:
 *
 *	EACCES        the user may not read, write or, O_SEARCH, search it
 *	EFAULT        NULL
 *	EINTR         a signal was caught
 *	EINVAL        a flag that is none of these; no name of a DVS file
 *	EIO           the catalogue is damaged or cannot be read; the entry has
 *	              its I/O error flag
 *	EISDIR        a catalogue for writing
 *	EMFILE        all slots are taken; the system below has no descriptor
 *	              left for the catalogue
 *	ENAMETOOLONG  the name has more than 54 characters
 *	ENFILE        the system below says so when the catalogue is read
 *	ENOENT        there is no such file, or no catalogue
 *	ENOLINK       the remote catalogue is not active
 *	ENOMEM        as ENFILE
 *	ENOTDIR       a file with O_SEARCH or O_DIRECTORY
 *
 * Async-signal-safe; but a handler that leaves it by longjmp leaves a slot, or a
 * descriptor of the system below, taken for ever. */
int bs2000_open(const char *__name, int __flags) __OVERSTAT_THROW
	__OVERSTAT_SYMBOL("bs2000_open", "");

/* Gives the descriptor back. 0, or -1 and errno:
 *
 *	EBADF  it is not one of an open DVS file
 *
 * Async-signal-safe. */
int bs2000_close(int __fd) __OVERSTAT_THROW
	__OVERSTAT_SYMBOL("bs2000_close", "");

#ifdef __cplusplus
}
#endif

#endif
