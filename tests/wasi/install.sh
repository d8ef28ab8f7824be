#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh: the hosts that package-lock.json names, by name and version, with
# npm below build/cache, once for each lock file. Prints the directory.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
key=$(cat "$here/package.json" "$here/package-lock.json" | cksum | cut -d ' ' -f 1)
dir=$root/build/cache/npm/$key
if [ -r "$dir/done" ]; then
	echo "$dir"
	exit 0
fi
for program in node npm; do
	command -v "$program" >/dev/null && continue
	case $program in
	node) "$root/tools/need.sh" nodejs ;;
	npm) "$root/tools/need.sh" npm ;;
	esac
	command -v "$program" >/dev/null || {
		echo "install.sh: no $program on this machine" >&2
		exit 1
	}
done
mkdir -p "$dir" && cp "$here/package.json" "$here/package-lock.json" "$dir" || exit 1
for try in 1 2 3; do
	[ "$try" = 1 ] || sleep 5
	if (cd "$dir" && npm ci --ignore-scripts --no-audit --no-fund) >"$dir/log" 2>&1; then
		: >"$dir/done"
		echo "$dir"
		exit 0
	fi
done
echo "install.sh: npm ci failed three times; its last lines:" >&2
tail -n 5 "$dir/log" >&2
exit 1
