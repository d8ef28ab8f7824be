#!/bin/sh
# SPDX-License-Identifier: MIT
# source.sh NAME [VERSION]: a Debian source package, upstream with Debian's
# patches and nothing else, in build/cache/source/NAME-VERSION; prints that
# directory. VERSION is Debian's. Without it the one fetched before serves, else
# the newest that the machine's own package sources have, and where a mirror has lost
# that one (it answers 404 though its index names it) the one of the release before,
# else the one without security updates, else that of the newest release.
# What apt needs for it stays below build/cache: the machine's own lists are not
# touched.
fail() {
	echo "source.sh: $*" >&2
	exit 1
}

[ $# = 1 ] || [ $# = 2 ] || fail "usage: source.sh NAME [VERSION]"
name=$1 version=${2-}
tools=$(cd "$(dirname "$0")" && pwd) || exit 1
# shellcheck source=tools/network.sh
. "$tools/network.sh"
cache=${tools%/*}/build/cache
mkdir -p "$cache/source" "$cache/apt" || fail "cannot write below $cache"

# have LINK: prints the directory if it is there. Only what is complete is.
have() {
	[ -d "$1/" ] && (cd -P "$1" && pwd)
}
dir() {
	printf '%s/source/%s-%s\n' "$cache" "$name" "$(echo "$1" | tr : _)"
}
found() {
	if [ -n "$version" ]; then
		have "$(dir "$version")"
	else
		have "$cache/source/$name"
	fi
}
found && exit 0

"$tools/need.sh" dpkg-dev ca-certificates || exit 1
exec 9>"$cache/apt/lock"
flock 9
# Another run may have fetched it meanwhile.
found && exit 0
network_is_down debian && exit 1
say "fetching the source of $name${version:+ $version}"

# What a run that was killed has left.
rm -rf "$cache"/source/.new.*
tmp=$(mktemp -d "$cache/source/.new.XXXXXX") || fail "cannot write below $cache"
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15

# The machine's own package sources, as deb-src: Debian's release and what
# corrects it; not backports, not other vendors'.
codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
suites="^($codename|stable)(-updates|[-/]security|/updates)?\$"
: >"$tmp/list.list"
: >"$tmp/stanzas.sources"
for f in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
	[ ! -r "$f" ] || sed 's/#.*//' "$f"
done | awk -v suites="$suites" '$1 == "deb" || $1 == "deb-src" {
	suite = 3
	for (i = 2; $2 ~ /^\[/ && i < NF; i++)
		if ($i ~ /]$/) {
			suite = i + 2
			break
		}
	if ($suite ~ suites && $(suite - 1) !~ /^cdrom:/) {
		$1 = "deb-src"
		print
	}
}' | sort -u >"$tmp/list.list"
for f in /etc/apt/sources.list.d/*.sources; do
	[ ! -r "$f" ] || { sed -e '/^#/d' -e 's/[[:space:]]*$//' "$f" && echo; }
done | awk -v suites="$suites" 'BEGIN { RS = ""; FS = "\n" } {
	text = ""
	ours = 0
	for (i = 1; i <= NF; i++) {
		n = split($i, word, /[ \t]+/)
		key = tolower(word[1])
		if (key == "enabled:" && tolower(word[2]) ~ /^(no|false|0|off|disable)/)
			next
		if (key == "suites:") {
			$i = "Suites:"
			for (j = 2; j <= n; j++)
				if (word[j] ~ suites)
					$i = $i " " word[j]
			ours = $i != "Suites:"
		}
		text = text (key == "types:" ? "Types: deb-src" : $i) "\n"
	}
	if (ours)
		print text
}' >"$tmp/stanzas.sources"
[ -s "$tmp/list.list" ] || [ -s "$tmp/stanzas.sources" ] ||
	fail "no package source for '$codename' in /etc/apt/sources.list or /etc/apt/sources.list.d"
rm -rf "$cache/apt/sources"
mkdir -p "$cache/apt/sources" "$cache/apt/lists/partial" "$cache/apt/archives/partial"
mv "$tmp/list.list" "$tmp/stanzas.sources" "$cache/apt/sources"

# apt COMMAND ARGUMENT...: apt-get or apt-cache
apt() {
	command=$1
	shift
	"$command" -q -o Dir::Etc::sourcelist=/dev/null \
		-o Dir::Etc::sourceparts="$cache/apt/sources" \
		-o Dir::State="$cache/apt" -o Dir::State::status=/dev/null \
		-o Dir::Cache="$cache/apt" -o APT::Sandbox::User=root \
		-o Acquire::Languages=none -o Acquire::Retries=2 "$@"
}
# from_index: unpacks what came where only the .dsc did not. The index has what it says, and
# apt has held what came against that.
from_index() {
	apt apt-cache showsrc "$name" 2>/dev/null | awk -v RS= -v name="$name" '
		/^Package: / && !done {
			n = split($0, line, "\n")
			text = ""
			whole = got = 0
			for (i = 1; i <= n; i++) {
				m = split(line[i], word, " ")
				if (line[i] ~ /\.dsc$/ || line[i] ~ /^(Directory|Priority|Section):/)
					continue
				if (line[i] ~ /^ [0-9a-f]+ [0-9]+ /) {
					whole++
					if ((getline unused <word[m]) >= 0) {
						got++
						close(word[m])
					}
				}
				sub(/^Package: /, "Source: ", line[i])
				text = text line[i] "\n"
			}
			if (whole && whole == got) {
				printf "%s", text >(name ".dsc")
				done = 1
			}
		}' && [ -s "$name.dsc" ] && dpkg-source -x "$name.dsc"
}
# What is there may be old: a version that has gone is asked for once more with
# a new index; a network that fails is given time.
log=$tmp/log
: >"$log"
for try in 1 2 3 4 5 6; do
	rm -rf "$tmp/unpack"
	mkdir "$tmp/unpack"
	if (cd "$tmp/unpack" && { apt apt-get --only-source source "$name${version:+=$version}" || from_index; }) >>"$log" 2>&1; then
		break
	fi
	[ "$try" != 6 ] || {
		network_failed debian "$log"
		grep '^[EW]:' "$log" | tail -n 3 >&2
		fail "could not fetch the source of $name${version:+ $version}: the reason is above"
	}
	if [ "$try" = 3 ] && [ -z "$version" ] && [ "$codename" != oldstable ] && grep -q ' 404 ' "$log"; then
		say "this release's source of $name is named by the mirror's index and not there; taking the one of the release before"
		sed -i "s/\\<$codename\\>/oldstable/" "$cache/apt/sources"/*
		codename=oldstable
	fi
	if [ "$try" = 4 ] && [ -z "$version" ] && grep -q ' 404 .*-security\|-security.* 404 ' "$log"; then
		say "the source of $name with its security updates is not there; taking the release's own"
		for f in "$cache/apt/sources"/*; do
			case $f in
			*.list) sed '/-security/d' "$f" ;;
			*) awk 'BEGIN { RS = ""; ORS = "\n\n" } !/-security/' "$f" ;;
			esac >"$tmp/left" && cat "$tmp/left" >"$f"
		done
	fi
	if [ "$try" = 5 ] && [ -z "$version" ] && grep -q ' 404 ' "$log"; then
		say "nor is that; taking the source of $name of the newest release"
		sed -i "s/\\<$codename\\>/stable/" "$cache/apt/sources"/*
	fi
	case $try in
	1) echo "fetching the index of Debian's sources, for $name" >&2 ;;
	*)
		echo "fetching $name failed; trying again" >&2
		sleep 5 ;;
	esac
	apt apt-get update >>"$log" 2>&1
done

set -- "$tmp"/unpack/*.dsc
version=$(sed -n '/^Version: /{s///p;q;}' "$1")
[ -n "$version" ] || fail "$name came without a version"
for d in "$tmp"/unpack/*/; do
	[ -d "$d" ] || fail "$name was not unpacked"
done
to=$(dir "$version")
[ -d "$to" ] || mv "$d" "$to" || fail "cannot write $to"
if ! ln -s "${to##*/}" "$tmp/link" || ! mv -T "$tmp/link" "$cache/source/$name"; then
	fail "cannot write $cache/source/$name"
fi
echo "$to"
