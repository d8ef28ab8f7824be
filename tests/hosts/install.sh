#!/bin/sh
# SPDX-License-Identifier: MIT
# install.sh HOST: what list.tsv names for it, once for each version, below
# build/cache/hosts. Prints the directory. Ends with 3, and why in the last line,
# where this machine does not reach the registry or has no tool that the newest
# versions ask for, and with 1 where it should have worked.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
root=$(cd "$here/../.." && pwd) || exit 1
tools=$root/tools host=$1
# shellcheck source=tools/network.sh
. "$tools/network.sh"
rows=$("$here/rows.sh" "$host") || exit 1
[ "$rows" ] || {
	echo "install.sh: no '$host' in list.tsv" >&2
	exit 1
}
dir=$root/build/cache/hosts/$host-$( (printf '%s\n' "$rows" && cat "$here/Host.java") | cksum | cut -d ' ' -f 1)
mkdir -p "$dir" || exit 1
exec 9>"$dir/lock"
flock 9
if [ -r "$dir/done" ]; then
	echo "$dir"
	exit 0
fi
from=${rows%% *} log=$dir/log
packages=$(printf '%s\n' "$rows" | while read -r _ names version _; do
	printf '%s\n' "$names" | tr ',' '\n' | sed "s/\$/ $version/"
done)
missing() {
	echo "$*" >&2
	exit 3
}
# has COMMAND PACKAGE...: the command, this machine's or Debian's
has() {
	command=$1
	shift
	command -v "$command" >/dev/null || "$tools/need.sh" "$@" >&2 ||
		missing "there is no $command here, and Debian's package could not be installed"
}
# of BETWEEN: the packages, with that between name and version
of() {
	printf '%s\n' "$packages" | sed "s/ /$1/"
}
# The tools' own files are below $dir too, and go when the host is there.
fetch() {
	case $from in
	npm)
		# shellcheck disable=SC2046 # packages are words
		echo '{ "private": true }' >package.json &&
			npm install --ignore-scripts --no-audit --no-fund $(of @)
		;;
	pypi)
		python=$("$tools/pypi.sh" -r "$root/tests/${rows##* }") && ln -sfn "$python" "$dir/python"
		;;
	go)
		# shellcheck disable=SC2046
		GOTOOLCHAIN=local GOFLAGS=-modcacherw GOPATH="$dir/go" GOCACHE="$dir/go/cache" GOBIN="$dir/bin" \
			go install $(of @) && rm -rf "$dir/go"
		;;
	maven)
		of : | while read -r package; do
			mvn -B -q "-Dmaven.repo.local=$dir/maven" dependency:get -Dtransitive=false "-Dartifact=$package" || exit 1
		done && mkdir -p "$dir/jars" && find "$dir/maven" -path '*chicory*' -name '*.jar' -exec cp {} "$dir/jars" \; &&
			javac -proc:none -cp "$dir/jars/*" -d "$dir" "$here/Host.java" && rm -rf "$dir/maven"
		;;
	esac
}
case $from in
npm)
	node=$("$tools/node.sh") || exit 1
	PATH=$node:$PATH
	has npm npm
	;;
pypi) has pip3 python3-pip ;;
go) has go golang-go ;;
maven)
	has javac default-jdk-headless
	has mvn maven
	;;
esac
network_is_down "$from" && missing "$from is not reached"
say "installing from $from, below build/cache: $(of ' ' | paste -s -d , - | sed 's/,/, /g')"
for try in 1 2 3; do
	[ "$try" = 1 ] || sleep 5
	if (cd "$dir" && fetch) >"$log" 2>&1; then
		: >"$dir/done"
		echo "$dir"
		exit 0
	fi
	# A compiler that is too old, and says so.
	! grep -q 'requires go >=\|invalid go version\|unknown directive: toolchain' "$log" ||
		missing "$(go version | cut -d ' ' -f 3) is here: $(grep -m 1 'requires go\|invalid go' "$log")"
done
network_failed "$from" "$log"
[ -z "$reason" ] || missing "$from is not reached: $reason"
tail -n 5 "$log" >&2
exit 1
