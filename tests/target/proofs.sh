# SPDX-License-Identifier: MIT
# What is proved of the headers by CBMC, a model checker: what tools/check runs.

packages gcc "gcc-$(tools/number.sh gcc)-multilib"
stage proofs tests/proofs/run.sh
