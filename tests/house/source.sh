# SPDX-License-Identifier: MIT
# Part of run.sh: what the sources may say. Comments may name any system: a fact
# about one belongs there.
# shellcheck shell=sh
# shellcheck disable=SC2154 # root and work are run.sh's
cd "$root" || exit 2
code() {
	find "$@" -name '*.[ch]' | sort | xargs awk -f tests/house/code.awk
}
code src >"$work/src"
code arch >"$work/arch"
code include | grep -v '^include/libc/\|^include/overstat/w2c\.h:' >"$work/include"
none 'the sources were read' "$(
	for f in src/stat/fstat.c src/internal/store.h arch/linux/sync.h arch/wasi/convert.h include/sys/stat.h; do
		grep -q "^$f:1[0-9]: .*[a-z;]" "$work/src" "$work/arch" "$work/include" || echo "$f"
	done)"

# Front end: no condition on anything but our own macros, include guards and what
# the user asked the compiler for.
none 'src: no #if on a system, a CPU or a libc' "$(awk '
	/^[^ ]* +# *(if|elif)/ {
		left = $0
		sub(/^[^ ]* +# *[a-z]+/, "", left)
		gsub(/(^|[^A-Za-z0-9_])defined/, " ", left)
		gsub(/OVERSTAT_[A-Z0-9_]+/, "", left)
		gsub(/[A-Z]+_H/, "", left)
		gsub(/__OPTIMIZE_SIZE__/, "", left)
		if (left ~ /[A-Za-z_]/)
			print
	}' "$work/src" || echo cannot tell)"

# The names of systems, CPUs and libcs: those that there is a folder for, and
# the others that one could think of. A part of an identifier between
# underscores is enough.
{
	find arch -mindepth 1 -type d ! -name example ! -name names ! -name utf8 ! -path 'arch/*/include*'
	find include/libc -mindepth 1 -maxdepth 1
	echo gnu uclibc wasix wasm wasm32 wasm64 emscripten win32 win64 windows nt \
		mingw mingw32 cygwin msc bs2000 dvs semihost uefi efi apple darwin \
		mach macos freebsd netbsd openbsd bsd sun solaris aix mvs hpux hurd \
		android unix mono x86 x64 i486 i586 i686 amd64 arm64 riscv s390 ppc \
		ppc64 sparc sh4 alpha hppa ia64 xtensa | tr ' ' '\n'
} | sed 's|.*/||' >"$work/systems"
named() {
	awk '
	FNR == NR { name[$1] = 1; next }
	{
		left = tolower($0)
		sub(/^[^ ]* /, "", left)
		n = split(left, part, /[^a-z0-9]+/)
		for (i = 1; i <= n; i++)
			if (part[i] in name) {
				print
				break
			}
	}' "$work/systems" "$1" || echo cannot tell
}
none 'src: no system, CPU or libc is named outside comments' "$(named "$work/src")"

# A header that every libc's programs read: what is of one belongs to its folder
# of include/libc. A user's macro, and what an #error says, may name one.
sed '/: *# *error /d; s/_BS2000_SOURCE//g' "$work/include" >"$work/public"
none 'include: no system, CPU or libc is named outside comments and include/libc' "$(named "$work/public")"

# kstat.h in <>, or it were always the one beside.
none 'src: includes what C11 and POSIX have, the overlay and its own headers' "$(
	sed -n 's/^\([^ ]*\) *# *include *//p' "$work/src" | sort -u |
		grep -vxE '<(errno|fcntl|stddef|stdint|string|unistd|kstat|sys/stat|sys/fdstat)\.h>|"[a-z]+\.h"')"

# Words that mean memory, stdio, locks, or an end of the program. free comes
# under malloc.
none 'src, arch: no malloc, no stdio, no lock, no constructor but where tests/house/allowed says why' "$(awk '
	BEGIN {
		split("malloc calloc realloc reallocarray free aligned_alloc" \
			" posix_memalign strdup strndup asprintf alloca mmap brk sbrk FILE" \
			" stdin stdout stderr printf fprintf dprintf sprintf snprintf" \
			" vprintf vfprintf vsnprintf puts fputs putchar putc fputc fopen" \
			" fdopen fclose fread fwrite fflush perror exit _exit abort atexit" \
			" assert constructor destructor thread_local _Thread_local" \
			" call_once setjmp longjmp signal stdio malloc_h threads" \
			" RtlAllocateHeap HeapAlloc LocalAlloc GlobalAlloc VirtualAlloc" \
			" RtlDosPathNameToNtPathName_U_WithStatus", w, " ")
		for (i in w)
			word[w[i]] = 1
	}
	FILENAME ~ /allowed$/ { may[$1, $2] = 1; next }
	{
		file = $1
		sub(/:.*/, "", file)
		left = $0
		sub(/^[^ ]* /, "", left)
		n = split(left, part, /[^A-Za-z0-9_]+/)
		for (i = 1; i <= n; i++)
			if ((part[i] in word || part[i] ~ /^(pthread|mtx|cnd|thrd|sem)_/) &&
			    !((file, part[i]) in may))
				print file ": " part[i]
	}' "$work/allowed" "$work/src" "$work/arch" || echo cannot tell)"

# errno: set by the front end in one place, and put back by a backend whose only
# way is a function of the libc.
sets_errno='(^|[^A-Za-z0-9_.>])errno[ \t]*([-+*/%|&^]|<<|>>)?=[^=]|(\+\+|--)[ \t]*errno|errno[ \t]*(\+\+|--)|[^&]&[ \t]*errno([^A-Za-z0-9_]|$)|__errno_location'
same 'src: errno is set in src/internal/err.c, and nowhere else' \
	"$(grep -E "$sets_errno" "$work/src" | sed 's/:[0-9]*:[ \t]*/ /')" \
	'src/internal/err.c errno = r < 0 ? -r : EIO;'
same 'arch: errno is set only to what it was, where tests/house/allowed says so' \
	"$(grep -E "$sets_errno" "$work/arch" | sed 's/:[0-9]*:[ \t]*/ /' | sort)" \
	"$(sed -n 's/ errno$/ errno = saved;/p' "$work/allowed" | sort)"
none 'arch: what is put back into errno was taken from it' "$(
	sed -n 's/ errno$//p' "$work/allowed" | while read -r file; do
		[ "$(grep "^$file:" "$work/arch" | grep -cE 'saved = errno[,;]')" = 1 ] ||
			echo "$file: not one 'saved = errno'"
	done)"
none 'tests/house/allowed: each line is still needed' "$(
	while read -r file word; do
		grep -qE "^$file:.*[^A-Za-z0-9_]$word([^A-Za-z0-9_]|$)" "$work/arch" ||
			echo "$file: $word"
	done <"$work/allowed")"

# What is left open.
todo='TO''DO|FIX''ME|X''XX|H''ACK'
sources="src arch include bench bindings examples tests tools"
# shellcheck disable=SC2086 # words
none 'nothing is left open in the sources' "$(
	grep -rnwE "$todo" $sources configure Makefile.in 2>/dev/null)"

# SPDX: the first line, after #! the second.
# shellcheck disable=SC2086
none 'every source file has the SPDX line' "$(
	find $sources -name '*.[ch]' -size 0
	find $sources configure Makefile.in -type f | sort | xargs awk '
		FNR == 1 {
			if (line)
				print file
			file = FILENAME
			line = file ~ /(\.[ch]|\.cc|\.awk|\/configure\.sh|^Makefile\.in)$/ ? 1 : /^#!/ ? 2 : 0
		}
		FNR == line && /SPDX-License-Identifier: MIT/ { line = 0 }
		END {
			if (line)
				print file
		}' || echo cannot tell)"

# A file is seen whole: a function without scrolling, a conversion or a table in
# a header within three screens.
none 'src, arch: no .c file has more than 60 lines, no header more than 200' "$(
	find src arch -name '*.c' -exec wc -l {} + | awk '$2 != "total" && $1 > 60'
	find src arch -name '*.h' -exec wc -l {} + | awk '$2 != "total" && $1 > 200')"
cat "$work/src" "$work/arch" | awk -f tests/house/functions.awk >"$work/functions"
lines=$(awk '{ print $2 }' "$work/functions" | sort -n)
count=$(printf '%s\n' "$lines" | wc -l)
middle=$(printf '%s\n' "$lines" | sed -n "$(((count + 1) / 2))p")
echo "$count functions in src and arch, median $middle lines, longest $(printf '%s\n' "$lines" | tail -n 1)"
none 'src, arch: a function has less than 20 lines in the median, none more than 60' "$(
	[ "$count" -gt 40 ] || echo "only $count functions were found"
	[ "$middle" -lt 20 ] || echo "median $middle"
	awk '$2 > 60' "$work/functions" || echo cannot tell)"
cd "$build" || exit 2
