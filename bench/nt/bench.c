/* SPDX-License-Identifier: MIT */
/* bench: fstat and fstat64x beside the NT calls that they make, told the handle; beside
 * what Win32 and the C runtime have. A line is NAME, overstat ns, reference ns, ratio.
 * In brackets: two copies of the bare calls. */
#define _OVERSTAT_SOURCE
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <sys/stat.h>
#include "measure.h"
#include "ntdll.h"
#include "record.h"

NT_IMPORT int NT_API GetFileInformationByHandle(void *, void *);

static void *handle;
static int class, size; /* of what fstat asks here */

static long ours(unsigned n, const struct target *t)
{
	long failed = 0;

	while (n--)
		failed |= fstat(t->fd, t->buf);
	return failed;
}

static long ours_x(unsigned n, const struct target *t)
{
	long failed = 0;

	while (n--)
		failed |= fstat64x(t->fd, t->buf);
	return failed;
}

/* A file's type, status and, but in NT_STAT_BASIC, volume. */
static int bare_calls(void *buf)
{
	struct nt_device device;
	struct nt_volume volume;
	struct nt_io io;
	nt_status r = NtQueryVolumeInformationFile(
		handle, &io, &device, sizeof device, NT_DEVICE);

	if (r >= 0) {
		r = NtQueryInformationFile(
			handle, &io, buf, (uint32_t)size, class);
		if (r == (nt_status)0x80000005)
			r = 0;
	}
	if (r >= 0 && class != NT_STAT_BASIC) {
		r = NtQueryVolumeInformationFile(
			handle, &io, &volume, sizeof volume, NT_VOLUME);
		if (r == (nt_status)0x80000005)
			r = 0;
	}
	return r;
}

static long bare(unsigned n, const struct target *t)
{
	long failed = 0;

	while (n--)
		failed |= bare_calls(t->buf);
	return failed;
}

static long bare_again(unsigned n, const struct target *t)
{
	long failed = 0;

	while (n--)
		failed |= bare_calls(t->buf);
	return failed;
}

static long win32(unsigned n, const struct target *t)
{
	long failed = 0;

	while (n--)
		failed |= !GetFileInformationByHandle(
			(void *)_get_osfhandle(t->fd), t->buf);
	return failed;
}

static long crt(unsigned n, const struct target *t)
{
	long failed = 0;

	while (n--)
		failed |= _fstat64(t->fd, t->buf);
	return failed;
}

static void choose(void)
{
	static const int classes[] = { NT_STAT_BASIC, NT_STAT, NT_ALL };
	static const int sizes[] = { sizeof(struct nt_stat), NT_STAT_SIZE,
		sizeof(struct nt_all) };
	char buf[sizeof(struct nt_all)];
	int i;

	for (i = 0; i < 2; i++) {
		class = classes[i], size = sizes[i];
		if (!bare_calls(buf))
			return;
	}
	class = classes[i], size = sizes[i];
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		loop *ours, *reference;
	} rows[] = {
		{ "fstat / bare NT calls", ours, bare },
		{ "fstat64x / bare NT calls", ours_x, bare },
		{ "fstat / GetFileInformationByHandle", ours, win32 },
		{ "fstat / the C runtime's _fstat64", ours, crt },
		{ "(bare NT calls / themselves)", bare, bare_again },
	};
	struct target t = { argc == 2 ? open(argv[1], O_RDONLY) : -1, NULL,
		NULL };
	struct figures f;
	size_t i;

	if (t.fd < 0)
		return 1;
	handle = (void *)_get_osfhandle(t.fd);
	choose();
	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (measure(rows[i].ours, rows[i].reference, &t, &f))
			return 1;
		printf("class %d: %s\t%.0f\t%.0f\t%.3f\n", class, rows[i].name,
			f.ours, f.reference, f.ratio);
	}
	return 0;
}
