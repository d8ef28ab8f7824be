/* SPDX-License-Identifier: MIT */
/* How a row is measured: bench/run.sh says it in words. */
#ifndef MEASURE_H
#define MEASURE_H

#ifndef BENCH_CALLS
#define BENCH_CALLS 400
#endif
#ifndef BENCH_BLOCKS
#define BENCH_BLOCKS 50
#endif
#ifndef BENCH_ROUNDS
#define BENCH_ROUNDS 15
#endif

enum {
	ROUNDS = BENCH_ROUNDS,
	BLOCKS = BENCH_BLOCKS, /* of each function, in a round */
	CALLS = BENCH_CALLS /* in a block */
};

/* What every call is given. */
struct target {
	int fd;
	const char *path;
	void *buf;
};

/* Calls a function n times; not 0 if any call failed. */
typedef long loop(unsigned n, const struct target *);

struct figures {
	double ours, reference; /* nanoseconds a call: median of the rounds */
	double ratio; /* median of the rounds' ratios */
};

/* 0, or -1 if a call failed. */
int measure(
	loop *ours, loop *reference, const struct target *, struct figures *);

#endif
