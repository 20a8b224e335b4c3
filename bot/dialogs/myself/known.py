"""What is written down of a person, as they read it."""

from core.office.people import Person, Post
from core.talk.messages import Say


def known_of(person: Person) -> tuple[Say, ...]:
    named = Say("myself-name", {"name": person.name})
    posts = (_post(post) for post in person.posts)
    return (named, *posts, phone_of(person))


def phone_of(person: Person) -> Say:
    if person.phone is None:
        return Say("myself-no-phone")
    return Say("myself-phone", {"phone": person.phone})


def _post(post: Post) -> Say:
    if post.unit_name is None:
        return Say("myself-office-post", {"post": post.title})
    return Say("myself-post", {"post": post.title, "unit": post.unit_name})
