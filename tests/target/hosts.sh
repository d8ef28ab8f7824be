# SPDX-License-Identifier: MIT
# wasm32-wasi on every host that this machine's registries give, beside those that
# --all runs: what tools/check runs, where it is named. tests/hosts/list.tsv has them.
by_name
packages --least="clang 14 lld 14 wabt 1.0.32" make clang lld llvm wasi-libc libclang-rt-dev-wasm32 \
	libclang-rt-dev wabt binutils bsdutils util-linux chromium python3 python3-pip
# Node is this machine's or npm's, and is before any other from here on.
node() {
	tools/node.sh >"$build.node" && echo 'ok Node is there'
}
stage node node
[ ! -s "$build.node" ] || PATH=$(cat "$build.node"):$PATH
stage build tests/build.sh "$build/clang" --host=wasm32-wasi \
	'CC=clang --target=wasm32-wasi --sysroot=/usr' AR=llvm-ar RANLIB=llvm-ranlib
stage native tests/build.sh "$build/native" CC=clang \
	'CFLAGS=-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all'
stage --needs=node --needs=build --needs=native conformance tests/hosts/run.sh "$build/clang" "$build/native"
