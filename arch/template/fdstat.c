/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include "rights.h"
#include "template.h"

int __overstat_template_fdstat(int fd, struct fdstat *st)
{
	struct template_record rec;
	int open, access;
	unsigned code = template_ask(fd, &rec);

	if (!code)
		code = template_ask_flags(fd, &open);
	if (code)
		return __overstat_template_errno(code);
	access = open & (O_RDONLY | O_WRONLY | O_RDWR);
	*st = (struct fdstat){
		.fs_filetype = __overstat_template_filetype(rec.kind),
		.fs_flags = (open & O_APPEND) ? FDFLAGS_APPEND : 0,
	};
	__overstat_rights(st, rec.kind == TEMPLATE_TERMINAL, access != O_WRONLY,
		access != O_RDONLY);
	return 0;
}
