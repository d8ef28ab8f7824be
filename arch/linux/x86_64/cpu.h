/* SPDX-License-Identifier: MIT */
/* x86_64: syscall(2). */
#define CPU_ENTER "syscall"
#define CPU_REGISTERS(r) r(, , , , R("r10"), R("r8"))
#define CPU_OUT "+a"(n)
#define CPU_IN "D"(a), "S"(b), "d"(c), "r"(rd), "r"(re)
#define CPU_RESULT n
#define CPU_LOST "rcx", "r11",
#define CPU_NUMBERS \
	NR_close = 3, NR_fcntl = 72, NR_fstat = 5, NR_fstatat = 262, \
	NR_getsockopt = 55, NR_ioctl = 16, NR_openat = 257, NR_pread64 = 17, \
	NR_socketcall = -1, NR_statx = 332
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u64(dev) u64(ino) u64(nlink) u32(mode) ids hole(32) u64(rdev) \
		s64(size) s64(blksize) s64(blocks) times(64) tail(24) all(144)
