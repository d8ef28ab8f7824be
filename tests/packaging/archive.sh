# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # run.sh sets these
# The archives, as each compiler makes them.

overlay gcc clang musl
for k in gcc clang musl; do
	cd "$B/$k" || continue
	case $k in
	musl) cc=musl-gcc ;;
	*) cc=$k ;;
	esac
	check "$k: all of the archive in a shared library" $cc -shared -Wl,-z,text -Wl,--whole-archive \
		lib/liboverstat.a -Wl,--no-whole-archive -o "$work/all.so"
	same "$k: it wants no stack that is run" "$(readelf -lW "$work/all.so" | awk '$1 == "GNU_STACK" { print $(NF - 1) }')" RW
	same "$k: the shared library exports none of it" "$(nm -D --defined-only "$work/all.so" | grep overstat)" ''
	same "$k: each symbol is hidden" "$(readelf -sW lib/liboverstat.a lib/liboverstat-names.a | grep ' GLOBAL ' | grep -v -e ' UND ' -e ' HIDDEN ')" ''
	same "$k: no object needs another place in memory (R_X86_64_32)" "$(readelf -rW lib/*.a |
		awk '/^Relocation section/ { debug = /debug/ } !debug && /R_X86_64_32S? / { print; exit }')" ''
	readelf -rW lib/*.a | grep -q R_X86_64_PLT32 || not_ok "$k: relocations" 'none seen'
	same "$k: the index of each has all of its functions" "$(for a in lib/*.a; do
		nm -s "$a" | sed -n 's/ in [^ ]*\.o$//p' | sort >"$work/${a#lib/}"
		nm "$a" | sed -n 's/.* T //p' | sort | cmp "$work/${a#lib/}" - 2>&1
	done)" ''
	same "$k: what it has not of ours" "$(for f in stat fstat lstat fstatat \
		stat64x fstat64x lstat64x fstatat64x fsync fdatasync fd_sync fd_fdstat_get; do
		grep -q -x "__overstat_$f" "$work/liboverstat.a" || echo $f
	done)" ''
	# An object whose symbols are one address is one function.
	same "$k: one function an object" "$(nm -A lib/*.a | awk '/ T / { split($1, a, ":"); k = a[1] a[2]; if (k in at && at[k] != a[3]) print $0; at[k] = a[3] }
		!/ T / && / [DdBbCRVW] / { print }')" ''
	same "$k: no object without a function" "$(nm -A lib/*.a | sed -n 's/^\(.*\.o\):.* T .*/\1/p' | sort -u | grep -c .)" \
		"$(objects | grep -c .)"
done
