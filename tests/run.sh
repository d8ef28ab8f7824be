#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh SRCDIR TARGET, in a configured and built directory (make check): the
# tests of this configuration, and a last line that counts them. SKIP="unit
# house" leaves tests out by name; for another CPU RUN is what runs its programs
# here, qemu-arm say.
src=$1 target=$2
passed=0 failed=0 log=obj/check.log
case $target in
wasi-*) : "${NM:=llvm-nm}" "${RUN:=node --no-warnings $src/tests/wasi/host.mjs --dir=/=. node}" ;;
esac
: "${NM:=nm}"

check() {
	name=$1
	shift
	case " $SKIP " in
	*" $name "*)
		echo "$name: left out by name"
		return
		;;
	esac
	"$@" >"$log" 2>&1 </dev/null
	status=$?
	ok=$(grep -c '^ok ' "$log")
	not_ok=$(grep -c '^not ok ' "$log")
	echo "$name: $ok passed, $not_ok failed"
	grep '^not ok ' "$log"
	if [ "$status" != 0 ] && [ "$not_ok" = 0 ] || [ "$ok$not_ok" = 00 ]; then
		not_ok=1
		echo "not ok $name: ended with status $status; its last lines:"
		tail -n 10 "$log"
	fi
	passed=$((passed + ok)) failed=$((failed + not_ok))
}

check house env NM="$NM" RUN="$RUN" "$src/tests/house/run.sh" .
check unit "$src/tests/unit/run.sh" BUILD="$(pwd)/obj/unit"
check use "$src/tests/use.sh" . "$RUN"
case $target in
wasi-*)
	check conformance "$src/tests/wasi/run.sh" .
	check own "$src/tests/wasi/own.sh" .
	;;
bs2000-*)
	check conformance "$src/tests/conformance/run.sh" --without=zerocopy "$(pwd)/obj/overstat-cc"
	check page "$src/tests/bs2000/run.sh" .
	check crash "$src/tests/bs2000/crash.sh" .
	;;
*) check conformance "$src/tests/conformance/run.sh" "$(pwd)/obj/overstat-cc" "$RUN" ;;
esac
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
