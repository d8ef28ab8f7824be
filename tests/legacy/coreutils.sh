# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2046,SC2086,SC2154,SC2317 # run.sh sources it; words are lines
# Where the libc has Linux's statx(2), ls and stat use that, which is not ours
# to replace; ac_cv_func_statx=no is coreutils' own way to be without it. The
# other programs call fstat and its family in any case.
calls='fdatasync
fstat
fstatat
fsync
lstat
stat'
configured=lib/config.h

coreutils='src/stat
src/ls
src/du
src/cp
src/touch
src/test
src/date
src/dd
src/sync'

compile() {
	FORCE_UNSAFE_CONFIGURE=1 "$source/configure" -q --disable-nls \
		CC="$PWD/cc" CFLAGS=-O1 LDFLAGS="$static" ac_cv_func_statx=no &&
		make -j2 SUBDIRS=. man1_MANS=
}
made() {
	echo "$coreutils"
}
link() {
	rm $coreutils && make -j2 $coreutils
}

copy() {
	rm -rf copy
	bin/cp -a files copy && coreutils.plain/ls -lR --full-time copy | grep -v '^total'
}
touch_r() {
	for f in time-1969-07-20 time-minus-1 time-2040 time-2242 symlink fifo directory; do
		rm -f touched
		bin/touch -r "files/$f" touched && coreutils.plain/stat -c "$f %.9X %.9Y" touched
	done
	rm -f touched
	ln -s nowhere touched
	bin/touch -h -r files/symlink touched && coreutils.plain/stat -c '%n %.9Y' touched
}
each_test() {
	for f in files/*; do
		for op in -e -f -d -p -S -b -c -L -r -w -x -s -g -u -k -O -G; do
			bin/test $op "$f"
			echo "$op $f $?"
		done
	done
}
# Whether a file was modified after it was last read: the one test of a time
# that a shift of all of them changes.
modified() {
	for f in files/time* files/fifo files/device; do
		bin/test -N "$f"
		echo "$f $?"
	done
}
compared() {
	for f in files/regular files/hard-link files/symlink files/dangling files/fifo files/time*; do
		for g in files/regular files/hard-link files/symlink files/dangling files/fifo files/time*; do
			for op in -nt -ot -ef; do
				bin/test "$f" $op "$g"
				echo "$f $op $g $?"
			done
		done
	done
}
dates() {
	for f in files/*; do
		bin/date -r "$f" +%s.%N
	done
}
dd_fsync() {
	rm -f dd.out
	bin/dd if=files/regular of=dd.out conv=fsync status=none && cat dd.out
}

cases() {
	# Not links: stat reads them, which sets a time that it prints.
	run stat mtime bin/stat $(find files ! -type l)
	run 'stat -L' mtime bin/stat -L -c '%n %A %h %i %s %b %B %D %u %g %t %T %X %.9Y %Z' files/*
	run 'stat of links' mtime bin/stat -c '%N %f %s %.9Y' files/*
	run 'ls -lR --full-time' mtime bin/ls -lR --full-time files
	run 'ls -laiLs' mtime bin/ls -laiLs --time-style=+%s files
	run 'ls -t' - bin/ls -t files
	run 'du -a' - bin/du -a files
	run 'du --apparent-size' - bin/du -a -b files
	run 'du --time' mtime bin/du -a --time --time-style=+%s files
	run 'cp -a' mtime copy
	run 'touch -r' mtime touch_r
	run 'date -r' mtime dates
	run 'test FILE' - each_test
	run 'test -N' mtime modified
	run 'test -nt' - compared
	run sync - bin/sync -d files/regular files/directory files/nosuch
	run 'sync of files' - bin/sync files/regular files/directory files/nosuch
	run 'dd conv=fsync' - dd_fsync
}
