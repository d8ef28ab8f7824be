#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh: the headers, in every language, under every feature macro, on every
# libc; `ok` and `not ok` lines, exit 1 if anything failed. JOBS=2. What passed is kept in
# build/cache/headers until a header, a test of it or a compiler has changed;
# HEADERS_CACHE= (empty) runs all.
# run.sh REGEX: only the groups of the matrix that match. TARGETS and STANDARDS say
# which there are, and ORDERS, a regular expression, for which feature macros the
# headers come in every order.
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root" || exit 1
"$root/tools/need.sh" gcc g++ "gcc-$("$root/tools/number.sh" gcc)-multilib" clang lld libclang-rt-dev libclang-rt-dev-wasm32 llvm wasi-libc musl-tools libc6-dev linux-libc-dev || exit 1
# shellcheck source=tests/headers/lib.sh
. tests/headers/lib.sh
# A directory with a blank in its name would be two words of a list.
cache=${HEADERS_CACHE-$root/build/cache/headers}
case $root in
*[[:space:]]*) cache='' ;;
esac
: "${JOBS:=2}" "${TARGETS:=glibc glibc32 musl muslk wasi}"
: "${STANDARDS:=c89 c99 c11 c17 c2x gnu11 c++98 c++11 c++20 gnu++17}" "${ORDERS:=.}" "${ORDERED_BY:=gcc clang}"
rm -rf "$build"
mkdir -p "$build/cases"
case " $TARGETS " in
*' wasi '*) overlays glibc musl wasi ;;
*) overlays glibc musl ;;
esac || exit 1

for target in $TARGETS; do
	for std in $STANDARDS; do
		case $target-$std in
		wasi-* | muslk-[!g]*) ;;
		*) probe "$target" gcc "$std" ;;
		esac
	done
done >"$build/shown"
without_fts=0
[ -e "$MUSL_INCLUDE/fts.h" ] || without_fts=1
# shellcheck disable=SC2086 # words
awk -v dir="$build/cases" -v modes="$(counted $TARGETS)" -v without_fts=$without_fts -v orders="$ORDERS" -f tests/headers/cases.awk "$build/shown" |
	grep -E -e "${1:-.}" >"$build/groups"

# Every part is a script with a target or a group of the matrix.
{
	grep '^matrix ' "$build/groups" | parts gcc clang
	# shellcheck disable=SC2086 # words
	grep '^order ' "$build/groups" | parts $ORDERED_BY
	[ -n "$1" ] || for target in $TARGETS; do
		case $target in
		muslk) continue ;;
		wasi)
			echo 'modes.sh wasi'
			echo 'own.sh wasi'
			continue ;;
		esac
		echo "modes.sh $target"
		echo "layout.sh $target"
		echo "names.sh $target"
		echo "posix.sh $target"
		echo "pitfalls.sh $target"
		echo "own.sh $target"
		[ "$target" != glibc ] || echo sanitize.sh
	done
} >"$build/parts"
# Five minutes of the processor would say again what they said.
KEPT=''
[ -z "$cache" ] || KEPT=$(kept_in "$cache")
export KEPT
run_parts "$build"
