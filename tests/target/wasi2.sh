# SPDX-License-Identifier: MIT
# wasm32-wasip2 over the newest wasi-libc of Debian, on wasmtime and on jco, and
# preview 1 over that and the one before. What tools/check runs, where it is named: it
# fetches from Debian, npm and PyPI.
by_name
packages make binutils llvm clang-19 lld-19 libclang-rt-19-dev-wasm32 debian-archive-keyring python3 python3-pip wabt
# Node is this machine's or npm's, and is before any other from here on.
hosts() {
	tools/node.sh >"$build.node" && tests/wasi/install.sh tests/wasi2 && tools/pypi.sh -r tests/wasi2/requirements.txt &&
		echo 'ok wasmtime and jco are installed'
}
stage hosts hosts
[ ! -s "$build.node" ] || PATH=$(cat "$build.node"):$PATH
# built NAME SUITE TARGET
built() {
	cc=$(tests/wasi2/sysroot.sh "$2" "$3") &&
		tests/build.sh "$build/$1" --host="$3" "CC=$cc" AR=llvm-ar RANLIB=llvm-ranlib
}
stage build built clang sid wasm32-wasip2
stage --needs=hosts --needs=build house env NM=llvm-nm \
	RUN="$root/tests/wasi2/on.sh wasmtime" tests/house/run.sh --built "$build/clang"
stage --needs=hosts --needs=build use tests/use.sh "$build/clang" "$root/tests/wasi2/on.sh wasmtime"
stage --needs=hosts --needs=build conformance tests/wasi2/run.sh "$build/clang"
measured() {
	(cd "$build/clang" && make size) && echo 'ok make size measured'
}
stage --needs=build size measured
stage --needs=hosts --needs=build odd tests/wasi2/odd.sh "$build/clang"
# Preview 1 over newer wasi-libcs than this machine's own.
for suite in trixie sid; do
	stage "build-$suite" built "$suite" "$suite" wasm32-wasi
	stage --needs=hosts "--needs=build-$suite" "conformance-$suite" tests/wasi/newer.sh "$build/$suite"
done
