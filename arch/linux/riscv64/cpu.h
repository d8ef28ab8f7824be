/* SPDX-License-Identifier: MIT */
/* riscv64. Since Linux 6.5 a system call throws the vector registers away, those
 * of a caller into which the call is inlined by -flto too (Documentation/arch/
 * riscv/vector.rst, "Vector Register State Across System Calls"). */
#define CPU_ENTER "ecall"
#define CPU_REGISTERS(r) r(R("a7"), R("a0"), R("a1"), R("a2"), R("a3"), R("a4"))
#ifdef __riscv_v_intrinsic
#define CPU_LOST \
	"vl", "vtype", "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", \
		"v9", "v10", "v11", "v12", "v13", "v14", "v15", "v16", "v17", \
		"v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", \
		"v27", "v28", "v29", "v30", "v31",
#endif
