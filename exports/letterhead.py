"""The head and foot of an office's documents, as Nghị định 30/2020/NĐ-CP wants them. How they are laid out is
word.py's."""

from dataclasses import dataclass

CODE = "BC"
SIGNER = ("…………………………",)


@dataclass(frozen=True)
class Letterhead:
    """Who writes, under whom and where, what the number ends in ("BC-CCB"), the lines above the signature, and who
    receives the report."""

    office: str
    superior: str = ""
    place: str = ""
    code: str = CODE
    signer: tuple[str, ...] = SIGNER
    recipients: tuple[str, ...] = ()
