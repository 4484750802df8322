"""What can be read."""

from datetime import date, datetime
from typing import Annotated

import strawberry
from strawberry import relay

from yousu.case.problem import Refused
from yousu.case.rights import may_see
from yousu.graphql.appraisal.queries import AppraisalQueries
from yousu.graphql.bulletins import BulletinConnection, BulletinFilter, bulletin_page
from yousu.graphql.calendar import Calendar, calendar_of
from yousu.graphql.case.case import Case
from yousu.graphql.case_filter import CaseFilter, wanted_of
from yousu.graphql.connections import CaseConnection, buck_passing_page, case_page
from yousu.graphql.context import Info
from yousu.graphql.delegations import Delegation, delegations_of
from yousu.graphql.directory import Bureau
from yousu.graphql.districts import District
from yousu.graphql.enums import Comparison, Dimension, LedgerGrouping, ObservationKind, WarningState
from yousu.graphql.ids import case_id
from yousu.graphql.ledger import LedgerConnection, ledger_page
from yousu.graphql.ledger_summary import LedgerSummary, ledger_summary
from yousu.graphql.likely_same import FirstFew, LikelySame, LikelySameInput, like_appeal
from yousu.graphql.measures import Measure, measures, versions
from yousu.graphql.metrics import Metrics, MetricsFilter, Period, metrics
from yousu.graphql.observations import Observation, observations
from yousu.graphql.pages import USUAL_PAGE, After, First
from yousu.graphql.plugin_preview import PluginPreview, PluginPreviewInput, preview_of
from yousu.graphql.plugins import Plugin, plugins
from yousu.graphql.register import (
    RegisterConnection,
    RegisterFilter,
    RegisterTotal,
    register_page,
    totals,
)
from yousu.graphql.topics import Topic, TopicCandidate, candidates_of, topics_of
from yousu.graphql.warnings import EarlyWarningConnection, warning_page
from yousu.measures.asked import Asked
from yousu.store.warnings import WarningFilter


@strawberry.type(description="What can be read.")
class Query(AppraisalQueries):
    # Strawberry's own node field can be put into one schema only; ours is built again and again.
    @strawberry.field(description="Any object by its global id; null when there is none.")
    async def node(
        self, info: Info, id: Annotated[relay.GlobalID, strawberry.argument(description="Its id.")]
    ) -> relay.Node | None:
        try:
            found: relay.Node | None = await id.resolve_node(info)
        except relay.GlobalIDValueError:
            return None
        return found

    @strawberry.field(description="A case by its id; null when there is none that you may see.")
    async def case(
        self, info: Info, id: Annotated[relay.GlobalID, strawberry.argument(description="Its id.")]
    ) -> Case | None:
        actor = info.context.actor
        try:
            found = await info.context.loaders.cases.load(case_id(id))
        except Refused:
            return None
        return Case.of(found) if found and may_see(actor, found) else None

    @strawberry.field(description="Cases, newest receipt first.")
    async def cases(
        self,
        info: Info,
        filter: Annotated[
            CaseFilter | None, strawberry.argument(description="Which cases; all if left out.")
        ] = None,
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> CaseConnection:
        return await case_page(info, wanted_of(info, filter), first, after)

    @strawberry.field(
        description="The ledger (台账), newest receipt first; /ledger.csv and /ledger.xlsx give the"
        " same as files."
    )
    async def ledger(
        self,
        info: Info,
        filter: Annotated[
            CaseFilter | None, strawberry.argument(description="Which cases; all if left out.")
        ] = None,
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> LedgerConnection:
        return await ledger_page(info, filter, first, after)

    @strawberry.field(description="The ledger in numbers: cases counted in groups.")
    async def ledger_summary(
        self,
        info: Info,
        group_by: Annotated[
            list[LedgerGrouping],
            strawberry.argument(description="A line for each of what; up to 3."),
        ] = [],  # noqa: B006 - Strawberry reads it and changes nothing
        filter: Annotated[
            CaseFilter | None, strawberry.argument(description="Which cases; all if left out.")
        ] = None,
        with_subcategories: Annotated[
            bool,
            strawberry.argument(
                description="Whether a category's line holds the cases of those below it too."
            ),
        ] = False,
    ) -> LedgerSummary:
        return await ledger_summary(info, filter, group_by, with_subcategories)

    @strawberry.field(
        description="Cases that were sent back twice or more often, most often first (推诿)."
    )
    async def buck_passing(
        self,
        info: Info,
        bureau: Annotated[
            str | None,
            strawberry.argument(
                description="Only those that this bureau, by its code, has or had."
            ),
        ] = None,
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> CaseConnection:
        return await buck_passing_page(info, bureau, first, after)

    @strawberry.field(description="Who stands in for whom, now or later; the next to begin last.")
    async def delegations(
        self,
        info: Info,
        bureau: Annotated[
            str | None, strawberry.argument(description="A bureau's code; all if left out.")
        ] = None,
    ) -> list[Delegation]:
        return await delegations_of(info, bureau)

    @strawberry.field(description="What is held against units and persons, newest first.")
    async def register(
        self,
        info: Info,
        filter: Annotated[
            RegisterFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> RegisterConnection:
        return await register_page(info, filter, first, after)

    @strawberry.field(description="The register of each unit, counted by kind.")
    async def register_totals(
        self,
        info: Info,
        filter: Annotated[
            RegisterFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
    ) -> list[RegisterTotal]:
        return await totals(info, filter)

    @strawberry.field(
        description="Cases that are probably about the same thing as an appeal, likeliest first."
    )
    async def likely_same(
        self,
        info: Info,
        input: Annotated[LikelySameInput, strawberry.argument(description="The appeal.")],
        first: FirstFew = 5,
    ) -> list[LikelySame]:
        found = await like_appeal(info, input, first)
        return [LikelySame.of(Case.of(one.case), one.likeness) for one in found]

    @strawberry.field(
        description="Matters that many people have raised within a few days, newest warning first."
    )
    async def early_warnings(
        self,
        info: Info,
        bureau: Annotated[
            str | None,
            strawberry.argument(description="A bureau's code; all that you may see if left out."),
        ] = None,
        rule: Annotated[
            str | None, strawberry.argument(description="The code of a rule; any if left out.")
        ] = None,
        states: Annotated[
            list[WarningState] | None, strawberry.argument(description="Any of these.")
        ] = None,
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> EarlyWarningConnection:
        told = None if states is None else tuple(states)
        return await warning_page(info, WarningFilter(bureau, rule, told), first, after)

    @strawberry.field(description="Every bureau whose plugin is active.")
    def bureaus(self, info: Info) -> list[Bureau]:
        directory = info.context.city.host.directory
        active = (b for code, b in directory.bureaus.items() if code not in directory.off)
        return [Bureau.of(bureau) for bureau in active]

    @strawberry.field(description="The districts and counties of the city, as it lists them.")
    def districts(self, info: Info) -> list[District]:
        return [District.of(district) for district in info.context.city.hotline.districts]

    @strawberry.field(
        description="What stands out among the cases received in a period, kind by kind."
    )
    async def observations(
        self,
        info: Info,
        period: Annotated[Period, strawberry.argument(description="Which days.")],
        bureau: Annotated[
            str | None,
            strawberry.argument(
                description="A bureau's code; your own, or the whole city, if left out."
            ),
        ] = None,
        kinds: Annotated[
            list[ObservationKind] | None,
            strawberry.argument(description="Any of these; all that you may see if left out."),
        ] = None,
    ) -> list[Observation]:
        return await observations(info, bureau, period, kinds)

    @strawberry.field(
        description="The topics that a bureau has taken up, heaviest first; or its closed ones."
    )
    async def topics(
        self,
        info: Info,
        bureau: Annotated[str, strawberry.argument(description="The bureau's code.")],
        closed: Annotated[
            bool, strawberry.argument(description="Whether those that are closed are wanted.")
        ] = False,
    ) -> list[Topic]:
        return await topics_of(info, bureau, closed)

    @strawberry.field(
        description="What a bureau might take up: what stands out in the last weeks, and what it"
        " was warned of; heaviest first."
    )
    async def topic_candidates(
        self,
        info: Info,
        bureau: Annotated[str, strawberry.argument(description="The bureau's code.")],
    ) -> list[TopicCandidate]:
        return await candidates_of(info, bureau)

    @strawberry.field(description="Every measure that can be asked for, as it is counted now.")
    async def measures(self, info: Info) -> list[Measure]:
        info.context.require_actor()
        return await measures(info)

    @strawberry.field(description="Every version of a measure that there was, the newest first.")
    async def measure_versions(
        self,
        info: Info,
        code: Annotated[str, strawberry.argument(description="The measure's code.")],
    ) -> list[Measure]:
        info.context.require_actor()
        return await versions(info, code)

    @strawberry.field(
        description="Measures over a period, in lines by bureau, unit, category, month and more,"
        " with their pooled total; a day that has not come yet counts nothing."
    )
    async def metrics(
        self,
        info: Info,
        measures: Annotated[
            list[str], strawberry.argument(description="The codes of measures, up to 20.")
        ],
        period: Annotated[Period, strawberry.argument(description="Which days.")],
        group_by: Annotated[
            list[Dimension], strawberry.argument(description="A line for each of what; up to 4.")
        ] = [],  # noqa: B006 - Strawberry reads it and changes nothing
        filter: Annotated[
            MetricsFilter | None, strawberry.argument(description="Which figures; all if left out.")
        ] = None,
        compare_with: Annotated[
            list[Comparison], strawberry.argument(description="Beside what each value is shown.")
        ] = [],  # noqa: B006 - as above
        as_of: Annotated[
            datetime | None,
            strawberry.argument(description="What was known at a past instant; now if left out."),
        ] = None,
    ) -> Metrics:
        info.context.require_actor()
        wanted = (filter or MetricsFilter()).wanted()
        compare = frozenset(compare_with)
        by = tuple(group_by)
        return await metrics(
            info, Asked(tuple(measures), period.days(), by, wanted, compare, as_of)
        )

    @strawberry.field(
        description="Bulletins, the newest edition of each, the last issued first: the city's, and"
        " those of the bureaus that you may see."
    )
    async def bulletins(
        self,
        info: Info,
        filter: Annotated[
            BulletinFilter | None, strawberry.argument(description="Which; all if left out.")
        ] = None,
        first: First = USUAL_PAGE,
        after: After = None,
    ) -> BulletinConnection:
        return await bulletin_page(info, filter, first, after)

    @strawberry.field(description="The working days in force, from `first` to `last`, both in.")
    async def calendar(
        self,
        info: Info,
        first: Annotated[date, strawberry.argument(description="The first day.")],
        last: Annotated[date, strawberry.argument(description="The last day.")],
    ) -> Calendar:
        info.context.require_actor()
        return await calendar_of(info, first, last)

    @strawberry.field(description="Every installed plugin, failed ones too.")
    async def plugins(self, info: Info) -> list[Plugin]:
        info.context.require_actor()
        return await plugins(info)

    @strawberry.field(
        description="What other settings of a plugin would change for the open orders."
    )
    async def plugin_preview(
        self,
        info: Info,
        input: Annotated[PluginPreviewInput, strawberry.argument(description="The change.")],
        first: Annotated[
            int, strawberry.argument(description="How many orders to show, up to 100.")
        ] = 20,
    ) -> PluginPreview:
        return await preview_of(info, input, first)
