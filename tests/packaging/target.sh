# SPDX-License-Identifier: MIT
# What the targets packaging and installed of tools/check share. build is the target's.

# shellcheck disable=SC2046 # words
packages check $(tests/packaging/run.sh --packages)
# areas NAME...: a stage each
areas() {
	for area; do
		stage "$area" tests/packaging/run.sh BUILD="$build" "$area"
	done
}
