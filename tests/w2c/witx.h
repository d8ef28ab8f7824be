/* SPDX-License-Identifier: MIT */
/* The names of the errors in the order of their numbers, from 1: those of the
 * witx of wasi_snapshot_preview1, and from SHUTDOWN up those of WASIX. What has
 * the name of an errno of POSIX is ERRNO, what has not is OTHER with the errno
 * that a call of overstat says in its place. */
#ifndef WITX_H
#define WITX_H

#include <errno.h>

#define WITX(ERRNO, OTHER) \
	ERRNO(2BIG) \
	ERRNO(ACCES) \
	ERRNO(ADDRINUSE) \
	ERRNO(ADDRNOTAVAIL) \
	ERRNO(AFNOSUPPORT) \
	ERRNO(AGAIN) \
	ERRNO(ALREADY) \
	ERRNO(BADF) \
	ERRNO(BADMSG) \
	ERRNO(BUSY) \
	ERRNO(CANCELED) \
	ERRNO(CHILD) \
	ERRNO(CONNABORTED) \
	ERRNO(CONNREFUSED) \
	ERRNO(CONNRESET) \
	ERRNO(DEADLK) \
	ERRNO(DESTADDRREQ) \
	ERRNO(DOM) \
	ERRNO(DQUOT) \
	ERRNO(EXIST) \
	ERRNO(FAULT) \
	ERRNO(FBIG) \
	ERRNO(HOSTUNREACH) \
	ERRNO(IDRM) \
	ERRNO(ILSEQ) \
	ERRNO(INPROGRESS) \
	ERRNO(INTR) \
	ERRNO(INVAL) \
	ERRNO(IO) \
	ERRNO(ISCONN) \
	ERRNO(ISDIR) \
	ERRNO(LOOP) \
	ERRNO(MFILE) \
	ERRNO(MLINK) \
	ERRNO(MSGSIZE) \
	ERRNO(MULTIHOP) \
	ERRNO(NAMETOOLONG) \
	ERRNO(NETDOWN) \
	ERRNO(NETRESET) \
	ERRNO(NETUNREACH) \
	ERRNO(NFILE) \
	ERRNO(NOBUFS) \
	ERRNO(NODEV) \
	ERRNO(NOENT) \
	ERRNO(NOEXEC) \
	ERRNO(NOLCK) \
	ERRNO(NOLINK) \
	ERRNO(NOMEM) \
	ERRNO(NOMSG) \
	ERRNO(NOPROTOOPT) \
	ERRNO(NOSPC) \
	ERRNO(NOSYS) \
	ERRNO(NOTCONN) \
	ERRNO(NOTDIR) \
	ERRNO(NOTEMPTY) \
	ERRNO(NOTRECOVERABLE) \
	ERRNO(NOTSOCK) \
	ERRNO(NOTSUP) \
	ERRNO(NOTTY) \
	ERRNO(NXIO) \
	ERRNO(OVERFLOW) \
	ERRNO(OWNERDEAD) \
	ERRNO(PERM) \
	ERRNO(PIPE) \
	ERRNO(PROTO) \
	ERRNO(PROTONOSUPPORT) \
	ERRNO(PROTOTYPE) \
	ERRNO(RANGE) \
	ERRNO(ROFS) \
	ERRNO(SPIPE) \
	ERRNO(SRCH) \
	ERRNO(STALE) \
	ERRNO(TIMEDOUT) \
	ERRNO(TXTBSY) \
	ERRNO(XDEV) \
	OTHER(NOTCAPABLE, EACCES) \
	OTHER(SHUTDOWN, EPIPE) \
	OTHER(MEMVIOLATION, EFAULT) \
	OTHER(UNKNOWN, EIO) \
	OTHER(PENDING, EIO)

#define WITX_E(name) E##name,
#define WITX_N(name) #name,
#define WITX_NOTHING(name, errno_)
#define WITX_OTHER_E(name, errno_) errno_,
#define WITX_OTHER_N(name, errno_) #name,

static const int witx_errno[] = { 0, WITX(WITX_E, WITX_OTHER_E) };
static const char *const witx_name[] = { "SUCCESS",
	WITX(WITX_N, WITX_OTHER_N) };

#define WITX_COUNT (sizeof witx_errno / sizeof *witx_errno)

enum witx {
#define WITX_ENUM(name) WITX_##name,
#define WITX_OTHER_ENUM(name, errno_) WITX_##name,
	WITX_SUCCESS,
	WITX(WITX_ENUM, WITX_OTHER_ENUM)
};

/* Of any number whatever. */
static inline int witx_to_errno(unsigned code)
{
	return code < WITX_COUNT ? witx_errno[code] : EIO;
}

#endif
