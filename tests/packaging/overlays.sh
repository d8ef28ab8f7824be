# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # run.sh sets these
# What the areas after this one use: overstat around each compiler, installed.

for k in gcc clang musl clangmusl words shift shiftmusl; do
	overlay $k
	check "$k: configure, make and make install" test -e "$B/$k/installed"
done
