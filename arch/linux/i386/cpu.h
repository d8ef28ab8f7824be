/* SPDX-License-Identifier: MIT */
/* i386. The kernel is entered where the vDSO says, which glibc and musl both keep
 * at %gs:16; int $0x80 costs many times as much on a virtual machine. */
#define CPU_ENTER "call *%%gs:16"
#define CPU_REGISTERS(r) r(, , , , , )
#define CPU_OUT "+a"(n)
#define CPU_IN "b"(a), "c"(b), "d"(c), "S"(d), "D"(e)
#define CPU_RESULT n
#define CPU_NUMBERS \
	NR_close = 6, NR_fcntl = 221, NR_fstat = 197, NR_fstatat = 300, \
	NR_getsockopt = 365, NR_ioctl = 54, NR_openat = 295, NR_pread64 = 180, \
	NR_socketcall = 102, NR_statx = 383
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u64(dev) hole(32) hole(32) u32(mode) u32(nlink) ids u64(rdev) hole(32) \
		s64(size) u32(blksize) u64(blocks) times(32) u64(ino) all(96)
