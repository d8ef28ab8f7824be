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
	special("FIFO", fd, "fifo", S_IFIFO, 0640);
	must(!chmod("fifo", 0));
	special("FIFO_000", fd, "fifo", S_IFIFO, 0);
	must(!pipe(ends));
	special("pipe_read", ends[0], NULL, S_IFIFO, -1);
	special("pipe_write", ends[1], NULL, S_IFIFO, -1);
	must(write(ends[1], "x", 1) == 1);
	special("pipe_full", ends[0], NULL, S_IFIFO, -1);
	must(!close(ends[1]));
	special("pipe_no_writer", ends[0], NULL, S_IFIFO, -1);
	return done();
}
