/* SPDX-License-Identifier: MIT */
/* powerpc64: an error is a positive number and the summary overflow bit. */
#define CPU_ENTER "sc\n\tbns+ 1f\n\tneg %1, %1\n1:"
#define CPU_REGISTERS(r) r(R("r0"), R("r3"), R("r4"), R("r5"), R("r6"), R("r7"))
#define CPU_OUT "+r"(rn), "+r"(ra), "+r"(rb), "+r"(rc), "+r"(rd), "+r"(re)
#define CPU_IN
#define CPU_LOST "cr0", "ctr", "r8", "r9", "r10", "r11", "r12",
#define CPU_NUMBERS \
	NR_fcntl = 55, NR_fstat = 108, NR_fstatat = 291, NR_getsockopt = 340, \
	NR_ioctl = 54, NR_socketcall = 102, NR_statx = 383
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u64(dev) u64(ino) u64(nlink) u32(mode) ids hole(32) u64(rdev) \
		s64(size) s64(blksize) s64(blocks) times(64) tail(24) all(144)
