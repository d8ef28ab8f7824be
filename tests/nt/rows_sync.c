/* SPDX-License-Identifier: MIT */
/* 5, fsync. */
#include "rows.h"

static void not_asked(uint32_t type)
{
	int fd;

	fake_reset(&versions[WINDOWS_11_24H2]);
	fd = fake_fd(fake_device(type), 7);
	fake.handles[0].node->blocks = 1;
	IS(do_fsync(fd), -EINVAL);
	TEXT_IS(fake.trace, "volume4");
	IS(do_fdatasync(fd), -EINVAL);
	TEXT_IS(fake.trace, "volume4");
}

static void kinds(void)
{
	row("5 pipe, socket, console, NUL: EINVAL, not asked: a flush waits "
	    "for the reader and throws keys away");
	not_asked(NT_NAMED_PIPE);
	not_asked(NT_CONSOLE);
	not_asked(NT_NULL);
	not_asked(NT_MAILSLOT);
	not_asked(NT_SERIAL_PORT);
	not_asked(NT_UNKNOWN);
	row("5 file, write or append access: flushed");
	IS(do_fsync(fake_fd(fake_add(NULL, "x"), NT_WRITE_DATA)), 0);
	TEXT_IS(fake.trace, "volume4 flush");
	IS(do_fsync(fake_fd(fake_add(NULL, "y"), NT_APPEND_DATA)), 0);
	TEXT_IS(fake.trace, "volume4 flush");
	row("5 file, read only: opened again by its handle with WRITE_DATA, "
	    "flushed, closed");
	IS(do_fsync(fake_fd(fake_add(NULL, "x"), NT_READ_DATA)), 0);
	TEXT_IS(fake.trace, "volume4 flush open flush close");
	row("5 directory: the same");
	IS(do_fsync(fake_fd(fake_directory(NULL, "d"), NT_READ_DATA)), 0);
	TEXT_IS(fake.trace, "volume4 flush open flush close");
	row("5 a disk itself: flushed");
	IS(do_fsync(fake_fd(fake_device(NT_DISK), NT_WRITE_DATA)), 0);
	TEXT_IS(fake.trace, "volume4 flush");
}

static void refused(void)
{
	struct fake_node *n;

	row("5 file, read only, refused by READONLY, an ACL or a share: "
	    "EINVAL, never 0");
	n = fake_add(NULL, "x");
	n->s.attributes |= NT_READONLY;
	IS(do_fsync(fake_fd(n, NT_READ_DATA)), -EINVAL);
	IS(do_fdatasync(fake_fd(n, NT_READ_DATA)), -EINVAL);
	n = fake_add(NULL, "y");
	n->denies = NT_WRITE_DATA;
	IS(do_fsync(fake_fd(n, NT_READ_DATA)), -EINVAL);
	n->denies = 0;
	n->refuses = NT_SHARING_VIOLATION;
	IS(do_fsync(fake_fd(n, NT_READ_DATA)), -EINVAL);
	n->refuses = NT_FILE_IS_A_DIRECTORY;
	IS(do_fsync(fake_fd(n, NT_READ_DATA)), -EINVAL);
	row("5 a volume that cannot be written: EROFS");
	n = fake_add(NULL, "x");
	n->refuses = NT_WRITE_PROTECTED;
	IS(do_fsync(fake_fd(n, NT_READ_DATA)), -EROFS);
	n->flushes = NT_WRITE_PROTECTED;
	IS(do_fsync(fake_fd(n, NT_WRITE_DATA)), -EROFS);
	row("5 a flush that fails: EIO, ENOSPC, and EINVAL of what cannot be "
	    "flushed");
	n = fake_add(NULL, "x");
	n->flushes = NT_STATUS(0x185);
	IS(do_fsync(fake_fd(n, NT_WRITE_DATA)), -EIO);
	IS(do_fdatasync(fake_fd(n, NT_WRITE_DATA)), -EIO);
	IS(do_fsync(fake_fd(n, NT_READ_DATA)), -EIO);
	n->flushes = NT_STATUS(0x07f);
	IS(do_fsync(fake_fd(n, NT_WRITE_DATA)), -ENOSPC);
	n->flushes = NT_STATUS(0x010);
	IS(do_fsync(fake_fd(n, NT_WRITE_DATA)), -EINVAL);
	IS(do_fdatasync(fake_fd(n, NT_WRITE_DATA)), -EINVAL);
}

static void fdatasyncs(void)
{
	int v;

	row("5 fdatasync: NtFlushBuffersFileEx with FILE_DATA_SYNC_ONLY, from "
	    "Windows 8 on");
	for (v = 0; v < VERSIONS; v++) {
		fake_reset(&versions[v]);
		IS(do_fdatasync(fake_fd(fake_add(NULL, "x"), NT_WRITE_DATA)),
			0);
		TEXT_IS(fake.trace,
			versions[v].has_flush_ex ? "volume4 flushex"
						 : "volume4 flush");
	}
	row("5 fdatasync: of a directory, for which it is not valid, all of "
	    "it");
	IS(do_fdatasync(fake_fd(fake_directory(NULL, "d"), NT_WRITE_DATA)), 0);
	TEXT_IS(fake.trace, "volume4 flushex flush");
	IS(do_fdatasync(fake_fd(fake_directory(NULL, "e"), NT_READ_DATA)), 0);
	row("5 fdatasync: a read-only file is opened again");
	IS(do_fdatasync(fake_fd(fake_add(NULL, "x"), NT_READ_DATA)), 0);
	TEXT_IS(fake.trace, "volume4 flushex open flushex close");
}

void rows_sync(void)
{
	kinds();
	refused();
	fdatasyncs();
}
