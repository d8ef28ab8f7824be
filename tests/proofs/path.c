/* SPDX-License-Identifier: MIT */
/* cbmc: --unwind 12 --unwinding-assertions */
/* src/internal/path.h: any path of up to 10 bytes, in a buffer that ends with it. */
#include "proof.h"
#include <stdlib.h>
#include "path.h"

int main(void)
{
	size_t all = nondet_size();
	int directory;

	ASSUME(all <= 10);
	char *path = malloc(all + 1);

	ASSUME(path != NULL);
	for (size_t i = 0; i < all; i++)
		ASSUME(path[i] != 0);
	path[all] = 0;
	size_t len = __overstat_path_trim(path, &directory), at = nondet_size();

	SHOW(all), SHOW(path[0]), SHOW(path[1]), SHOW(path[2]), SHOW(len);
	PROVE(len <= all && directory == (len < all), "never longer");
	PROVE(len >= 1 || !all, "something is left of what was something");
	PROVE(len <= 1 ||
			(path[len - 1] != '/' &&
				!(path[len - 1] == '.' &&
					path[len - 2] == '/')),
		"nothing is left to take off");
	ASSUME(at >= len && at < all);
	PROVE(path[at] == '/' ||
			(path[at] == '.' && at > 0 && path[at - 1] == '/' &&
				(path[at + 1] == '/' || !path[at + 1])),
		"only slashes and /. are taken off");
	return 0;
}
