/* SPDX-License-Identifier: MIT */
/* The error codes of wasi_snapshot_preview1, and from 77 those of WASIX, by the
 * names of <errno.h>: a missing right is a refusal, a memory violation EFAULT,
 * and what has no name in POSIX is EIO. */
#ifndef WASI_ERRNO_H
#define WASI_ERRNO_H

#include <errno.h>

enum {
	WASI_ACCES = 2,
	WASI_BADF = 8,
	WASI_ISDIR = 31,
	WASI_NOENT = 44,
	WASI_NOSYS = 52,
	WASI_NOTSUP = 58,
	WASI_NOTCAPABLE = 76
};

#define WASI_ERRNOS(X) \
	X(1, E2BIG) \
	X(2, EACCES) \
	X(3, EADDRINUSE) \
	X(4, EADDRNOTAVAIL) \
	X(5, EAFNOSUPPORT) \
	X(6, EAGAIN) \
	X(7, EALREADY) \
	X(8, EBADF) \
	X(9, EBADMSG) \
	X(10, EBUSY) \
	X(11, ECANCELED) \
	X(12, ECHILD) \
	X(13, ECONNABORTED) \
	X(14, ECONNREFUSED) \
	X(15, ECONNRESET) \
	X(16, EDEADLK) \
	X(17, EDESTADDRREQ) \
	X(18, EDOM) \
	X(19, EDQUOT) \
	X(20, EEXIST) \
	X(21, EFAULT) \
	X(22, EFBIG) \
	X(23, EHOSTUNREACH) \
	X(24, EIDRM) \
	X(25, EILSEQ) \
	X(26, EINPROGRESS) \
	X(27, EINTR) \
	X(28, EINVAL) \
	X(29, EIO) \
	X(30, EISCONN) \
	X(31, EISDIR) \
	X(32, ELOOP) \
	X(33, EMFILE) \
	X(34, EMLINK) \
	X(35, EMSGSIZE) \
	X(36, EMULTIHOP) \
	X(37, ENAMETOOLONG) \
	X(38, ENETDOWN) \
	X(39, ENETRESET) \
	X(40, ENETUNREACH) \
	X(41, ENFILE) \
	X(42, ENOBUFS) \
	X(43, ENODEV) \
	X(44, ENOENT) \
	X(45, ENOEXEC) \
	X(46, ENOLCK) \
	X(47, ENOLINK) \
	X(48, ENOMEM) \
	X(49, ENOMSG) \
	X(50, ENOPROTOOPT) \
	X(51, ENOSPC) \
	X(52, ENOSYS) \
	X(53, ENOTCONN) \
	X(54, ENOTDIR) \
	X(55, ENOTEMPTY) \
	X(56, ENOTRECOVERABLE) \
	X(57, ENOTSOCK) \
	X(58, ENOTSUP) \
	X(59, ENOTTY) \
	X(60, ENXIO) \
	X(61, EOVERFLOW) \
	X(62, EOWNERDEAD) \
	X(63, EPERM) \
	X(64, EPIPE) \
	X(65, EPROTO) \
	X(66, EPROTONOSUPPORT) \
	X(67, EPROTOTYPE) \
	X(68, ERANGE) \
	X(69, EROFS) \
	X(70, ESPIPE) \
	X(71, ESRCH) \
	X(72, ESTALE) \
	X(73, ETIMEDOUT) \
	X(74, ETXTBSY) \
	X(75, EXDEV)

#define WASI_ROW(code, e) [code] = e,
#define WASI_IS(code, e) &&(e) == (code)

enum {
	WASI_NAMED = 76, /* below, each has a name in POSIX */
	WASI_CODES = 81,
	/* So on wasi-libc, which then needs no table of them. */
	WASI_IS_ERRNO = 1 WASI_ERRNOS(WASI_IS)
};

static const unsigned short __overstat_wasi_errnos[] = { WASI_ERRNOS(
	WASI_ROW) };

static const unsigned char __overstat_wasi_others[] = {
	EACCES, /* 76, NOTCAPABLE */
	EPIPE, /* 77, SHUTDOWN */
	EFAULT, /* 78, MEMVIOLATION */
	EIO, /* 79, UNKNOWN */
	EIO, /* 80, PENDING */
};

/* A WASI error as -errno. */
static inline int __overstat_wasi_errno(unsigned code)
{
	unsigned e = code;

	if (code >= WASI_NAMED)
		e = code < WASI_CODES
			? __overstat_wasi_others[code - WASI_NAMED]
			: EIO;
	else if (!WASI_IS_ERRNO)
		e = __overstat_wasi_errnos[code];
	return -(int)e;
}

/* An errno as a WASI error, for a host. */
static inline unsigned __overstat_wasi_code(int e)
{
	for (unsigned code = 1; e && code < WASI_NAMED; code++)
		if (__overstat_wasi_errnos[code] == e)
			return code;
	return e ? 29 /* io */ : 0;
}

/* Errors with which a host refuses a call for a descriptor that is open: it has
 * no such right, or no such call for it. */
static inline int __overstat_wasi_stat_refused(unsigned code)
{
	return code == WASI_ACCES || code == WASI_BADF || code == WASI_NOSYS ||
		code == WASI_NOTCAPABLE || code == WASI_NOTSUP;
}

/* fsync: what cannot be synced is EINVAL whatever the host calls it. BADF is
 * such a name too where the descriptor turns out to be open. */
static inline int __overstat_wasi_sync_refused(unsigned code)
{
	return code == WASI_ISDIR || __overstat_wasi_stat_refused(code);
}

#endif
