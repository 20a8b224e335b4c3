"""What the talks of tables ask to be done. Done in bot/turns/deeds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class IssueTable:
    """Number the consolidated table as it stands, and send it to this chat; nothing is numbered when nothing has
    changed since the last."""

    occurrence_id: int


@dataclass(frozen=True)
class SendIssue:
    """Send this chat an issue of a table once more, as the file it was."""

    occurrence_id: int
    number: int


@dataclass(frozen=True)
class SendTable:
    """Send this chat the consolidated table of an occurrence as a file; by the units and clusters of today, or (`then`)
    as they were expected. `told`: in words too, which the dialog has not said."""

    occurrence_id: int
    then: bool = False
    told: bool = False


@dataclass(frozen=True)
class SendPaper:
    """Send this chat a file or photo that came with a report."""

    paper_id: int


@dataclass(frozen=True)
class SendYear:
    """Send this chat the table of the whole year to which an occurrence belongs, as files; by the units and clusters of
    `today`, when asked for."""

    occurrence_id: int
    today: bool = False
    told: bool = False


@dataclass(frozen=True)
class SendSums:
    """Tell this chat the sums of the year of an occurrence by its groups, when they are too many to be added up while
    it waits."""

    occurrence_id: int
    by: str
    today: bool = False


OfTables = IssueTable | SendIssue | SendTable | SendPaper | SendYear | SendSums
