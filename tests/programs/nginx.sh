# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034 # run.sh sources it
needs=curl
build() {
	./configure --with-cc="$cc" --with-cc-opt='-O1 -w' --prefix="$PWD/inst" \
		--without-http_rewrite_module --without-http_gzip_module --without-pcre && make -j2
}
# It keeps what it was told of a file, and serves by that.
tests() {
	rm -rf serve && mkdir -p serve/logs serve/html && cd serve || return
	truncate -s 5368709120 html/large
	echo end >>html/large
	for y in 1960 2100; do
		echo "$y" >html/$y
		touch -d "$y-01-01 12:34:56 UTC" html/$y
	done
	ln -s nothing html/dangling
	cat >conf <<END
daemon on;
pid $PWD/pid;
error_log $PWD/logs/error.log;
events {}
http {
	access_log off;
	open_file_cache max=10;
	server {
		listen unix:$PWD/socket;
		root $PWD/html;
		autoindex on;
	}
}
END
	[ "$(id -u)" != 0 ] || sed -i '1i user root;' conf
	check 'starts' ../objs/nginx -p "$PWD" -c "$PWD/conf" || return
	get() {
		curl -s --max-time 20 --unix-socket socket "$@"
	}
	field() {
		get -I "http://localhost/$1" | tr -d '\r' | sed -n "s/^$2: //p"
	}
	same 'a file of 5 GiB: its length' "$(field large Content-Length)" 5368709124
	same 'a file of 5 GiB: its end' "$(get -r 5368709120- http://localhost/large)" end
	same 'a file of 2100' "$(field 2100 Last-Modified)" 'Fri, 01 Jan 2100 12:34:56 GMT'
	same 'a file of 1960' "$(field 1960 Last-Modified)" 'Fri, 01 Jan 1960 12:34:56 GMT'
	same 'a file of 2100, if it was modified since' "$(get -o /dev/null -w '%{http_code}' -H 'If-Modified-Since: Fri, 01 Jan 2100 12:34:56 GMT' http://localhost/2100)" 304
	same 'a link to nothing' "$(get -o /dev/null -w '%{http_code}' http://localhost/dangling)" 404
	same 'a directory as a list' "$(get http://localhost/ | grep -c -e '>2100<.*01-Jan-2100' -e '>large<.* 5368709124')" 2
	check 'stops' ../objs/nginx -p "$PWD" -c "$PWD/conf" -s stop
}
