/* SPDX-License-Identifier: MIT */
/* with: -Wredundant-decls -Wshadow -Wconversion -Wundef -Wold-style-cast -Woverloaded-virtual */
/* as: c++98 c++11 gnu++17 c++20 */
/* expect: __overstat_fstat __overstat_fsync __overstat_fd_fdstat_get */
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>
#include <sys/fdstat.h>

int use()
{
	struct stat st;
	struct fdstat fd;

	if (fstat(0, &st) || fsync(0) || fd_fdstat_get(0, &fd))
		return 1;
	if (S_ISLNK(st.st_mode) || S_ISSOCK(st.st_mode) || S_TYPEISTMO(&st))
		return 2;
	return fd.fs_rights_base & RIGHTS_SOCK_SEND_TO ? 3 : 0;
}
