# SPDX-License-Identifier: MIT
"""host.py [--dir=GUEST=DIR]... COMPONENT [ARGUMENT]...: runs a component of WASI 0.2
in wasmtime, with this process's streams. The exit status is the program's."""

import sys

from wasmtime import Engine, ExitTrap, Store, WasiConfig
from wasmtime.component import Component, Linker

words = sys.argv[1:]
wasi = WasiConfig()
wasi.inherit_stdin()
wasi.inherit_stdout()
wasi.inherit_stderr()
while words and words[0].startswith("--dir="):
    guest, _, directory = words.pop(0)[len("--dir="):].rpartition("=")
    wasi.preopen_dir(directory, guest)
if not words:
    sys.exit(__doc__)
wasi.argv = words
engine = Engine()
linker = Linker(engine)
linker.add_wasip2()
store = Store(engine)
store.set_wasi(wasi)
component = Component.from_file(engine, words[0])
instance = linker.instantiate(store, component)
interface = instance.get_export_index(store, "wasi:cli/run@0.2.0")
run = instance.get_func(store, instance.get_export_index(store, "run", interface))
try:
    result = run(store)
except ExitTrap as end:
    sys.exit(end.code)
sys.exit(result.tag == "err")
