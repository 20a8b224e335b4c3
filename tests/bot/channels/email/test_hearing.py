"""One letter as what a person did, or as nothing."""

import pytest

from core.talk.messages import Heard, HeardKind, UnreadableUpdate
from tests.bot.channels.email.letters import OWN, SENDER, heard, kept, letter

OURS = "<nhacviec.0a1b@tinh.example>"


def test_an_answer_names_the_letter_that_it_answers() -> None:
    said = heard(letter(In_Reply_To=OURS).as_bytes())

    assert said == Heard(HeardKind.TEXT, "email", SENDER, "12 3 45tr", "Ông Tám", reply_to=OURS)
    assert said.message_id == "<a1@xa.example> Re: Nhắc việc"


def test_where_a_program_forgets_that_the_newest_that_it_tells_of_counts() -> None:
    references = f"<nhacviec.1@tinh.example> <b@xa.example> {OURS} <c@xa.example>"

    assert heard(letter(References=references).as_bytes()).reply_to == OURS


def test_an_answer_to_somebody_else_answers_nothing_of_ours() -> None:
    assert heard(letter(In_Reply_To="<x@xa.example>").as_bytes()).reply_to is None


def test_who_writes_all_of_it_into_the_subject_is_heard() -> None:
    assert heard(letter("\n", Subject="MA-17").as_bytes()).text == "MA-17"
    assert heard(letter("\n", Subject="Re: Nhắc việc").as_bytes()).kind is HeardKind.OTHER


def test_a_letter_of_html_is_read_as_its_reader_sees_it() -> None:
    one = letter(None)
    one.set_content(
        "<html><head><style>p {color: red}</style></head><body><p>Kính gửi văn phòng,</p><p>12 h&#7897;i viên<br>3&nbsp;nhà</p>"
        "<div class=gmail_quote>Vào Th 5, 12 thg 3, 2026 Nhắc Việc &lt;a@b.vn&gt; đã viết:<blockquote>Hội viên?<br>1 = Đúng"
        "</blockquote></div></body></html>",
        subtype="html",
    )

    assert heard(one.as_bytes()).text == "12 hội viên\n3 nhà"


def test_of_a_letter_in_two_forms_the_text_counts() -> None:
    one = letter("1")
    one.add_alternative("<p>một</p>", subtype="html")

    assert heard(one.as_bytes()).text == "1"


# Files


def test_a_file_comes_with_what_is_written_beside_it() -> None:
    one = letter("báo cáo tháng 3\n\n-- \nA")
    one.add_attachment(b"x" * 3000, "application", "octet-stream", filename="Báo cáo (tháng 3).docx")

    said = heard(one.as_bytes())

    assert (said.kind, said.file_name, said.caption) == (
        HeardKind.DOCUMENT,
        "Báo cáo (tháng 3).docx",
        "báo cáo tháng 3",
    )
    assert said.file_ref == "7 5 2 base64"
    assert 2900 < (said.file_size or 0) < 3100


def test_each_of_several_files_is_heard_and_the_text_once() -> None:
    from bot.channels.email.hearing import hear_letter

    one = letter("kế hoạch và phụ lục")
    for name in ("a.docx", "b.docx", "c.docx"):
        one.add_attachment(b"x", "application", "octet-stream", filename=name)

    all_of_it = [hear_letter(body, "email", OWN, "") for body in kept(one.as_bytes()).bodies]

    assert [(one.file_name, one.caption) for one in all_of_it] == [
        ("a.docx", "kế hoạch và phụ lục"),
        ("b.docx", ""),
        ("c.docx", ""),
    ]
    assert len({one.album for one in all_of_it}) == 1
    assert all_of_it[0].album


def test_an_emblem_under_a_signature_is_no_file() -> None:
    one = letter("1")
    one.add_alternative('<p>1</p><img src="cid:logo">', subtype="html")
    one.get_payload()[1].add_related(b"png", "image", "png", cid="<logo>", filename="image001.png")

    assert heard(one.as_bytes()).kind is HeardKind.TEXT


def test_a_picture_that_a_telephone_puts_into_the_text_is_a_file() -> None:
    one = letter("nhà 3")
    one.add_attachment(b"jpeg", "image", "jpeg", cid="<p1>", disposition="inline", filename="IMG_1.jpg")

    assert heard(one.as_bytes()).text == "photo"


def test_what_mail_programs_add_by_themselves_is_no_file() -> None:
    one = letter("1")
    one.add_attachment(b"sig", "application", "pkcs7-signature", filename="smime.p7s")
    one.add_attachment("BEGIN:VCARD", subtype="vcard", filename="toi.vcf")

    assert heard(one.as_bytes()).kind is HeardKind.TEXT


def test_a_picture_is_heard_as_one() -> None:
    one = letter("nhà 3")
    one.add_attachment(b"jpeg", "image", "jpeg", filename="a.jpg")

    said = heard(one.as_bytes())

    assert (said.kind, said.text, said.caption) == (HeardKind.OTHER, "photo", "nhà 3")


# Whom nobody answers

SILENT = {
    "out of office": {"Auto_Submitted": "auto-replied"},
    "out of office with a remark": {"Auto_Submitted": "auto-generated; owner"},
    "bulk": {"Precedence": "bulk"},
    "a list by its id": {"List_Id": "<tin.xa.example>"},
    "a newsletter": {"List_Unsubscribe": "<mailto:x@y.example>"},
    "nobody to send it back to": {"Return_Path": "<>"},
    "the post's own master": {"From": "MAILER-DAEMON@tinh.example"},
    "nobody to answer": {"From": "no-reply@bank.example"},
    "ourselves": {"From": OWN},
    "a letter of ours that was sent on": {"Message_ID": OURS},
    "spam": {"X_Spam_Flag": "YES"},
    "an answering machine of old": {"X_Autoreply": "yes"},
}


@pytest.mark.parametrize("heads", SILENT.values(), ids=SILENT.keys())
def test_machines_lists_and_ourselves_are_not_answered(heads: dict[str, str]) -> None:
    assert heard(letter(**heads).as_bytes()) is None


def test_a_person_who_is_asked_not_to_be_a_machine_is_answered() -> None:
    assert heard(letter(Auto_Submitted="no", Return_Path=f"<{SENDER}>").as_bytes()) is not None


# Who wrote it, where our own server tells

PROVEN = {
    "proven": ("mx.tinh.example; spf=pass; dmarc=pass header.from=xa.example", True),
    "forged": ("mx.tinh.example; dmarc=fail header.from=xa.example", False),
    "told by the forger": ("mx.evil.example; dmarc=pass", False),
    "not told": ("", False),
}


@pytest.mark.parametrize(("told", "is_heard"), PROVEN.values(), ids=PROVEN.keys())
def test_whom_our_server_does_not_vouch_for_is_not_heard_where_that_is_asked(told: str, is_heard: bool) -> None:
    raw = letter(Authentication_Results=told).as_bytes()

    assert (heard(raw, "mx.tinh.example") is not None) is is_heard
    assert heard(raw) is not None


def test_only_the_topmost_word_of_our_server_counts() -> None:
    raw = (
        b"Authentication-Results: mx.tinh.example; dmarc=fail\r\n"
        + letter(Authentication_Results="mx.tinh.example; dmarc=pass").as_bytes()
    )

    assert heard(raw, "mx.tinh.example") is None


# Letters that came back

RETURNED = """\
From: MAILER-DAEMON@mx.example
To: {own}
Return-Path: <>
Message-ID: <r1@mx.example>
Content-Type: multipart/report; report-type=delivery-status; boundary=B

--B

Rất tiếc.

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} no such user

--B
Content-Type: {kind}

Message-ID: {ours}
To: {to}
Subject: Nhắc việc

--B--
"""


def returned(
    status: str = "5.1.1", action: str = "failed", ours: str = OURS, kind: str = "text/rfc822-headers"
) -> bytes:
    return RETURNED.format(own=OWN, to=SENDER, action=action, status=status, ours=ours, kind=kind).encode()


@pytest.mark.parametrize("kind", ["text/rfc822-headers", "message/rfc822"])
def test_a_letter_that_came_back_for_good_says_so(kind: str) -> None:
    said = heard(returned(kind=kind))

    assert said == Heard(HeardKind.LEFT, "email", SENDER, "5.1.1 smtp; 550 5.1.1 no such user", reply_to=OURS)


def test_one_that_came_back_for_now_is_tried_again() -> None:
    said = heard(returned("4.4.7"))

    assert (said.kind, said.chat, said.reply_to) == (HeardKind.RETURNED, SENDER, OURS)


@pytest.mark.parametrize(
    "raw", [returned(action="delayed"), returned(ours="<x@y.example>"), returned(action="delivered")]
)
def test_one_that_is_only_late_or_is_none_of_ours_says_nothing(raw: bytes) -> None:
    assert heard(raw) is None


def test_that_a_letter_was_opened_is_told_to_nobody() -> None:
    raw = returned().replace(b"delivery-status\n\nReporting-MTA", b"disposition-notification\n\nReporting-UA")

    assert heard(raw.replace(b"Return-Path: <>\n", b"").replace(b"MAILER-DAEMON", b"tam")) is None


# What is hostile

HOSTILE = {
    "a name with line ends": b"From: =?utf-8?q?A=0D=0ABcc=3A_x=40y=2Evn?= <%s>\n\n1" % SENDER.encode(),
    "a formula for a name": b'From: "=HYPERLINK(\\"http://x\\")" <%s>\n\n1' % SENDER.encode(),
    "a name that turns the writing round": f"From: =?utf-8?q?A=E2=80=AEB?= <{SENDER}>\n\n1".encode(),
    "encoded words that are none": b"From: =?utf-8?b?!!!?= <%s>\nSubject: =?x-none?q?a?=\n\n1" % SENDER.encode(),
    "a charset that is none": b"From: %s\nContent-Type: text/plain; charset=x-khong\n\n1" % SENDER.encode(),
    "a charset that is not so": b"From: %s\nContent-Type: text/plain; charset=us-ascii\n\nm\xe1\xbb\x99t"
    % SENDER.encode(),
    "a charset that decodes files": b"From: %s\nContent-Type: text/plain; charset=zlib_codec\n\n1" % SENDER.encode(),
    "base64 that is none": b"From: %s\nContent-Transfer-Encoding: base64\n\n!!!!" % SENDER.encode(),
    "raw bytes in the head": b"From: \xff\xfe <%s>\nSubject: \xff\n\n1" % SENDER.encode(),
    "a long head": b"From: %s\nReferences: %s\n\n1" % (SENDER.encode(), b"<a@b> " * 200_000),
    "many heads": b"From: %s\n%s\n1" % (SENDER.encode(), b"List: a\n" * 20_000),
    "nothing": b"",
    "no sender": b"To: a@b.vn\n\n1",
    "two senders": b"From: a@b.vn, c@d.vn\n\n1",
    "an address that is none": b"From: <a\x00b@c>\n\n1",
    "an address in other letters": "From: <ông@xã.vn>\n\n1".encode(),
    "html without an end": b"From: %s\nContent-Type: text/html\n\n%s" % (SENDER.encode(), b"<!--" * 100_000),
    "html that is deep": b"From: %s\nContent-Type: text/html\n\n%s1" % (SENDER.encode(), b"<div>" * 60_000),
    "html that is no html": b"From: %s\nContent-Type: text/html\n\n\x02\x01<" % SENDER.encode(),
    "a report of nothing": b"From: a@b.vn\nContent-Type: multipart/report; boundary=B\n\n--B\nContent-Type: message/delivery-status\n\n\n--B--",
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_that_is_hostile_breaks_anything(raw: bytes) -> None:
    try:
        said = heard(raw)
    except UnreadableUpdate:
        return
    if said is not None:
        assert (said.sender_name or "A").isprintable()
        assert said.chat == SENDER


def test_a_letter_of_a_thousand_parts_is_a_short_list() -> None:
    one = letter("1")
    for number in range(1000):
        one.add_attachment(b"x", "application", "octet-stream", filename=f"{number}.bin")

    assert len(kept(one.as_bytes()).bodies) == 10


def test_a_letter_within_letters_within_letters_is_heard() -> None:
    raw = letter("1").as_bytes()
    for _ in range(60):
        raw = b"Content-Type: multipart/mixed; boundary=B%d\n\n--B%d\n%s\n--B%d--" % (len(raw), len(raw), raw, len(raw))
    raw = b"From: %s\n" % SENDER.encode() + raw

    said = heard(raw)

    assert said is not None
    assert said.chat == SENDER


def test_of_a_huge_text_only_so_much_is_asked_for() -> None:
    said = heard(letter("chữ " * 1_000_000).as_bytes())

    assert (said.kind, said.text) == (HeardKind.OTHER, "unknown")


def test_nobody_makes_anothers_letter_look_like_one_that_was_there() -> None:
    mine, forged = letter("1"), letter("1", From="ke.xau@xa.example")

    assert kept(mine.as_bytes()).mark == kept(letter("2").as_bytes()).mark
    assert kept(mine.as_bytes()).mark != kept(forged.as_bytes()).mark
    assert kept(letter("1", Message_ID="").as_bytes()).mark != kept(letter("2", Message_ID="").as_bytes()).mark
