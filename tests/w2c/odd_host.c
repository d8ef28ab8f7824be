/* SPDX-License-Identifier: MIT */
/* The odd host for arch/wasi as a module that wasm2c made C of: its imports, and
 * each input of the fuzzer put into its memory. */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "module.h"
#include "odd.h"
#include "wasm-rt-impl.h"
#include "w2c.h"

#define WASI(name) Z_wasi_snapshot_preview1Z_##name
#define WASI_BADF 8u

/* The module has the same structs, with the same layout. */
_Static_assert(sizeof(struct odd) == 120 && sizeof(struct odd_asked) == 560 &&
		offsetof(struct odd, code) == 88,
	"struct odd");

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct Z_wasi_snapshot_preview1_instance_t {
	int unused;
};
struct Z_odd_instance_t {
	int unused;
};

static Z_module_instance_t module;
static struct odd told;
static struct odd_asked seen;

static void *at(uint32_t ptr, uint32_t len)
{
	wasm_rt_memory_t *memory = Z_moduleZ_memory(&module);

	if ((uint64_t)ptr + len > memory->size) {
		fprintf(stderr, "ERROR: %u bytes at %u are outside\n", len,
			ptr);
		abort();
	}
	return memory->data + ptr;
}

void Z_oddZ_answer(struct Z_odd_instance_t *h, uint32_t ptr)
{
	(void)h;
	memcpy(&told, at(ptr, sizeof told), sizeof told);
	memset(&seen, 0, offsetof(struct odd_asked, path));
}

void Z_oddZ_asked(struct Z_odd_instance_t *h, uint32_t ptr)
{
	(void)h;
	memcpy(at(ptr, sizeof seen), &seen, sizeof seen);
}

static uint32_t answer(enum odd_import i, uint32_t fd)
{
	seen.count[i]++;
	seen.fd[i] = (int32_t)fd;
	return told.code[i];
}

uint32_t WASI(fd_filestat_get)(struct Z_wasi_snapshot_preview1_instance_t *h,
	uint32_t fd, uint32_t ptr)
{
	size_t n = sizeof told.filestat - (size_t)told.unwritten;

	(void)h;
	memcpy(at(ptr, sizeof told.filestat), &told.filestat, n);
	return answer(ODD_FD_FILESTAT_GET, fd);
}

uint32_t WASI(path_filestat_get)(struct Z_wasi_snapshot_preview1_instance_t *h,
	uint32_t fd, uint32_t lookup, uint32_t path, uint32_t len, uint32_t ptr)
{
	size_t n = sizeof told.filestat - (size_t)told.unwritten;

	(void)h;
	seen.lookup = lookup;
	seen.len = len;
	memcpy(seen.path, at(path, len),
		len < sizeof seen.path ? len : sizeof seen.path);
	memcpy(at(ptr, sizeof told.filestat), &told.filestat, n);
	return answer(ODD_PATH_FILESTAT_GET, fd);
}

uint32_t WASI(fd_fdstat_get)(struct Z_wasi_snapshot_preview1_instance_t *h,
	uint32_t fd, uint32_t ptr)
{
	(void)h;
	memcpy(at(ptr, sizeof told.fdstat), &told.fdstat, sizeof told.fdstat);
	return answer(ODD_FD_FDSTAT_GET, fd);
}

uint32_t WASI(fd_sync)(
	struct Z_wasi_snapshot_preview1_instance_t *h, uint32_t fd)
{
	(void)h;
	return answer(ODD_FD_SYNC, fd);
}

uint32_t WASI(fd_datasync)(
	struct Z_wasi_snapshot_preview1_instance_t *h, uint32_t fd)
{
	(void)h;
	return answer(ODD_FD_DATASYNC, fd);
}

/* One preopened directory, "/". */
uint32_t WASI(fd_prestat_get)(struct Z_wasi_snapshot_preview1_instance_t *h,
	uint32_t fd, uint32_t ptr)
{
	(void)h;
	if (fd != ODD_PREOPEN)
		return WASI_BADF;
	w2c_put(at(ptr, 8), (uint64_t)1 << 32, 8);
	return 0;
}

uint32_t WASI(fd_prestat_dir_name)(
	struct Z_wasi_snapshot_preview1_instance_t *h, uint32_t fd,
	uint32_t ptr, uint32_t len)
{
	(void)h;
	(void)fd;
	memcpy(at(ptr, len), "/", 1);
	return 0;
}

/* What it says of a check that failed, and what stdio asks before. */
uint32_t WASI(fd_write)(struct Z_wasi_snapshot_preview1_instance_t *h,
	uint32_t fd, uint32_t iov, uint32_t count, uint32_t ptr)
{
	uint32_t all = 0;

	(void)h;
	(void)fd;
	for (; count; count--, iov += 8) {
		uint32_t v[2];

		memcpy(v, at(iov, 8), 8);
		fwrite(at(v[0], v[1]), 1, v[1], stderr);
		all += v[1];
	}
	w2c_put(at(ptr, 4), all, 4);
	return 0;
}

uint32_t WASI(fd_seek)(struct Z_wasi_snapshot_preview1_instance_t *h,
	uint32_t fd, uint64_t offset, uint32_t whence, uint32_t ptr)
{
	(void)h;
	(void)fd;
	(void)offset;
	(void)whence;
	(void)ptr;
	return 70; /* spipe */
}

uint32_t WASI(fd_close)(
	struct Z_wasi_snapshot_preview1_instance_t *h, uint32_t fd)
{
	(void)h;
	(void)fd;
	return WASI_BADF;
}

void WASI(proc_exit)(
	struct Z_wasi_snapshot_preview1_instance_t *h, uint32_t status)
{
	(void)h;
	fprintf(stderr, "ERROR: exit status %u\n", status);
	abort();
}

static void begin(void)
{
	static struct Z_wasi_snapshot_preview1_instance_t wasi;
	static struct Z_odd_instance_t odd;

	wasm_rt_init();
	Z_module_init_module();
	Z_module_instantiate(&module, &odd, &wasi);
	Z_moduleZ__initialize(&module);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int begun;
	uint32_t input;
	int trap = wasm_rt_impl_try();

	/* The module aborts where the check has failed. */
	if (trap != WASM_RT_TRAP_NONE) {
		fprintf(stderr, "the module: %s\n",
			wasm_rt_strerror((wasm_rt_trap_t)trap));
		abort();
	}
	if (!begun) {
		begun = 1;
		begin();
	}
	input = Z_moduleZ_odd_input(&module, (uint32_t)size);
	if (!input)
		return -1;
	memcpy(at(input, (uint32_t)size), data, size);
	Z_moduleZ_odd_run(&module, (uint32_t)size);
	return 0;
}
