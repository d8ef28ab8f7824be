#!/bin/sh
# SPDX-License-Identifier: MIT
# gallery.sh OUTPUT [PREFIX]: overstat-conform's results of every target of this
# project that is built below PREFIX [build], alone and with overstat: OUTPUT/NAME.json,
# and OUTPUT/conformance.html of them all. What there is already is taken as it is:
# with overstat, what the target's own tests have left; of a libc alone, what was seen
# here before with the same programs and compiler. What is not built is said.
# GALLERY_SECONDS, of the processor: when they are over, no other libc is run alone
# that was not before, and that is said too.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
out=${1:?gallery.sh OUTPUT [PREFIX]} at=$(cd "${2:-$root/build}" && pwd) || exit 1
mkdir -p "$out/seen" && out=$(cd "$out" && pwd) || exit 1
conform=$root/tools/overstat-conform
rm -f "$out"/*.json
n=10 failed=0 missing=
programs=$(cat "$root"/tests/conformance/*.[ch] "$root"/tests/conformance/programs "$root/tests/conformance/requirements.tsv" | cksum)

over() {
	[ "$GALLERY_SECONDS" ] || return 1
	times >"$out/times"
	awk -F '[ms ]+' 'END { print int(($1 + $3) * 60 + $2 + $4) }' "$out/times" >"$out/spent"
	[ "$(cat "$out/spent")" -ge "$GALLERY_SECONDS" ]
}
# plain FILE: no path of this machine, and not the day's kernel
plain() {
	sed -e '1!b' -e "s;\\($root\\|${TMPDIR:-/tmp}\\)/\\([^ \"/]*/\\)*;;g" -e 's/\("kernel":"[A-Za-z]* [0-9]*\.[0-9]*\)[^"]*/\1/' \
		-e "s|\"target\":\"[^\"]*\"|\"target\":\"$name\"|" "$1"
}
# column FILE ARCHIVE CC OPTION...: to FILE, unless it is there and of the same
column() {
	file=$1 archive=$2 cc=$3
	shift 3
	key=$(printf '%s\n' "$programs" "$cc" "$@" "$($cc --version 2>/dev/null)" "$(cksum <"$archive")")
	[ -s "$file" ] && [ "$key" = "$(cat "$file.key" 2>/dev/null)" ] && return 0
	! over || return 4
	"$conform" --quiet --cc="$cc" ${run:+"--run=$run"} --target="$name" --json="$file.new" "$@" >"$file.log" 2>&1
	case $? in
	0 | 1) mv "$file.new" "$file" && printf '%s\n' "$key" >"$file.key" ;;
	*) return 1 ;;
	esac
}
# target NAME BUILD RESULTS CC RUN [OPTION]...: RESULTS are those with overstat that
# the tests have left, or none
target() {
	name=$1 build=$2 results=$3 alone=$4 run=$5
	shift 5
	if [ ! -x "$build/obj/overstat-cc" ]; then
		missing="$missing; $name"
		return
	fi
	id=$((n += 1))-$(printf '%s' "$name" | tr -c 'A-Za-z0-9.\n' -)
	said='with overstat'
	if [ ! -s "$results" ] ||
		[ "$(find "$root/tests/conformance" "$build/lib/liboverstat.a" -newer "$results" | head -n 1)" ]; then
		results=$out/seen/$id-overstat.json
		column "$results" "$build/lib/liboverstat.a" "$build/obj/overstat-cc" "$@"
	fi
	status=$?
	if [ "$alone" ] && [ $status = 0 ]; then
		column "$out/seen/$id.json" /dev/null "$alone" "$@"
		case $? in
		0)
			plain "$out/seen/$id.json" >"$out/$id.json"
			said="alone and with overstat"
			;;
		4) said='with overstat; alone when there is time' ;;
		*) status=1 ;;
		esac
	fi
	case $status in
	0)
		plain "$results" >>"$out/$id.json"
		echo "ok gallery: $name: $said, $(grep -c '"result":"pass"' "$out/$id.json") checks passed"
		;;
	4) missing="$missing; $name (no time)" ;;
	*)
		echo "not ok gallery: $name: $(tail -n 1 "$out/seen/$id"*.log | tail -n 1)"
		failed=1
		;;
	esac
}
# cpu TARGET NAME TITLE RUN [OPTION]...: as tests/linux/target.sh builds it
cpu() {
	dir=$at/$1/$2 title=$3 run=$4 of=$2
	shift 4
	cc=
	if [ -x "$dir/obj/overstat-cc" ]; then
		cc="$("$root/tests/linux/compiler.sh" "$of" 2>/dev/null) -static" || cc=
	fi
	target "$title" "$dir" "$dir.json" "$cc" "$run" "$@"
}
first() {
	for dir; do
		[ ! -x "$dir/obj/overstat-cc" ] || break
	done
	echo "$dir"
}
narrow=--needs=-zerocopy,-minor20
target 'glibc, x86_64' "$(first "$at/linux-x86_64/glibc-gcc" "$at/glibc")" "$at/linux-x86_64/glibc-gcc.json" gcc ''
target 'musl, x86_64' "$(first "$at/linux-x86_64/musl-gcc" "$at/conform/musl" "$at/musl")" "$at/linux-x86_64/musl-gcc.json" musl-gcc ''
wasi=$(first "$at/wasi/clang" "$at/wasi")
if [ -x "$wasi/obj/overstat-cc" ]; then
	PATH=$("$root/tools/node.sh"):$PATH
	OVERSTAT_NPM=none
	export PATH OVERSTAT_NPM
fi
target 'wasi-libc on Node' "$wasi" "$wasi/conformance/node.json" 'clang --target=wasm32-wasi --sysroot=/usr' "$root/tests/wasi/on.sh node" --once \
	--needs=-signals,-mmap,-zerocopy,-mkfifo,-socket,-chmod,-holes,-users,-chown,-mknod,-linux,-fuse
cpu linux-i386 i386-glibc 'glibc, i386' '' --needs=-zerocopy
cpu linux-arm armhf 'musl, arm' qemu-arm $narrow
board=$(first "$at/metal/m3-picolibc" "$at/conform/picolibc")
if command -v arm-none-eabi-gcc >/dev/null && command -v qemu-system-arm >/dev/null; then
	name='picolibc, Cortex-M3' id=$((n += 1))-picolibc build=$board
	if "$root/tests/conform/picolibc.sh" "$out/seen/$id.json" "$board" >"$out/seen/$id.log" 2>&1; then
		for line in 1 2; do
			awk -v line=$line '/^[{]"v"/ { n++ } n == line' "$out/seen/$id.json" >"$out/seen/one"
			[ ! -s "$out/seen/one" ] || plain "$out/seen/one" >>"$out/$id.json"
		done
		grep '^ok' "$out/seen/$id.log" | sed "s/picolibc/gallery: $name/"
	else
		sed -n 's/^not ok /&gallery: /p' "$out/seen/$id.log"
		failed=1
	fi
fi
cpu linux-i386 i386 'musl, i386' '' --needs=-zerocopy
cpu linux-arm armhf-glibc 'glibc, arm' qemu-arm $narrow
cpu linux-aarch64 arm64 'musl, aarch64' qemu-aarch64
cpu linux-riscv64 riscv64-glibc 'glibc, riscv64' qemu-riscv64
cpu linux-s390x s390x 'musl, s390x' qemu-s390x --needs=-nsec
cpu linux-powerpc64 ppc64el 'musl, powerpc64le' qemu-ppc64le
cpu linux-powerpc64 ppc64-glibc 'glibc, powerpc64' qemu-ppc64
cpu linux-powerpc powerpc 'musl, powerpc' qemu-ppc $narrow
cpu linux-powerpc powerpc-glibc 'glibc, powerpc' qemu-ppc $narrow
cpu linux-mips mipsel 'musl, mipsel' qemu-mipsel $narrow
cpu linux-mips mips-glibc 'glibc, mips' qemu-mips $narrow
cpu linux-mips64 mips64el 'musl, mips64el' qemu-mips64el --needs=-zerocopy
cpu linux-mips64 mips64-glibc 'glibc, mips64' qemu-mips64 --needs=-zerocopy
cpu linux-m68k m68k-glibc 'glibc, m68k' qemu-m68k $narrow
# A personality over this machine's glibc, which is there already.
for host in x86_64 i686; do
	target "BS2000, $host" "$at/bs2000/$host" "$at/bs2000/$host.json" '' '' --needs=-zerocopy
done

set -- "$out"/*.json
[ -r "$1" ] || {
	echo 'not ok gallery: nothing is built'
	exit 1
}
[ ! "$missing" ] || echo "  not built or not run: ${missing#; }"
"$conform" report --html="$out/conformance.html" "$@" >"$out/summary"
size=$(wc -c <"$out/conformance.html")
if [ "$size" -gt 1000 ] && [ "$size" -le 1500000 ]; then
	echo "ok gallery: $# targets, $size bytes: $out/conformance.html"
else
	echo "not ok gallery: the page has $size bytes"
	failed=1
fi
exit "$failed"
