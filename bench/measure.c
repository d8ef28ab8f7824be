/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include "measure.h"

/* xorshift64: the same order in every run. */
static unsigned random_bits(void)
{
	static uint64_t state = 88172645463325252;

	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)(state >> 32);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *values, size_t n)
{
	qsort(values, n, sizeof *values, compare);
	return values[n / 2];
}

/* Nanoseconds a call. */
static long block(loop *f, const struct target *t, double *ns)
{
	double start = now();
	long failed = f(CALLS, t);

	*ns = (now() - start) / CALLS;
	return failed;
}

/* Blocks of both, each pair in random order: what disturbs the machine for
 * longer than two blocks, or changes its speed, falls on both alike; what
 * disturbs few blocks does not touch the median. */
static long one_round(loop *ours, loop *reference, const struct target *t,
	double *ours_ns, double *reference_ns)
{
	double a[BLOCKS], b[BLOCKS];
	long failed = 0;
	int i;

	for (i = 0; i < BLOCKS; i++) {
		int first = (random_bits() & 1) != 0;

		if (first)
			failed |= block(ours, t, &a[i]);
		failed |= block(reference, t, &b[i]);
		if (!first)
			failed |= block(ours, t, &a[i]);
	}
	*ours_ns = median(a, BLOCKS);
	*reference_ns = median(b, BLOCKS);
	return failed;
}

int measure(loop *ours, loop *reference, const struct target *target,
	struct figures *f)
{
	static _Alignas(4096) char pages[2 * 4096];
	double a[ROUNDS], b[ROUNDS], ratio[ROUNDS];
	struct target t = *target;
	int i;

	for (i = 0; i < ROUNDS; i++) {
		/* Where the struct lies in its page is part of the price. */
		t.buf = pages + (size_t)(random_bits() % 64) * 64;
		if (one_round(ours, reference, &t, &a[i], &b[i]))
			return -1;
		ratio[i] = a[i] / b[i];
	}
	f->ours = median(a, ROUNDS);
	f->reference = median(b, ROUNDS);
	f->ratio = median(ratio, ROUNDS);
	return 0;
}
