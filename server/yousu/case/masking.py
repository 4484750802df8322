"""How a reporter is shown to whoever may see the case but has no need to know who it is."""

import re
from unicodedata import normalize

from yousu.case.commands import Reporter
from yousu.case.rules import District, district_told

NAME, NUMBER = "**", "****"
MOBILE_DIGITS, LANDLINE_DIGITS = 11, 7


def masked(reporter: Reporter, districts: tuple[District, ...]) -> Reporter:
    """The reporter with nothing that tells them from all others: a surname, the ends of a number,
    a district."""
    return Reporter(
        reporter.id,
        masked_name(reporter.name),
        masked_phone(reporter.phone),
        masked_address(reporter.address, districts),
    )


def masked_name(name: str | None) -> str | None:
    """The surname's first character, as 张**; how long the name is stays untold."""
    return name.strip()[:1] + NAME if name else name


def masked_phone(phone: str | None) -> str | None:
    """The first three and the last four of a mobile's digits, as 138****0001; the last four of a
    shorter number, and nothing of what is hardly one."""
    if not phone:
        return phone
    digits = re.sub(r"\D", "", normalize("NFKC", phone), flags=re.ASCII)
    if len(digits) >= MOBILE_DIGITS:
        return digits[-MOBILE_DIGITS:][:3] + NUMBER + digits[-4:]
    return NUMBER + digits[-4:] if len(digits) >= LANDLINE_DIGITS else NUMBER


def masked_address(address: str | None, districts: tuple[District, ...]) -> str | None:
    """The district that the address tells, as 城西区****; nothing where it tells none."""
    if not address:
        return address
    told = district_told(address, districts)
    found = next((one.title.zh for one in districts if one.code == told), "")
    return found + NUMBER
