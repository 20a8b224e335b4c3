"""What is looked for among the units of a piece of work, as it stands in the address or in the hidden fields of a
button."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from bot.desk.call import DeskCall, number_in
from storage.overview.unit_progress import WorkFilter, WorkOrder, WorkState


@dataclass(frozen=True)
class Looked:
    """`order` is how the list is sorted."""

    chosen: WorkFilter
    order: WorkOrder

    @property
    def fields(self) -> Mapping[str, str]:
        """All but the page, as a button carries it on."""
        chosen = self.chosen
        given = {"state": chosen.state or "", "cluster": chosen.cluster, "level": chosen.level}
        order = "" if self.order is WorkOrder.CODE else self.order.value
        return {name: str(value) for name, value in {**given, "order": order}.items() if value}

    @property
    def query(self) -> str:
        """The same as an address ends; empty where nothing is asked."""
        return urlencode(self.fields)

    @property
    def path(self) -> str:
        """Behind /desk."""
        return path_of(self.chosen, self.query)


def path_of(chosen: WorkFilter, query: str) -> str:
    piece = f"/{chosen.only}" if chosen.only is not None else ""
    asked = f"?{query}" if query else ""
    return f"/progress/{chosen.occurrence_id}{piece}{asked}"


def looked(call: DeskCall) -> Looked | None:
    """None where the address is of no work at all."""
    occurrence, only = number_in(call.word(0)), number_in(call.word(1))
    if occurrence is None or (call.word(1) and only is None):
        return None
    state = next((one for one in WorkState if one == _given(call, "state")), None)
    order = next((one for one in WorkOrder if one == _given(call, "order")), WorkOrder.CODE)
    chosen = WorkFilter(occurrence, state, _given(call, "cluster"), _given(call, "level"), only)
    return Looked(chosen, order)


def _given(call: DeskCall, name: str) -> str:
    return call.field(name)[:200] or call.asked(name)
