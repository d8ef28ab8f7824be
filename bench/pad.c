/* SPDX-License-Identifier: MIT */
/* PAD bytes of .text, to move what is linked after this. */
#define STR2(x) #x
#define STR(x) STR2(x)
__asm__(".text\n\t.skip " STR(PAD) "\n");
