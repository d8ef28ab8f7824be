# SPDX-License-Identifier: MIT
# The headers in every language, under every feature macro and in every order, over
# each libc of this machine. What tools/check runs, where it is named: it compiles
# four times as much as headers does.

by_name
. tests/headers/target.sh
stage headers-all tests/headers/run.sh
