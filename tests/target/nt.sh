# SPDX-License-Identifier: MIT
# Windows NT over msvcrt and ucrt, on a fake of its kernel and under wine: what
# tools/check runs. i686 is compiled in any case, and runs where wine32 is installed.

packages gcc make libc6-dev binutils clang lld gcc-mingw-w64-x86-64-win32 g++-mingw-w64-x86-64-win32 \
	gcc-mingw-w64-i686-win32 g++-mingw-w64-i686-win32 wine wine64 wabt
stage fake tests/nt/fake.sh "$build/fake"
for crt in msvcrt ucrt; do
	for cpu in x86_64 i686; do
		stage "build-$cpu-$crt" tests/nt/build.sh "$build/$cpu-$crt" $cpu $crt
		stage "--needs=build-$cpu-$crt" "calls-$cpu-$crt" tests/nt/run.sh $cpu-$crt "$build/$cpu-$crt"
		stage "--needs=build-$cpu-$crt" "w2c-$cpu-$crt" tests/nt/w2c.sh $cpu-$crt "$build/$cpu-$crt"
	done
	stage "--needs=build-x86_64-$crt" "conformance-x86_64-$crt" \
		tests/nt/conformance.sh x86_64-$crt "$build/x86_64-$crt"
done
stage build-x86_64-clang tests/nt/build.sh "$build/x86_64-clang" x86_64 msvcrt clang
stage --needs=build-x86_64-clang calls-x86_64-clang tests/nt/run.sh x86_64-msvcrt "$build/x86_64-clang"
# measured: the code of fstat alone, as doc/nt.md has it
measured() {
	(cd "$build/x86_64-msvcrt" && make size) >"$build/size" &&
		awk '$1 == "fstat" { print ($2 > 0 && $2 <= 1600 ? "ok" : "not ok"), "fstat alone is at most 1600 bytes: " $2 }' "$build/size"
}
stage --needs=build-x86_64-msvcrt size measured
stage headers tests/nt/headers.sh "$build/headers"
shows() {
	tools/demo nt && echo 'ok tools/demo'
}
stage demo shows
ends() {
	tests/nt/wine.sh --stop
	echo 'ok wine has ended'
}
stage ends ends
