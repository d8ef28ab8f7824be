# SPDX-License-Identifier: MIT
# What CBMC cannot prove, by WP of Frama-C, which with what it needs takes 290 MB: what
# tools/check runs, where it is named.
by_name
packages gcc frama-c-base why3 z3 cvc4
stage proofs-wp tests/proofs/wp.sh
