"""Whether words are spelled as Vietnamese ones are: an onset, a rime, one tone that the rime can bear. By this a text
in the letters of an old font, or one whose letters were mixed up, is told from one that can be read."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]"
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et "
    "ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan "
    "oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông "
    "ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ uơn up ut "
    "uy uya uych uyên uyêt uynh uyp uyt uyn uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
    "y yêm yên yêng yêt yêu ych ynh yt yn êt ên iêng êng eng"
)
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?(?:{'|'.join(_RIMES.split())})|gi")
_STOPPED = re.compile(r"(?:c|ch|p|t)\Z")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED_TONES = ("", "\u0301", "\u0323")
WORD = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """With or without its accents, in letters of any size."""
    apart = unicodedata.normalize("NFD", word.lower())
    tone = "".join(char for char in apart if char in _TONES)
    plain = unicodedata.normalize("NFC", "".join(char for char in apart if char not in _TONES))
    if len(word) > 7 or len(tone) > 1 or (_STOPPED.search(plain) and tone not in _STOPPED_TONES):
        return False
    return _SYLLABLE.fullmatch(plain) is not None


def share_of_syllables(words: Iterable[str]) -> float:
    """How many of them are Vietnamese syllables, from 0 to 1; 1 where there are none."""
    every = [is_syllable(word) for word in words]
    if not every:
        return 1.0
    return sum(every) / len(every)
