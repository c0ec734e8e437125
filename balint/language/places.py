"""The time zone of a place, as people name it."""

from functools import cache
from zoneinfo import available_timezones

from balint.language.patterns import words

_CONTINENTS = words("Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific")
# Cities of the time zone table whose names are better known as another place, or as a word.
_AMBIGUOUS = words("chatham center easter midway perth troll wake eastern knox marengo monticello vincennes")

_OTHERS = {
    "Europe/London": """uk|u.k.|united kingdom|great britain|britain|england|scotland|wales
    |northern ireland|leeds
        |manchester|birmingham|bristol|oxford|cambridge|brighton|liverpool|newcastle|sheffield|nottingham
        |leicester
        |york|bath|exeter|plymouth|norwich|southampton|portsmouth|reading|edinburgh|glasgow|aberdeen|dundee
        |inverness|cardiff|swansea|gmt|bst|uk time|british time|greenwich mean time|cornwall|devon|kent
        |surrey
        |sussex|essex|yorkshire|durham|hull|coventry|derby|lancaster|winchester|canterbury|st andrews
        |milton keynes""",
    "Europe/Dublin": "ireland|republic of ireland|eire|cork|galway|limerick|irish time",
    "Pacific/Auckland": "new zealand|nz|aotearoa|wellington|christchurch|dunedin",
    "Europe/Berlin": "germany|munich|hamburg|cologne|frankfurt|german time",
    "Europe/Paris": "france|lyon|marseille|toulouse|cet|cest|central european time",
    "Europe/Madrid": "barcelona|valencia|seville",
    "Europe/Lisbon": "porto",
    "Europe/Rome": "italy|milan|florence|naples|turin",
    "Europe/Amsterdam": "netherlands|the netherlands|holland|rotterdam|utrecht|the hague",
    "Europe/Brussels": "belgium|antwerp|ghent",
    "Europe/Zurich": "switzerland|geneva|basel|bern",
    "Europe/Vienna": "austria|salzburg",
    "Europe/Stockholm": "sweden|gothenburg",
    "Europe/Oslo": "norway|bergen",
    "Europe/Copenhagen": "denmark|aarhus",
    "Europe/Helsinki": "finland",
    "Europe/Warsaw": "poland|krakow",
    "Europe/Prague": "czech republic|czechia",
    "Europe/Athens": "greece",
    "Europe/Bucharest": "romania",
    "Europe/Budapest": "hungary",
    "Europe/Zagreb": "croatia",
    "Asia/Jerusalem": "israel|tel aviv",
    "Asia/Kolkata": "india|mumbai|delhi|new delhi|bangalore|chennai|hyderabad",
    "Asia/Karachi": "pakistan|lahore|islamabad",
    "Asia/Colombo": "sri lanka",
    "Asia/Shanghai": "china|beijing",
    "Asia/Tokyo": "japan|osaka|kyoto",
    "Asia/Dubai": "united arab emirates|uae|abu dhabi",
    "Africa/Johannesburg": "south africa|cape town|durban|pretoria",
    "Africa/Lagos": "nigeria|abuja",
    "Africa/Nairobi": "kenya",
    "Africa/Cairo": "egypt",
    "America/New_York": """boston|washington|washington dc|philadelphia|miami|atlanta|new york city|nyc
    |eastern time
        |us eastern""",
    "America/Los_Angeles": "san francisco|seattle|san diego|la|pacific time|us pacific",
    "America/Chicago": "houston|dallas|austin|central time|us central",
    "America/Toronto": "montreal|ottawa",
    "Australia/Sydney": "canberra|new south wales",
    "Australia/Melbourne": "victoria australia",
    "UTC": "utc",
}


def time_zone_of(place: str) -> str:
    """The IANA name for a city, a country with one zone, or such a name itself; empty if none is known."""
    return _zones().get(" ".join(place.lower().replace("_", " ").split()), "")


@cache
def _zones() -> dict[str, str]:
    zones: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        continent, _, city = zone.partition("/")
        if continent in _CONTINENTS and city:
            name = city.rpartition("/")[2].replace("_", " ").lower()
            zones[zone.replace("_", " ").lower()] = zone
            if name not in _AMBIGUOUS:
                zones[name] = zone
    for zone, names in _OTHERS.items():
        zones |= {" ".join(name.split()): zone for name in names.split("|")}
    return zones
