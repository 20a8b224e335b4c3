"""A plan document's text → what is in it. `read_plan` is the door; files (docx, pdf) are turned into text elsewhere."""
