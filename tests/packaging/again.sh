# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2016,SC2094 # run.sh sets these; other shells expand
# What make shows, and what it makes again.

rm -rf "$work/again"
mkdir -p "$work/again/b"
cp -R "$src" "$work/again/src"
cd "$work/again/b" && ../src/configure >"$log" && make V=1 >loud 2>&1
same 'make V=1 shows each command' "$(grep -c -e ' -c -o obj/' loud)" "$(objects | grep -c .)"
same '-fPIC and hidden visibility in each' "$(grep -c -e ' -fPIC -fvisibility=hidden .* -c -o obj/' loud)" "$(objects | grep -c .)"
make help >help 2>&1
missing=$(sed -n 's/^\.PHONY: all help//p' Makefile | tr ' ' '\n' | while read -r t; do
	grep -q -w -e "$t" help || echo "$t"
done)
same 'make help names each target' "$missing" ''

# What is made again.
sed -n 's/ -MD -MP -MF [^ ]* -c -o obj\/\([^ ]*\)\.o / -M -MT \1 /p' loud >commands
sh commands | sed -e ':a' -e '/\\$/N;s/\\\n//;ta' >depends
# compiles: a compiler that has nothing to do where its output is there; what make does
# is the same.
cat >compiles <<'END'
#!/bin/sh
before=''
for file; do
	[ "$before" != -o ] || break
	before=$file
done
[ -e "$file" ] || exec gcc "$@"
touch "$file"
END
chmod +x compiles
made() {
	make V=1 CC=./compiles 2>&1 | sed -n 's/.* -c -o obj\/\([^ ]*\)\.o .*/\1/p' | sort | tr '\n' ' '
}
same 'nothing changed: nothing is made' "$(made)$(make 2>&1 | grep -c -E ' (AR|CC|FILL|HEADERS) ')" 0
for f in include/sys/stat.h include/sys/fdstat.h include/unistd.h include/libc/glibc/overstat/libc_stat.h \
	src/internal/store.h src/internal/rights.h src/internal/contract.h src/stat/front.h arch/linux/kstat.h arch/linux/native.h \
	arch/linux/syscall.h arch/linux/x86_64/cpu.h src/unistd/fsync.c arch/linux/fdstat.c src/names/lstat.c; do
	expected=$(grep -F "/$f" depends | sed 's/:.*//' | sort | tr '\n' ' ')
	if [ -z "$expected" ]; then
		not_ok "$f changed: what depends on it is made again" 'nothing depends on it'
		continue
	fi
	sleep 0.02
	echo '/* changed */' >>"../src/$f"
	same "$f changed: what depends on it is made again and nothing else" "$(made)" "$expected"
	case $f in
	include/libc/*/*/*) copy=obj/include/overstat/${f##*/} ;;
	include/*) copy=obj/$f ;;
	*) copy='' ;;
	esac
	[ -z "$copy" ] || check "$f changed: make installs it anew" cmp "../src/$f" "$copy"
done
echo '# changed' >>../src/tools/overstat-cc.in
make >"$log" 2>&1
check 'overstat-cc.in changed: obj/overstat-cc too' grep '^# changed' obj/overstat-cc
for f in ../src/tools/overstat*.in ../src/tools/overstat-conform ../src/doc/man/overstat.7; do
	echo '# changed' >>"$f"
done
make >"$log" 2>&1
same 'what is filled from a file that changed too' "$(grep -L '^# changed' obj/*.installed obj/overstat.pc obj/*.cmake obj/for/* obj/man/overstat.7)" ''
../src/configure >"$log"
same 'configure with the same arguments: nothing is made' "$(made)" ''
../src/configure CFLAGS=-O1 --prefix=/other --libdir=/others/lib >"$log"
same 'configure with other flags: each object is made again' "$(made)" "$(objects | sed 's/\.o$//' | sort | tr '\n' ' ')"
same 'configure with another prefix: the files that name it too' "$(grep -L /other obj/*.installed obj/overstat.pc \
	obj/overstat-config.cmake obj/for/native.ini obj/man/overstat.7)" ''
../src/configure CFLAGS=-O1 --stack=../src/tests/shift >"$log"
made >"$log"
check 'configure with a backend on top: it is in the archive' sh -c 'nm lib/liboverstat.a | grep -q "T __overstat_shift_fstat$"'
../src/configure CFLAGS=-O1 >"$log"
made >"$log"
check 'and without it: no longer' sh -c '! nm lib/liboverstat.a | grep -q __overstat_shift_'
