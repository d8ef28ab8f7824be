/* SPDX-License-Identifier: MIT */
/* cbmc: --unwind 26 --unwinding-assertions */
/* arch/wasi/convert.h, ask.h, in.h and to_stat.h on a host that answers each call with any
 * code and any bytes. Not that a time is the same moment:
 * 64-bit division is too much for cbmc. */
#include "proof.h"
#include "ask.h"
#include "in.h"
#include "to_stat.h"

#define ANSWER(s) \
	({ \
		__typeof__(*s) any; \
		if (nondet_int()) \
			*s = any; \
		nondet_int(); \
	})
int __overstat_wasi_fd_filestat_get(int fd, struct wasi_filestat *s)
{
	return ANSWER(s);
}
int __overstat_wasi_fd_fdstat_get(int fd, struct fdstat *st)
{
	return ANSWER(st);
}
int __overstat_wasi_path_filestat_get(int fd, int lookup, const char *path,
	size_t len, struct wasi_filestat *s)
{
	PROVE(len <= 3, "no more of the path than there is");
	return ANSWER(s);
}

static _Bool is_type(uint32_t mode)
{
	uint32_t t = mode & S_IFMT;

	return t == S_IFREG || t == S_IFDIR || t == S_IFCHR || t == S_IFBLK ||
		t == S_IFIFO || t == S_IFLNK || t == S_IFSOCK;
}

/* 2^64-1 is one that did not fit. */
#define HAS_TIME(i) (s.tim[i] != 0 && s.tim[i] != UINT64_MAX)

int main(void)
{
	struct wasi_filestat s, direct;
	struct wasi_stat st, old = st;
	struct kstat k;
	uint32_t unknown;
	unsigned code = (unsigned)nondet_int();
	int r, e = __overstat_wasi_errno(code);

	SHOW(code), SHOW(e);
	PROVE((e < 0) == (code != 0) && e > -134, "a code is an errno");

	char path[4] = { (char)nondet_int(), (char)nondet_int(),
		(char)nondet_int() };

	r = nondet_int()
		? __overstat_wasi_ask(nondet_int(), &s, &unknown)
		: __overstat_wasi_in(nondet_int(), path,
			  nondet_int() & AT_SYMLINK_NOFOLLOW, &s, &unknown);
	SHOW(r), SHOW(s.filetype), SHOW(s.dev), SHOW(s.ino), SHOW(s.nlink);
	SHOW(s.size), SHOW(s.tim[0]), SHOW(s.tim[1]), SHOW(s.tim[2]);
	PROVE(r <= 0 && r > -134, "0 or -errno");
	ASSUME(!r);
	__overstat_wasi_to_kstat(&s, unknown, &k);
	SHOW(k.mode), SHOW(k.known);
	PROVE(is_type(k.mode) && !(k.mode & ~(S_IFMT | 0777u)) && k.mode & 0400,
		"one of seven types, that its owner may read");
	PROVE(!(k.known &
		      ~(ST_KNOWN_TYPE | ST_KNOWN_SIZE | ST_KNOWN_NLINK |
			      ST_KNOWN_DEV | ST_KNOWN_INO | ST_KNOWN_ATIME |
			      ST_KNOWN_MTIME | ST_KNOWN_CTIME)),
		"nothing is known that WASI has not");
	PROVE((!(k.known & ST_KNOWN_DEV) || s.dev) &&
			(!(k.known & ST_KNOWN_INO) || s.ino) &&
			(!(k.known & ST_KNOWN_ATIME) || HAS_TIME(0)) &&
			(!(k.known & ST_KNOWN_MTIME) || HAS_TIME(1)) &&
			(!(k.known & ST_KNOWN_CTIME) || HAS_TIME(2)),
		"no fact of what stands for nothing");
	PROVE(k.blocks <= UINT64_MAX / 512 + 1 &&
			(wide)k.blocks * 512 >= k.size &&
			(wide)k.blocks * 512 - k.size < 512,
		"the blocks cover the size");

	r = __overstat_wasi_to_stat(&s, &st);
	SHOW(r);
	PROVE(r == (s.size >> 63 ? -EOVERFLOW : 0),
		"EOVERFLOW exactly where the size does not fit");
	PROVE(!r || SAME(&st, &old, sizeof st),
		"on failure no byte is written");
	PROVE(r ||
			(st.dev == k.dev && st.ino == k.ino &&
				st.nlink == k.nlink && st.mode == k.mode &&
				st.gid == k.gid && st.rdev == k.rdev &&
				st.size == k.size && st.blksize == k.blksize &&
				st.blocks == k.blocks && !st.reserved[0] &&
				!st.reserved[1] && !st.reserved[2]),
		"the direct way gives what the other does");
	return 0;
}
