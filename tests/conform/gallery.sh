#!/bin/sh
# SPDX-License-Identifier: MIT
# gallery.sh OUTPUT [PREFIX]: overstat-conform for every target that this tree has
# built, alone and with overstat: OUTPUT/NAME.json, and OUTPUT/conformance.html of
# them. PREFIX is where tools/check builds [build]. What is not built is said.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
out=${1:?gallery.sh OUTPUT [PREFIX]} at=${2:-$root/build}
mkdir -p "$out" && out=$(cd "$out" && pwd) || exit 1
conform="$root/tools/overstat-conform --quiet"
npm=''

# target NAME BUILD CC RUN [OPTION]...
target() {
	name=$1 build=$2 cc=$3 run=$4
	shift 4
	if [ ! -x "$build/obj/overstat-cc" ]; then
		echo "  $name: not built in ${build#"$root"/}"
		return
	fi
	$conform --cc="$cc" ${run:+"--run=$run"} --target="$name" --overstat="$build" --both \
		--json="$out/$name.json" "$@" >"$out/$name.log" 2>&1
	case $? in
	0 | 1) echo "ok gallery: $name: $(grep -c '"result":"pass"' "$out/$name.json") checks passed" ;;
	*) echo "not ok gallery: $name: $(tail -n 1 "$out/$name.log")" ;;
	esac
}
rm -f "$out"/*.json
linux=$at/linux-x86_64
[ -d "$linux" ] || linux=$at
first() {
	for dir; do
		[ ! -x "$dir/obj/overstat-cc" ] || break
	done
	echo "$dir"
}
target 'glibc 2.36' "$(first "$linux/glibc-gcc" "$at/glibc")" gcc ''
target 'musl 1.2.3' "$(first "$linux/musl-gcc" "$at/musl")" musl-gcc ''
target 'i386 glibc' "$at/linux-i386/i386-glibc" 'gcc -m32 -idirafter /usr/include/x86_64-linux-gnu -static' '' --needs=-zerocopy
if [ -x "$at/linux-arm/armhf/obj/overstat-cc" ] && cc=$("$root/tests/linux/compiler.sh" armhf 2>/dev/null); then
	target 'arm musl' "$at/linux-arm/armhf" "$cc -static" qemu-arm --needs=-zerocopy,-minor20
fi
wasi=$(first "$at/wasi/clang" "$at/wasi")
if [ -x "$wasi/obj/overstat-cc" ] && npm=$("$root/tests/wasi/install.sh"); then
	export OVERSTAT_NPM="$npm"
	target 'wasi-libc on Node' "$wasi" 'clang --target=wasm32-wasi --sysroot=/usr' "$root/tests/wasi/on.sh node" --once \
		--needs=-signals,-mmap,-zerocopy,-mkfifo,-socket,-chmod,-holes,-users,-chown,-mknod,-linux,-fuse
fi
if command -v arm-none-eabi-gcc >/dev/null && command -v qemu-system-arm >/dev/null; then
	"$root/tests/conform/picolibc.sh" "$out/picolibc.json" || :
fi
set -- "$out"/*.json
[ -r "$1" ] || {
	echo 'not ok gallery: nothing is built'
	exit 1
}
$conform report --html="$out/conformance.html" "$@" >"$out/summary"
if [ "$(wc -c <"$out/conformance.html")" -le 1500000 ]; then
	echo "ok gallery: $# targets, $(wc -c <"$out/conformance.html") bytes"
else
	echo 'not ok gallery: more than 1.5 MB'
	exit 1
fi
