"""Words beside a number word that make it no figure: titles, places, hours, stretches of time. Folded, but where both
spellings stand; which word is looked up where, meant.py says."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _phrases(table: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in table.split("|"))


PERSONS = _words("anh chị chi chú chu bác bac cô ông ong bà cậu cau dì mợ thím thim em thầy thay a. c.")
ELDERS = _words("anh chị chú bác cô ông bà cậu dì")
OF_FATHER = _words("toi em anh ma me con minh ruot chau no tao bi di mat om")
AREAS = _words(
    """
    xã xa phường phuong ấp ap thôn thon khu khóm khom bản làng lang tổ huyện huyen tỉnh tinh quận quan đội cụm
    cum khối khoi ngã nga đường duong
    """
)
PLACES = _phrases(
    """
    ba che | ba vi | ba dinh | ba tri | ba be | ba tieu | ba thuoc | ba ria | nam can | bay nui | bay hien | tam diep
    | tam nong | tam ky | tam dao | tam binh | chin khuc | sau xa | nam sao | hai duong | hai phong | hai chau | hai hau
    | hai lang
    """
)
HOURS = _words("gio h g phut tieng giay")
SPANS = _words("ngay tuan thang nam quy")
ROMAN = _words("i ii iii iv")
SHORT_SPANS = _words("hom bua lat chut luc xiu choc thoang")
AFTER_SPAN = _words("nua sau toi truoc qua nay roi lien cuoi dau")
BEFORE_DAY = _words("thứ mồng mùng mong mung tuần tuan lần lan đợt dot kỳ khóa khoá khoa điều dieu khoản khoan")
AFTER_ONE = _words("lat chut ti luc xiu so phan minh it vai lan choc hoi thoi cach chieu")
AFTER_YEAR = _words("ngoai nay nao sau truoc toi moi qua roi vua cu hoc do dau het kia")
BEFORE_YEAR = _words("ca dau cuoi trong hang moi nhieu may suot sang het tung giua tron")
BARE_OTHERWISE = _words("sau nam bay tam bon chin muoi")
ASKING = _words("co duoc phai can dung chua tinh hay")
CLOSING = _words("a em anh chi chu bac ha nhi vay the ? . !")
