#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh DIR CONFIGURE-ARGUMENT...: configures and builds in DIR, every warning
# an error.
src=$(cd "$(dirname "$0")/.." && pwd)
dir=$1
shift
what="configure $*; make"
if mkdir -p "$dir" && cd "$dir" && "$src/configure" "$@" && make -j2 WERROR=-Werror; then
	echo "ok $what"
else
	echo "not ok $what: see above"
	exit 1
fi
