"""All rules with what they speak for and how much."""

from reading.plan.rules import conditions, counted, fields, held, limits, names, papers, past, spans
from reading.plan.rules.evidence import Purpose, Rule

_VETOES = (
    papers.is_blank,
    papers.is_in_title,
    papers.is_signing_date,
    papers.is_paper_cited,
    names.is_unsupported,
    names.is_address,
    conditions.is_register_field,
    fields.is_beside_its_column,
    spans.is_week_of_calendar,
)

RULES: tuple[Rule, ...] = (
    *(Rule(fits, Purpose.TRAP, vetoes=True) for fits in _VETOES),
    Rule(conditions.is_as_of, Purpose.TRAP, 48),
    Rule(conditions.is_validity, Purpose.TRAP, 48),
    Rule(conditions.is_condition_listed, Purpose.TRAP, 48),
    Rule(names.is_anniversary, Purpose.TRAP, 48),
    Rule(spans.is_year_of_talk, Purpose.TRAP, 48),
    Rule(spans.is_start_of_window, Purpose.TRAP, 48),
    Rule(spans.is_agenda_day, Purpose.TRAP, 48),
    Rule(papers.is_legal_base, Purpose.TRAP, 16),
    Rule(conditions.is_condition, Purpose.TRAP, 16),
    Rule(past.is_past, Purpose.TRAP, 16),
    Rule(spans.is_period_of_talk, Purpose.TRAP, 16),
    Rule(fields.is_due_field, Purpose.DEADLINE, 24),
    Rule(fields.is_task_field, Purpose.DEADLINE, 24),
    Rule(fields.is_duty_row, Purpose.DEADLINE, 24),
    Rule(limits.is_refused_after, Purpose.DEADLINE, 24),
    Rule(limits.is_named_limit, Purpose.DEADLINE, 24),
    Rule(limits.is_hard_limit, Purpose.DEADLINE, 24),
    Rule(limits.is_window, Purpose.DEADLINE, 6),
    Rule(limits.is_duty_dated, Purpose.DEADLINE, 6),
    Rule(fields.is_time_field, Purpose.EVENT, 7),
    Rule(held.is_named_gathering, Purpose.EVENT, 7),
    Rule(held.is_gathering_in_brackets, Purpose.EVENT, 7),
    Rule(held.is_held, Purpose.EVENT, 3),
    Rule(held.opens_sentence, Purpose.EVENT, 2),
    Rule(held.is_dated_item, Purpose.EVENT, 2),
    Rule(held.is_on_a_day, Purpose.EVENT, 2),
    Rule(held.is_stretch_ahead, Purpose.EVENT, 1),
    Rule(held.is_hour_ahead, Purpose.EVENT, 1),
    Rule(held.is_occasion_dated, Purpose.EVENT, 2),
    Rule(counted.is_counted_duty, Purpose.DUTY, 4),
    Rule(counted.is_regular_duty, Purpose.DUTY, 4),
)
