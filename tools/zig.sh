#!/bin/sh
# SPDX-License-Identifier: MIT
# zig.sh: prints the directory with PyPI's ziglang, for PYTHONPATH: compilers and libcs
# for many targets in one package of 400 MB. What zig makes of its libcs, minutes for
# each target, is better kept in a ZIG_GLOBAL_CACHE_DIR below build/cache too.
exec "$(dirname "$0")/pypi.sh" ziglang==0.17.1
