#!/bin/sh
# SPDX-License-Identifier: MIT
# python.sh: what requirements.txt names, in a virtual environment of Python's below
# build/cache, once for each such file. Prints the directory of its programs.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
tools=$root/tools
# shellcheck source=tools/network.sh
. "$tools/network.sh"
dir=$root/build/cache/pypi/$(cksum <"$here/requirements.txt" | cut -d ' ' -f 1)
if [ -r "$dir/done" ]; then
	echo "$dir/bin"
	exit 0
fi
"$tools/need.sh" python3 python3-venv || exit 1
network_is_down pypi && exit 1
mkdir -p "$dir" || exit 1
exec 9>"$dir/lock"
flock 9
say "installing from PyPI, below build/cache: $(sed -n 's/ --hash.*//p' "$here/requirements.txt" | paste -s -d ' ' -)"
for try in 1 2 3; do
	[ "$try" = 1 ] || sleep 5
	if { python3 -m venv "$dir" && "$dir/bin/pip" install --no-deps --require-hashes -r "$here/requirements.txt"; } >"$dir/log" 2>&1; then
		: >"$dir/done"
		echo "$dir/bin"
		exit 0
	fi
done
network_failed pypi "$dir/log"
echo "python.sh: pip failed three times; its last lines:" >&2
tail -n 5 "$dir/log" >&2
exit 1
