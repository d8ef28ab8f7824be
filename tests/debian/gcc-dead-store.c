/* SPDX-License-Identifier: MIT */
/* A test of compilers, without a header of overstat. Where gcc inlines kdev(),
 * which depends on its argument alone and so is const to it, into to_kstat(), and
 * that into converted(), it forgets what to_kstat() reads ("Removed mod-ref
 * summary for to_kstat" in the dump of -fdump-ipa-inline-details), takes converted()
 * for const as well, and drops the store to e.pages as dead: what lies on the stack
 * comes out. With -DSCALAR the same by a function that makes no struct.
 *
 * Wrong with Debian 13's gcc 12.4.0, 13.3.0 and 14.2.0 at -O1 and -Os, some at -O2;
 * right with gcc 10.2.1 and 12.2.0 and with clang, and with -fno-ipa-modref, which
 * configure gives to every file of the library. No public report was found. */
#include <stdio.h>

struct entry {
	unsigned pages;
};
struct kdev {
	unsigned major, minor;
};
struct kstat {
	long long size;
	struct kdev dev;
	unsigned mode;
	unsigned more[8];
};

#ifdef SCALAR
static inline unsigned mode(unsigned type)
{
	switch (type) {
	case 1:
		return 0100644;
	case 2:
		return 040755;
	case 3:
		return 020666;
	case 4:
		return 060666;
	case 7:
		return 0120777;
	case 9:
		return 010666;
	default:
		return (type & 255) | (type >> 3 & 3840);
	}
}
#define MADE .mode = mode(e->pages)
#else
static inline struct kdev kdev(long long dev)
{
	return (struct kdev){ .minor = 0,
		.major = (unsigned)((dev & 255) | (dev >> 32 & dev & 15) |
			(dev >> 2 & 3840)) };
}
#define MADE .dev = kdev(dev)
#endif

static void to_kstat(struct entry *e, struct kstat *k)
{
	long long dev;

	dev = 0;
	(void)dev;
	*k = (struct kstat){ MADE, .size = e->pages };
}

struct kstat converted(struct entry *e);
struct kstat converted(struct entry *e)
{
	struct kstat k;

	to_kstat(e, &k);
	return k;
}

struct kstat seen;
int main(void)
{
	struct entry e;

	e.pages = 4294967295;
	seen = converted(&e);
	return seen.size != 4294967295;
}
