/* SPDX-License-Identifier: MIT */
/* ARM EABI. r7 has the number, and is the frame pointer of Thumb code. */
#define CPU_ENTER \
	"mov %[saved], r7\n\tmov r7, %[n]\n\tsvc 0\n\tmov r7, %[saved]"
#define CPU_REGISTERS(r) r(, R("r0"), R("r1"), R("r2"), R("r3"), R("r4"))
#define CPU_OUT "+r"(ra), [saved] "=&r"(saved)
#define CPU_NUMBERS \
	NR_fcntl = 221, NR_fstat = 197, NR_fstatat = 327, NR_getsockopt = 295, \
	NR_ioctl = 54, NR_socketcall = -1, NR_statx = 397
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u64(dev) hole(32) hole(32) u32(mode) u32(nlink) ids u64(rdev) hole(32) \
		hole(32) s64(size) u32(blksize) hole(32) u64(blocks) times(32) \
			u64(ino) all(104)
