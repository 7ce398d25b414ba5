"""python-dateutil over the rules of rules.txt; prints what recurrence.rs prints."""
import calendar
import itertools
import sys
import time

from dateutil.rrule import rrulestr

TIMES = 5


def expand(text, most):
    count, total = 0, 0
    for one in itertools.islice(rrulestr(text), most):
        count += 1
        total = (total * 31 + calendar.timegm(one.timetuple())) % 1_000_000_007
    return count, total


for line in open(sys.argv[1], encoding="utf-8"):
    if line.startswith("#"):
        continue
    most, start, rule = line.strip().split(" ", 2)
    times = []
    for _ in range(TIMES):
        begun = time.perf_counter_ns()
        count, total = expand(f"DTSTART:{start}\nRRULE:{rule}", int(most))
        times.append(time.perf_counter_ns() - begun)
    print(count, total, sorted(times)[TIMES // 2])
