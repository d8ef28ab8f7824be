/* SPDX-License-Identifier: MIT */
/* riscv64. */
#define CPU_ENTER "ecall"
#define CPU_REGISTERS(r) r(R("a7"), R("a0"), R("a1"), R("a2"), R("a3"), R("a4"))
