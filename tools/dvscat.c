/* SPDX-License-Identifier: MIT */
/* dvscat: writes and shows catalogues of DVS files; dvscat(1) is the page. The
 * command line is read and checked before any file is. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "dvscat/dvscat.h"

static void usage(void)
{
	fputs("Usage: dvscat add [-f] CATALOGUE NAME [ATTRIBUTE]...\n"
	      "       dvscat list CATALOGUE\n"
	      "       dvscat remove CATALOGUE NAME\n"
	      "       dvscat verify CATALOGUE\n",
		stderr);
	exit(2);
}

/* No file becomes a standard stream that is closed: what is said would be
 * written into it. */
static void fill_streams(void)
{
	int fd;

	do
		fd = open("/", O_RDONLY);
	while (fd >= 0 && fd < 3);
	close(fd);
}

/* Where key is, or belongs. */
static uint32_t find(const struct dvs_key *key, int *found)
{
	uint32_t i = 0;
	int c = -1;

	while (i < cat.count &&
		(c = memcmp(&cat.entry[i].key, key, sizeof *key)) < 0)
		i++;
	*found = i < cat.count && !c;
	return i;
}

static void add(
	const char *path, const char *name, char **attributes, int force)
{
	struct dvs_entry e = entry_of(name, attributes);
	uint32_t i, n;
	int found;

	load_locked(path, 1);
	i = find(&e.key, &found);
	if (found && !force)
		fail("%s is there already; -f replaces it", name);
	if (!found && cat.count == DVS_COUNT_MAX)
		fail("%s is full", path);
	if (!found)
		for (n = cat.count++; n > i; n--)
			cat.entry[n] = cat.entry[n - 1];
	cat.entry[i] = e;
	write_new();
}

static void discard(const char *path, const char *name)
{
	struct dvs_key key = key_of(name);
	uint32_t i;
	int found;

	load_locked(path, 0);
	i = find(&key, &found);
	if (!found)
		fail("%s is not in %s", name, path);
	for (cat.count--; i < cat.count; i++)
		cat.entry[i] = cat.entry[i + 1];
	write_new();
}

static void list(const char *path)
{
	uint32_t i;

	load(path);
	for (i = 0; i < cat.count; i++)
		show(&cat.entry[i]);
}

static void verify(const char *path)
{
	load(path);
	printf("%s: %" PRIu32 " entries\n", path, cat.count);
}

int main(int argc, char **argv)
{
	const char *command = argc > 1 ? argv[1] : "";
	int force =
		argc > 2 && !strcmp(command, "add") && !strcmp(argv[2], "-f");
	int words = argc - 2 - force;
	char **word = argv + 2 + force;

	fill_streams();
	if (!strcmp(command, "add") && words >= 2)
		add(word[0], word[1], word + 2, force);
	else if (!strcmp(command, "remove") && words == 2)
		discard(word[0], word[1]);
	else if (!strcmp(command, "list") && words == 1)
		list(word[0]);
	else if (!strcmp(command, "verify") && words == 1)
		verify(word[0]);
	else
		usage();
	if (fflush(stdout) || ferror(stdout))
		fail("standard output: %s", strerror(errno));
	return 0;
}
