/* SPDX-License-Identifier: MIT */
/* 6, Errors: every status of the table, of an open and of a query. */
#include "rows.h"

static const struct {
	uint32_t code;
	int e, query_e; /* of an open; of a query, 0: falls through */
} table[] = {
	{ 0x008, EBADF, EBADF },
	{ 0x024, EBADF, 0 },
	{ 0x034, ENOENT, ENOENT },
	{ 0x03a, ENOENT, ENOENT },
	{ 0x00f, ENOENT, ENOENT },
	{ 0x033, ENOENT, ENOENT },
	{ 0x039, ENOENT, ENOENT },
	{ 0x03b, ENOENT, ENOENT },
	{ 0x0be, ENOENT, ENOENT },
	{ 0x0cc, ENOENT, ENOENT },
	{ 0x056, ENOENT, ENOENT },
	{ 0x061, EACCES, EACCES },
	{ 0x054, EBUSY, EBUSY },
	{ 0x103, ENOTDIR, ENOTDIR },
	{ 0x280, ELOOP, ELOOP },
	{ 0x106, ENAMETOOLONG, ENAMETOOLONG },
	{ 0x017, ENOMEM, ENOMEM },
	{ 0x09a, ENOMEM, ENOMEM },
	{ 0x12d, ENOMEM, ENOMEM },
	{ 0x07f, ENOSPC, ENOSPC },
	{ 0x0a2, EROFS, EROFS },
	{ 0x010, EINVAL, 0 },
	{ 0x00d, EINVAL, 0 },
	{ 0x0bb, EINVAL, 0 },
	{ 0x002, EINVAL, 0 },
	{ 0x003, EINVAL, 0 },
	{ 0x00e, ENODEV, ENODEV },
	{ 0x013, ENXIO, ENXIO },
	{ 0x0a3, EIO, EIO },
	{ 0x005, EFAULT, EFAULT },
	/* Others. */
	{ 0x001, EIO, EIO },
	{ 0x185, EIO, EIO },
	{ 0xfff, EIO, EIO },
};

static void statuses(void)
{
	struct fake_node *n;
	unsigned i;

	row("6 every status of the table, of an open and of a query");
	for (i = 0; i < sizeof table / sizeof *table; i++) {
		fake_reset(&versions[WINDOWS_11_24H2]);
		n = fake_add(NULL, "x");
		n->refuses = NT_STATUS(table[i].code);
		IS(do_stat("x"), -table[i].e);
		IS(do_lstat("x"), -table[i].e);
		n->refuses = 0;
		fake.refused[NT_STAT_BASIC] = NT_STATUS(table[i].code);
		IS(do_stat("x"), -table[i].query_e);
		IS(do_fstat(fake_fd(n, NT_READ_ATTRIBUTES)), -table[i].query_e);
	}
	row("6 a warning that is no success, and a code of another facility: "
	    "EIO");
	n = fake_add(NULL, "x");
	n->refuses = (nt_status)0x80000010;
	IS(do_stat("x"), -EIO);
	n->refuses = (nt_status)0xd0000034;
	IS(do_stat("x"), -EIO);
	row("6 delete pending: ENOENT, where Win32 makes 5");
	n = fake_add(NULL, "x");
	n->delete_pending = 1;
	IS(do_stat("x"), -ENOENT);
	IS(do_lstat("x"), -ENOENT);
	row("6 c0000022 of a directory that cannot be listed, c0000043: "
	    "EACCES, EBUSY");
	n = fake_add(NULL, "x");
	n->refuses = NT_ACCESS_DENIED;
	fake.cwd->denies = NT_READ_DATA;
	IS(do_stat("x"), -EACCES);
	n->refuses = NT_SHARING_VIOLATION;
	IS(do_stat("x"), -EBUSY);
}

void rows_errors(void)
{
	statuses();
}
