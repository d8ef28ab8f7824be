# SPDX-License-Identifier: MIT
# Old programs, unmodified, over glibc and musl on this machine: what tools/check runs.

packages gcc make libc6-dev musl-dev musl-tools linux-libc-dev binutils dpkg-dev
stage legacy tests/legacy/run.sh
