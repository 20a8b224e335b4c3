"""A plan document's text → what is in it. `read_plan` is the door; files (docx, pdf) are turned into text elsewhere."""

from reading.plan.reader import TimeReason, read_plan, read_reasons

__all__ = ["TimeReason", "read_plan", "read_reasons"]
