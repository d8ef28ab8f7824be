/* SPDX-License-Identifier: MIT */
/* What odd_host.c calls in the module. */
#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((__export_name__(#name)))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
uint8_t *odd_input(size_t size) EXPORT(odd_input);
void odd_run(size_t size) EXPORT(odd_run);

static uint8_t input[4096];

/* Where the input goes, or NULL if it is too long. */
uint8_t *odd_input(size_t size)
{
	return size <= sizeof input ? input : NULL;
}

void odd_run(size_t size)
{
	LLVMFuzzerTestOneInput(input, size);
}
