"""Characters as they come from files and keyboards, folded into those that the readers know: blanks that are not seen,
dashes, slashes and digits of other alphabets, a letter O among the digits of a day. What is read stands in the folded
text, what is quoted in the paper's; Folded leads from the one to the other. Fonts of before Unicode are documents'."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from core.plans.found import Span

_UNSEEN = "\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\u000b\u000c\u0085\u2028\u2029"
_WIDE = "\u2160-\u217f\ufb00-\ufb06\uff01-\uffee\U0001d400-\U0001d7ff"
"""Roman numbers and ligatures of one character, full-width signs, letters drawn bold for a network: they fold to what
Unicode says they stand for."""
_SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2043\u2212\ufe58\ufe63", "-"),
    "\u2015": "—",
    **dict.fromkeys("\u2044\u2215\u29f8\u2571", "/"),
    **dict.fromkeys("\u2236\ua789\ufe55", ":"),
    **dict.fromkeys("\u3002\u2024\ufe52", "."),
    **dict.fromkeys("\u3001\ufe50", ","),
    **dict.fromkeys("ÐƉ", "Đ"),
    **dict.fromkeys("ðɖ", "đ"),
    "Ƣ": "Ư",
    "ƣ": "ư",
}
"""Some PDF writers give the letter OI for Ư."""
_DASH = r"(?<=\d)\u00ad(?=\d)|(?<!\S)\u00ad(?!\S)"
_ODD = re.compile(
    rf"(?P<dash>{_DASH})|(?P<unseen>[{_UNSEEN}\u00ad]+)|(?P<blank>[{_BLANKS}])|(?P<line>[{_LINE_ENDS}])"
    rf"|(?P<wide>[{_WIDE}])|(?P<sign>[{''.join(_SIGNS)}])|(?P<digit>(?![0-9])\d)"
)
"""A soft hyphen between digits or blanks is the dash that some PDF writers make of it; else it is not seen."""
_ACCENTED = re.compile(r"[^\W\d_][\u0300-\u036f]{1,6}")
_SHAPES = "\u0302\u0306\u031b"
_STRUCK = {"d\u0335": "đ", "D\u0335": "Đ"}

_TWO = r"(?:\d[\dOoIl]?|[OoIl]\d)"
_ZERO = r"(?:\d[\dOo]?|[Oo]\d)"
_YEAR = r"(?:\d[\dOoIl]{3}|\d[\dOoIl]|[OoIl]\d)"
_LIKE_DIGITS = re.compile(
    rf"(?<![\w/.\-]){_TWO} ?([/.\-]) ?{_TWO} ?\1 ?{_YEAR}(?![\w/])"
    rf"|\bngày\s{{1,3}}{_TWO}(?: ?/ ?|\s{{1,3}}tháng\s{{1,3}}){_TWO}"
    rf"(?:(?: ?/ ?|\s{{1,3}}năm\s{{1,3}}){_YEAR})?(?![\w/])"
    rf"|\b(?:ngày|mùng|mồng)\s{{1,3}}{_ZERO}(?![\w/])"
    rf"|\b(?:tháng|năm)\s{{1,3}}(?:\d[\dOo]{{3}}|{_ZERO}(?: ?/ ?\d[\dOo]{{3}})?)(?![\w/])"
    rf"|(?<![\w/.]){_ZERO}/(?:\d[\dOo]{{3}}|{_ZERO})(?![\w/])"
    rf"|(?<!\w){_ZERO} ?(?:giờ|h|g|:) ?[\dO]{{2}}(?!\w)|(?<!\w){_ZERO} ?(?:giờ|h)(?!\w)",
    re.IGNORECASE,
)
"""Days and hours some of whose digits are letters: O only, unless a whole day is written."""
_DASHED = re.compile(
    r"(?=\d)(?<![\w/.–—-])(\d{1,2})(?: ?[–—] ?(\d{1,2}) ?[–—] ?| - ?(\d{1,2}) ?- ?| ?- (\d{1,2}) ?- ?)"
    r"((?:19|20)\d\d)(?![\w/])"
)
"""A whole day written with long dashes, or with dashes and blanks; between two days they mean from the one to the
other."""
_LIKE_A_DIGIT = re.compile(r"[OoIiLlİı](?:(?<=\d.)|(?=\d|[Oo](?!\w)))")
"""A letter beside a digit or at the end of an hour: without one nothing has to be looked at closely."""
_MISREAD = re.compile(r"ngày|mùng|mồng|tháng|năm|giờ|[oil]", re.IGNORECASE)

Say = Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class _Step:
    """One rewriting: where its pieces of another length stand, in order, as (start, end) in the new text and in the
    old one."""

    starts: tuple[int, ...]
    pieces: tuple[tuple[Span, Span], ...]

    def first(self, offset: int) -> int:
        """Where the character at `offset` began."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return offset
        (_, end), (old, old_end) = self.pieces[index]
        if offset < end:
            return old
        return offset - end + old_end

    def last(self, offset: int) -> int:
        """Where the character before `offset` ended."""
        index = bisect_right(self.starts, offset - 1) - 1
        if index < 0:
            return offset
        (_, end), (_, old_end) = self.pieces[index]
        return max(offset - end, 0) + old_end


@dataclass(frozen=True)
class Folded:
    """`text` is read; `paper` is what stands in the paper, in NFC."""

    text: str
    paper: str
    steps: tuple[_Step, ...] = field(default=(), repr=False)

    def place(self, span: Span) -> Span:
        """Where a piece of `text` stands in `paper`; what is not seen at its ends is left out."""
        start, end = span
        for step in reversed(self.steps):
            if start == end:
                start = end = step.first(start)
            else:
                start, end = step.first(start), step.last(end)
        return start, end

    def rewritten(self, changes: Sequence[tuple[Span, str]]) -> "Folded":
        """The same with each of these pieces of `text`, in order and apart, as other words."""
        out: list[str] = []
        pieces: list[tuple[Span, Span]] = []
        done = length = 0
        for (start, end), said in changes:
            length += start - done
            out += [self.text[done:start], said]
            pieces.append(((length, length + len(said)), (start, end)))
            length += len(said)
            done = end
        step = _Step(tuple(new[0] for new, _ in pieces), tuple(pieces))
        return replace(self, text="".join((*out, self.text[done:])), steps=(*self.steps, step)) if pieces else self

    def quote(self, span: Span) -> str:
        """What stands in the paper there."""
        start, end = self.place(span)
        return self.paper[start:end]


def folded_characters(text: str) -> Folded:
    """A text ready to be read. A clean one is left as it is."""
    paper = unicodedata.normalize("NFC", text)
    seen, told = _plain_signs(paper)
    composed, joined = _rewritten(seen, _ACCENTED, _composed)
    dashed, closed = _rewritten(_with_digits(composed), _DASHED, _dashed)
    return Folded(dashed, paper, tuple(step for step in (told, joined, closed) if step.pieces))


def _plain_signs(text: str) -> tuple[str, _Step]:
    """Without what is not seen, with blanks, dashes and digits as they are known; of a clean text its letters tell that
    there are none."""
    if _ODD.search("".join(set(text))) is None:
        return text, _Step((), ())
    return _rewritten(text, _ODD, _plain)


def _with_digits(text: str) -> str:
    """With digits for the letters that stand for them."""
    if _LIKE_A_DIGIT.search(text) is None:
        return text
    return _LIKE_DIGITS.sub(_as_digits, text)


def _rewritten(text: str, odd: re.Pattern[str], say: Say) -> tuple[str, _Step]:
    out: list[str] = []
    pieces: list[tuple[Span, Span]] = []
    done = length = 0
    for found in odd.finditer(text):
        start, end = found.span()
        said = say(found)
        length += start - done
        if len(said) != end - start:
            pieces.append(((length, length + len(said)), (start, end)))
        out += [text[done:start], said]
        length += len(said)
        done = end
    if not out:
        return text, _Step((), ())
    return "".join((*out, text[done:])), _Step(tuple(new[0] for new, _ in pieces), tuple(pieces))


def _plain(found: re.Match[str]) -> str:
    char = found.group()
    match found.lastgroup:
        case "dash":
            return "-"
        case "unseen":
            return ""
        case "blank":
            return " "
        case "line":
            return "\n"
        case "digit":
            return str(unicodedata.digit(char))
        case "sign":
            return _SIGNS[char]
    return unicodedata.normalize("NFKC", char)


def _composed(found: re.Match[str]) -> str:
    """One letter, whatever order its marks were typed in."""
    letter = unicodedata.normalize("NFD", found.group())
    ordered = letter[0] + "".join(sorted(letter[1:], key=lambda mark: mark not in _SHAPES))
    for struck, whole in _STRUCK.items():
        ordered = ordered.replace(struck, whole)
    return unicodedata.normalize("NFC", ordered)


def _dashed(found: re.Match[str]) -> str:
    return "-".join(filter(None, found.groups()))


def _as_digits(found: re.Match[str]) -> str:
    return _MISREAD.sub(_digit, found.group())


def _digit(found: re.Match[str]) -> str:
    said = found.group()
    if len(said) > 1:
        return said
    if said in "oO":
        return "0"
    return "1"
