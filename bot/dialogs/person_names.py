"""How a person is named: by name, post and unit, and with what stands beside the name."""

from core.office.people import Invitation, Person
from core.talk.messages import Say


def holder_said(name: str, post: str, unit: str | None) -> Say:
    """ "Lê Văn Thảo, Chủ tịch Hội xã Hòa Bình"; of the office without a unit."""
    args = {"name": name, "post": post, "unit": unit or ""}
    if unit:
        return Say("person-of-unit", args)
    return Say("person-of-office", args)


def speaker_said(person: Person) -> Say | str:
    """With the first of their posts."""
    if not person.posts:
        return person.name
    return holder_said(person.name, person.posts[0].title, person.posts[0].unit_name)


def invited_said(one: Invitation) -> Say:
    return holder_said(one.name, one.post, one.unit_name)


def with_beside(name: str, *beside: str | None) -> str:
    """ "Lê Văn Thảo (Hội xã Hòa Bình, 0900000001)"."""
    known = ", ".join(filter(None, beside))
    if not known:
        return name
    return f"{name} ({known})"
