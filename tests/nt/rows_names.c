/* SPDX-License-Identifier: MIT */
/* The C runtime's names, arch/nt/names: each member that may not fit by itself. wine has
 * no time of creation but that of modification, so there one hides the other. */
#include "crt_stat.h"
#include "rows.h"
#include "untouched.h"

enum {
	OLD = 1 /* seconds since 1970 */
};

static int64_t ticks(int64_t sec)
{
	return (sec + INT64_C(11644473600)) * 10000000;
}

/* Both functions of a file of which only one member may not fit. */
static void one(const char *name, int fits, int64_t size, uint32_t links,
	const int64_t sec[4])
{
	struct _stat32 s;
	struct fake_node *n;
	int fd, i, by_name;

	row(name);
	fake_reset(&versions[WINDOWS_11_24H2]);
	n = fake_add(NULL, "x");
	n->s.size = size;
	n->s.links = links;
	for (i = 0; i < 4; i++)
		n->s.time.at[i] = ticks(sec[i]);
	fd = fake_fd(n, NT_READ_ATTRIBUTES);
	for (by_name = 0; by_name < 2; by_name++) {
		memset(&s, FILL, sizeof s);
		errno = 0;
		IS(by_name ? _stat32("x", &s) : _fstat32(fd, &s),
			fits ? 0 : -1);
		IS(errno, fits ? 0 : EOVERFLOW);
		if (!fits) {
			IS(is_untouched(&s, sizeof s), 1);
			continue;
		}
		IS(s.st_size, size);
		IS(s.st_nlink, links);
		IS(s.st_atime, sec[NT_ACCESS]);
		IS(s.st_mtime, sec[NT_WRITE]);
		IS(s.st_ctime, sec[NT_BIRTH]);
		IS(s.st_ino, 0);
		IS(s.st_dev, 0x12345678);
	}
}

/* A time by itself, the others old. */
static void one_time(const char *name, int which, int fits, int64_t sec)
{
	int64_t all[4] = { OLD, OLD, OLD, OLD };

	all[which] = sec;
	one(name, fits, 1, 1, all);
}

void rows_names(void)
{
	static const int64_t old[4] = { OLD, OLD, OLD, OLD };
	static const int64_t last = INT32_MAX, first = INT32_MIN;

	one("names: what fits", 1, INT32_MAX, INT16_MAX, old);
	one("names: st_size does not fit", 0, INT64_C(1) << 31, 1, old);
	one("names: st_nlink does not fit", 0, 1, 1 << 15, old);
	one_time("names: st_atime of 2038", NT_ACCESS, 1, last);
	one_time("names: st_atime does not fit", NT_ACCESS, 0, last + 1);
	one_time("names: st_mtime of 2038", NT_WRITE, 1, last);
	one_time("names: st_mtime does not fit", NT_WRITE, 0, last + 1);
	one_time("names: st_mtime of 1901", NT_WRITE, 1, first);
	one_time("names: st_mtime before it does not fit", NT_WRITE, 0,
		first - 1);
	one_time("names: st_ctime does not fit", NT_BIRTH, 0, last + 1);
	/* Nobody asks for the time of change there. */
	one_time(
		"names: the time of change may be any", NT_CHANGE, 1, last + 1);
}
