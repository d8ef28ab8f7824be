/* SPDX-License-Identifier: MIT */
/* Status of a descriptor as WASI preview 1 and WASIX have it: types, flags and
 * rights carry their numbers. */
#ifndef OVERSTAT_LINT
#pragma GCC system_header
#endif
#ifndef _OVERSTAT_SYS_FDSTAT_H
#define _OVERSTAT_SYS_FDSTAT_H

#include <stdint.h>
#include <overstat/bind.h>

/* A name that is a macro by now is the program's own, and not bound. */
#ifdef fd_fdstat_get
#define __OVERSTAT_FD_FDSTAT_GET
#else
#define __OVERSTAT_FD_FDSTAT_GET __OVERSTAT_BUFFER("fd_fdstat_get", "")
#endif
#ifdef fd_sync
#define __OVERSTAT_FD_SYNC
#else
#define __OVERSTAT_FD_SYNC __OVERSTAT_SYMBOL("fd_sync", "")
#endif

/* fs_filetype. A pipe has no type of its own in WASI and is FILETYPE_UNKNOWN;
 * the last two are WASIX's. */
#define FILETYPE_UNKNOWN 0
#define FILETYPE_BLOCK_DEVICE 1
#define FILETYPE_CHARACTER_DEVICE 2
#define FILETYPE_DIRECTORY 3
#define FILETYPE_REGULAR_FILE 4
#define FILETYPE_SOCKET_DGRAM 5
#define FILETYPE_SOCKET_STREAM 6
#define FILETYPE_SYMBOLIC_LINK 7
#define FILETYPE_SOCKET_RAW 8
#define FILETYPE_SOCKET_SEQPACKET 9

/* fs_flags */
#define FDFLAGS_APPEND 0x01
#define FDFLAGS_DSYNC 0x02
#define FDFLAGS_NONBLOCK 0x04
#define FDFLAGS_RSYNC 0x08
#define FDFLAGS_SYNC 0x10

/* fs_rights_base, fs_rights_inheriting. From SOCK_CONNECT up WASIX's. */
#define RIGHTS_FD_DATASYNC ((uint64_t)1 << 0)
#define RIGHTS_FD_READ ((uint64_t)1 << 1)
#define RIGHTS_FD_SEEK ((uint64_t)1 << 2)
#define RIGHTS_FD_FDSTAT_SET_FLAGS ((uint64_t)1 << 3)
#define RIGHTS_FD_SYNC ((uint64_t)1 << 4)
#define RIGHTS_FD_TELL ((uint64_t)1 << 5)
#define RIGHTS_FD_WRITE ((uint64_t)1 << 6)
#define RIGHTS_FD_ADVISE ((uint64_t)1 << 7)
#define RIGHTS_FD_ALLOCATE ((uint64_t)1 << 8)
#define RIGHTS_PATH_CREATE_DIRECTORY ((uint64_t)1 << 9)
#define RIGHTS_PATH_CREATE_FILE ((uint64_t)1 << 10)
#define RIGHTS_PATH_LINK_SOURCE ((uint64_t)1 << 11)
#define RIGHTS_PATH_LINK_TARGET ((uint64_t)1 << 12)
#define RIGHTS_PATH_OPEN ((uint64_t)1 << 13)
#define RIGHTS_FD_READDIR ((uint64_t)1 << 14)
#define RIGHTS_PATH_READLINK ((uint64_t)1 << 15)
#define RIGHTS_PATH_RENAME_SOURCE ((uint64_t)1 << 16)
#define RIGHTS_PATH_RENAME_TARGET ((uint64_t)1 << 17)
#define RIGHTS_PATH_FILESTAT_GET ((uint64_t)1 << 18)
#define RIGHTS_PATH_FILESTAT_SET_SIZE ((uint64_t)1 << 19)
#define RIGHTS_PATH_FILESTAT_SET_TIMES ((uint64_t)1 << 20)
#define RIGHTS_FD_FILESTAT_GET ((uint64_t)1 << 21)
#define RIGHTS_FD_FILESTAT_SET_SIZE ((uint64_t)1 << 22)
#define RIGHTS_FD_FILESTAT_SET_TIMES ((uint64_t)1 << 23)
#define RIGHTS_PATH_SYMLINK ((uint64_t)1 << 24)
#define RIGHTS_PATH_REMOVE_DIRECTORY ((uint64_t)1 << 25)
#define RIGHTS_PATH_UNLINK_FILE ((uint64_t)1 << 26)
#define RIGHTS_POLL_FD_READWRITE ((uint64_t)1 << 27)
#define RIGHTS_SOCK_SHUTDOWN ((uint64_t)1 << 28)
#define RIGHTS_SOCK_ACCEPT ((uint64_t)1 << 29)
#define RIGHTS_SOCK_CONNECT ((uint64_t)1 << 30)
#define RIGHTS_SOCK_LISTEN ((uint64_t)1 << 31)
#define RIGHTS_SOCK_BIND ((uint64_t)1 << 32)
#define RIGHTS_SOCK_RECV ((uint64_t)1 << 33)
#define RIGHTS_SOCK_SEND ((uint64_t)1 << 34)
#define RIGHTS_SOCK_ADDR_LOCAL ((uint64_t)1 << 35)
#define RIGHTS_SOCK_ADDR_REMOTE ((uint64_t)1 << 36)
#define RIGHTS_SOCK_RECV_FROM ((uint64_t)1 << 37)
#define RIGHTS_SOCK_SEND_TO ((uint64_t)1 << 38)

/* 24 bytes on every system, aligned to 8 where uint64_t is not. */
struct fdstat {
	uint8_t fs_filetype; /* FILETYPE_ */
	uint8_t __pad1;
	uint16_t fs_flags; /* FDFLAGS_ */
	uint8_t __pad2[4];
	uint64_t fs_rights_base; /* RIGHTS_ of the descriptor */
	uint64_t fs_rights_inheriting; /* of what is opened through it */
} __attribute__((__aligned__(8)));

#ifdef __cplusplus
extern "C" {
#endif

/* fd_fdstat_get: type, status flags and rights of a descriptor. Returns 0 or an
 * error, and leaves errno alone:
 *
 *	EBADF   the descriptor is not open
 *	EFAULT  the pointer is NULL
 *	EIO, ...  what fstat says
 *
 * Async-signal-safe. WASIX and WASI preview 1, fd_fdstat_get. */
int fd_fdstat_get(
	int, struct fdstat *) __OVERSTAT_THROW __OVERSTAT_FD_FDSTAT_GET;
/* fd_sync: the data and the status of a regular file or block device to stable
 * storage. Returns 0 or an error, in this order, and leaves errno alone:
 *
 *	EBADF   the descriptor is not open
 *	EINVAL  neither a regular file, a block device nor a directory
 *	EACCES  the descriptor has not the right FD_SYNC (O_PATH)
 *	EISDIR  a directory
 *	EIO, ...  what fsync says
 *
 * A cancellation point. Async-signal-safe. WASIX and WASI preview 1, fd_sync. */
int fd_sync(int) __OVERSTAT_FD_SYNC;

#ifdef __cplusplus
}
#endif

#endif
