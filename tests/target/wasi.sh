# SPDX-License-Identifier: MIT
# wasm32-wasi over wasi-libc, on its hosts, and WASIX: what tools/check runs.

packages --least="clang 14 lld 14 wabt 1.0.32" make clang lld llvm wasi-libc libclang-rt-dev-wasm32 \
	libclang-rt-dev wabt binutils bsdutils util-linux
# Node is this machine's or npm's, and is before any other from here on.
hosts() {
	tools/node.sh >"$build.node" && tests/wasi/install.sh && echo 'ok the hosts that npm has are installed'
}
stage hosts hosts
[ ! -s "$build.node" ] || PATH=$(cat "$build.node"):$PATH
stage build tests/build.sh "$build/clang" --host=wasm32-wasi \
	'CC=clang --target=wasm32-wasi --sysroot=/usr' AR=llvm-ar RANLIB=llvm-ranlib "CFLAGS=$says_stack"
stage --needs=hosts --needs=build house env NM=llvm-nm \
	RUN="node --no-warnings $root/tests/wasi/host.mjs --dir=/=. node" \
	tests/house/run.sh --built "$build/clang"
stage --needs=hosts --needs=build use tests/use.sh "$build/clang" \
	"node --no-warnings $root/tests/wasi/host.mjs --dir=/=. node"
# The library for this machine, whose host functions answer a module as C.
stage native tests/build.sh "$build/native" CC=clang \
	'CFLAGS=-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all'
stage --needs=native w2c tests/w2c/calls.sh "$build/native"
stage --needs=build --needs=native fuzz tests/w2c/fuzz.sh "$build/clang" "$build/native"
stage --needs=hosts --needs=build --needs=native conformance tests/wasi/run.sh "$build/clang" "$build/native"
stage --needs=hosts --needs=build own tests/wasi/own.sh "$build/clang"
stage --needs=hosts --needs=build legacy tests/wasi/legacy.sh "$build/clang"
stage --needs=hosts --needs=build sqlite tests/wasi/sqlite.sh "$build/clang"

measured() {
	(cd "$build/clang" && make "$1") && echo "ok make $1 measured"
}
stage --needs=hosts --needs=build size measured size
alone --needs=hosts --needs=build bench measured bench
shows() {
	tools/demo wasi && echo 'ok tools/demo'
}
stage --needs=hosts demo shows
