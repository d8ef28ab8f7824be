/* SPDX-License-Identifier: MIT */
/* PROGRAM [--dir=GUEST=DIR]... [ARGUMENT]...: a module that wasm2c made C of,
 * named "module", on the host of this folder. */
#include <stdio.h>
#include <string.h>
#include "host.h"
#include "module.h"
#include "wasm-rt-impl.h"

int main(int argc, char **argv)
{
	static struct Z_wasi_snapshot_preview1_instance_t host;
	static Z_module_instance_t module;
	char *name = argv[0];
	int trap;

	host_init(&host, argc, argv);
	while (argc > 1 && !strncmp(argv[1], "--dir=", 6)) {
		char *guest = argv[1] + 6, *dir = strrchr(guest, '=');

		if (!dir) {
			fprintf(stderr, "%s: no GUEST=DIR: %s\n", name, guest);
			return 2;
		}
		*dir++ = 0;
		if (host_preopen(&host, guest, dir)) {
			perror(dir);
			return 2;
		}
		argc--;
		argv++;
	}
	argv[0] = name;
	host.argc = argc;
	host.argv = argv;
	wasm_rt_init();
	Z_module_init_module();
	Z_module_instantiate(&module, &host);
	host.stat.memory = Z_moduleZ_memory(&module);
	trap = wasm_rt_impl_try();
	if (trap != WASM_RT_TRAP_NONE) {
		fprintf(stderr, "%s: %s\n", name,
			wasm_rt_strerror((wasm_rt_trap_t)trap));
		return 134;
	}
	Z_moduleZ__start(&module);
	return 0;
}
