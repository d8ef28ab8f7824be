# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2034,SC2016 # run.sh sources it; nginx expands
# Debian's source has no tests: what it says of odd files is held against what it says
# without overstat, and against what it is to be.
needs=curl
build() {
	./configure --with-cc="$cc" --with-cc-opt='-O1 -w' --without-http_rewrite_module --without-http_gzip_module \
		--prefix="$PWD/run" >configured && make -j2
}
# served DIR: what the nginx of DIR says of the files, in ask.out
served() {
	rm -rf run && mkdir -p run/logs
	cat >run/nginx.conf <<END
daemon off;
master_process off;
user root;
events { }
http {
	access_log off;
	server {
		listen unix:$PWD/run/socket;
		root $PWD/files;
		etag on;
		autoindex on;
		autoindex_exact_size on;
	}
}
END
	"$1/objs/nginx" -p "$PWD/run" -c nginx.conf -e logs/error >run/said 2>&1 &
	nginx=$!
	n=0
	while ! curl -s -o /dev/null --unix-socket run/socket http://x/ && [ $n -lt 100 ]; do
		sleep 0.1
		n=$((n + 1))
	done
	for f in '' big early late second before hole dir empty nosuch fifo link dangling; do
		echo "== $f"
		curl -s -I -m 20 --unix-socket run/socket "http://x/$f" | tr -d '\r' | grep -v '^Date: '
	done >ask.out
	{
		echo '== a range at 5 GiB'
		curl -s -m 20 -D - -r 5368709120-5368709127 --unix-socket run/socket http://x/big | tr -d '\r' | grep -v '^Date: '
		echo '== if modified since 2099'
		curl -s -m 20 -o /dev/null -w '%{http_code}\n' -H 'If-Modified-Since: Thu, 31 Dec 2099 23:59:59 GMT' --unix-socket run/socket http://x/late
		echo '== if modified since 2100'
		curl -s -m 20 -o /dev/null -w '%{http_code}\n' -H 'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT' --unix-socket run/socket http://x/late
		echo '== index'
		curl -s -m 20 --unix-socket run/socket http://x/
	} >>ask.out
	kill $nginx
	wait $nginx 2>/dev/null
}
# line FILE NAME: of the header of it
line() {
	sed -n "/^== $1\$/,/^==/s/^$2: //p" ask.out
}
tests() {
	rm -rf odd && mkdir -p odd/files/dir && cd odd || return
	cd files || return
	truncate -s 5368709120 big && printf '5GiB+8..' >>big
	echo early >early && touch -d '1960-01-01 UTC' early
	echo late >late && touch -d '2100-01-01 UTC' late
	echo second >second && touch -d '2038-01-19 03:14:08 UTC' second
	echo before >before && touch -d '1969-12-31 23:59:59.5 UTC' before
	truncate -s 1G hole
	: >empty
	mkfifo fifo
	ln -s late link
	ln -s nosuch dangling
	touch -d '2001-01-01 UTC' big hole empty dir
	cd ..
	served ..
	cp ask.out ours
	same 'a file of 5 GiB and 8 bytes: its length' "$(line big Content-Length)" 5368709128
	same 'a range at 5 GiB' "$(sed -n '/^== a range/,/^== if/p' ours | grep -c -e '^Content-Range: bytes 5368709120-5368709127/5368709128' -e '^5GiB+8')" 2
	same 'a file of 2100' "$(line late Last-Modified)" 'Fri, 01 Jan 2100 00:00:00 GMT'
	same 'a file of 2100 by a link' "$(line link Last-Modified)" 'Fri, 01 Jan 2100 00:00:00 GMT'
	same 'a file of 2038' "$(line second Last-Modified)" 'Tue, 19 Jan 2038 03:14:08 GMT'
	same 'a file of 2100 is asked for if it is modified' "$(sed -n '/^== if modified/{n;p;}' ours | tr '\n' ' ')" '200 304 '
	same 'the identity of a file of 2100 has its time' "$(line late ETag)" "\"$(printf '%x-%x' 4102444800 5)\""
	made "$dir.plain" gcc || {
		not_ok 'builds without overstat' "$(tail -n 2 "$log")"
		return
	}
	served "$dir.plain"
	same 'each answer, of 1960 too, is that of nginx without overstat' "$(diff ask.out ours)" ''
	echo "  of 1960 it says: $(line early Last-Modified)"
}
