/* SPDX-License-Identifier: MIT */
/* In place of src/internal/dev.h: two numbers, as statx has them, and dev_t as
 * every libc for Linux makes it of them and takes it apart: makedev(3). */
#ifndef DEV_H
#define DEV_H

#include <stdint.h>

struct kdev {
	uint32_t major, minor;
};

static inline uint64_t __overstat_dev(struct kdev d)
{
	/* In halves, for CPUs of 32 bits. */
	uint32_t low = (d.minor & 0xff) | (d.major & 0xfff) << 8 |
		(d.minor & 0xfff00) << 12;
	uint32_t high = (d.major & 0xfffff000) | d.minor >> 20;

	return (uint64_t)high << 32 | low;
}

static inline struct kdev __overstat_kdev(uint64_t dev)
{
	uint32_t low = (uint32_t)dev;

	return (struct kdev){
		.major = (low >> 8 & 0xfff) |
			((uint32_t)(dev >> 32) & 0xfffff000),
		.minor = (low & 0xff) | ((uint32_t)(dev >> 12) & 0xffffff00),
	};
}

#endif
