/* SPDX-License-Identifier: MIT */
/* The volumes of firmware: two ROM file systems, a table of devices, and the files of
 * the debugger. CPIO and ROMFS are the names of the images. A descriptor from 100 on
 * is one of the firmware's own. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include "firmware.h"

/* One byte off, for nobody says that they are aligned. The numbers behind each are a
 * struct overstat_rom; hidden, for there is no table of addresses for it. */
#ifndef CPIO /* linters have none */
#define CPIO __FILE__
#define ROMFS __FILE__
#endif
#if __SIZEOF_POINTER__ == 8
#define WORD ".8byte "
#else
#define WORD ".4byte "
#endif
#define IMAGE(name, file) \
	".byte 0\n" name "_image: .incbin \"" file "\"\n" name "_end:\n" \
	".balign 8\n" name ": " WORD name "_image, " name "_end - " name \
	"_image\n"
__asm__(".section .rodata.images, \"a\"\n.balign 8\n" IMAGE("rom_cpio", CPIO)
		IMAGE("rom_romfs", ROMFS) ".previous\n");
#pragma GCC visibility push(hidden)
extern const struct overstat_rom rom_cpio, rom_romfs;
#pragma GCC visibility pop

static const struct overstat_device devices[] = {
	{ "uart0", S_IFCHR | 0620 },
	{ "null", S_IFCHR | 0666 },
	{ NULL, 0 },
};

static const struct overstat_volume of_cpio = { &overstat_cpio, "/rom", 1,
	&rom_cpio };
static const struct overstat_volume of_romfs = { &overstat_romfs, "/romfs", 2,
	&rom_romfs };
static const struct overstat_volume of_devices = { &overstat_devices, "/dev", 3,
	devices };
const struct overstat_volume *const overstat_volumes[] = { &of_cpio, &of_romfs,
	&of_devices, &overstat_semihost, NULL };

static struct overstat_open table[8] = {
	[FIRMWARE_UART - 100] = { &of_devices, (void *)&devices[0], NULL,
		O_RDWR },
	[FIRMWARE_DIR - 100] = { &of_cpio, NULL, "/dir", O_RDONLY },
};

int overstat_lookup(int fd, struct overstat_open *o)
{
	if (fd < 100)
		return overstat_semihost_lookup(fd, o);
	if (fd - 100 >= (int)(sizeof table / sizeof *table) ||
		!table[fd - 100].volume)
		return -EBADF;
	*o = table[fd - 100];
	return 0;
}

int firmware_open(int fd, int is_romfs, const char *path)
{
	struct overstat_open *o = &table[fd - 100];
	struct overstat_rom contents;

	o->volume = is_romfs ? &of_romfs : &of_cpio;
	o->flags = O_RDONLY;
	return is_romfs
		? overstat_romfs_find(&rom_romfs, path, &o->file, &contents)
		: overstat_cpio_find(&rom_cpio, path, &o->file, &contents);
}
