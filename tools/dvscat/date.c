/* SPDX-License-Identifier: MIT */
/* Dates and times, of any year that an entry can have, whatever time_t is. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "dvscat.h"

/* Days from 1970-01-01 to a date of the Gregorian calendar. */
static int64_t days(int64_t y, int m, int d)
{
	y -= m <= 2;
	m = (m + 9) % 12; /* from March, 0 */
	return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + d - 1 -
		719468;
}

/* Whether it is of the form 0000-00-00T00:00:00, all digits. */
static int is_form(const char *s)
{
	const char *form = "0000-00-00T00:00:00";

	while (*form && (isdigit((unsigned char)*s) ? '0' : *s) == *form)
		s++, form++;
	return !*form && !*s;
}

/* Whether there is such a day: it is before the next month's first. */
static int is_day(int y, int m, int d)
{
	return y >= 1900 && m >= 1 && m <= 12 && d >= 1 &&
		days(y, m, d) < days(y + m / 12, m % 12 + 1, 1);
}

int64_t seconds_of(const char *s)
{
	int y, m, d, hour, minute, second;
	char *end;
	long long at;

	if (*s == '@' && isdigit((unsigned char)s[s[1] == '-' ? 2 : 1])) {
		errno = 0;
		at = strtoll(s + 1, &end, 10);
		if (!*end && !errno)
			return at;
	} else if (is_form(s) &&
		sscanf(s, "%d-%d-%dT%d:%d:%d", &y, &m, &d, &hour, &minute,
			&second) == 6 &&
		is_day(y, m, d) && hour < 24 && minute < 60 && second < 60) {
		return ((days(y, m, d) * 24 + hour) * 60 + minute) * 60 +
			second;
	}
	fail("'%s' is no time: YYYY-MM-DDTHH:MM:SS, or @ and seconds since "
	     "1970",
		s);
}

void show_time(int64_t t)
{
	int64_t day = t / 86400 - (t % 86400 < 0), left = t - day * 86400;
	int y = (int)(day / 366) + 1970 - (day < 0), m = 12;

	while (days(y + 1, 1, 1) <= day)
		y++;
	while (days(y, 1, 1) > day)
		y--;
	while (days(y, m, 1) > day)
		m--;
	printf("%04d-%02d-%02dT%02d:%02d:%02d", y, m,
		(int)(day - days(y, m, 1)) + 1, (int)(left / 3600),
		(int)(left / 60 % 60), (int)(left % 60));
}

/* That is when a pipe was made. */
int64_t now(void)
{
	struct stat64x st;
	int fd[2];

	if (pipe(fd) || fstat64x(fd[0], &st))
		fail("%s", strerror(errno));
	close(fd[0]);
	close(fd[1]);
	return st.st_mtime;
}
