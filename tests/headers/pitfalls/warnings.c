/* SPDX-License-Identifier: MIT */
/* with: -Wredundant-decls -Wshadow -Wconversion -Wundef -Wstrict-prototypes -Wmissing-prototypes -Wcast-qual */
/* with: -Wredundant-decls -Wshadow -Wconversion -Wundef -D_BS2000_SOURCE -D_DEFAULT_SOURCE */
/* as: c89 c99 gnu17 */
/* expect: __overstat_fstat __overstat_fsync __overstat_fd_fdstat_get */
/* What the macros expand to is not the program's to answer for. */
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/fdstat.h>

int use(void);
int use(void)
{
	struct stat st;
	struct fdstat fd;

	if (fstat(0, &st) || fsync(0) || fd_fdstat_get(0, &fd))
		return 1;
	if (S_ISLNK(st.st_mode) || S_ISSOCK(st.st_mode) || S_TYPEISTMO(&st))
		return 2;
#ifdef S_ISWHT
	if (S_ISWHT(st.st_mode))
		return 3;
#endif
#ifdef _BS2000_SOURCE
	if (S_ISDVSBS2(st.st_mode) || S_ISDVSNODE(st.st_mode))
		return 4;
#endif
	return fd.fs_rights_base & RIGHTS_SOCK_SEND_TO ? 5 : 0;
}
