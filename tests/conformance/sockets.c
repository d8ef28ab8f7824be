/* SPDX-License-Identifier: MIT */
/* Sockets, with and without a name in the file system. Needs sockets. */
#include "special.h"
#include <sys/socket.h>
#include <sys/un.h>

int main(int argc, char **argv)
{
	struct sockaddr_un name;
	int fd, pair[2];

	begin(argc, argv);
	umask(027);
	memset(&name, 0, sizeof name);
	name.sun_family = AF_UNIX;
	strcpy(name.sun_path, "socket");
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	must(fd >= 0);
	must(!bind(fd, (struct sockaddr *)&name, sizeof name));
	special("bound", -1, "socket", S_IFSOCK, 0750);
	special("bound_fd", fd, NULL, S_IFSOCK, -1);
	fd = socket(AF_UNIX, SOCK_DGRAM, 0);
	must(fd >= 0);
	special("datagram", fd, NULL, S_IFSOCK, -1);
	must(!socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
	special("pair", pair[0], NULL, S_IFSOCK, -1);
	return done();
}
