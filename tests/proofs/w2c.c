/* SPDX-License-Identifier: MIT */
/* cbmc: --unwind 9 --unwinding-assertions */
/* bindings/wasm2c/w2c.h: any pointer and length of a module whose memory has up to 16
 * bytes: what wraps at 32 bits would be within. */
#include "proof.h"
#include <stdlib.h>
#include "w2c.h"

int main(void)
{
	wasm_rt_memory_t memory;
	struct overstat_w2c ctx = { &memory, NULL, NULL };
	uint32_t ptr = nondet_u32(), len = nondet_u32(), at = nondet_u32();
	uint64_t value = nondet_u64();
	unsigned char *span, eight[8];
	int bytes = nondet_int(), fd;

	ASSUME(memory.size <= 16);
	memory.data = malloc(memory.size);
	ASSUME(memory.data != NULL);
	SHOW(memory.size), SHOW(ptr), SHOW(len);
	span = w2c_span(&ctx, ptr, len);
	PROVE((span != NULL) == ((wide)ptr + len <= memory.size),
		"a span exactly where all of it is within");
	if (span && at < len) {
		PROVE(span == memory.data + ptr, "it is where it says");
		span[at] = 0; /* within, or cbmc says so */
	}
	fd = w2c_descriptor(&ctx, "call", ptr);
	SHOW(fd);
	PROVE(fd == (ptr >> 31 ? -1 : (wide)ptr), "a descriptor, or none");
	ASSUME(bytes >= 1 && bytes <= 8);
	w2c_put(eight, value, bytes);
	SHOW(value), SHOW(bytes), SHOW(eight[0]);
	PROVE(eight[0] == value % 256, "the low byte is the first");
	PROVE(bytes < 8 || eight[7] == value >> 56, "and the high the last");
	return 0;
}
