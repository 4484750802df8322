"""Who holds which seat."""

import strawberry

from yousu.graphql import staff
from yousu.graphql.context import Info


@strawberry.type
class StaffActs:
    @strawberry.mutation(
        description="Give a person a seat. Asked again, it gives the appointment that holds."
    )
    async def staff_appoint(self, info: Info, input: staff.StaffAppointInput) -> staff.StaffPayload:
        return await staff.appoint(info, input)

    @strawberry.mutation(
        description="End an appointment now: the person's next request finds it ended."
    )
    async def staff_dismiss(self, info: Info, input: staff.StaffDismissInput) -> staff.StaffPayload:
        return await staff.dismiss(info, input)
