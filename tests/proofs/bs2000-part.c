/* SPDX-License-Identifier: MIT */
/* cbmc: --unwind 44 --unwinding-assertions */
/* arch/bs2000/entry.h: any bytes as the user ID in a key. */
#include "proof.h"

/* cbmc has no body for it. */
#define strchr strchr_of_proof
static char *strchr_of_proof(const char *s, int c)
{
	for (; *s != (char)c; s++)
		if (!*s)
			return NULL;
	return (char *)s;
}
#include "entry.h"

int main(void)
{
	unsigned char part[4];
	size_t at = nondet_size();
	int r = __overstat_bs2000_is_part(part, 4, 4, DVS_LETTERS);

	SHOW(part[0]), SHOW(part[1]), SHOW(part[2]), SHOW(part[3]), SHOW(r);
	PROVE(!r || part[0] != DVS_BLANK, "it is not empty");
	ASSUME(at >= 1 && at < 4);
	PROVE(!r || part[at] == DVS_BLANK || part[at - 1] != DVS_BLANK,
		"blanks are at the end alone");
	PROVE(!r || part[at] == DVS_BLANK ||
			(part[at] >= 0xc1 && part[at] <= 0xe9) ||
			(part[at] >= 0xf0 && part[at] <= 0xf9),
		"letters and digits");
	return 0;
}
