"""A plan document's text → what is in it. `read_plan` is the door; files (docx, pdf) are turned into text elsewhere."""

from reading.plan.reader import read_plan

__all__ = ["read_plan"]
