/* SPDX-License-Identifier: MIT */
/* s390x. */
#define CPU_ENTER "svc 0"
#define CPU_REGISTERS(r) r(R("r1"), R("r2"), R("r3"), R("r4"), R("r5"), R("r6"))
#define CPU_NUMBERS \
	NR_fcntl = 55, NR_fstat = 108, NR_fstatat = 293, NR_getsockopt = 365, \
	NR_ioctl = 54, NR_socketcall = 102, NR_statx = 379
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u64(dev) u64(ino) u64(nlink) u32(mode) ids hole(32) u64(rdev) \
		s64(size) times(64) s64(blksize) s64(blocks) tail(24) all(144)
