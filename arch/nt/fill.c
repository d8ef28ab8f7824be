/* SPDX-License-Identifier: MIT */
#include "convert.h"
#include "nt.h"

void __overstat_nt_fill(const struct nt_stat *s, struct kstat *k)
{
	const nt_int64 *t = s->time.at;

	k->mode = __overstat_nt_mode(s);
	k->ino = __overstat_nt_ino(s);
	k->known = __overstat_nt_known(s,
		__overstat_nt_sizes(s, k->mode, &k->size, &k->blocks), k->ino);
	k->dev = (uint32_t)s->full.serial;
	k->nlink = s->links;
	k->uid = 0;
	k->gid = 0;
	k->blksize = NT_BLKSIZE;
	k->rdev = 0;
	k->atime.nsec = __overstat_nt_set_time(
		t[NT_ACCESS], t[NT_WRITE], &k->atime.sec);
	k->mtime.nsec = __overstat_nt_set_time(t[NT_WRITE], 0, &k->mtime.sec);
	k->ctime.nsec = __overstat_nt_set_time(
		t[NT_CHANGE], t[NT_WRITE], &k->ctime.sec);
	k->btime.nsec = __overstat_nt_set_time(t[NT_BIRTH], 0, &k->btime.sec);
}
