"""An edition that no city has issued, to be shown."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from yousu.bulletins.edition import (
    Amount,
    Change,
    Content,
    Correction,
    Edition,
    Figure,
    Line,
    Section,
    SectionCode,
    Warned,
)
from yousu.bulletins.kind import BulletinKind, Subject
from yousu.case.vocabulary import Title
from yousu.measures.written import standard

HOUSING = Title("市住房保障房管局", "housing")
ISSUED_AT = datetime(2024, 4, 1, 1, 0, tzinfo=UTC)


def count(number: int) -> Amount:
    return Amount(Decimal(number), Decimal(1), Decimal(0), Decimal(number))


def rate(above: int, below: int) -> Amount:
    value = Decimal(above) / Decimal(below) if below else None
    return Amount(Decimal(above), Decimal(below), Decimal(0), value)


def line(code: str | None, title: str, received: int, before: int, solved: Amount) -> Line:
    figures = (
        Figure("received", count(received), count(before), count(0)),
        Figure("resolution", solved, None, None),
    )
    return Line(code, Title(title, title), figures)


def content() -> Content:
    lines = (
        line("housing", "市住房保障房管局", 753, 500, rate(700, 711)),
        line("parks", "公园局<script>", 0, 0, rate(0, 0)),
    )
    total = line(None, "合计", 753, 500, rate(700, 711))
    by_bureau = Title("各局办理情况", "by bureau")
    overview = Title("总体情况", "overview")
    known = standard()
    return Content(
        subject=Subject(BulletinKind.QUARTERLY, None, date(2024, 1, 1), date(2024, 3, 31)),
        whose=Title("全市", "the city"),
        period=Title("2024年第一季度", "quarter 1 of 2024"),
        cut_off=datetime(2024, 3, 31, 15, 59, 59, tzinfo=UTC),
        definitions=(known["received"], known["resolution"]),
        sections=(
            Section(SectionCode.OVERVIEW, overview, (), total),
            Section(SectionCode.RESPONSIBLE, by_bureau, lines, total),
        ),
        warnings=(Warned("housing", HOUSING, "cluster", Title("多人反映", "many"), 6, ISSUED_AT),),
    )


def edition() -> Edition:
    told = content()
    return Edition(UUID(int=1), 1, told, told.digest, ISSUED_AT, "clock")


def corrected() -> Edition:
    change = Change(
        SectionCode.OVERVIEW, Title("合计", "total"), "received", count(752), count(753)
    )
    correction = Correction("补录一件漏统计的诉求。", (change,))
    return replace(edition(), number=2, correction=correction)
