#!/bin/sh
# SPDX-License-Identifier: MIT
# cache.sh: what kept.sh keeps of a part and what it does not, on parts made for it; and
# that another header or compiler is another name of kept_in's.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
HEADERS=$tmp/build
unset OVERLAY
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
failed=0
# same NAME SEEN EXPECTED
same() {
	if [ "$2" = "$3" ]; then
		echo "ok cache: $1"
	else
		echo "not ok cache: $1: $2, expected $3"
		failed=1
	fi
}

# is NAME EXPECTED: whether what kept_in says now was said before
names=' '
is() {
	name=$(kept_in "$tmp/kept")
	seen=new
	case $names in
	*" $name "*) seen=known ;;
	esac
	same "$1" "${name:+$seen}" "$2"
	names="$names$name "
}
overlay=$HEADERS/glibc/obj/include
mkdir -p "$overlay/sys"
echo 'int a;' >"$overlay/sys/a.h"
echo 'int b;' >"$overlay/sys/b.h"
is 'what nothing stands for is new' new
is 'the same again is known' known
mv "$overlay/sys/b.h" "$overlay/sys/c.h"
is 'a header of another name is another' new
echo 'int d;' >"$overlay/sys/c.h"
is 'a header of other words is another' new
mkdir "$tmp/more"
export CPATH="$tmp/more"
is 'where compilers look in addition is another' new
unset CPATH
is 'and without it it is known' known
printf '#!/bin/sh\nexec gcc -DX "$@"\n' >"$tmp/cc"
chmod +x "$tmp/cc"
GCC=$tmp/cc
is 'another compiler is another' new
sed -i 's/-DX/-DY/' "$tmp/cc"
is 'and another behind the same name' new
GCC='env gcc'
is 'a compiler may be two words' new
GCC=$tmp/nosuch
is 'of a compiler that says nothing nothing is kept' ''
GCC=gcc OVERLAY=$overlay
is 'nor of headers from elsewhere' ''

# A part that says what is in text, and ends with the status in status.
mkdir -p "$tmp/tests/headers" "$tmp/parts"
cat >"$tmp/tests/headers/part.sh" <<'END'
echo x >>runs
cat text
exit "$(cat status)"
END
cp tests/headers/kept.sh "$tmp/tests/headers/"
cd "$tmp" || exit 1
KEPT=$tmp/parts
export KEPT
# twice ARGUMENT...: how often the part has run in two, and what the second said
twice() {
	: >runs
	sh tests/headers/kept.sh part.sh "$@" >out 2>&1
	sh tests/headers/kept.sh part.sh "$@" >out 2>&1
	status=$?
	echo "$(wc -l <runs) runs, status $status: $(paste -s -d';' out)"
}
echo 0 >status
echo 'ok it' >text
same 'what passed is not run again' "$(twice a)" '1 runs, status 0: ok it: as before'
same 'of other arguments it is' "$(twice b)" '1 runs, status 0: ok it: as before'
same 'for another CPU it is each time' "$(twice cpu-a)" '2 runs, status 0: ok it'
KEPT=$tmp/nosuch
same 'where nothing can be written it is each time' "$(twice c)" '2 runs, status 0: ok it'
KEPT=$tmp/parts
printf 'ok it\nnot ok that\n' >text
same 'what failed is not kept' "$(twice d)" '2 runs, status 0: ok it;not ok that'
echo 'ok it' >text
echo 1 >status
same 'nor what ended with a status' "$(twice e)" '2 runs, status 1: ok it'
exit $failed
