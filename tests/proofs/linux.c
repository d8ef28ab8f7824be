/* SPDX-License-Identifier: MIT */
/* arch/linux/convert.h: what statx(2) has filled, with any bytes. */
#include "proof.h"
#include "convert.h"

/* makedev(3), the other way. */
static uint32_t major_of(uint64_t dev)
{
	return (uint32_t)(dev >> 8 & 0xfff) |
		(uint32_t)(dev >> 32 & 0xfffff000);
}
static uint32_t minor_of(uint64_t dev)
{
	return (uint32_t)(dev & 0xff) | (uint32_t)(dev >> 12 & 0xffffff00);
}

int main(void)
{
	uint32_t major = nondet_u32(), minor = nondet_u32();
	uint64_t any = nondet_u64(), dev = __overstat_linux_dev(major, minor);
	struct kstat k, was;

	SHOW(major), SHOW(minor), SHOW(dev), SHOW(any);
	PROVE(major_of(dev) == major && minor_of(dev) == minor,
		"a device is its two numbers");
	PROVE(__overstat_linux_dev(major_of(any), minor_of(any)) == any,
		"two numbers are one device");

	was = k;
	__overstat_linux_arrange(&k);
	SHOW(was.known), SHOW(k.known);
	PROVE((k.known & 0xfff) == (was.known & 0xfff) && !(k.known & 0x8000) &&
			k.known >> 16 == 0,
		"what is known is what the kernel said");
	PROVE((k.known & 0x7000) ==
			(ST_KNOWN_DEV | ST_KNOWN_RDEV | ST_KNOWN_BLKSIZE),
		"what has no bit in the kernel is known in any case");
	PROVE(k.mode == was.mode16, "mode");
	PROVE(major_of(k.dev) == was.dev_major &&
			minor_of(k.dev) == was.dev_minor &&
			major_of(k.rdev) == was.rdev_major &&
			minor_of(k.rdev) == was.rdev_minor,
		"devices");
	PROVE(k.ino == was.ino && k.nlink == was.nlink && k.uid == was.uid &&
			k.gid == was.gid && k.size == was.size &&
			k.blksize == was.blksize && k.blocks == was.blocks,
		"members stay");
	PROVE(k.atime.sec == was.atime.sec && k.atime.nsec == was.atime.nsec &&
			k.mtime.sec == was.mtime.sec &&
			k.mtime.nsec == was.mtime.nsec &&
			k.ctime.sec == was.ctime.sec &&
			k.ctime.nsec == was.ctime.nsec &&
			k.btime.sec == was.btime.sec &&
			k.btime.nsec == was.btime.nsec,
		"times stay");
	return 0;
}
