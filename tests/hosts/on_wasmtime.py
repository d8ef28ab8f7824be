# SPDX-License-Identifier: MIT
# on_wasmtime.py [--dir=GUEST=DIR]... MODULE [ARGUMENT]...: runs a WASI module by the
# package wasmtime, which is in PYTHONPATH.
import os
import sys

from wasmtime import Engine, ExitTrap, Linker, Module, Store, WasiConfig

words = sys.argv[1:]
wasi = WasiConfig()
while words and words[0].startswith("--dir="):
    guest, host = words.pop(0)[len("--dir="):].rsplit("=", 1)
    wasi.preopen_dir(host, guest)
wasi.argv = [os.path.basename(words[0]).removesuffix(".wasm")] + words[1:]
wasi.inherit_stdin()
wasi.inherit_stdout()
wasi.inherit_stderr()
engine = Engine()
store = Store(engine)
store.set_wasi(wasi)
linker = Linker(engine)
linker.define_wasi()
program = linker.instantiate(store, Module.from_file(engine, words[0]))
try:
    program.exports(store)["_start"](store)
except ExitTrap as e:
    sys.exit(e.code)
