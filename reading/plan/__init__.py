"""A plan document's text → what is in it. `read_plan` is the door; files (docx, pdf) are turned into text elsewhere."""

from reading.plan.reader import Reason, read_plan, read_reasons

__all__ = ["Reason", "read_plan", "read_reasons"]
