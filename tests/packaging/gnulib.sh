# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2086,SC2046,SC2317 # run.sh sets these; words; called by check
# gnulib's own tests, unmodified. Its sys/stat.h stands in front of ours.

overlay gcc musl
modules='fstat stat lstat fstatat fsync fdatasync stat-time sys_stat'
version=$(dpkg-query -W -f '${Version}' gnulib)-$(dpkg-query -W -f '${Version}' automake)
dir=$root/build/cache/gnulib-$(echo "$version $modules" | tr -c 'a-zA-Z0-9.\n' -)
if [ ! -d "$dir" ]; then
	mkdir -p "$root/build/cache"
	check 'gnulib-tool --create-testdir' gnulib-tool --create-testdir --dir="$work/testdir" $modules
	# Another run may have been as fast.
	mv "$work/testdir" "$dir" 2>/dev/null || [ -d "$dir" ]
fi
asks() (
	cd asks && autoconf && ./configure CC="$1"
)
for k in gcc musl; do
	occ=$B/$k/inst/bin/overstat-cc libc=glibc own=inst
	[ $k = gcc ] || occ=$B/$k/inst/bin/x86_64-linux-musl-overstat-cc libc=musl own=inst/x86_64-linux-musl
	fresh $k
	check "$libc: configure" "$dir/configure" CC="$occ" CFLAGS=-O1 --disable-dependency-tracking
	# What config.site says is what they find where they can run.
	mkdir asks && printf '%s\n' 'AC_INIT([asks], [1])' "AC_CONFIG_AUX_DIR([$dir/build-aux])" AC_PROG_CC AC_FUNC_STAT AC_FUNC_LSTAT AC_OUTPUT >asks/configure.ac
	check "$libc: autoconf's own questions" asks "$occ"
	site=$(find "$B/$k/$own" -name config.site)
	same "$libc: config.site answers as configure does" "$(sed -n 's/^\([a-z_]*\)=.*/\1/p' "$site" | while read -r answer; do
		sed -n "s/^$answer=/&/p" config.log asks/config.log | sort -u
	done)" "$(grep '^[a-z_]*=' "$site")"
	check "$libc: make" make
	# The tests of these modules; those of what they need look at threads and signals
	# by the clock.
	timeout 900 make -C gltests check TESTS="$(printf 'test-%s ' $modules)" >check.log 2>&1
	sed -n "s/^PASS: /ok gnulib: $libc: /p; s/^\(FAIL\|ERROR\|SKIP\|XPASS\): /not ok gnulib: $libc: \1 /p" check.log
	for t in $modules; do
		grep -q "^PASS: test-$t$" check.log || not_ok "$libc: test-$t" "did not pass: $(tail -n 1 check.log)"
	done
	same "$libc: the libc's functions are called by no object" "$(
		# shellcheck disable=SC2046 # no name has a blank
		libcs $(find . -name '*.o')
	)" ''
	same "$libc: the functions that its tests call" "$(calls gltests/test-*.o)" \
		'fdatasync fstat fstatat fsync lstat stat '
	for t in fstat stat lstat fstatat fsync fdatasync; do
		case " $(calls gltests/test-$t.o)" in
		*" $t "*) ok "$libc: test-$t calls ours" ;;
		*) not_ok "$libc: test-$t calls ours" "$(calls gltests/test-$t.o)" ;;
		esac
	done
	echo '#include <sys/stat.h>' | "$occ" -I. -Igllib -I"$dir/gllib" -E - |
		sed -n 's/^# 1 "\([^"]*\/sys\/stat\.h\)".*/\1/p' >order
	same "$libc: gnulib's sys/stat.h, then ours, then the libc's" "$(sed 's|/usr/include/.*|libc|' order | tr '\n' ' ')" \
		"gllib/sys/stat.h $B/$k/$own/include/overstat/sys/stat.h libc "
done
