#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh TARGET BUILD [CONFIGURE-ARGUMENT...]: overstat for a target of zig's, in BUILD
# and installed in BUILD/installed. configure is told the compiler and nothing else.
# TARGET may have options of zig's after it, such as -mcpu=CPU.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
target=$1 build=$2
shift 2
"$here/../build.sh" "$build" --prefix="$build/installed" "CC=python3 -m ziglang cc -target $target" "$@" || exit 1
if make -C "$build" install && "$build/installed/bin/overstat-cc" -O2 -o "$build/age" "$here/../../examples/age.c"; then
	echo "ok $target: the overstat-cc that is installed makes a program"
else
	echo "not ok $target: the overstat-cc that is installed makes no program: see above"
	exit 1
fi
