#!/bin/sh
# SPDX-License-Identifier: MIT
# runner.sh: tools/check itself, on targets made for it: what it counts, that a stage
# that fails, hangs or is killed takes nobody with it, and its wrong calls.
root=$(cd "$(dirname "$0")/.." && pwd) || exit 1
unset OVERSTAT_RUN OVERSTAT_WITHOUT OVERSTAT_HERE OVERSTAT_PID OVERSTAT_INSTALL
tmp=$(mktemp -d "${TMPDIR:-/tmp}/overstat.XXXXXX") || exit 1
trap 'rm -rf "$tmp"' 0
trap 'exit 1' 1 2 15
failed=0
# same NAME SEEN EXPECTED
same() {
	if [ "$2" = "$3" ]; then
		echo "ok runner: $1"
	else
		echo "not ok runner: $1: $(printf '%s' "$2" | head -n 5 | tr '\n' ';') expected $(printf '%s' "$3" | tr '\n' ';')"
		failed=1
	fi
}
# sleepers: how many there are of what the target d starts
sleepers() {
	cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ' | grep -c 'sleep 7[7]'
}
mkdir -p "$tmp/tests/target" "$tmp/tools" "$tmp/bin" &&
	cp "$root/tools/check" "$root/tools/need.sh" "$root/tools/network.sh" "$root/tools/least.sh" "$tmp/tools/" &&
	cp "$root/tests/stages.sh" "$tmp/tests/" && cd "$tmp" || exit 1
sed -i "s/^machine=.*/machine='a'/; s/^limit=.*/limit=14/" tools/check
cat >tests/target/a.sh <<'END'
packages a-package
stage good echo 'ok it is'
stage skips printf 'ok 1 - a\nok 2 - b # SKIP no fuse\n'
stage --needs=good after echo 'ok after'
stage slow sh -c 'echo "$$" >slow.began; sleep 2; echo ok slow'
more extra echo 'ok it'
alone --needs=good measures sh -c 'set -- build/check/*.now; [ "$*" = build/check/a.now ] && echo ok alone'
END
cat >tests/target/b.sh <<'END'
stage one timeout 60 sh -c 'until [ -e slow.began ]; do sleep 0.1; done; echo ok side by side'
stage bad echo 'not ok it is not'
stage --needs=bad after-bad echo 'ok never'
stage dies false
stage none true
END
# shellcheck disable=SC2016 # of the sh that is started
printf 'stage killed sh -c "kill -9 \\$PPID"\nstage never echo "ok never"\n' >tests/target/c.sh
printf 'stage hangs timeout 99 sleep 77\n' >tests/target/d.sh
printf "by_name\nstage it echo 'ok e'\n" >tests/target/e.sh
printf 'a\tgood\t2\na\t-\t7\n' >tests/target/usual.tsv
# The names that a target gives its variables
cat >tests/target/g.sh <<'END'
name=x needs=y
stage "with-$name" echo 'ok it'
stage "--needs=with-$name" "on-$name" echo "ok $needs"
END
printf 'stage --needs=nosuch it echo "ok it"\n' >tests/target/h.sh
# Packages: what dpkg-query and apt-get say of one.
cat >bin/dpkg-query <<'END'
#!/bin/sh
[ -e installed ] && echo 'install ok installed'
END
cat >bin/apt-get <<'END'
#!/bin/sh
echo "$*" >>apt.calls
case $(cat apt.mode) in
works) [ "$1" != install ] || : >installed ;;
down) echo 'E: Failed to fetch http://a/b  Could not connect'; exit 1 ;;
locked) [ "$1" = install ] && [ "$(wc -l <apt.calls)" -lt 2 ] && { echo 'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)'; exit 1; }
	: >installed ;;
esac
exit 0
END
printf '#!/bin/sh\necho 0\n' >bin/id
chmod +x bin/*
PATH=$tmp/bin:$PATH

# run OPTION...: its output in out, and its status
run() {
	timeout 120 tools/check "$@" >out 2>err
	status=$?
}
echo works >apt.mode
run a b
same 'the last line counts passed, failed and skipped' "$(tail -n 1 out), status $status" '8 passed, 3 failed, 2 skipped, status 1'
same 'what is installed is said before it is' "$(grep -c '^  installing: a-package$' out)" 1
same 'two targets run side by side' "$(cat build/log/b/one)" 'ok side by side'
same 'what measures runs when nothing else does' "$(tail -n 1 build/log/a/measures)" 'ok alone'
same 'a stage that fails is shown' "$(grep -c '^    not ok it is not$' out)" 1
same 'a stage says what it needs and what became of that' "$(grep -c 'after-bad .*not run: it needs bad, which failed$' out)" 1
same 'a stage without a check has failed' "$(grep -c 'none ran no check' out)" 1
same 'a stage that ends with a status has failed' "$(grep -c 'dies ended with status 1' out)" 1
same 'the longest stages are named' "$(sed -n '/^The longest of/,/^What/p' out | grep -c ' s  [ab]: ')" 10
same 'what failed is named with its log' "$(grep -c '^  build/log/b/[a-z]*: 1$' out)" 3
rm -rf build
run
same 'without arguments: the targets of this machine' "$(tail -n 1 out), status $status" '5 passed, 0 failed, 1 skipped, status 0'
same 'and what is left to --all is named' "$(grep '^  a: ' out), $(ls build/log/a/extra build/log/a/measures 2>/dev/null)" '  a: extra measures, '
run a c
same 'a target that is killed has failed, and the other ends' "$(tail -n 1 out), status $status" '7 passed, 1 failed, 1 skipped, status 1'
run d a
same 'a stage that hangs is ended' "$(tail -n 1 out), status $status" '7 passed, 1 failed, 1 skipped, status 1'
same 'and all that it has started with it' "$(sleepers)" 0
run g
same "a stage leaves the target's variables" "$(tail -n 1 out) $(cat build/log/g/on-x)" '2 passed, 0 failed ok y'
run h
same 'a need that no stage has is a failure' "$(tail -n 1 out), $(grep -c 'not run: it needs nosuch, and no stage before' out)" '0 passed, 1 failed, 1'
printf "stage it echo 'ok it'\ntarget=x\nstage more echo 'ok more'\n" >tests/target/i.sh
run a
same 'a target that gives itself another name is told' "$(grep -c 'mistake ends tests/target/i.sh before its last stage' err), status $status" '1, status 2'
rm tests/target/i.sh
run a --without=good
same 'what needs a stage that is left out says so' "$(grep -c 'after .*not run: it needs good, which is left out by name$' out)" 1
same '--without counts as skipped' "$(tail -n 1 out)" '4 passed, 0 failed, 4 skipped'
run --all --without=c --without=d --without=h
same '--all is every target' "$(tail -n 1 out)" '10 passed, 3 failed, 5 skipped'
same 'but for those by name only, which are named' "$(grep '^Not run' out)" 'Not run, for --all has them not: e '
run e
same 'which run by name' "$(tail -n 1 out)" '1 passed, 0 failed'
run --list
same '--list says which those are' "$(grep -c '^e: 1 stages.*; by name only$' out)" 1
same '--list names targets, stages, times, disk and packages' \
	"$(grep -c -e '^a: 7 stages, 2 s, 7 MB; runs' -e 'packages: a-package' -e '^    good  *2 s' -e '^    after .*needs good' out)" 4

# A network that is down, apt's lock.
rm -f installed apt.calls
echo down >apt.mode
printf 'packages a-package\nstage first tools/need.sh a-package\nstage second tools/need.sh a-package\n' >tests/target/e.sh
sed 's/^packages.*//' tests/target/e.sh >tests/target/f.sh
run --jobs=1 f
same 'a network that has failed is tried once in a run' "$(grep -c install apt.calls), $(grep -c 'not tried again' build/log/f/second)" '3, 1'
same 'and said on the screen' "$(grep -c '^  the network has failed: E: Failed to fetch' out)" 1
run e
same 'without the packages nothing is run' "$(tail -n 1 out)" '0 passed, 1 failed, 2 skipped'
rm -f installed apt.calls
echo locked >apt.mode
printf 'packages a-package\n' >tests/target/e.sh
run e
same "apt's lock is waited for, and that is said" "$(tail -n 1 out), $(grep -c 'waiting for another process: .*process 7 (apt)' out)" '1 passed, 0 failed, 1'

# Wrong calls: a sentence, and nothing is run.
rm -rf build
# wrong WORDS OPTION...
wrong() {
	words=$1
	shift
	run "$@"
	same "tools/check $*" "$(grep -c "$words" err) $(wc -l <err) $status $(ls build 2>/dev/null)" '1 1 2 '
}
wrong "no target 'nosuch'; there are: a b" nosuch
wrong "unknown option '--nosuch'" --nosuch
wrong 'wants a --without=NAME' --without
wrong 'no target and no stage has this name' --without=nosuch
wrong 'nothing is left to run' a --without=a
wrong 'it goes without a' --all a
wrong 'a number from 1 on' --jobs=0

# One run at a time, and one that is interrupted ends all that it has begun.
tools/check d >out 2>&1 &
pid=$!
timeout 5 sh -c 'until [ -s build/check/d.now ]; do sleep 0.1; done'
run a
same 'a second run in the same tree is told to wait' "$status $(grep -c 'another tools/check is at work' err)" '2 1'
kill -TERM $pid
wait $pid 2>/dev/null
same 'one that is interrupted says so' "$? $(grep -c interrupted out)" '130 1'
same 'and has ended what it began' "$(sleepers)" 0
exit $failed
