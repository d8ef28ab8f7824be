# SPDX-License-Identifier: MIT
# Part of run.sh: the archives. tests/house/symbols has a list for each target:
# T what liboverstat.a defines, U what it takes from the libc, u what a compiler
# may take from it in addition, N what liboverstat-names.a defines, G what it
# defines over glibc in addition.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root, build, work and target are run.sh's
: "${NM:=$(var AR | sed 's/ar\(-[0-9]*\)\{0,1\}$/nm\1/')}"
rm -rf "$work/objects"
mkdir -p "$work/objects"
(cd "$work/objects" && ar x "$build/lib/liboverstat.a" && printf '%s\n' *.o) | LC_ALL=C sort >"$work/list"
list=$root/tests/house/symbols/$target.txt
[ -r "$list" ] || list=$root/tests/house/symbols/${target%-*}.txt
bits=$(readelf -h "$work/objects/err.o" 2>/dev/null | sed -n 's/.*Class: *ELF/-/p')
# A list for all CPUs: one for 64 bits, and for 32 bits one a libc.
case $bits in
-64) [ -r "$list" ] || list=$root/tests/house/symbols/${target%%-*}-64.txt ;;
-32) [ -r "$list" ] || list=$root/tests/house/symbols/${target%%-*}-32-${target##*-}.txt ;;
esac

# symbols LETTER...: of the list
symbols() {
	grep "^[$1] " "$list" | cut -d ' ' -f 2 | LC_ALL=C sort
}
# globals OBJECT-OR-ARCHIVE...: OBJECT LETTER SYMBOL. For all objects at once, since nm reads
# the whole of LLVM first where that is installed. What gcc for i386 has in many of them to
# find its own address is no name.
globals() {
	$NM -A -g "$@" | awk '$NF !~ /^__x86.get_pc_thunk/ { file = $0; gsub(/^\.\/|:.*/, "", file); print file, $(NF - 1), $NF }'
}
defined() {
	awk '$2 !~ /^[Uvw]$/ { print $3 }' "$1" | LC_ALL=C sort
}

case $target in
*-glibc) names=NG ;;
*) names=N ;;
esac
(cd "$work/objects" && globals ./*.o) >"$work/globals"
if [ -r "$list" ]; then
	defined "$work/globals" >"$work/T"
	awk '$2 ~ /^[Uvw]$/ { print $3 }' "$work/globals" | LC_ALL=C sort -u |
		LC_ALL=C comm -23 - "$work/T" >"$work/U"
	same "liboverstat.a: defines what $(basename "$list") lists" "$(cat "$work/T")" "$(symbols T)"
	none 'liboverstat.a: each symbol is an __overstat_ one' "$(grep -v '^__overstat_' "$work/T")"
	symbols u | LC_ALL=C comm -23 "$work/U" - >"$work/needs"
	same "liboverstat.a: needs what $(basename "$list") lists" "$(cat "$work/needs")" "$(symbols U)"
	if [ -r lib/liboverstat-names.a ]; then
		globals lib/liboverstat-names.a >"$work/names"
		same "liboverstat-names.a: defines what $(basename "$list") lists" \
			"$(defined "$work/names")" "$(symbols $names)"
	else
		same 'liboverstat-names.a: none' '' "$(symbols $names)"
	fi
else
	none 'liboverstat.a: its symbols are listed' "no ${list#"$root"/}"
fi

none 'liboverstat.a: one public function an object' "$(
	awk '
		FNR == NR { defines[$1] = "" }
		FNR != NR && $2 !~ /^[Uvw]$/ { defines[$1] = defines[$1] " " $3; n[$1]++ }
		END {
			for (o in defines)
				if (n[o] != 1)
					print o " defines" defines[o]
		}' "$work/list" "$work/globals")"

# What may have writable data, by tests/house/allowed.
sed 's/.* //' "$work/allowed" >"$work/allowed.words"
state=$(awk 'FNR == NR { allowed[$1] } FNR != NR && $2 !~ /^[Uvw]$/ && $3 in allowed { print $1 }' \
	"$work/allowed.words" "$work/globals" | uniq | paste -s -d ' ' -)

# Of each section: OBJECT NAME SIZE FLAGS, or - where it has none
(cd "$work/objects" && readelf -SW ./*.o 2>/dev/null) | sed -n 's|^File: \./|File |p; s/^ *\[ *[0-9]*\] \(\..*\)/\1/p' |
	awk '$1 == "File" { o = $2; next } { print o, $1, $5, $7 ~ /^[A-Z]/ ? $7 : "-" }' >"$work/sections"
# Where code finds its addresses on powerpc is written by the linker alone.
if [ -s "$work/sections" ]; then
	none 'liboverstat.a: no writable section, no constructor' "$(
		awk -v state=" $state " '
			index(state, " " $1 " ") && $2 ~ /^\.bss/ { next }
			$2 ~ /^\.(init_array|fini_array|preinit_array|ctors|dtors|tdata|tbss)/ ||
			($4 ~ /W/ && $3 !~ /^0+$/ && $2 !~ /^\.(got2|opd|toc)$/)' "$work/sections" || echo cannot tell)"
	none 'liboverstat.a: the sections were seen' "$(
		cut -d ' ' -f 1 "$work/sections" | LC_ALL=C sort -u | LC_ALL=C comm -13 - "$work/list"
		grep -q '^fstat\.o \.text 0*[1-9a-f][0-9a-f]* AX' "$work/sections" || echo "no .text in fstat.o")"
	case $target in
	*-glibc) tables='^checked_|sync\.o$' ;;
	*) tables='^checked_' ;;
	esac
	# arm has a section in any case, and the name of what reads the table.
	none 'liboverstat.a: unwind tables where a thread is cancelled through them, and in no other object' "$(
		{
			sed -n 's/ \.eh_frame .*//p' "$work/sections"
			sed -n 's/ U __aeabi_unwind_cpp_pr.*//p' "$work/globals"
		} | LC_ALL=C sort -u >"$work/unwound"
		grep -E "$tables" "$work/list" | LC_ALL=C comm -3 - "$work/unwound")"
	# Bare metal's compilers do not mark it: there a stack is memory as any other.
	case $target in
	semihost-* | metal-*) ;;
	*) none 'liboverstat.a: needs no executable stack' "$(
		awk '{ object[$1] }
			$2 == ".note.GNU-stack" && $3 ~ /^0+$/ && $4 == "-" { marked[$1] }
			END { for (o in object) if (!(o in marked)) print o }' "$work/sections" || echo cannot tell)" ;;
	esac
elif wasm-objdump -h "$work/objects/err.o" >/dev/null 2>&1; then
	none 'liboverstat.a: no writable section, no constructor' "$(
		for o in "$work"/objects/*.o; do
			wasm-objdump -x "$o" | grep -E '^ *- [0-9]+: \.(data|bss|tdata|tbss)|init functions' |
				sed "s|^|$(basename "$o"): |"
		done)"
	none 'liboverstat.a: the sections were seen' "$(
		wasm-objdump -x "$work/objects/fstat.o" | grep -q 'symbol table' && wasm-objdump -h "$work/objects/fstat.o" | grep -q ' Code ' ||
			echo "no code in fstat.o")"
else
	none 'liboverstat.a: no writable section, no constructor' "not ELF, and this looks at ELF only"
fi
