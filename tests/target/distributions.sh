# SPDX-License-Identifier: MIT
# What packagers and newcomers do: README's quick starts and the packages of
# packaging/, in fresh roots. What tools/check runs, where it is named: each root is
# made anew, and all of it takes ten minutes.

by_name
packages gcc "gcc-$(tools/number.sh gcc)-multilib" libc6-dev make git binutils debootstrap lintian
stage readme tests/distributions/readme.sh
stage readme-13 tests/distributions/readme.sh trixie
stage debian tests/distributions/debian.sh
stage rpm tests/distributions/rpm.sh
stage buildroot tests/distributions/buildroot.sh
