/* SPDX-License-Identifier: MIT */
/* 7, fd_fdstat_get. */
#include "rows.h"

static void of(struct fake_node *n, uint32_t access, uint32_t options, int type,
	int flags, int readable, int writable)
{
	int fd = fake_fd(n, access | NT_READ_ATTRIBUTES);

	fake_of((void *)fake.fds[fd])->options = options;
	IS(do_fdstat(fd), 0);
	IS(fdst.fs_filetype, type);
	IS(fdst.fs_flags, flags);
	IS((fdst.fs_rights_base & RIGHTS_FD_READ) != 0, readable);
	IS((fdst.fs_rights_base & RIGHTS_FD_WRITE) != 0, writable);
	IS(fdst.__pad1, 0);
	IS(fdst.__pad2[0] | fdst.__pad2[3], 0);
}

void rows_fdstat(void)
{
	struct fake_node *n;

	row("7 access by NtQueryObject class 0: read 1, write 2, append 4");
	n = fake_add(NULL, "x");
	of(n, 1, 0, FILETYPE_REGULAR_FILE, 0, 1, 0);
	of(n, 2, 0, FILETYPE_REGULAR_FILE, 0, 0, 1);
	of(n, 3, 0, FILETYPE_REGULAR_FILE, 0, 1, 1);
	of(n, 7, 0, FILETYPE_REGULAR_FILE, 0, 1, 1);
	of(n, 0, 0, FILETYPE_REGULAR_FILE, 0, 0, 0);
	row("7 APPEND without WRITE is FDFLAGS_APPEND");
	n = fake_add(NULL, "x");
	of(n, 4, 0, FILETYPE_REGULAR_FILE, FDFLAGS_APPEND, 0, 1);
	of(n, 5, 0, FILETYPE_REGULAR_FILE, FDFLAGS_APPEND, 1, 1);
	of(n, 6, 0, FILETYPE_REGULAR_FILE, 0, 0, 1);
	row("7 class 16: WRITE_THROUGH is SYNC and DSYNC");
	n = fake_add(NULL, "x");
	of(n, 2, 2, FILETYPE_REGULAR_FILE, FDFLAGS_SYNC | FDFLAGS_DSYNC, 0, 1);
	of(n, 2, 0x20, FILETYPE_REGULAR_FILE, 0, 0, 1);
	row("7 types: a pipe or socket is UNKNOWN, and asked nothing that "
	    "waits");
	n = fake_device(NT_NAMED_PIPE);
	n->blocks = 1;
	of(n, 1, 2, FILETYPE_UNKNOWN, 0, 1, 0);
	TEXT_IS(fake.trace, "volume4 object0");
	of(fake_directory(NULL, "d"), 1, 0, FILETYPE_DIRECTORY, 0, 0, 0);
	of(fake_device(NT_DISK), 3, 0, FILETYPE_BLOCK_DEVICE, 0, 1, 1);
	of(fake_device(NT_NULL), 3, 0, FILETYPE_CHARACTER_DEVICE, 0, 1, 1);
	IS((fdst.fs_rights_base & RIGHTS_FD_SEEK) != 0, 1);
	of(fake_link(NULL, "l", NULL, "x"), 1, 0, FILETYPE_SYMBOLIC_LINK, 0, 0,
		0);
	of(fake_tag(NULL, "s", NT_TAG_AF_UNIX), 1, 0, FILETYPE_UNKNOWN, 0, 1,
		0);
	row("7 a console: access by the object, as 8 and 16 are c0000010, and "
	    "a terminal's rights");
	n = fake_device(NT_CONSOLE);
	n->blocks = 1;
	of(n, 3, 0, FILETYPE_CHARACTER_DEVICE, 0, 1, 1);
	IS((fdst.fs_rights_base & RIGHTS_FD_SEEK) == 0, 1);
	of(n, 1, 0, FILETYPE_CHARACTER_DEVICE, 0, 1, 0);
}
