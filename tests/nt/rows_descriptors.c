/* SPDX-License-Identifier: MIT */
/* 4, Descriptors. */
#include <limits.h>
#include "rows.h"

/* The kernel says that it is no file. */
static void bad(int fd)
{
	IS(do_fstat(fd), -EBADF);
	TEXT_IS(fake.trace, "volume4");
	IS(do_fsync(fd), -EBADF);
	TEXT_IS(fake.trace, "volume4");
	IS(do_fdatasync(fd), -EBADF);
	IS(do_fdstat(fd), -EBADF);
	TEXT_IS(fake.trace, "volume4");
	IS(do_fstatat(fd, "x", 0), -EBADF);
	TEXT_IS(fake.trace, "volume4");
}

static void not_open(void)
{
	row("4 _get_osfhandle: -1 is EBADF, of a closed one, 3000 and 2^31-1, "
	    "without a crash");
	bad(0);
	bad(15);
	bad(16);
	bad(3000);
	bad(INT_MAX);
	row("4 _get_osfhandle: -2, a standard stream without a console, is "
	    "EBADF");
	bad(fake_fd_of(-2));
}

static void no_file(void)
{
	int fd, i;

	row("6 c0000024, c0000008: a handle of an event, a process, a key, and "
	    "a stale one, is EBADF");
	fd = fake_fd(fake_add(NULL, "x"), 3);
	fake.handles[0].is_file = 0;
	for (i = 0; i < 2; i++) {
		IS(do_fstat(fd), -EBADF);
		IS(do_fsync(fd), -EBADF);
		IS(do_fdatasync(fd), -EBADF);
		IS(do_fdstat(fd), -EBADF);
		IS(do_fstatat(fd, "x", 0), -EBADF);
		IS(do_fstatat(fd, "", AT_EMPTY_PATH), -EBADF);
		fake.fds[fd] = 0x7654;
	}
	/* A pseudo-handle of the process. */
	fd = fake_fd_of(-5);
	IS(do_fstat(fd), -EBADF);
}

static void windows_7_console(void)
{
	int fd;

	row("4 a console of Windows 7 is no handle of the kernel's: nothing is "
	    "asked");
	fake_reset(&versions[WINDOWS_7]);
	fd = fake_fd_of(0x23); /* 0x20, without its two bits, is a file */
	fake_fd(fake_add(NULL, "x"), NT_READ_ATTRIBUTES);
	IS(do_fstat(fd), 0);
	IS(TYPE, S_IFCHR);
	IS(fake.calls, 0);
	IS(do_fsync(fd), -EINVAL);
	IS(do_fdstat(fd), 0);
	IS(fdst.fs_filetype, FILETYPE_CHARACTER_DEVICE);
	IS((fdst.fs_rights_base & RIGHTS_FD_SEEK) == 0, 1);
	IS((fdst.fs_rights_base & RIGHTS_FD_WRITE) != 0, 1);
	IS((fdst.fs_rights_base & RIGHTS_FD_READ) != 0, 1);
	IS(fake.calls, 0);
	IS(do_fstatat(fd, "x", 0), -ENOTDIR);
}

void rows_descriptors(void)
{
	not_open();
	no_file();
	windows_7_console();
}
