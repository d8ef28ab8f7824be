/* SPDX-License-Identifier: MIT */
/* dev_t as every libc here makes it of two halves and takes it apart: makedev(3),
 * musl's and glibc's <sys/sysmacros.h>. No bit is lost either way. */
#ifndef DEV_H
#define DEV_H

#include "kstat.h"

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
	uint32_t low = (uint32_t)dev, high = (uint32_t)(dev >> 32);

	return (struct kdev){
		.major = (low >> 8 & 0xfff) | (high & 0xfffff000),
		.minor = (low & 0xff) | (low >> 12 & 0xfff00) | high << 20,
	};
}

#endif
