# SPDX-License-Identifier: MIT
# The headers over each libc of this machine, in three languages, under every feature
# macro, and in every order under two of them: what tools/check runs. headers-all is
# all of the matrix.

. tests/headers/target.sh
stage cache tests/headers/cache.sh
stage headers env 'STANDARDS=c89 gnu11 gnu++17' 'ORDERS=^(none|_BS2000_SOURCE)$' tests/headers/run.sh
