/* SPDX-License-Identifier: MIT */
/* aarch64. */
#define CPU_ENTER "svc 0"
#define CPU_REGISTERS(r) r(R("x8"), R("x0"), R("x1"), R("x2"), R("x3"), R("x4"))
#define CPU_LOST "cc",
