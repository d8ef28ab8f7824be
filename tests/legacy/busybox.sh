# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2034,SC2046,SC2086,SC2154,SC2317 # run.sh sources it; words are lines
calls='fdatasync
fstat
fsync
lstat
stat'
configured=

# musl brings no kernel headers: these, after its own.
compile() {
	mkdir kernel &&
		ln -s /usr/include/linux /usr/include/asm-generic /usr/include/mtd \
			/usr/include/scsi "/usr/include/$(gcc -print-multiarch)/asm" kernel &&
		make -C "$source" O="$PWD" defconfig &&
		busybox_make
}
busybox_make() {
	after=
	[ "$libc" != musl ] || after="-idirafter $PWD/kernel"
	CPPFLAGS=$after LDFLAGS=$static make -j2 CC="$PWD/cc" HOSTCC=gcc SKIP_STRIP=y
}
# Not the programs that configure it, which run on the machine that builds.
objects() {
	find . -path ./scripts -prune -o -name '*.o' -print
}
made() {
	echo busybox
}
link() {
	rm -f busybox busybox_unstripped && busybox_make
}

b() {
	bin/busybox "$@"
}
# Not the sparse file, all of which this cp would write; not symlinks, to which
# it gives the time of now.
busybox_copy() {
	rm -rf copy
	mkdir copy && b cp -a $(find files/* -prune ! -type l ! -name 'sparse*') copy &&
		busybox.plain/busybox ls -lR --full-time copy | grep -v '^total'
}
busybox_touch() {
	for f in time-1969-07-20 time-minus-1 time-2040 time-2242 symlink fifo directory; do
		rm -f touched
		b touch -r "files/$f" touched && busybox.plain/busybox stat -c "$f %Y" touched
	done
}
busybox_test() {
	for f in files/*; do
		for op in -e -f -d -p -S -b -c -L -r -w -x -s -g -u -k; do
			b test $op "$f"
			echo "$op $f $?"
		done
		for g in files/regular files/time-2040; do
			for op in -nt -ot -ef; do
				b test "$f" $op "$g"
				echo "$f $op $g $?"
			done
		done
	done
}
busybox_dates() {
	for f in files/*; do
		b date -r "$f" +%s
	done
}
busybox_tar() {
	b tar -c -f - files/[!s]* | b tar -t -v -f -
}
busybox_sync() {
	b fsync files/regular && b fsync -d files/regular files/directory && echo synced
	b fsync files/nosuch
}

cases() {
	run stat mtime bin/busybox stat $(find files ! -type l)
	run 'stat -L' mtime bin/busybox stat -L -c '%n %A %h %i %s %b %B %D %u %g %t %T %X %Y %Z' files/*
	run 'ls -lR --full-time' mtime bin/busybox ls -lR --full-time files
	run 'ls -laiLs' mtime bin/busybox ls -laiLs files
	run 'ls -t' - bin/busybox ls -t files
	run 'du -a' - bin/busybox du -a files
	run 'cp -a' mtime busybox_copy
	run 'touch -r' mtime busybox_touch
	run test - busybox_test
	run 'date -r' mtime busybox_dates
	run tar mtime busybox_tar
	run find - bin/busybox find files -links 2 -o -size +4194304k -o -type l -o -perm -4000
	run 'find -newer' - bin/busybox find files -newer files/time-2038
	run fsync - busybox_sync
}
