/* SPDX-License-Identifier: MIT */
/* A device number in struct kstat: dev_t. A system whose own record has it in
 * another form, of 64 bits too, has a dev.h of its own, which turns that into
 * dev_t and back without the loss of a bit. */
#ifndef DEV_H
#define DEV_H

#include <stdint.h>

struct kdev {
	uint64_t dev;
};

static inline uint64_t __overstat_dev(struct kdev d)
{
	return d.dev;
}

static inline struct kdev __overstat_kdev(uint64_t dev)
{
	return (struct kdev){ dev };
}

#endif
