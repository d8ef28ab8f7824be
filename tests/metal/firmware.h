/* SPDX-License-Identifier: MIT */
#ifndef FIRMWARE_H
#define FIRMWARE_H

#include <overstat/metal_fs.h>

/* Descriptors that are open from the start. */
enum {
	FIRMWARE_UART = 100,
	FIRMWARE_DIR = 101
};

/* Makes fd, from 102 to 107, a file of one of the images: 0 or -errno. */
int firmware_open(int fd, int is_romfs, const char *path);

#endif
