"""Settled scores stand for ever; the next edition names what has changed, and why."""

import json
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from tests.measures.appraisal.made_up import APPEAL, MARK, VETO, line, on, scored
from tests.measures.appraisal.settled import appraisal, edition
from tests.town import person

from yousu.measures.appraisal.changes import Cause, CauseKind, changes
from yousu.measures.appraisal.edition import digest_of, read_edition, settled, to_stored
from yousu.store.register import RegisterLineKind

MARKED = line(MARK, points=5)
ANNULLED = line(MARK, points=5, settled_at=on(20))
LEFT_OUT = line(RegisterLineKind.EXCLUSION, id=5)


def test_the_first_edition_names_no_change() -> None:
    first = edition(scored())
    assert (first.settlement.number, first.settlement.changes) == (1, ())


def test_where_nothing_has_changed_there_is_no_new_edition() -> None:
    first = edition(scored(MARKED))
    assert settled(first, appraisal(scored(MARKED)), on(31), "leader", "again") is None


def test_an_edition_is_read_back_as_it_was_settled() -> None:
    first = edition(scored(MARKED, line(VETO, id=2)))
    assert read_edition(to_stored(first)) == first


def test_what_was_read_back_has_not_changed() -> None:
    first = read_edition(to_stored(edition(scored(MARKED))))
    assert settled(first, appraisal(scored(MARKED)), on(31), "leader", "again") is None


def test_the_digest_does_not_depend_on_how_the_database_writes_json() -> None:
    stored = to_stored(edition(scored(MARKED)))
    other_order = dict(reversed(json.loads(stored.body).items()))
    rewritten = json.dumps(other_order, indent=2)
    assert digest_of(rewritten) == stored.digest


def test_another_figure_gives_another_digest() -> None:
    stored = to_stored(edition(scored()))
    assert digest_of(stored.body.replace('"84.00"', '"84.01"')) != stored.digest


def test_an_appeal_that_was_granted_later_gives_a_new_edition_with_its_trace() -> None:
    first = edition(scored(MARKED, subject="gardens"), scored(subject="roads"))
    after = (scored(ANNULLED, subject="gardens"), scored(subject="roads"))
    second = edition(*after, before=first).settlement
    [change] = second.changes
    assert (second.number, change.subject) == (2, "gardens")
    assert (change.score_before, change.score_after) == (Decimal("79.00"), Decimal("84.00"))
    assert (change.rank_before, change.rank_after) == (2, 1)
    assert change.causes == (Cause(CauseKind.ANNULLED, MARKED.id, MARKED.case, APPEAL),)


def test_who_only_moves_in_rank_is_named_without_a_cause() -> None:
    before = appraisal(scored(MARKED, subject="gardens"), scored(line(MARK, 2), subject="roads"))
    after = appraisal(scored(ANNULLED, subject="gardens"), scored(line(MARK, 2), subject="roads"))
    found = {one.subject: one for one in changes(before, after)}
    assert (found["roads"].rank_before, found["roads"].rank_after) == (1, 2)
    assert found["roads"].causes == ()


def test_an_entry_that_came_since_is_named() -> None:
    [change] = changes(appraisal(scored()), appraisal(scored(MARKED)))
    assert change.causes == (Cause(CauseKind.ENTERED, MARKED.id, MARKED.case),)


def test_a_measure_that_an_exclusion_changed_is_named_with_the_application() -> None:
    before = scored(on_time=(9, 10))
    after = replace(scored(on_time=(9, 9)), exclusions=(LEFT_OUT,))
    [change] = changes(appraisal(before), appraisal(after))
    excluded = Cause(CauseKind.EXCLUDED, LEFT_OUT.id, LEFT_OUT.case, LEFT_OUT.id)
    rate = Cause(
        CauseKind.MEASURE, measure="on_time", value_before=Decimal("0.9"), value_after=Decimal(1)
    )
    assert change.causes == (excluded, rate)


def test_an_exclusion_that_was_revoked_is_named() -> None:
    before = replace(scored(), exclusions=(LEFT_OUT,))
    after = replace(scored(), exclusions=(replace(LEFT_OUT, settled_at=on(20)),))
    [change] = changes(appraisal(before), appraisal(after))
    assert [cause.kind for cause in change.causes] == [CauseKind.EXCLUSION_REVOKED]


def test_another_scheme_is_a_cause_for_everybody() -> None:
    [change] = changes(appraisal(scored()), appraisal(scored(), version=2))
    assert change.causes == (Cause(CauseKind.SCHEME),)


def test_who_was_not_there_before_had_no_score() -> None:
    [change] = changes(appraisal(), appraisal(scored()))
    assert (change.score_before, change.rank_before) == (None, None)
    assert change.score_after == Decimal("84.00")


def test_ids_of_editions_differ() -> None:
    assert isinstance(edition(scored()).id, UUID)
    assert edition(scored()).id != edition(scored()).id


def test_who_may_see_a_score_may_see_that_it_is_gone() -> None:
    without = appraisal(scored(subject="roads"))
    head = person("chen", "unit_head", "greening", "gardens")
    assert [without.may_see(head, subject) for subject in ("gardens", "roads")] == [True, False]
