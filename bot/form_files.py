"""A report form from its file, which is named with what is wrong in it: an office may have several."""

from pathlib import Path

from core.reports.forms import Form
from reading.forms import BadForm, read_form


class UnusableForm(Exception):
    """`file` holds no form; `cause` says why."""

    def __init__(self, file: str, cause: Exception) -> None:
        super().__init__(f"{file}: {cause}")
        self.file, self.cause = file, cause


def form_in(file: str) -> Form:
    """Raises OSError, UnusableForm."""
    try:
        return read_form(Path(file).read_text("utf-8"))
    except (BadForm, UnicodeDecodeError) as error:
        raise UnusableForm(file, error) from None
