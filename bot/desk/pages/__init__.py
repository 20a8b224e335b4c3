"""The pages of the desk, one per file, in the order in which they are listed."""

from collections.abc import Mapping

from bot.desk.page import DeskPage
from bot.desk.pages.calendar.page import CalendarPage
from bot.desk.pages.conferences.page import ConferencesPage
from bot.desk.pages.held import HeldPage
from bot.desk.pages.notices import NoticesPage
from bot.desk.pages.numbers import NumbersPage
from bot.desk.pages.people.page import PeoplePage
from bot.desk.pages.plans.page import PlansPage
from bot.desk.pages.progress import ProgressPage
from bot.desk.pages.questions import QuestionsPage
from bot.desk.pages.search import SearchPage
from bot.desk.pages.sessions import SessionsPage
from bot.desk.pages.today import TodayPage
from bot.desk.pages.trail import TrailPage

FIRST = "today"
NAV: tuple[DeskPage, ...] = (
    TodayPage(),
    PlansPage(),
    CalendarPage(),
    ProgressPage(),
    NumbersPage(),
    NoticesPage(),
    ConferencesPage(),
    PeoplePage(),
    QuestionsPage(),
    TrailPage(),
)
BESIDE: tuple[DeskPage, ...] = (
    SearchPage(),
    SessionsPage(),
    HeldPage(),
)
"""Reached from every page, or from the first while there is something on it; not listed among them."""
PAGES: Mapping[str, DeskPage] = {page.name: page for page in (*NAV, *BESIDE)}
