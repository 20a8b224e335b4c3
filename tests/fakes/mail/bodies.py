"""A letter taken apart as an IMAP server does: BODYSTRUCTURE, and the sections that it numbers."""

from email import message_from_bytes
from email.message import Message


def structure_of(raw: bytes) -> bytes:
    return _structure(message_from_bytes(raw))


def section_of(raw: bytes, section: str) -> bytes | None:
    """`HEADER`, `1.2`, or `2.HEADER` of a letter within it; None where there is none."""
    if section == "HEADER":
        return _head(raw)
    places = section.partition(".HEADER")[0]
    part = _part(message_from_bytes(raw), places)
    if part is None:
        return None
    if section.endswith(".HEADER"):
        return _head(part.get_payload(0).as_bytes())
    if part.get_content_type() == "message/rfc822":
        return part.get_payload(0).as_bytes()
    if part.get_content_type() == "message/delivery-status":
        return b"\n".join(group.as_bytes() for group in part.get_payload())
    return section_content(part)


def _head(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0].replace(b"\n", b"\r\n") + b"\r\n\r\n"


def _part(message: Message, places: str) -> Message | None:
    if not message.is_multipart() or message.get_content_maintype() == "message":
        return message if places == "1" else None
    part: Message = message
    for place in places.split("."):
        children = part.get_payload()
        if part.get_content_maintype() != "multipart" or not isinstance(children, list) or int(place) > len(children):
            return None
        part = children[int(place) - 1]
    return part


def _structure(message: Message) -> bytes:
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        children = b"".join(_structure(child) for child in message.get_payload())
        return b"(%s %s NIL NIL NIL)" % (children, _string(message.get_content_subtype()))
    kind, sub = message.get_content_maintype(), message.get_content_subtype()
    content = section_content(message)
    fields = [
        _string(kind),
        _string(sub),
        _pairs(message.get_params(header="content-type", unquote=True, failobj=[])[1:]),
        _string(message["content-id"]),
        b"NIL",
        _string(message.get("content-transfer-encoding", "7bit")),
        b"%d" % len(content),
    ]
    if kind == "text":
        fields.append(b"%d" % content.count(b"\n"))
    if (kind, sub) == ("message", "rfc822"):
        fields += [b"(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)", _structure(message.get_payload(0)), b"1"]
    return b"(%s NIL %s NIL NIL)" % (b" ".join(fields), _disposition(message))


def section_content(message: Message) -> bytes:
    if message.is_multipart():
        return b"\n".join(part.as_bytes() for part in message.get_payload())
    if message.get("content-transfer-encoding", "").lower() in ("base64", "quoted-printable"):
        return str(message.get_payload()).encode("utf-8", "surrogateescape")
    content = message.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content


def _disposition(message: Message) -> bytes:
    found = message.get_params(header="content-disposition", unquote=True, failobj=[])
    if not found:
        return b"NIL"
    return b"(%s %s)" % (_string(found[0][0]), _pairs(found[1:]))


def _pairs(pairs: list[tuple[str, str]]) -> bytes:
    if not pairs:
        return b"NIL"
    words = []
    for name, value in pairs:
        if isinstance(value, tuple):
            name, value = f"{name}*", f"{value[0]}'{value[1] or ''}'{_percent(value[2], value[0])}"
        words += [_string(name), _string(value)]
    return b"(%s)" % b" ".join(words)


def _percent(value: str, charset: str) -> str:
    from urllib.parse import quote

    return quote(value.encode("latin-1", "replace").decode(charset, "replace"), encoding=charset)


def _string(value: object) -> bytes:
    if value is None:
        return b"NIL"
    content = str(value).encode("utf-8", "surrogateescape")
    if any(mark in content for mark in (b'"', b"\\", b"\r", b"\n")) or len(content) > 200:
        return b"{%d}\r\n%s" % (len(content), content)
    return b'"%s"' % content
