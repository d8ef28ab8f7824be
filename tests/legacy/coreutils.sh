# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2046,SC2086,SC2094,SC2154,SC2317 # run.sh sources it; words are lines
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
src/sync
src/cat
src/chmod
src/chown
src/ginstall
src/ln
src/mkdir
src/mv
src/readlink
src/realpath
src/rm
src/shred
src/tail
src/truncate
src/wc'

compile() {
	FORCE_UNSAFE_CONFIGURE=1 "$source/configure" -q --disable-nls \
		CC="$PWD/cc" CFLAGS=-O1 LDFLAGS="$static" ac_cv_func_statx=no || return 1
	# Without overstat what is run is enough; with it every object is looked at.
	if [ "$kind" = plain ]; then
		# shellcheck disable=SC2016 # make expands
		printf 'include Makefile\nbuilt: $(BUILT_SOURCES)\n' | make -j2 -f - SUBDIRS=. built &&
			make -j2 SUBDIRS=. $coreutils
	else
		make -j2 SUBDIRS=. man1_MANS=
	fi
}
made() {
	echo "$coreutils"
}
link() {
	rm $coreutils && make -j2 $coreutils
}

# Every directive of stat but %C, which needs SELinux.
every='%n %a %A %b %B %d %D %Hd %Ld %f %F %g %G %h %i %m %N %o %r %R %Hr %Lr %s %t %T
%u %U %w %W %x %X %.9X %y %Y %.9Y %z %Z %.9Z'

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
		for op in -e -f -d -p -S -b -c -h -L -r -w -x -s -g -u -k -O -G; do
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

# What is made here is never the same inode, and has the time of now.
copies() {
	rm -rf copy
	bin/cp -a files copy &&
		bin/stat -c '%N %f %h %s %u %g %t %T %.9Y' $(find copy | sort) &&
		bin/du -B 1M copy/sparse-5GiB
	rm -rf some
	bin/mkdir some
	bin/cp -p files/time-2242 some/far
	bin/cp -v -u files/regular some/far
	bin/cp -v -u --preserve=timestamps files/time-2242 some/far
	bin/cp -v --preserve=timestamps -L files/symlink some/followed
	bin/cp -v -l some/far some/linked
	bin/cp -v some/far some/linked
	bin/cp -r some some/inside
	bin/cp files/directory some
	bin/stat -c '%n %f %h %s %.9Y' some/far some/followed some/linked
}
moved() {
	rm -rf moved
	bin/mkdir moved
	bin/cp -a files/regular files/time-2242 files/symlink files/directory moved
	bin/mv -v moved/regular moved/renamed
	bin/mv -v -u moved/renamed moved/time-2242
	bin/mv -v -u moved/time-2242 moved/renamed
	bin/mv -v moved/renamed moved/renamed
	bin/mv -v moved/directory moved/directory/deeper
	bin/mv -v moved/directory moved/symlink
	bin/ln moved/renamed moved/second
	bin/mv -v moved/renamed moved/second
	bin/stat -c '%N %f %s %.9Y' $(find moved ! -name moved | sort)
}
linked() {
	rm -rf linked
	bin/mkdir -p linked/deep
	bin/cp -a files/regular linked/one
	bin/ln -v linked/one linked/two
	bin/ln -v linked/one linked/two
	bin/ln -v linked/one linked/one
	bin/ln -v -f linked/one linked/two
	bin/ln -v -s -r linked/one linked/deep/relative
	bin/ln -v -s -f -n deep linked/directory
	bin/ln -v -s -f -n nowhere linked/directory
	bin/ln -v -P linked/deep/relative linked/physical
	bin/ln -v -L linked/deep/relative linked/logical
	bin/ln -v linked/deep linked/no
	bin/stat -c '%N %f %h %s' $(find linked ! -type d | sort)
	for f in two physical logical; do
		bin/test linked/one -ef linked/$f
		echo "$f $?"
	done
}
touch_d() {
	# ext4 ends in 2446, other file systems of a disk before: tmpfs has any time.
	to=touched
	[ "$(stat -f -c %T /dev/shm 2>&1)" != tmpfs ] || to=/dev/shm/overstat.$$
	for t in -62135596800 -2147483649.25 -2147483648.000000001 -1 -0.5 0 2147483647.999999999 \
		2147483648 4102444800.123456789 8589934592.000000001 16725225600.5 253402300800; do
		rm -f $to
		bin/touch -d @$t $to
		bin/stat -c "$t %.9X %.9Y %x %y" $to
		bin/date -r $to '+%F %T.%N'
	done
	bin/touch -t 210001020304.05 $to
	bin/ls -l --time-style=full-iso $to
	bin/touch -d '1901-12-13 20:45:51.25' $to
	bin/ls -l --time-style=full-iso $to
	bin/touch -r files/time-2242 -d '-1 day' $to
	bin/ls -l --time-style=full-iso $to
	rm -f $to
}
touch_one() {
	for t in -0.5 2147483647.999999999 4102444800.123456789; do
		rm -f touched
		bin/touch -d @1.25 touched
		bin/touch -a -d @$t touched
		bin/stat -c "$t %.9X %.9Y" touched
		bin/touch -m -d @$t touched
		bin/stat -c '%.9X %.9Y' touched
	done
}
install_p() {
	rm -rf installed
	bin/ginstall -v -D -p -m 2640 files/time-2242 installed/deep/far
	for i in 1 2; do
		bin/ginstall -v -C -m 600 -o 70000 -g 80000 files/regular installed/regular
	done
	bin/ginstall -v -d -m 1700 installed/directory
	bin/stat -c '%n %f %u %g %s' installed/* installed/deep/far
	bin/stat -c '%.9Y' installed/deep/far
}
owned() {
	rm -rf owned
	bin/cp -a files owned
	bin/chmod -v -R g+w,o-r owned | sort
	bin/chmod -c u-s owned/mode-4711 owned/mode-0111
	bin/chown -c --from=70000:80000 -R 1:2 owned
	bin/chown -c -h 4294967294:65536 owned/symlink owned/regular
	bin/stat -c '%n %f %u %g' owned/*
}
removed() {
	rm -rf removed
	bin/cp -a files removed
	bin/rm -i $(find removed -prune -o -print) removed/*
	bin/rm removed/directory removed/nosuch
	bin/rm -rv removed | sort
	bin/test -e removed
}
resolved() {
	bin/readlink -v files/symlink files/dangling files/regular files/nosuch
	for how in 'readlink -f' 'readlink -e' 'readlink -m' realpath 'realpath -e' 'realpath -s'; do
		for f in files/symlink files/symlink/ files/symlink-to-directory/deeper/../inside \
			files/dangling files/loop files/nosuch/no files/regular/no; do
			(unset IFS && bin/$how "$f")
		done
	done
	bin/realpath --relative-to=files/directory files/symlink files/symlink-to-directory/deeper
}
truncated() {
	rm -f truncated
	for s in 5G +7 %4096 '<4' '>6'; do
		bin/truncate -s "$s" truncated && bin/stat -c "$s %s" truncated
	done
	bin/truncate -o -s 2 truncated && bin/stat -c 'blocks %s' truncated
	bin/truncate -r files/sparse-5GiB truncated && bin/stat -c 'as another %s' truncated
	bin/truncate -s 1 files/directory files/fifo/no
}
sizes() {
	bin/wc -c files/regular files/time* files/directory
	# 9.1's wc, on a CPU of 32 bits, keeps the size in a size_t (wc.c, end_pos).
	[ "${bits-}" = 32 ] || bin/wc -c files/sparse-5GiB
	[ "${bits-}" = 32 ] || bin/wc -c <files/sparse-5GiB
	bin/tail -c 3 files/sparse-5GiB | od -c
	bin/tail -c +5368709121 files/sparse-5GiB | od -c
	bin/tail -n 1 files/time-2242 files/directory
	bin/dd if=files/sparse-5GiB bs=1M skip=5120 status=none | od -c
}
same_file() {
	rm -f same again
	bin/cat files/regular >same
	bin/cat files/time-2242 same >>same
	bin/cat same
	bin/ln same again
	bin/cp same again
	bin/cp -f same same
}
shredded() {
	rm -f shredded
	bin/cat files/regular >shredded
	bin/shred -v -n 0 -z shredded && od -c shredded
	bin/shred -v -x -n 0 -z -u shredded files/directory
	bin/test -e shredded
}
dd_fsync() {
	for how in fsync fdatasync; do
		rm -f dd.out
		bin/dd if=files/regular of=dd.out conv=$how status=none && cat dd.out
	done
}

cases() {
	# Not links: stat reads them, which sets a time that it prints.
	run stat mtime bin/stat $(find files ! -type l)
	run 'stat -L' mtime bin/stat -L -c '%n %A %h %i %s %b %B %D %u %g %t %T %X %.9Y %Z' files/*
	run 'stat of links' mtime bin/stat -c '%N %f %s %.9Y' files/*
	run 'ls -lR --full-time' mtime bin/ls -lR --full-time files
	# Not -a: the directory above is written to meanwhile.
	run 'ls -lAiLs' mtime bin/ls -lAiLs --time-style=+%s files
	run 'ls -t' - bin/ls -t files
	run 'stat -c' mtime bin/stat -c "$every" $(find files ! -type l)
	run 'stat -t' mtime bin/stat -t $(find files ! -type l)
	run 'ls -l --time-style=full-iso' mtime bin/ls -l --time-style=full-iso files
	run 'ls -lAn --full-time' mtime bin/ls -lAn --full-time files/directory files
	run 'ls -lu' - bin/ls -lu --full-time files
	run 'ls -lc' - bin/ls -lc --full-time files
	run 'ls -L' mtime bin/ls -L -l -n --full-time files
	run 'ls -i' - bin/ls -i -R files
	run 'ls -s' - bin/ls -s -A -R --block-size=1 files
	run 'ls -S' - bin/ls -S -r files
	run 'ls -F' - bin/ls -F -A files
	run 'ls --color' - bin/ls --color=always -R files
	run 'du -a' - bin/du -a files
	run 'du --apparent-size' - bin/du -a -b files
	run 'du --time' mtime bin/du -a --time --time-style=+%s files
	run 'du -B1' - bin/du -a -B1 -c files files/directory
	run 'du -L' - bin/du -a -L -l files
	run 'du --inodes' - bin/du -a -S --inodes files
	run 'cp -a' mtime copy
	run cp mtime copies
	run mv mtime moved
	run ln - linked
	run 'touch -d' mtime touch_d
	run 'touch -a, -m' mtime touch_one
	run 'install -p' mtime install_p
	run 'chmod, chown' - owned
	run rm - removed
	run 'readlink, realpath' - resolved
	run truncate - truncated
	run 'wc, tail, dd' - sizes
	run 'cat, cp of one file' - same_file
	run shred - shredded
	run 'touch -r' mtime touch_r
	run 'date -r' mtime dates
	run 'test FILE' - each_test
	run 'test -N' mtime modified
	run 'test -nt' - compared
	run sync - bin/sync -d files/regular files/directory files/fifo /dev/null files/nosuch
	run 'sync of files' - bin/sync files/regular files/directory files/fifo /dev/null files/nosuch
	run 'dd conv=fsync, fdatasync' - dd_fsync
}
