/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. The state is the one place of a library
 * without any: a descriptor of a DVS file is known to nobody else. All of it is
 * atomic, and no lock is taken. */
#ifndef BS2000_H
#define BS2000_H

#include <stdatomic.h>
#include <sys/bs2000.h>
#include "convert.h"
#include "kstat.h"

#pragma GCC visibility push(hidden)

OVERSTAT_BACKEND_IS(bs2000);
OVERSTAT_DECLARE(OVERSTAT_BELOW);
#define BELOW(call) OVERSTAT_PASTE(OVERSTAT_BELOW, call)

/* state of a slot: SLOT_FREE, SLOT_BUSY while it is being opened, or SLOT_OPEN
 * with what it was opened with; above that a number that grows with each open,
 * so that one who reads the key sees whether it was still the same. */
enum {
	SLOT_FREE = 0,
	SLOT_BUSY = 1,
	SLOT_OPEN = 2,
	SLOT_STATUS = 3,
	SLOT_READ = 4,
	SLOT_WRITE = 8,
	SLOT_SEARCH = 16, /* O_SEARCH */
	SLOT_CATALOGUE = 32, /* a catalogue, as a directory */
	SLOT_COUNTER = 64
};

#define DVS_KEY_WORDS (sizeof(struct dvs_key) / 4)

struct dvs_slot {
	_Atomic uint32_t state;
	_Atomic uint32_t key[DVS_KEY_WORDS];
};

extern struct dvs_state {
	const char *_Atomic catalogue; /* path, or NULL */
	_Atomic int old; /* correction status below A47 */
	_Atomic uint32_t user[2]; /* EBCDIC; 0: none */
	struct dvs_slot slot[BS2000_OPEN_MAX];
} __overstat_bs2000_state;

/* Takes a slot: its descriptor, or -EMFILE. */
int __overstat_bs2000_take(const struct dvs_key *, uint32_t bits);

/* What the slot of fd stands for: SLOT_ bits, or -EBADF. */
int __overstat_bs2000_slot(int fd, struct dvs_key *);

/* The key of a whole name and what may follow, :CATID:/$USERID.NAME too, and
 * *rest of the path behind it: 0 or -errno. */
int __overstat_bs2000_absolute(
	const char *path, struct dvs_key *, const char **rest);

/* The same of a path that is relative to a catalogue. */
int __overstat_bs2000_relative(
	int dirfd, const char *path, struct dvs_key *, const char **rest);

/* Whether the user may search the catalogue: 0 or -errno. */
int __overstat_bs2000_search(const struct dvs_key *);

/* The status of the file of key, when rest follows its name. */
int __overstat_bs2000_status(
	const struct dvs_key *, const char *rest, struct kstat *);

/* The entry of key: 0 or -errno, -ENOENT where there is none. The whole of the
 * catalogue is read: an answer is given only from one that is whole. */
int __overstat_bs2000_lookup(const struct dvs_key *, struct dvs_entry *);

/* The same in the file that fd is open for. */
int __overstat_bs2000_scan(int fd, const struct dvs_key *, struct dvs_entry *);

/* Whether the user may do all of wanted with the entry. */
int __overstat_bs2000_allowed(const struct dvs_entry *, unsigned wanted);

/* __overstat_bs2000_next, in a frame of its own. */
int __overstat_bs2000_read_entry(
	struct dvs_scan *, const unsigned char *raw, struct dvs_entry *);

#pragma GCC visibility pop

/* The entry of key, unless it says that the file fails. */
static inline int __overstat_bs2000_entry(
	const struct dvs_key *key, struct dvs_entry *e)
{
	int r = __overstat_bs2000_lookup(key, e);

	return r ? r : __overstat_bs2000_error(e);
}

/* What is open and no longer there cannot be read. */
static inline int __overstat_bs2000_gone(int r)
{
	return r == -ENOENT ? -EIO : r;
}

#endif
