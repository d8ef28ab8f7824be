#!/bin/sh
# SPDX-License-Identifier: MIT
# levels.sh DIR COMPILER...: the unit programs by each of these compilers at each
# level of optimization, and as one by -flto, two runs at a time; then whether the
# compiler has the fault of gcc-dead-store.c, which it is told to keep from.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
case $1 in
--one) ;;
*)
	rm -rf "$1"
	mkdir -p "$1" && cd "$1" || exit 1
	;;
esac

# one COMPILER FLAGS: here
one() {
	name=$(echo "$1$2" | tr ' ' -)
	"$root/tests/unit/run.sh" CC="$1" CFLAGS="$2" BUILD="$PWD/$name" >"$name.out" 2>&1
	status=$?
	ok=$(grep -c '^ok ' "$name.out")
	if [ "$status" = 0 ] && [ "$ok" != 0 ] && ! grep -q '^not ok' "$name.out"; then
		echo "ok $1 $2: $ok checks of the unit programs"
		rm -rf "./$name"
	else
		grep '^not ok' "$name.out" | sed "s/^not ok/& $1 $2:/"
		echo "not ok $1 $2: the unit programs: $(tail -n 1 "$name.out")"
	fi
}
if [ "$1" = --one ]; then
	one "$2" "$3"
	exit
fi
shift
levels='-O0 -O1 -O2 -O3 -Os'
for cc; do
	for flags in $levels '-O2 -flto'; do
		printf '%s\0%s\0' "$cc" "$flags"
	done
done | xargs -0 -n 2 -P 2 "$root/tests/debian/levels.sh" --one

# faulty COMPILER FLAGS: whether it has the fault
faulty() {
	# shellcheck disable=SC2086 # words
	"$1" $2 -o dead "$root/tests/debian/gcc-dead-store.c" || {
		echo "not ok $1 $2: gcc-dead-store.c does not compile"
		return 2
	}
	! ./dead
}
for cc; do
	has='' keeps=''
	"$cc" -fno-ipa-modref -E -x c /dev/null >/dev/null 2>&1 && keeps=-fno-ipa-modref
	for flags in $levels '-O2 -flto'; do
		for shape in '' ' -DSCALAR'; do
			! faulty "$cc" "$flags$shape" || has="$has $flags$shape,"
			if faulty "$cc" "$flags$shape $keeps"; then
				echo "not ok $cc $flags$shape $keeps drops a store to a record that is read"
			else
				echo "ok $cc $flags$shape $keeps drops no store to a record that is read"
			fi
		done
	done
	if [ -n "$has" ]; then
		echo "$cc has the fault of gcc-dead-store.c at${has%,}; $keeps keeps it from that"
	else
		echo "$cc has not the fault of gcc-dead-store.c"
	fi
done
