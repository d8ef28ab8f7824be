/* SPDX-License-Identifier: MIT */
/* sqlite DIR: creates DIR/base, writes to it, closes it, opens it again and has
 * sqlite check it. Prints what it finds. */
#include <stdio.h>
#include <string.h>
#include "sqlite3.h"

static int print(void *name, int n, char **values, char **columns)
{
	(void)columns;
	printf("%s: %s\n", (const char *)name, n && values[0] ? values[0] : "");
	return 0;
}

static int run(sqlite3 *db, const char *name, const char *sql)
{
	char *why = NULL;
	int r = sqlite3_exec(db, sql, print, (void *)name, &why);

	if (r)
		printf("%s: error %d, %s\n", name, r, why ? why : "");
	return r;
}

int main(int argc, char **argv)
{
	char path[256];
	sqlite3 *db;
	int failed = 0;

	if (argc != 2)
		return 2;
	snprintf(path, sizeof path, "%s/base", argv[1]);
	for (int i = 0; i < 2; i++) {
		int r = sqlite3_open_v2(path, &db,
			i ? SQLITE_OPEN_READWRITE
			  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
			"unix-none");

		if (r) {
			printf("open: error %d, %s\n", r, sqlite3_errmsg(db));
			return 1;
		}
		if (i == 0) {
			failed |= run(db, "synchronous",
				"PRAGMA synchronous = EXTRA");
			failed |= run(db, "write",
				"CREATE TABLE t (n INTEGER PRIMARY KEY, s "
				"TEXT);"
				"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL "
				"SELECT n + 1 FROM c WHERE n < 5000)"
				" INSERT INTO t SELECT n, 'row ' || n FROM c;"
				"CREATE INDEX i ON t (s); UPDATE t SET s = s "
				"|| '!' WHERE n % 3 = 0;"
				"DELETE FROM t WHERE n % 7 = 0");
		} else {
			failed |= run(db, "rows",
				"SELECT count(*) || ' ' || sum(n) || ' ' || "
				"max(s) FROM t");
			failed |=
				run(db, "integrity", "PRAGMA integrity_check");
		}
		failed |= sqlite3_close(db);
	}
	return failed != 0;
}
