/* SPDX-License-Identifier: MIT */
#include "example.h"
#include "rights.h"

int __overstat_example_fdstat(int fd, struct fdstat *st)
{
	struct example_record rec;
	unsigned open;
	unsigned code = __overstat_example_ask(fd, &rec);

	if (!code)
		code = __overstat_example_ask_open(fd, &open);
	if (code)
		return __overstat_example_errno(code);
	*st = (struct fdstat){
		.fs_filetype = __overstat_example_filetype(rec.kind),
		.fs_flags = open & EXAMPLE_OPEN_APPEND ? FDFLAGS_APPEND : 0,
	};
	__overstat_rights(st, rec.kind == EXAMPLE_TERMINAL,
		open & EXAMPLE_OPEN_READ, open & EXAMPLE_OPEN_WRITE);
	return 0;
}
