/* SPDX-License-Identifier: MIT */
/* What the files of dvscat share. */
#ifndef DVSCAT_H
#define DVSCAT_H

#include "entry.h"

/* The catalogue in memory, in its order. */
extern struct catalogue {
	uint32_t count;
	struct dvs_entry *entry; /* room for one more */
} cat;

/* Says it, takes away what is written aside, and ends with 1. */
__attribute__((__noreturn__, __format__(__printf__, 1, 2))) void fail(
	const char *format, ...);

/* file.c: reads all of the catalogue. */
void load(const char *name);

/* The same for one that will be written: others wait from here on. One that is
 * not there is empty where it may be made. */
void load_locked(const char *name, int make);

/* Puts what is in memory in the place of what was loaded. */
void write_new(void);

/* words.c: the key of a name on the command line. */
struct dvs_key key_of(const char *name);

/* The entry that the command line says. */
struct dvs_entry entry_of(const char *name, char **attributes);

/* Prints an entry as a line that add takes: the name, then the attributes. */
void show(const struct dvs_entry *);

/* date.c: seconds since 1970 of a time on the command line. */
int64_t seconds_of(const char *);

/* Prints YYYY-MM-DDTHH:MM:SS. */
void show_time(int64_t);

/* Seconds since 1970, in 64 bits whatever time_t is. */
int64_t now(void);

#endif
