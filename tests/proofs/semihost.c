/* SPDX-License-Identifier: MIT */
/* arch/semihost/convert.h: any error of a debugger, each kind of file, any size. */
#include "proof.h"
#include "convert.h"

int main(void)
{
	static const int kinds[] = { SEMIHOST_FILE, SEMIHOST_PIPE,
		SEMIHOST_TERMINAL, SEMIHOST_DIRECTORY };
	size_t i = nondet_size();
	long code = (long)nondet_u64();
	unsigned long size = nondet_u64();
	int e = __overstat_semihost_errno(code);
	struct kstat k;

	SHOW(code), SHOW(e);
	PROVE(e < 0 && e > -134, "a code is an errno");
	PROVE(code < 1 || code > 34 || code == 15 || e == -code,
		"the first are the same everywhere");
	PROVE(code != 15 || e == -EIO, "15 has no name in POSIX");
	ASSUME(i < 4);
	__overstat_semihost_to_kstat(kinds[i], size, &k);
	SHOW(i), SHOW(size), SHOW(k.mode), SHOW(k.known), SHOW(k.blocks);
	PROVE(k.mode == (uint32_t)kinds[i] && k.size == size && k.nlink == 1,
		"members");
	PROVE((wide)k.blocks * 512 >= size && (wide)k.blocks * 512 - size < 512,
		"the blocks cover the size");
	PROVE(!(k.known & ~(ST_KNOWN_TYPE | ST_KNOWN_SIZE)) &&
			(!(k.known & ST_KNOWN_SIZE) ||
				(k.mode & S_IFMT) == S_IFREG) &&
			((k.mode & S_IFMT) != S_IFIFO || !k.known),
		"nothing is known that a debugger does not say");
	PROVE(!k.atime.sec && !k.mtime.sec && !k.ctime.sec && !k.atime.nsec &&
			!k.mtime.nsec && !k.ctime.nsec && !k.dev && !k.ino,
		"what it does not say is 0");
	return 0;
}
