# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # tools/demo sets root and work

tools/need.sh make gcc-arm-none-eabi libnewlib-arm-none-eabi libnewlib-dev qemu-system-arm cpio genromfs ||
	fail "a package that the demo needs could not be installed; the reason is above"
metal=$root/tests/metal

heading "Building overstat for a Cortex-M3 over newlib"
cd "$work" || fail "cannot go to $work"
mkdir overstat || fail "cannot write $work"
cd overstat || fail "cannot go to $work/overstat"
quietly "configuring overstat" "$root/configure" --host=arm-none-eabi \
	'CC=arm-none-eabi-gcc -mthumb -mcpu=cortex-m3' CFLAGS=-Os
quietly "building overstat" make -j2
cd "$work" || fail "cannot go to $work"
echo "  configure --host=arm-none-eabi CC='arm-none-eabi-gcc -mthumb -mcpu=cortex-m3' && make"

heading "A firmware image: examples/lsl.c, which is ls -l"
link=$("$metal/board.sh" m3 newlib | sed -n 3p)
# shellcheck disable=SC2086 # words
{
	quietly "compiling it" overstat/obj/overstat-cc -Os -o with "$root/examples/lsl.c" $link
	quietly "compiling it without overstat" arm-none-eabi-gcc -mthumb -mcpu=cortex-m3 -Os -o without "$root/examples/lsl.c" $link
}
echo "  overstat-cc -Os -o lsl lsl.c --specs=rdimon.specs -T newlib.ld vector.c"
quietly "making files" "$metal/files.sh" files
cd files || fail "cannot go to files"

# on IMAGE FILE...: on QEMU's mps2-an385, which serves this directory
on() {
	image=$1
	shift
	"$metal/qemu.sh" m3 "../$image" "$@" </dev/null 2>&1
}
heading "On QEMU's mps2-an385, files by semihosting: with overstat"
on with file empty dir fifo link 2G-1 3G none | tee ../said | sed 's/^/  /'
heading "The same program with newlib's own stat"
on without file empty dir link 2G-1 3G none | tee ../said0 | sed 's/^/  /'
echo "  (fifo is not asked: newlib's stat would wait at it for ever.)"
# says TEXT...: lines that the first has, as stat(1) says them here
for text in "-rw-r--r--   1         292 file" "-rw-r--r--   1           0 empty" \
	"drwxr-xr-x   1           0 dir" "prw-rw-rw-   1           0 fifo" \
	"-rw-r--r--   1         292 link" "-rw-r--r--   1  2147483647 2G-1" \
	"3G: Value too large for defined data type" "none: No such file or directory"; do
	grep -qxF -e "$text" ../said || fail "it was to say: $text"
done
if grep -q '^[-d]' ../said0; then
	fail "newlib's own stat is said to know no file, and does"
fi
echo
echo "  Types and sizes are the host's; permissions and links nobody says. overstat_metal(7)."

heading "Firmware with file systems of its own: a cpio archive and a romfs image in ROM, devices, and semihosting"
cd "$work" || fail "cannot go to $work"
mkdir volumes || fail "cannot write $work"
cd volumes || fail "cannot go to $work/volumes"
quietly "configuring overstat for arm-metal" "$root/configure" --host=arm-metal \
	'CC=arm-none-eabi-gcc -mthumb -mcpu=cortex-m3' CFLAGS=-Os
quietly "building it" make -j2
cd "$work" || fail "cannot go to $work"
quietly "making the images" "$metal/images.sh" images
glue=$root/examples/metal
# shellcheck disable=SC2086 # words
quietly "compiling it" volumes/obj/overstat-cc -Os -D_OVERSTAT_SOURCE '-DCPIO="images/cpio"' '-DROMFS="images/romfs"' -o rom \
	"$root/examples/lsl.c" "$metal/firmware.c" "$glue/cpio.c" "$glue/romfs.c" "$glue/devices.c" $link
echo "  overstat-cc -o rom lsl.c firmware.c cpio.c romfs.c devices.c --specs=rdimon.specs -T newlib.ld vector.c"
cd files || fail "cannot go to files"
set -- /rom /rom/dir/hello /rom/dir/exec /rom/link /romfs/dir/hello /dev/uart0 file dir none
echo "  with overstat:"
on rom "$@" | tee ../said | sed 's/^/  /'
echo "  newlib's own stat:"
on without "$@" | sed 's/^/  /'
for text in "-rw-------   1           6 /rom/dir/hello" "-rwxr-xr-x   1           1 /rom/dir/exec" \
	"/rom/link: Too many symbolic links" "-r--r--r--   1           6 /romfs/dir/hello" \
	"crw--w----   1           0 /dev/uart0" "-rw-r--r--   1         292 file"; do
	grep -qxF -e "$text" ../said || fail "it was to say: $text"
done
