# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154 # tools/demo sets root and work

tools/need.sh gcc libc6-dev make binutils mono-runtime mono-mcs libmono-posix4.0-cil ||
	fail "a package that the demo needs could not be installed; the reason is above"

heading "Building overstat for Mono"
cd "$work" || fail "cannot go to $work"
# Where mono leaves a file of its own too
export TMPDIR="$work"
quietly "configuring overstat" "$root/configure" CC=gcc
quietly "building overstat for Mono" make -j2 mono
echo "  configure CC=gcc && make mono"
quietly "building tools/demodir.c" gcc -o demodir "$root/tools/demodir.c"
./demodir files || fail "the directory could not be made"

heading "A program that knows nothing of overstat: examples/monostat.cs"
cp "$root/examples/monostat.cs" "$root/examples/monobirth.cs" .
quietly "compiling monostat.cs" mcs -r:Mono.Posix monostat.cs
mono monostat.exe files/* >plain || fail "monostat.exe failed with mono"
obj/overstat-mono monostat.exe files/* >overstat || fail "monostat.exe failed with overstat-mono"
diff plain overstat || fail "mono and overstat-mono do not agree"
grep -E 'files/(sparse|time|owner|loop)' overstat | sed 's/^/  /'
echo "  mono and overstat-mono say the same of $(wc -l <overstat) files"

heading "One that asks for more: examples/monobirth.cs with Overstat.Unix.Native"
quietly "compiling monobirth.cs" mcs -r:Mono.Posix -r:lib/overstat/Overstat.Unix.Native.dll monobirth.cs
obj/overstat-mono monobirth.exe files/regular files/directory files/fifo >birth ||
	fail "monobirth.exe failed"
sed 's/^/  /' birth
grep -q 'files/regular: FILETYPE_REGULAR_FILE.* born ....-..-..T' birth || grep -q 'has no birth time' birth ||
	fail "that is not what was expected"
printf '\n%s\n' "Shown: overstat-mono runs an unmodified program with the same result as mono, and one
that asks for the birth time and the status of a descriptor, which Mono has no calls for."
