/* SPDX-License-Identifier: MIT */
/* FIFOs and pipes. Needs mkfifo and pipe. */
#include "special.h"

int main(int argc, char **argv)
{
	int fd, ends[2];

	begin(argc, argv);
	umask(027);
	must(!mkfifo("fifo", 0666));
	fd = open("fifo", O_RDONLY | O_NONBLOCK);
	must(fd >= 0);
	special("a FIFO", fd, "fifo", S_IFIFO, 0640);
	must(!chmod("fifo", 0));
	special("a FIFO without permissions", fd, "fifo", S_IFIFO, 0);
	must(!pipe(ends));
	special("the read end of a pipe", ends[0], NULL, S_IFIFO, -1);
	special("the write end of a pipe", ends[1], NULL, S_IFIFO, -1);
	must(write(ends[1], "x", 1) == 1);
	special("a pipe with a byte in it", ends[0], NULL, S_IFIFO, -1);
	must(!close(ends[1]));
	special("a pipe without a writer", ends[0], NULL, S_IFIFO, -1);
	return done();
}
