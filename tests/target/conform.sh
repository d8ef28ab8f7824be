# SPDX-License-Identifier: MIT
# overstat-conform itself: its reader, its page, and a target without an operating
# system. What tools/check runs.

packages gcc libc6-dev musl-tools make perl libxml2-utils python3 python3-junitparser \
	chromium tidy fonts-dejavu-core gcc-arm-none-eabi picolibc-arm-none-eabi qemu-system-arm
stage build tests/build.sh "$build/musl" CC=musl-gcc
stage reader tests/conform/reader.sh
judged() {
	"$root/tools/overstat-conform" --cc=musl-gcc --overstat="$build/musl" --both --quiet --tap="$build/musl.tap" \
		--json="$build/musl.json" --target='musl 1.2.3' &&
		echo "ok musl breaks no shall, and overstat keeps its promises: $(grep -c '"result":"pass"' "$build/musl.json") checks"
}
stage --needs=build both judged
stage --needs=both page tests/conform/page.sh "$build/musl.json"
stage picolibc tests/conform/picolibc.sh "$build/picolibc.json"
