# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Read by what fetches or installs something, and has set tools. OVERSTAT_RUN is the directory of a run
# of tools/check, if there is one: what is written to its file say is shown on the
# screen, and a network that has failed in it is not tried again.

# say TEXT
say() {
	echo "$*" >&2
	[ -z "$OVERSTAT_RUN" ] || echo "$*" >>"$OVERSTAT_RUN/say"
}

# network_is_down FROM: says so, if FROM, debian or a registry, did not answer before
network_is_down() {
	[ -n "$OVERSTAT_RUN" ] && [ -s "$OVERSTAT_RUN/no-$1" ] || return 1
	echo "not tried again in this run, for it failed before: $(cat "$OVERSTAT_RUN/no-$1")" >&2
}

# network_failed FROM LOG: keeps the reason, if LOG says that it was the network
network_failed() {
	reason=$(grep -m 1 -E 'Failed to fetch|Temporary failure|Could not (resolve|connect)|[Cc]onnection (failed|timed out|refused)|Unable to connect|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONN|ENETUNREACH|EHOSTUNREACH|NewConnectionError|ConnectTimeoutError|Read timed out|no such host|i/o timeout|Unknown host|Name or service not known|network' "$2") || return 0
	[ -n "$OVERSTAT_RUN" ] || return 0
	echo "$reason" >"$OVERSTAT_RUN/no-$1"
	say "the network has failed: $reason"
}

# debian_index: makes apt's index where it is missing, one at a time as in need.sh
debian_index() {
	[ "$(id -u)" = 0 ] && [ "$OVERSTAT_INSTALL" != no ] || return 0
	mkdir -p "${tools%/*}/build/cache" && (
		flock 9
		[ -n "$(apt-cache madison gcc 2>/dev/null)" ] || apt-get update >/dev/null 2>&1 9>&-
	) 9>"${tools%/*}/build/cache/need.lock"
}

# debian_mirror: prints the mirror that has Debian itself, of this machine's own
debian_mirror() {
	{
		sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources
		sed -n 's/^deb *\(\[[^]]*]\)* *\([^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list
	} 2>/dev/null | grep 'debian/*$' | head -n 1
}

# thrice LOG COMMAND...: one that uses the network, until it succeeds, three times at
# the most. What the last said is in LOG.
thrice() {
	thrice_log=$1
	shift
	for try in 1 2 3; do
		[ "$try" = 1 ] || sleep 5
		"$@" >"$thrice_log" 2>&1 && return
	done
	return 1
}
