"""What the office does with the addresses of others' forms."""

from bot.dialogs.pieces.effects import TakeFormLink
from bot.turns.effect_context import EffectContext


async def take_form_link(effect: TakeFormLink, context: EffectContext) -> None:
    """The talk has told the address; of this there is nothing but the row of the trail, which says who took whose."""
