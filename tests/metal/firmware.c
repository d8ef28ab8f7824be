/* SPDX-License-Identifier: MIT */
/* The volumes of firmware: two ROM file systems, a table of devices, and the files of
 * the debugger. CPIO and ROMFS are the names of the images. A descriptor from 100 on
 * is one of the firmware's own. */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include "firmware.h"

/* One byte off, for nobody says that they are aligned. */
__asm__(".section .rodata.images, \"a\"\n"
	".byte 0\n"
	"cpio_image: .incbin \"" CPIO "\"\n"
	"cpio_end: .byte 0\n"
	"romfs_image: .incbin \"" ROMFS "\"\n"
	"romfs_end: .byte 0\n"
	".balign 4\n"
	".previous\n");
extern const char cpio_image[], cpio_end[], romfs_image[], romfs_end[];

static struct overstat_rom cpio, romfs;
static const struct overstat_device devices[] = {
	{ "uart0", S_IFCHR | 0620 },
	{ "null", S_IFCHR | 0666 },
	{ NULL, 0 },
};

static const struct overstat_volume of_cpio = { &overstat_cpio, "/rom", 1,
	&cpio };
static const struct overstat_volume of_romfs = { &overstat_romfs, "/romfs", 2,
	&romfs };
static const struct overstat_volume of_devices = { &overstat_devices, "/dev", 3,
	devices };
const struct overstat_volume *const overstat_volumes[] = { &of_cpio, &of_romfs,
	&of_devices, &overstat_semihost, NULL };

static struct overstat_open table[8];

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

/* Before main: the examples have none of this. */
__attribute__((__constructor__)) static void start(void)
{
	cpio = (struct overstat_rom){ cpio_image,
		(size_t)(cpio_end - cpio_image) };
	romfs = (struct overstat_rom){ romfs_image,
		(size_t)(romfs_end - romfs_image) };
	table[FIRMWARE_UART - 100] = (struct overstat_open){ &of_devices,
		(void *)&devices[0], NULL, O_RDWR };
	table[FIRMWARE_DIR - 100] =
		(struct overstat_open){ &of_cpio, NULL, "/dir", O_RDONLY };
}

int firmware_open(int fd, int is_romfs, const char *path)
{
	struct overstat_open *o = &table[fd - 100];
	struct overstat_rom contents;

	o->volume = is_romfs ? &of_romfs : &of_cpio;
	o->flags = O_RDONLY;
	return is_romfs ? overstat_romfs_find(&romfs, path, &o->file, &contents)
			: overstat_cpio_find(&cpio, path, &o->file, &contents);
}
