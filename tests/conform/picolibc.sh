#!/bin/sh
# SPDX-License-Identifier: MIT
# picolibc.sh RESULTS [BUILD [newlib]]: picolibc, or newlib, on a Cortex-M3 under qemu-system, whose files
# are this machine's by semihosting: a target without an operating system. Alone, and
# with overstat where BUILD has it, made for this board.
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
results=${1:?picolibc.sh RESULTS [BUILD]} with=$2 libc=${3:-picolibc}
if ! command -v arm-none-eabi-gcc >/dev/null || ! command -v qemu-system-arm >/dev/null; then
	"$root/tools/need.sh" gcc-arm-none-eabi picolibc-arm-none-eabi qemu-system-arm >&2 || {
		echo 'not ok picolibc: the packages are installed'
		exit 1
	}
fi
case $libc in
newlib)
	compile='-mcpu=cortex-m3 -mthumb' version='newlib 3.3.0'
	link="--specs=rdimon.specs -T $root/tests/metal/newlib.ld $root/tests/metal/vector.c -Wl,--defsym=stack_top=0x20100000"
	;;
*)
	compile='--specs=picolibc.specs -mcpu=cortex-m3 -mthumb' version='picolibc 1.8'
	link="--oslib=semihost --crt0=hosted -Wl,--defsym=__flash=0x0,--defsym=__flash_size=0x400000,--defsym=__ram=0x20000000,--defsym=__ram_size=0x200000"
	;;
esac
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
# What the libc has not fails, and does not keep a program from being linked.
absent=$("$root/tests/conform/absent.sh" "$tmp" "arm-none-eabi-gcc $compile" "$link") || exit 1
# In the directory, since there is no chdir; the console is standard error.
cat >"$tmp/run" <<'END'
#!/bin/sh
cd "$2" && exec qemu-system-arm -M mps2-an385 -cpu cortex-m3 -nographic -monitor none -serial none \
	-semihosting-config enable=on,target=native,arg=program -kernel "$1" 2>&1
END
chmod +x "$tmp/run"
needs=-signals
for need in mmap zerocopy symlink link mkfifo socket chmod devnull users chown mknod holes wide linux fuse; do
	needs=$needs,-$need
done
set --
[ ! -x "$with/obj/overstat-cc" ] || set -- --both --overstat="$with"
"$root/tools/overstat-conform" "$@" --cc="arm-none-eabi-gcc $compile $link $absent" --target="$version on Cortex-M3" --once \
	--needs="$needs" --known="$root/tests/conform/picolibc.tsv" --timeout=20 --quiet --run="$tmp/run" --json="$results"
# What it breaks is not ours; that the programs run there is, and that what it has
# is asked.
if [ "$libc" = newlib ] && ! awk '/^[{]"v"/ { n++ }
	n == 1 && /"id":"own.errno\/stat\/file".*"result":"pass"/ { found = 1 }
	END { exit !found }' "$results"; then
	echo "not ok $libc: its own stat is judged"
	exit 1
fi
passed=$(grep -c '"result":"pass"' "$results")
if [ "$passed" -gt 100 ]; then
	echo "ok $libc: $passed checks passed, $(grep -c '"result":"fail"' "$results") failed, $(grep -c '"result":"build"' "$results") programs do not build"
else
	echo "not ok $libc: $passed checks passed"
	exit 1
fi
