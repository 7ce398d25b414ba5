"""Writes zones.txt, the time zones of each country, from zone.tab of the time zone database (public domain)."""

import sys
from collections import defaultdict
from pathlib import Path

SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo/zone.tab")
OUT = Path(__file__).with_name("zones.txt")

zones = defaultdict(list)
for line in SOURCE.read_text(encoding="utf-8").splitlines():
    if not line.startswith("#"):
        country, _, zone, *_ = line.split("\t")
        zones[country].append(zone)
# The database lists zones from east to west or by age; most people of these countries live in these.
USUAL = {
    "AU": "Sydney Melbourne Brisbane Perth Adelaide",
    "BR": "Sao_Paulo",
    "CA": "Toronto Vancouver Edmonton Winnipeg Halifax",
    "ID": "Jakarta",
    "KZ": "Almaty",
    "MN": "Ulaanbaatar",
    "MX": "Mexico_City",
    "RU": "Moscow",
    "UA": "Kyiv",
    "US": "New_York Chicago Denver Los_Angeles",
}
for country, usual in USUAL.items():
    cities = usual.split()
    place = lambda zone: cities.index(city) if (city := zone.rsplit("/")[-1]) in cities else len(cities)
    zones[country].sort(key=place)
head = "# Made by make.py from zone.tab of the time zone database. Do not edit.\n"
OUT.write_text(head + "".join(f"{country} {' '.join(names)}\n" for country, names in sorted(zones.items())), encoding="utf-8")
