/* SPDX-License-Identifier: MIT */
/* loongarch64. Its kernel had no fstat before 6.11, for statx came first: ENOSYS. */
#define CPU_ENTER "syscall 0"
#define CPU_REGISTERS(r) \
	r(R("$a7"), R("$a0"), R("$a1"), R("$a2"), R("$a3"), R("$a4"))
#define CPU_LOST "$t0", "$t1", "$t2", "$t3", "$t4", "$t5", "$t6", "$t7", "$t8",
#define CPU_NUMBERS \
	NR_fcntl = 25, NR_fstat = -1, NR_fstatat = -1, NR_getsockopt = 209, \
	NR_ioctl = 29, NR_socketcall = -1, NR_statx = 291
