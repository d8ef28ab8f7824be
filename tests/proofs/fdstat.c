/* SPDX-License-Identifier: MIT */
/* arch/linux/fdstat.h and src/internal/rights.h: any mode, type of a socket and flags. */
#include "proof.h"
#include "fdstat.h"

int main(void)
{
	uint32_t mode = nondet_u32();
	int socktype = nondet_int(), terminal = nondet_int(),
	    flags = nondet_int();
	struct fdstat st;
	uint64_t rights;

	SHOW(mode), SHOW(socktype), SHOW(terminal), SHOW(flags);
	__overstat_linux_to_fdstat(mode, socktype, terminal, flags, &st);
	rights = st.fs_rights_base;
	SHOW(st.fs_filetype), SHOW(st.fs_flags), SHOW(rights);
	PROVE(st.fs_filetype <= FILETYPE_SOCKET_SEQPACKET,
		"a type that there is");
	PROVE((st.fs_filetype >= FILETYPE_SOCKET_DGRAM &&
		      st.fs_filetype != FILETYPE_SYMBOLIC_LINK)
			? (mode & S_IFMT) == S_IFSOCK
			: 1,
		"no socket that is none");
	PROVE((st.fs_filetype == FILETYPE_REGULAR_FILE) ==
				((mode & S_IFMT) == S_IFREG) &&
			(st.fs_filetype == FILETYPE_DIRECTORY) ==
				((mode & S_IFMT) == S_IFDIR),
		"files and directories");
	PROVE(!(st.fs_flags & ~0x1f), "flags that there are");
	PROVE(!!(st.fs_flags & FDFLAGS_APPEND) == !!(flags & O_APPEND) &&
			!!(st.fs_flags & FDFLAGS_NONBLOCK) ==
				!!(flags & O_NONBLOCK),
		"append and nonblock");
	PROVE(!(flags & O_PATH) || (!rights && !st.fs_rights_inheriting),
		"O_PATH has no rights");
	PROVE(!(rights & RIGHTS_FD_WRITE) || (flags & 3) == O_WRONLY ||
			(flags & 3) == O_RDWR,
		"no right to write what is open for reading");
	PROVE(!(rights & RIGHTS_FD_READ) || (flags & 3) == O_RDONLY ||
			(flags & 3) == O_RDWR,
		"no right to read what is open for writing");
	return 0;
}
