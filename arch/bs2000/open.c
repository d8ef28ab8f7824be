/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "bs2000.h"
#include "err.h"

/* What O_ flags want to do, as SLOT_ bits, or -EINVAL. */
static int slot_bits(int flags)
{
	static const int bits[O_ACCMODE + 1] = { [O_RDONLY] = SLOT_READ,
		[O_WRONLY] = SLOT_WRITE,
		[O_RDWR] = SLOT_READ | SLOT_WRITE,
		[O_ACCMODE] = -EINVAL };
	int search = (flags & O_SEARCH) == O_SEARCH;

	if (flags & ~(O_ACCMODE | O_SEARCH | O_DIRECTORY | O_CLOEXEC))
		return -EINVAL;
	if (search)
		return (flags & O_ACCMODE) ? -EINVAL : SLOT_SEARCH;
	return bits[flags & O_ACCMODE];
}

/* 0, or the -errno with which an entry is not opened. */
static int may_open(const struct dvs_entry *e, int bits, int directory)
{
	unsigned wanted = (bits & SLOT_READ ? 4u : 0) |
		(bits & SLOT_WRITE ? 2u : 0) | (bits & SLOT_SEARCH ? 1u : 0);
	int r = __overstat_bs2000_error(e);

	if (r)
		return r;
	if (e->fcb != DVS_CATALOGUE && (directory || bits & SLOT_SEARCH))
		return -ENOTDIR;
	if (e->fcb == DVS_CATALOGUE && bits & SLOT_WRITE)
		return -EISDIR;
	return __overstat_bs2000_allowed(e, wanted) ? 0 : -EACCES;
}

int bs2000_open(const char *name, int flags)
{
	struct dvs_key key;
	struct dvs_entry e;
	int bits = slot_bits(flags), r;

	if (!name)
		return __overstat_err(-EFAULT);
	if (bits < 0 || !__overstat_bs2000_is_dvs(name))
		return __overstat_err(-EINVAL);
	r = __overstat_bs2000_key(&key, name);
	if (r != -ENAMETOOLONG && strchr(name, '/'))
		r = -EINVAL;
	if (!r)
		r = __overstat_bs2000_lookup(&key, &e);
	if (!r)
		r = may_open(&e, bits, flags & O_DIRECTORY);
	if (!r && e.fcb == DVS_CATALOGUE)
		bits |= SLOT_CATALOGUE;
	if (!r)
		r = __overstat_bs2000_take(&key, (uint32_t)bits);
	return r < 0 ? __overstat_err(r) : r;
}
