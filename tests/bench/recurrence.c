/* libical over the rules of rules.txt; prints what recurrence.rs prints. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TIMES = 15 };

static long long now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return at.tv_sec * 1000000000LL + at.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
    long long x = *(const long long *)a, y = *(const long long *)b;
    return (x > y) - (x < y);
}

static void expand(const char *start, const char *rule, long most, long *count, long long *sum)
{
    struct icalrecurrencetype recurrence = icalrecurrencetype_from_string(rule);
    icalrecur_iterator *each = icalrecur_iterator_new(recurrence, icaltime_from_string(start));
    *count = 0;
    *sum = 0;
    while (each && *count < most) {
        icaltimetype one = icalrecur_iterator_next(each);
        if (icaltime_is_null_time(one))
            break;
        *count += 1;
        *sum = (*sum * 31 + (long long)icaltime_as_timet(one)) % 1000000007LL;
    }
    if (each)
        icalrecur_iterator_free(each);
}

int main(int words, char **word)
{
    char line[512], start[32], rule[400];
    FILE *rules = words > 1 ? fopen(word[1], "r") : NULL;
    if (!rules)
        return 1;
    while (fgets(line, sizeof line, rules)) {
        long most, count = 0;
        long long sum = 0, times[TIMES];
        if (line[0] == '#' || sscanf(line, "%ld %31s %399s", &most, start, rule) != 3)
            continue;
        for (int turn = 0; turn < TIMES; turn++) {
            long long begun = now();
            expand(start, rule, most, &count, &sum);
            times[turn] = now() - begun;
        }
        qsort(times, TIMES, sizeof times[0], ascending);
        printf("%ld %lld %lld\n", count, sum, times[TIMES / 2]);
    }
    fclose(rules);
    return 0;
}
