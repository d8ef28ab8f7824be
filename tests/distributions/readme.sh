#!/bin/sh
# SPDX-License-Identifier: MIT
# readme.sh [RELEASE]: each command of README's quick starts, in a fresh root in their
# order: those after # as root, those after $ as an ordinary user in the sources.
# shellcheck disable=SC2016 # the shell in the root expands
release=$1
# shellcheck source=tests/distributions/root.sh
. "$(dirname "$0")/root.sh"

room readme
tarball "$room/home/user/overstat.tar.gz" || give_up 'the tarball' 'cannot be made'
(cd "$room/home/user" && tar -xf overstat.tar.gz && mv "overstat-$version" overstat)
printf '#include <sys/stat.h>\nint main(void)\n{\n\tstruct stat st;\n\treturn fstat(0, &st) || !st.st_mode;\n}\n' >"$room/home/user/overstat/prog.c"
chroot "$room" chown -R user: /home/user
in_room 'apt-get update >/dev/null 2>&1; printf "APT::Get::Assume-Yes true;\nAPT::Install-Recommends false;\n" >/etc/apt/apt.conf.d/50yes'

awk '/^```console$/ { on = 1; n++; next } /^```$/ { on = 0 } on { print n "\t" $0 }' "$root/README.md" >"$work/commands"
same 'README has commands' "$(grep -c . "$work/commands" | sed 's/^[1-9][0-9]$/tens/')" tens
block=0 set=''
while IFS='	' read -r n line; do
	[ "$n" = "$block" ] || block=$n set=''
	command=${line#??}
	# README says that Debian 13 has this one.
	# shellcheck disable=SC2031 # in_room's subshell has none
	[ "$release" != trixie ] || command=$(echo "$command" | sed 's/libgcc-12-dev/libgcc-14-dev/')
	case $line in
	'# '*) check "README $n: $line" in_room "cd /home/user/overstat && $command" ;;
	'$ '[A-Z]*=*)
		# What is set counts for the commands after it.
		set="$set$command
"
		;;
	'$ '*) check "README $n: $line" in_room -u "cd overstat && $set$command" ;;
	*) not_ok "README $n" "no command: $line" ;;
	esac
done <"$work/commands"
same 'what was installed is all still there' "$(in_room 'cd /usr/local/bin && for w in *overstat-cc; do $w -o /tmp/prog /home/user/overstat/prog.c >/dev/null 2>&1 || echo $w fails; done')" ''
exit $failed
