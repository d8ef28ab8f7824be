/* SPDX-License-Identifier: MIT */
/* arch/wasi2/convert.h: a record of wasi-libc's and flags of F_GETFL, of any bytes. */
#include "proof.h"
#include "convert.h"

#define IS(value, a, b, c) ((value) == (a) || (value) == (b) || (value) == (c))

/* Before 1970 there is none; 2^63 and above is the last that wasi-libc has. */
static _Bool has_time(const struct wasi2_time *t)
{
	return t->nsec <= 999999999 && !(t->sec == 0 && t->nsec == 0) &&
		!(t->sec == INT64_MAX && t->nsec == 999999999);
}

static _Bool is_time(const struct wasi2_stat *s, int i, uint32_t known,
	uint32_t bit, struct ktime t)
{
	if (!has_time(&s->tim[i]))
		return !(known & bit) && !t.sec && !t.nsec;
	return t.sec == s->tim[i].sec && t.nsec == s->tim[i].nsec;
}

static void record(void)
{
	struct wasi2_stat s, old;
	struct kstat k, other;
	int open = nondet_int();
	uint32_t unknown = nondet_u32(), type, known, facts;

	SHOW(s.mode), SHOW(s.ino), SHOW(s.nlink), SHOW(s.size);
	SHOW(s.tim[0].sec), SHOW(s.tim[0].nsec), SHOW(open), SHOW(unknown);
	old = s;
	__overstat_wasi2_to_kstat(&s, open, unknown, &k);
	__overstat_wasi2_to_kstat(&s, open, unknown, &other);
	type = k.mode & S_IFMT;
	known = k.known;
	SHOW(k.mode), SHOW(known), SHOW(k.blocks);
	PROVE(SAME(&s, &old, sizeof s), "what it reads stays");
	PROVE((IS(type, S_IFREG, S_IFDIR, S_IFLNK) ||
		      IS(type, S_IFCHR, S_IFBLK, S_IFSOCK) ||
		      type == S_IFIFO) &&
			!(k.mode & ~(S_IFMT | 0777u)) && k.mode & 0400,
		"one of seven types, that its owner may read");
	PROVE((known & ST_KNOWN_TYPE)
			? type == (s.mode & S_IFMT)
			: type == S_IFIFO || unknown & ST_KNOWN_TYPE,
		"a type that is known is the libc's, and another is a FIFO");
	facts = ST_KNOWN_TYPE | ST_KNOWN_SIZE | ST_KNOWN_NLINK | ST_KNOWN_INO |
		ST_KNOWN_ATIME | ST_KNOWN_MTIME | ST_KNOWN_CTIME;
	PROVE(!(known & (unknown | ~facts)),
		"nothing is known that WASI 0.2 has not, or that is none");
	PROVE((!(known & ST_KNOWN_INO) || s.ino) &&
			(!(known & ST_KNOWN_NLINK) || s.nlink ||
				(open && s.ino)) &&
			(!(known & ST_KNOWN_SIZE) || s.size ||
				IS(type, S_IFREG, S_IFDIR, S_IFLNK)),
		"no fact of what stands for nothing");
	PROVE(is_time(&s, 0, known, ST_KNOWN_ATIME, k.atime) &&
			is_time(&s, 1, known, ST_KNOWN_MTIME, k.mtime) &&
			is_time(&s, 2, known, ST_KNOWN_CTIME, k.ctime),
		"a time is the libc's, or 0 and not known");
	PROVE(k.dev == s.dev && k.ino == s.ino && k.size == s.size &&
			(k.nlink == s.nlink || (!s.nlink && k.nlink == 1)) &&
			k.blksize == 4096 && !k.uid && !k.gid && !k.rdev,
		"members");
	PROVE((wide)k.blocks * 512 >= k.size &&
			(wide)k.blocks * 512 - k.size < 512,
		"the blocks cover the size");
	PROVE(k.dev == other.dev && k.ino == other.ino &&
			k.nlink == other.nlink && k.mode == other.mode &&
			known == other.known && k.size == other.size &&
			k.rdev == other.rdev && k.uid == other.uid &&
			k.gid == other.gid && k.blocks == other.blocks &&
			k.blksize == other.blksize &&
			k.btime.sec == other.btime.sec &&
			k.btime.nsec == other.btime.nsec,
		"each member is written");
}

/* As arch/wasi2/fdstat.c calls it. */
static void descriptor(void)
{
	uint32_t mode = __overstat_wasi2_mode(nondet_u32());
	uint8_t socket = (uint8_t)nondet_int();
	int terminal = nondet_int(), flags = nondet_int();
	struct fdstat st;
	uint64_t rights;

	ASSUME(IS(socket, FILETYPE_UNKNOWN, FILETYPE_SOCKET_DGRAM,
		FILETYPE_SOCKET_STREAM));
	__overstat_wasi2_to_fdstat(mode, socket, terminal, flags, &st);
	rights = st.fs_rights_base;
	SHOW(mode), SHOW(socket), SHOW(terminal), SHOW(flags);
	SHOW(st.fs_filetype), SHOW(st.fs_flags), SHOW(rights);
	PROVE(st.fs_filetype <= FILETYPE_SYMBOLIC_LINK, "a type that there is");
	PROVE((st.fs_filetype != FILETYPE_SOCKET_DGRAM &&
		      st.fs_filetype != FILETYPE_SOCKET_STREAM) ||
			(mode & S_IFMT) == S_IFSOCK,
		"no socket that is none");
	PROVE((st.fs_filetype == FILETYPE_REGULAR_FILE) ==
				((mode & S_IFMT) == S_IFREG) &&
			(st.fs_filetype == FILETYPE_DIRECTORY) ==
				((mode & S_IFMT) == S_IFDIR),
		"files and directories");
	PROVE(st.fs_flags == (flags & 0x1f), "flags that there are");
	PROVE(!(rights & RIGHTS_FD_WRITE) || flags & 0x10000000,
		"no right to write what is open for reading");
	PROVE(!(rights & RIGHTS_FD_READ) || flags & 0x04000000,
		"no right to read what is open for writing");
	PROVE(!__overstat_wasi2_can_sync(mode) || (mode & S_IFMT) == S_IFREG ||
			(mode & S_IFMT) == S_IFDIR ||
			(mode & S_IFMT) == S_IFBLK,
		"no stream is synced");
}

int main(void)
{
	record();
	descriptor();
	return 0;
}
