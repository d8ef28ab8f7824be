/* SPDX-License-Identifier: MIT */
/* m68k. */
#define CPU_ENTER "trap #0"
#define CPU_REGISTERS(r) r(R("d0"), R("d1"), R("d2"), R("d3"), R("d4"), R("d5"))
#define CPU_RESULT_IN_N
#define CPU_NUMBERS \
	NR_fcntl = 239, NR_fstat = 197, NR_fstatat = 293, NR_getsockopt = 362, \
	NR_ioctl = 54, NR_socketcall = 102, NR_statx = 379
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u64(dev) hole(16) hole(32) u32(mode) u32(nlink) ids u64(rdev) hole(16) \
		s64(size) u32(blksize) u64(blocks) times(32) u64(ino) all(92)
