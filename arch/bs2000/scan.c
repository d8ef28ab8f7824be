/* SPDX-License-Identifier: MIT */
#include "bs2000.h"
#include <syscall.h>

static int fill(int fd, unsigned char *raw, long at)
{
	long have = 0, r;

	while (have < DVS_RAW) {
		r = __overstat_syscall(NR_pread64, fd, (long)(raw + have),
			DVS_RAW - have, at + have, 0);
		if (r <= 0)
			return __overstat_bs2000_failed(r);
		have += r;
	}
	return 0;
}

/* 0 where the file ends at this byte. */
static int ends(int fd, long at)
{
	char more;
	long r = __overstat_syscall(NR_pread64, fd, (long)&more, 1, at, 0);

	return r ? __overstat_bs2000_failed(r) : 0;
}

int __overstat_bs2000_scan(
	int fd, const struct dvs_key *key, struct dvs_entry *e)
{
	unsigned char raw[DVS_RAW] = { 0 };
	struct dvs_scan s;
	struct dvs_entry next;
	long at = DVS_RAW;
	int found = 0, r = fill(fd, raw, 0);

	if (!r)
		r = __overstat_bs2000_begin(&s, raw);
	for (; !r && s.left; at += DVS_RAW) {
		r = fill(fd, raw, at);
		if (!r)
			r = __overstat_bs2000_read_entry(&s, raw, &next);
		if (!r && !memcmp(key, &next.key, sizeof *key)) {
			*e = next;
			found = 1;
		}
	}
	if (!r)
		r = __overstat_bs2000_end(&s);
	if (!r)
		r = ends(fd, at);
	return r || found ? r : -ENOENT;
}
