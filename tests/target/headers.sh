# SPDX-License-Identifier: MIT
# The headers over each libc of this machine, in three languages, under every feature
# macro, and in every order under two of them: what tools/check runs. First what
# programs of x86_64 see, every order by clang, which takes many files at once; then the
# orders by gcc, and the other libcs. headers-all is all of the matrix.

. tests/headers/target.sh
stage cache tests/headers/cache.sh
export STANDARDS='c89 gnu11 gnu++17' ORDERS='^(none|_BS2000_SOURCE)$'
stage headers env 'TARGETS=glibc musl muslk' ORDERED_BY=clang tests/headers/run.sh
more headers-gcc env 'TARGETS=glibc musl muslk' ORDERED_BY=gcc tests/headers/run.sh '^order '
more headers-others env 'TARGETS=glibc32 wasi' tests/headers/run.sh
