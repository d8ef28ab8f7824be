#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [--known=FILE] BUILD-DIR NATIVE [HOST]...: the conformance programs, built by
# the overstat-cc of BUILD-DIR, on every host, and what FILE [hosts.tsv] says of the
# hosts' own faults. BUILD-DIR keeps the results in conformance/HOST.json.
#
#	node    Node's WASI
#	shim    @bjorn3/browser_wasi_shim, in memory
#	wasmer  @wasmer/sdk, in memory
#	wasix   the same with a module that imports wasix_32v1 too
#	w2c     as C, by wasm2c, with ../w2c and the library of NATIVE, a build for
#	        this machine, under its sanitizers
#	others  those of ../hosts/list.tsv, on this machine's files, and chromium, which
#	        is shim in a browser
here=$(cd "$(dirname "$0")" && pwd) || exit 1
known=$here/hosts.tsv
case $1 in
--known=*)
	known=${1#*=}
	shift
	;;
esac
build=$(cd "${1:?run.sh BUILD-DIR NATIVE [HOST]...}" && pwd) || exit 1
OVERSTAT_NATIVE=$(cd "${2:?run.sh BUILD-DIR NATIVE [HOST]...}" && pwd) || exit 1
shift 2
hosts=${*:-node shim wasmer wasix w2c}
out=$build/conformance failed=0
rm -rf "$out"
mkdir -p "$out"
case " $hosts " in
*' shim '* | *' wasmer '* | *' wasix '* | *' chromium '*)
	OVERSTAT_NPM=$("$here/install.sh") || {
		echo "not ok the hosts of tests/wasi are installed"
		exit 1
	}
	;;
# Those are not npm's.
*) OVERSTAT_NPM=none ;;
esac
export OVERSTAT_NPM OVERSTAT_NATIVE
cc=$build/obj/overstat-cc

# shellcheck source=tests/wasi/without.sh
. "$here/without.sh"
"$cc" -O2 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
	-c -o "$out/wasix.o" "$here/wasix.c" || {
	echo "not ok wasix.c does not compile"
	exit 1
}
for host in $hosts; do
	on=$host link=''
	known_as "$host"
	case $host in
	wasix) on=wasmer link=" $out/wasix.o" ;;
	esac
	kept=$out/built${link:+-$host}
	mkdir -p "$kept"
	# shellcheck disable=SC2086 # options are words
	"$here/../conformance/run.sh" --once $without ${lacks:+"--without=$lacks"} --known="$known" --target="$target" \
		--json="$out/$host.json" "$here/../hosts/once.sh $kept $cc$link" "$here/on.sh $on" >"$out/$host" 2>&1
	[ $? -le 1 ] || echo "not ok ended with a status above 1" >>"$out/$host"
	sed -e "s|^ok |&$host: |" -e "s|^not ok |&$host: |" "$out/$host"
	! grep -q '^not ok' "$out/$host" || failed=1
done

# Whose fault a row says it is: the libc's passes nowhere, a host's elsewhere.
set --
for host in $hosts; do
	set -- "$@" "$out/$host.json"
done
awk -f "$here/../conformance/common.awk" -f "$here/faults.awk" -v known="$known" "$@" || failed=1
exit "$failed"
