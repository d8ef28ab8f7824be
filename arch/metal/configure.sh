# SPDX-License-Identifier: MIT
# Read by configure; arch/linux/configure.sh says what for. Firmware with file
# systems of its own, by a table of volumes: on top of semihosting, and for the same
# CPUs and libcs.
given=$host
case $host in
*-metal) host=${host%-metal}-semihost ;;
*) host='' cpu='' ;;
esac
# shellcheck source=arch/semihost/configure.sh
. "$srcdir/arch/semihost/configure.sh"
host=$given
below=semihost examples=metal
pages='overstat_metal.7 overstat_lookup.3 overstat_littlefs.3 overstat_fatfs.3 overstat_cpio.3 overstat_romfs.3 overstat_devices.7'
