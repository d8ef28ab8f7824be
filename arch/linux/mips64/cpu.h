/* SPDX-License-Identifier: MIT */
#define CPU_ENTER "syscall"
#define CPU_REGISTERS(r) r(R("$2"), R("$4"), R("$5"), R("$6"), R("$7"), R("$8"))
#define CPU_ERROR_IN_D
#define CPU_LOST \
	"$1", "$3", "$9", "$10", "$11", "$12", "$13", "$14", "$15", "$24", \
		"$25", "hi", "lo",
#define CPU_NUMBERS \
	NR_fcntl = 5070, NR_fstat = 5005, NR_fstatat = 5252, \
	NR_getsockopt = 5054, NR_ioctl = 5015, NR_socketcall = -1, \
	NR_statx = 5326
#define CPU_STAT(u32, u64, s64, hole, ids, times, tail, all) \
	u32(dev) hole(32) hole(32) hole(32) u64(ino) u32(mode) u32(nlink) ids \
	u32(rdev) hole(32) hole(32) hole(32) s64(size) times(32) u32(blksize) \
		hole(32) s64(blocks) all(104)
