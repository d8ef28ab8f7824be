# SPDX-License-Identifier: MIT
# Windows NT: what tools/check runs.

packages gcc make libc6-dev binutils
stage fake tests/nt/fake.sh "$build/fake"
