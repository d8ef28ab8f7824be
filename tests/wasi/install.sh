#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh [DIR]: what package-lock.json of DIR [here] names, by name and version, with
# npm below build/cache, once for each lock file. Prints the directory.
here=$(cd "${1:-$(dirname "$0")}" && pwd) || exit 1
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 1
key=$(cat "$here/package.json" "$here/package-lock.json" | cksum | cut -d ' ' -f 1)
dir=$root/build/cache/npm/$key
if [ -r "$dir/done" ]; then
	echo "$dir"
	exit 0
fi
# shellcheck source=tools/network.sh
. "$root/tools/network.sh"
node=$("$root/tools/node.sh") || exit 1
PATH=$node:$PATH
command -v npm >/dev/null || "$root/tools/need.sh" npm || exit 1
network_is_down npm && exit 1
mkdir -p "$dir" && cp "$here/package.json" "$here/package-lock.json" "$dir" || exit 1
say "installing from npm, below build/cache: $(sed -n '/"dependencies"/,/}/s/.*"\(.*\)": "\([0-9.]*\)".*/\1 \2/p' "$here/package.json" | paste -s -d, - | sed "s/,/, /g")"
# shellcheck disable=SC2317 # thrice calls it
fetch() {
	(cd "$dir" && npm ci --ignore-scripts --no-audit --no-fund)
}
if thrice "$dir/log" fetch; then
	: >"$dir/done"
	echo "$dir"
	exit 0
fi
network_failed npm "$dir/log"
echo "install.sh: npm ci failed three times; its last lines:" >&2
tail -n 5 "$dir/log" >&2
exit 1
