# SPDX-License-Identifier: MIT
# Part of run.sh: the five functions of the backend, called as the front end
# does, on success and on failure, leave errno alone.
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034,SC2086 # root, target, work and failed are run.sh's
backend=$(sed -n 's/.*-DOVERSTAT_BACKEND=\([a-z0-9]*\) .*/\1/p' Makefile | head -n 1)
# Its kstat.h comes first where it has one: another struct is written beyond its end.
includes=$(grep -m 1 -e '-DOVERSTAT_BACKEND=' Makefile | tr ' ' '\n' |
	sed -n "s|^-I\$(srcdir)|-I$root|; /^-I/p")
# Firmware has no system below it, and a program and files of its own for this.
program=$root/tests/house/errno.c in=$work
case $target in
semihost-* | metal-*)
	program=$root/tests/metal/errno.c in=$work/files
	[ -d "$in" ] || "$root/tests/metal/files.sh" "$in"
	;;
esac
if obj/overstat-cc -std=c11 -D_GNU_SOURCE -D_OVERSTAT_SOURCE -DOVERSTAT_BACKEND="$backend" \
	$includes -static -o "$work/errno" "$program" $LINK 2>"$work/errno.log"; then
	(cd "$in" && timeout 60 $RUN "$work/errno") || failed=1
else
	none "arch/$backend: the five functions leave errno alone" "$(head -n 3 "$work/errno.log")"
fi
