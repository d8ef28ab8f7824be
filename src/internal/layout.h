/* SPDX-License-Identifier: MIT */
/* Each file in src/stat is compiled once per layout. configure gives
 * OVERSTAT_SUFFIX, which makes fstat into fstat64x and struct stat into struct
 * stat64x, OVERSTAT_X, which is 1 for the x family and 0 for the others,
 * OVERSTAT_LAYOUT, which tells the layout's own functions from another's, and the
 * feature macros that make the libc's struct stat the one that is meant; the
 * header then gives a public function its symbol. */
#ifndef LAYOUT_H
#define LAYOUT_H

#define LAYOUT_PASTE2(name, suffix) name##suffix
#define LAYOUT_PASTE(name, suffix) LAYOUT_PASTE2(name, suffix)
#define NAME(name) LAYOUT_PASTE(name, OVERSTAT_SUFFIX)
#define HIDDEN(name) LAYOUT_PASTE(__overstat_front_##name, OVERSTAT_LAYOUT)

#endif
