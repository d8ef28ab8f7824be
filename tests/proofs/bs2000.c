/* SPDX-License-Identifier: MIT */
/* cbmc: --unwind 57 --unwinding-assertions */
/* arch/bs2000/convert.h: any entry that entry.h takes, whatever its name; and numbers as
 * they are in the catalogue. */
#include "proof.h"
#include "convert.h"

int main(void)
{
	struct dvs_entry e;
	struct kstat k;
	unsigned char raw[8], user[8];
	int n = nondet_int(), r;
	uint64_t v = nondet_u64(), got;
	unsigned wanted = nondet_u32();

	ASSUME(n >= 1 && n <= 8);
	SHOW(n), SHOW(v);
	__overstat_bs2000_put(raw, n, v);
	got = __overstat_bs2000_get(raw, n);
	SHOW(got);
	PROVE(n == 8 ? got == v : got == v % ((uint64_t)1 << 8 * n),
		"what was written is read");
	PROVE(raw[n - 1] == v % 256, "the low byte is the last");

	/* is_entry, but for the key. */
	ASSUME(e.fcb <= DVS_ISAM && !(e.flags & ~DVS_FLAGS));
	ASSUME(e.last_page <= e.pages);
	ASSUME(e.last_byte <= (e.flags & DVS_LAST_BYTE ? DVS_PAGE : 0));
	ASSUME(!(e.acl & ~(e.flags & DVS_ACL ? 0777 : 0)));
	ASSUME(__overstat_bs2000_is_time(e.flags, e.created));
	ASSUME(__overstat_bs2000_is_time(e.flags, e.accessed));
	ASSUME(__overstat_bs2000_is_time(e.flags, e.changed));
	SHOW(e.fcb), SHOW(e.flags), SHOW(e.pages), SHOW(e.last_page);
	SHOW(e.last_byte), SHOW(e.acl), SHOW(e.created);
	__overstat_bs2000_to_kstat(&e, &k);
	SHOW(k.mode), SHOW(k.size), SHOW(k.blocks), SHOW(k.known);
	PROVE((k.mode & S_IFMT) == S_IFREG || (k.mode & S_IFMT) == S_IFDIR,
		"a file or a catalogue");
	PROVE(!(k.mode & ~(S_IFMT | 0777u | S_IFDVSBS2 | S_IFDVSNODE)) &&
			(e.flags & DVS_ACL || !(k.mode & 0777)),
		"permissions are the Basic ACL's");
	PROVE(k.size <= (uint64_t)e.pages * DVS_PAGE && k.size >> 43 == 0,
		"the size is within the pages");
	PROVE((k.size == 0) == (e.last_page == 0), "no page, no size");
	PROVE(k.blocks == e.pages && k.blksize == DVS_PAGE && !k.ino, "pages");
	PROVE(k.atime.nsec == 0 && k.mtime.nsec == 0 && k.ctime.nsec == 0,
		"nanoseconds");
	/* 1900 to 4317. */
	PROVE(k.ctime.sec >= -2208988800 && k.ctime.sec <= 74070729888 &&
			k.ctime.sec ==
				e.created - (e.flags & 8 ? 631152000 : 0),
		"a time that BS2000 has, in seconds since 1970");
	PROVE(!(k.known &
		      (ST_KNOWN_INO | ST_KNOWN_NLINK | ST_KNOWN_RDEV |
			      ST_KNOWN_BIRTHTIME)),
		"nothing is known that an entry has not");
	ASSUME(wanted >= 1 && wanted <= 7);
	r = __overstat_bs2000_may(&e, user, wanted);
	SHOW(wanted), SHOW(r);
	PROVE(!r || !(e.flags & DVS_ACL) || (e.acl & wanted) == wanted ||
			(e.acl >> 6 & wanted) == wanted,
		"who may has the bits");
	return 0;
}
