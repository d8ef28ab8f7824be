/* SPDX-License-Identifier: MIT */
/* What a Cortex-M starts with: newlib's crt0 is for a CPU that begins at its
 * first instruction. */
extern char stack_top[];
void _start(void);

__attribute__((__section__(".vector"), __used__)) static const struct {
	char *stack;
	void (*reset)(void);
} vector = { stack_top, _start };
