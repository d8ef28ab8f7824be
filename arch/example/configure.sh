# SPDX-License-Identifier: MIT
# Read by configure, for each folder in arch in turn. host and cpu, its part
# before the first dash, are set; a folder that is not for this host sets cpu to
# nothing. The others are set as in the comments at the end of their lines.
# This folder is for no host; doc/porting.md says what becomes of it.
known_cpus=""                        # for the messages; names of cpu
case $host in
# *-example | *-example-*) ;;
*) cpu='' ;;                         # else the folder in this one, if there is one
esac
cpu_macro='defined __x86_64__'       # what the compiler must have defined
system_macro='defined __example__'
native=no                            # no; yes where there is a native.h
pic=-fPIC                            # -fPIC; '' where nothing is linked dynamically
cancel=yes                           # yes; no where fsync is no cancellation point
plain_names=no                       # yes; no where a second stat is a duplicate symbol
wasm2c=no                            # posix: a folder of bindings/wasm2c, or no
pages=''                             # manual pages that are of this system alone
os=''                                # what CMake calls it, else empty
compilers=''                         # compilers to try, a line each; their AR is llvm's
