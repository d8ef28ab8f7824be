/* SPDX-License-Identifier: MIT */
/* cbmc: --unwind 57 --unwinding-assertions */
/* arch/bs2000/name.h and the names of entry.h: any string of up to LENGTH bytes that
 * begins as :A:$, in a buffer that ends with it; and any 8 bytes as a part of a key. */
#include "proof.h"
#include <stdlib.h>

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

static _Bool is_character(unsigned char c)
{
	/* EBCDIC: letters, digits, $ # @ . - */
	return (c >= 0xc1 && c <= 0xc9) || (c >= 0xd1 && c <= 0xd9) ||
		(c >= 0xe2 && c <= 0xe9) || (c >= 0xf0 && c <= 0xf9) ||
		c == 0x5b || c == 0x7b || c == 0x7c || c == 0x4b || c == 0x60;
}

int main(void)
{
	struct dvs_key k;
	size_t all = nondet_size(), at = nondet_size();
	char *name;
	int r;

	char c = (char)nondet_int();
	unsigned char code = __overstat_bs2000_ebcdic(c);

	SHOW(c), SHOW(code);
	PROVE(!code || is_character(code), "a character is one of BS2000's");

	ASSUME(all <= LENGTH);
	name = malloc(all + 1);
	ASSUME(name != NULL);
	for (size_t i = 0; i < LENGTH; i++)
		ASSUME(i >= all || name[i] != 0);
	name[all] = 0;
	SHOW(all), SHOW(name[0]), SHOW(name[1]), SHOW(name[2]);
	ASSUME(__overstat_bs2000_is_dvs(name));
	PROVE(all >= 3 && name[0] == ':', "a name begins as one");
	r = __overstat_bs2000_key(&k, name);
	SHOW(r);
	PROVE(r == 0 || r == -ENOENT || r == -ENAMETOOLONG, "0 or -errno");
	ASSUME(!r && at < sizeof k.name);
	SHOW(k.user[0]), SHOW(k.name[0]);
	PROVE(is_character(k.catid[0]), "a catalogue ID is not empty");
	PROVE(k.name[at] == DVS_BLANK || is_character(k.name[at]),
		"the name is filled");
	PROVE(at == 0 || k.name[at] == DVS_BLANK || k.name[at - 1] != DVS_BLANK,
		"blanks are at the end alone");
	PROVE((k.user[0] == DVS_BLANK) == (k.name[0] == DVS_BLANK),
		"a user and a name, or neither");
	return 0;
}
