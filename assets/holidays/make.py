"""Writes holidays.txt, the public holidays and worked weekend days of every country and subdivision, from the Python
package `holidays` (MIT). The README beside this file says how to run it and how to read the result.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import holidays
from holidays.registry import COUNTRIES

FIRST, LAST = 2024, 2040
OUT = Path(__file__).with_name("holidays.txt")

# How the package writes a bridge day in English, and names that only say that a day is off.
SUBSTITUTED = "substituted from"
NO_HOLIDAYS = ("Day off", "Additional")

# Names that splitting the package's class names doesn't give.
NAMES = {
    "BQ": "Bonaire, Sint Eustatius and Saba",
    "CC": "Cocos (Keeling) Islands",
    "CD": "DR Congo",
    "CI": "Côte d’Ivoire",
    "CW": "Curaçao",
    "GW": "Guinea-Bissau",
    "HM": "Heard Island and McDonald Islands",
    "BL": "Saint Barthélemy",
    "RE": "Réunion",
    "SH": "Saint Helena, Ascension and Tristan da Cunha",
    "ST": "São Tomé and Príncipe",
    "SY": "Syria",
    "TL": "Timor-Leste",
    "US": "United States",
    "VI": "US Virgin Islands",
}


def country_name(code, cls):
    if code in NAMES:
        return NAMES[code]
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls)
    return re.sub(r" (And|The|Of|Da)(?= )", lambda m: m.group(0).lower(), words)


def language(entity, code):
    spoken = entity.supported_languages or ()
    english = [f"en_{code}", "en_US", "en_GB"] + sorted(lang for lang in spoken if lang.startswith("en"))
    return next((lang for lang in english if lang in spoken), None)


def in_range(date):
    return FIRST <= date.year <= LAST


def plain(name):
    return re.sub(r"[\t\n]+", " ", re.sub(r"\s*\(([^()]*, )?estimated\)", "", name)).strip()


def days(entity, code, subdivision):
    """Returns {date: (name, estimated)} of one place, and {date: name of the holiday} of the weekend
    days that are worked there.

    The years beside the range are built, too: their holidays may be observed inside it.
    """
    found = entity(
        subdiv=subdivision or None,
        years=range(FIRST - 1, LAST + 2),
        expand=False,
        language=language(entity, code),
    )
    off = {date: (plain(name), "estimated" in name) for date, name in found.items() if in_range(date)}
    worked = {date: paid_for(found, date) for date in found.weekend_workdays if in_range(date)}
    return off, worked


def paid_for(found, worked):
    """Returns the holiday that a worked weekend day belongs to.

    The package names only the bridge day: "Day off (substituted from 02/28/2026)". The holiday is the one
    nearest to that bridge day, the earlier of two.
    """
    text = worked.strftime(found.tr(found.substituted_date_format))
    bridge = next(date for date, name in found.items() if f"({SUBSTITUTED} {text})" in name)
    named = [date for date, name in found.items() if not name.startswith(NO_HOLIDAYS)]
    nearest = min(named, key=lambda date: (abs(date - bridge), date))
    return re.sub(r" \(observed\)$", "", plain(found[nearest]))


def subdivision_names(entity):
    names = defaultdict(list)
    for name, code in (entity.subdivisions_aliases or {}).items():
        names[code].append(name)
    return {code: spelt[0] for code, spelt in names.items()}


def written(dates):
    """Returns dates as text: "1225" for a day of every year, else "24:0329 25:0418~"; ~ is estimated."""
    by_day = defaultdict(set)
    for date, estimated in dates:
        by_day[f"{date:%m%d}", estimated].add(date.year)
    every = set(range(FIRST, LAST + 1))
    parts, rest = [], defaultdict(list)
    for (day, estimated), years in sorted(by_day.items()):
        mark = "~" if estimated else ""
        if years == every:
            parts.append(day + mark)
        else:
            for year in years:
                rest[year].append(day + mark)
    for year in sorted(rest):
        parts.append(f"{year % 100:02}:" + ",".join(sorted(rest[year])))
    return " ".join(parts)


def scope_text(places, everywhere):
    """Returns * for all places of a country, *-A,B for all but these, else A,B; . is the country itself."""
    if places == everywhere:
        return "*"
    left = everywhere - places
    if len(left) < len(places):
        return "*-" + ",".join(sorted(left))
    return ",".join(sorted(places))


def country_rows(entity, code):
    places = [""] + sorted(entity.subdivisions or ())
    where, worked_where = defaultdict(set), defaultdict(set)
    for place in places:
        off, worked = days(entity, code, place)
        for date, (name, estimated) in off.items():
            where[date, name, estimated].add(place or ".")
        for date, name in worked.items():
            worked_where[date, name, False].add(place or ".")
    everywhere = {place or "." for place in places}

    def rows_of(found):
        rows = defaultdict(list)
        for (date, name, estimated), scope in found.items():
            rows[scope_text(scope, everywhere), name].append((date, estimated))
        return {key: written(dates) for key, dates in rows.items()}

    last = max((date.year for date, *_ in where), default=LAST)
    # A country whose feasts were announced no further than some year has far fewer days after it.
    counts = {year: len({d for d, *_ in where if d.year == year}) for year in range(FIRST, LAST + 1)}
    usual = max(counts.values(), default=0)
    known = max((year for year, n in counts.items() if n * 2 >= usual), default=last)
    return places[1:], rows_of(where), rows_of(worked_where), known


def main():
    countries = []
    for cls, code, *_ in sorted(COUNTRIES.values(), key=lambda row: row[1]):
        entity = getattr(holidays, cls)
        subdivisions, rows, worked, known = country_rows(entity, code)
        names = subdivision_names(entity)
        countries.append((code, country_name(code, cls), known, subdivisions, names, worked, rows))

    # Lists of dates that several rows share (Easter, the feasts of the moon) are written once.
    uses = defaultdict(int)
    for *_, rows in countries:
        for dates in rows.values():
            uses[dates] += 1
    shared = sorted((d for d, n in uses.items() if n > 1 and len(d) > 12), key=lambda d: (-uses[d], d))
    number = {dates: f"@{n}" for n, dates in enumerate(shared)}

    lines = [f"# Made by make.py from the Python package holidays {holidays.__version__} (MIT). Do not edit."]
    lines.append(f"years\t{FIRST}\t{LAST}")
    lines += [f"@\t{dates}" for dates in shared]
    for code, name, known, subdivisions, names, worked, rows in countries:
        lines.append(f"=\t{code}\t{name}\t{known}")
        lines += [f"+\t{place}\t{names.get(place, place)}" for place in subdivisions]
        lines += [f"!\t{scope}\t{holiday}\t{dates}" for (scope, holiday), dates in sorted(worked.items())]
        for (scope, holiday), dates in sorted(rows.items()):
            lines.append(f"{scope}\t{holiday}\t{number.get(dates, dates)}")
    text = unicodedata.normalize("NFC", "\n".join(lines) + "\n")
    OUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(countries)} countries, {sum(len(c[3]) for c in countries)} subdivisions, {len(text.encode())} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
