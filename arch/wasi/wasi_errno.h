/* SPDX-License-Identifier: MIT */
/* The error codes of wasi_snapshot_preview1, and from 77 those of WASIX, by the
 * names of <errno.h>: a missing right is a refusal, a memory violation EFAULT,
 * and what has no name in POSIX is EIO. */
#ifndef WASI_ERRNO_H
#define WASI_ERRNO_H

#include <errno.h>

static const unsigned short __overstat_wasi_errnos[] = {
	[1] = E2BIG,
	[2] = EACCES,
	[3] = EADDRINUSE,
	[4] = EADDRNOTAVAIL,
	[5] = EAFNOSUPPORT,
	[6] = EAGAIN,
	[7] = EALREADY,
	[8] = EBADF,
	[9] = EBADMSG,
	[10] = EBUSY,
	[11] = ECANCELED,
	[12] = ECHILD,
	[13] = ECONNABORTED,
	[14] = ECONNREFUSED,
	[15] = ECONNRESET,
	[16] = EDEADLK,
	[17] = EDESTADDRREQ,
	[18] = EDOM,
	[19] = EDQUOT,
	[20] = EEXIST,
	[21] = EFAULT,
	[22] = EFBIG,
	[23] = EHOSTUNREACH,
	[24] = EIDRM,
	[25] = EILSEQ,
	[26] = EINPROGRESS,
	[27] = EINTR,
	[28] = EINVAL,
	[29] = EIO,
	[30] = EISCONN,
	[31] = EISDIR,
	[32] = ELOOP,
	[33] = EMFILE,
	[34] = EMLINK,
	[35] = EMSGSIZE,
	[36] = EMULTIHOP,
	[37] = ENAMETOOLONG,
	[38] = ENETDOWN,
	[39] = ENETRESET,
	[40] = ENETUNREACH,
	[41] = ENFILE,
	[42] = ENOBUFS,
	[43] = ENODEV,
	[44] = ENOENT,
	[45] = ENOEXEC,
	[46] = ENOLCK,
	[47] = ENOLINK,
	[48] = ENOMEM,
	[49] = ENOMSG,
	[50] = ENOPROTOOPT,
	[51] = ENOSPC,
	[52] = ENOSYS,
	[53] = ENOTCONN,
	[54] = ENOTDIR,
	[55] = ENOTEMPTY,
	[56] = ENOTRECOVERABLE,
	[57] = ENOTSOCK,
	[58] = ENOTSUP,
	[59] = ENOTTY,
	[60] = ENXIO,
	[61] = EOVERFLOW,
	[62] = EOWNERDEAD,
	[63] = EPERM,
	[64] = EPIPE,
	[65] = EPROTO,
	[66] = EPROTONOSUPPORT,
	[67] = EPROTOTYPE,
	[68] = ERANGE,
	[69] = EROFS,
	[70] = ESPIPE,
	[71] = ESRCH,
	[72] = ESTALE,
	[73] = ETIMEDOUT,
	[74] = ETXTBSY,
	[75] = EXDEV,
	[76] = EACCES,
	[77] = EPIPE,
	[78] = EFAULT,
	[79] = EIO,
	[80] = EIO,
};

#define WASI_ERRNOS \
	(sizeof __overstat_wasi_errnos / sizeof *__overstat_wasi_errnos)

/* A WASI error as -errno. */
static inline int __overstat_wasi_errno(unsigned code)
{
	if (!code)
		return 0;
	return code < WASI_ERRNOS ? -__overstat_wasi_errnos[code] : -EIO;
}

/* An errno as a WASI error, for a host. */
static inline unsigned __overstat_wasi_code(int e)
{
	for (unsigned code = 1; e && code < WASI_ERRNOS; code++)
		if (__overstat_wasi_errnos[code] == e)
			return code;
	return e ? 29 /* io */ : 0;
}

#endif
