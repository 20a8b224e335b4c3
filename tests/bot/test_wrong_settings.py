"""A wrong configuration, as every command says it: where it was set, what is wrong, and what is allowed, in both
languages. Nothing secret is shown."""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from bot.app import enabled_channels, refuse_unheard
from bot.config import ConfigError, load_config
from bot.settings import SECTIONS
from bot.texts import Texts
from scheduler.clock import VirtualClock
from tests.days import VIETNAM, local

NOW = local("2026-03-12 08:00")
SECRET = "hush"
WRONG: list[tuple[str, dict[str, str], str, str]] = [
    (
        "[send]\nper_second = 'fast'",
        {},
        'config.toml, dòng 2: [send] per_second = "fast" không dùng được. Cần số nguyên từ 1 đến 30. Ý nghĩa: số tin mỗi giây của cả bot.',
        'config.toml, line 2: [send] per_second = "fast" cannot be used. Allowed: a whole number from 1 to 30. Meaning: how many messages leave in a second over the whole bot.',
    ),
    (
        "[send]\nper_second = 31",
        {},
        'config.toml, dòng 2: [send] per_second = "31" không dùng được. Cần số nguyên từ 1 đến 30. Ý nghĩa: số tin mỗi giây của cả bot.',
        'config.toml, line 2: [send] per_second = "31" cannot be used. Allowed: a whole number from 1 to 30. Meaning: how many messages leave in a second over the whole bot.',
    ),
    (
        "[send]\nper_minute = 60",
        {},
        "config.toml, dòng 2: [send] không có khóa per_minute. Các khóa dùng được: per_second, window, quiet_days.",
        "config.toml, line 2: [send] has no key per_minute. Its keys: per_second, window, quiet_days.",
    ),
    (
        "[send]\nwindow = '20:00-07:00'",
        {},
        'config.toml, dòng 2: [send] window = "20:00-07:00" không dùng được. Cần hai giờ như 07:00-20:00, giờ đầu trước giờ sau. Ý nghĩa: giờ được gửi tin nhắc và thông báo; câu trả lời thì giờ nào cũng gửi.',
        'config.toml, line 2: [send] window = "20:00-07:00" cannot be used. Allowed: hours such as 07:00-20:00, the first before the second. Meaning: the hours in which reminders and notices may leave; answers leave at any hour.',
    ),
    (
        "[send]\nwindow = '25:00-26:00'",
        {},
        'config.toml, dòng 2: [send] window = "25:00-26:00" không dùng được. Cần hai giờ như 07:00-20:00, giờ đầu trước giờ sau. Ý nghĩa: giờ được gửi tin nhắc và thông báo; câu trả lời thì giờ nào cũng gửi.',
        'config.toml, line 2: [send] window = "25:00-26:00" cannot be used. Allowed: hours such as 07:00-20:00, the first before the second. Meaning: the hours in which reminders and notices may leave; answers leave at any hour.',
    ),
    (
        "[office]\nlanguage = 'fr'",
        {},
        'config.toml, dòng 2: [office] language = "fr" không dùng được. Cần một trong: "vi", "en". Ý nghĩa: tiếng nói của bot và của các lệnh.',
        'config.toml, line 2: [office] language = "fr" cannot be used. Allowed: one of "vi", "en". Meaning: the language of the bot and of the commands.',
    ),
    (
        "[office]\ntimezone = 'Asia/Nowhere'",
        {},
        'config.toml, dòng 2: [office] timezone = "Asia/Nowhere" không dùng được. Cần múi giờ theo tên IANA, như Asia/Ho_Chi_Minh. Ý nghĩa: múi giờ để hiểu ngày và giờ.',
        'config.toml, line 2: [office] timezone = "Asia/Nowhere" cannot be used. Allowed: an IANA time zone such as Asia/Ho_Chi_Minh. Meaning: the time zone in which days and hours are meant.',
    ),
    (
        "[reminders]\nladder = ['soon']",
        {},
        'config.toml, dòng 2: [reminders] ladder = "soon" không dùng được. Cần mốc như "-5d 08:00" (trước năm ngày, lúc tám giờ), không phải "soon". Ý nghĩa: các mốc nhắc trước (-) và sau (+) ngày hạn, cho nơi còn nợ.',
        'config.toml, line 2: [reminders] ladder = "soon" cannot be used. Allowed: rungs such as "-5d 08:00" (five days before, at eight), and not "soon". Meaning: the rungs before (-) and after (+) a due day, to those who still owe.',
    ),
    (
        "[reminders]\nholidays = ['30/4']",
        {},
        'config.toml, dòng 2: [reminders] holidays = "30/4" không dùng được. Cần ngày như 2026-09-02, không phải "30/4". Ý nghĩa: ngày nghỉ riêng, ngoài ngày lễ cả nước.',
        'config.toml, line 2: [reminders] holidays = "30/4" cannot be used. Allowed: days such as 2026-09-02, and not "30/4". Meaning: the office\'s own days off, beside Vietnam\'s public holidays.',
    ),
    (
        "[reminders]\nholidays = ['2026-02-31']",
        {},
        'config.toml, dòng 2: [reminders] holidays = "2026-02-31" không dùng được. Cần ngày như 2026-09-02, không phải "2026-02-31". Ý nghĩa: ngày nghỉ riêng, ngoài ngày lễ cả nước.',
        'config.toml, line 2: [reminders] holidays = "2026-02-31" cannot be used. Allowed: days such as 2026-09-02, and not "2026-02-31". Meaning: the office\'s own days off, beside Vietnam\'s public holidays.',
    ),
    (
        "[reminders]\nworked_days = ['22/8']",
        {},
        'config.toml, dòng 2: [reminders] worked_days = "22/8" không dùng được. Cần ngày như 2026-09-02, không phải "22/8". Ý nghĩa: ngày nghỉ mà vẫn làm việc.',
        'config.toml, line 2: [reminders] worked_days = "22/8" cannot be used. Allowed: days such as 2026-09-02, and not "22/8". Meaning: weekend days and holidays that are worked all the same.',
    ),
    (
        "[reminders]\nladder = ['-5d 25:00']",
        {},
        'config.toml, dòng 2: [reminders] ladder = "-5d 25:00" không dùng được. Cần mốc như "-5d 08:00" (trước năm ngày, lúc tám giờ), không phải "-5d 25:00". Ý nghĩa: các mốc nhắc trước (-) và sau (+) ngày hạn, cho nơi còn nợ.',
        'config.toml, line 2: [reminders] ladder = "-5d 25:00" cannot be used. Allowed: rungs such as "-5d 08:00" (five days before, at eight), and not "-5d 25:00". Meaning: the rungs before (-) and after (+) a due day, to those who still owe.',
    ),
    (
        "[reminders]\nholidays = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16', '2026-01-17', '2026-01-18', '2026-01-19', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23', '2026-01-24', '2026-01-25', '2026-01-26', '2026-01-27', '2026-01-28', '2026-01-29', '2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2026-02-05', '2026-02-06', '2026-02-07', '2026-02-08', '2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14', '2026-03-15', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10', '2026-04-11', '2026-04-12', '2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16', '2026-04-17', '2026-04-18', '2026-04-19', '2026-04-20', '2026-04-21', '2026-04-22', '2026-04-23', '2026-04-24', '2026-04-25', '2026-04-26', '2026-04-27', '2026-04-28', '2026-04-29', '2026-04-30', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08', '2026-05-09', '2026-05-10', '2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17', '2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22', '2026-05-23', '2026-05-24', '2026-05-25', '2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30', '2026-05-31', '2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07', '2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-19', '2026-06-20', '2026-06-21', '2026-06-22', '2026-06-23', '2026-06-24', '2026-06-25', '2026-06-26', '2026-06-27', '2026-06-28', '2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04', '2026-07-05', '2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09', '2026-07-10', '2026-07-11', '2026-07-12', '2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16', '2026-07-17', '2026-07-18', '2026-07-19']",
        {},
        "config.toml, dòng 2: [reminders] chưa đúng: holidays: trước ngày 2026-03-01 có sáu mươi ngày liền không ngày nào làm việc.",
        "config.toml, line 2: [reminders] is wrong: holidays: sixty days without a working day before 2026-03-01.",
    ),
    (
        "[reminders]\nladder = ['-5d 08:00 to deputy']",
        {},
        'config.toml, dòng 2: [reminders] ladder = "-5d 08:00 to deputy" không dùng được. Cần mốc nhắc những ai trong: owing, office; mốc "-5d 08:00 to deputy" nhắc người khác. Ý nghĩa: các mốc nhắc trước (-) và sau (+) ngày hạn, cho nơi còn nợ.',
        'config.toml, line 2: [reminders] ladder = "-5d 08:00 to deputy" cannot be used. Allowed: rungs that speak to owing, office, and not "-5d 08:00 to deputy". Meaning: the rungs before (-) and after (+) a due day, to those who still owe.',
    ),
    (
        "[reminders]\nescalation = ['+2d 08:00 to leader', '+3d 08:00 to deputy']",
        {},
        'config.toml, dòng 2: [reminders] escalation = "+2d 08:00 to leader, +3d 08:00 to deputy" không dùng được. Cần các mốc sau ngày hạn, mốc sau báo người ở cao hơn hoặc bằng mốc trước; mốc "+3d 08:00 to deputy" không như vậy. Ý nghĩa: các mốc sau ngày hạn, báo dần lên trên: owing, deputy, leader, superior, office, calls.',
        'config.toml, line 2: [reminders] escalation = "+2d 08:00 to leader, +3d 08:00 to deputy" cannot be used. Allowed: steps after the due day, none to people nearer to the work than the one before, as "+3d 08:00 to deputy" is. Meaning: the rungs after a due day, over those who still owe: owing, deputy, leader, superior, office, calls.',
    ),
    (
        "[reminders]\nevents = ['-5d 08:00 to office']",
        {},
        'config.toml, dòng 2: [reminders] events = "-5d 08:00 to office" không dùng được. Cần mốc nhắc những ai trong: concerned; mốc "-5d 08:00 to office" nhắc người khác. Ý nghĩa: các mốc nhắc trước hội nghị, cho mọi người liên quan.',
        'config.toml, line 2: [reminders] events = "-5d 08:00 to office" cannot be used. Allowed: rungs that speak to concerned, and not "-5d 08:00 to office". Meaning: the rungs before a conference, to all whom it concerns.',
    ),
    (
        "[reminders]\nladder = ['+0d 08:00', '+1d 08:00', '+2d 08:00', '+3d 08:00', '+4d 08:00', '+5d 08:00', '+6d 08:00', '+7d 08:00', '+8d 08:00', '+9d 08:00', '+10d 08:00', '+11d 08:00', '+12d 08:00', '+13d 08:00', '+14d 08:00', '+15d 08:00', '+16d 08:00', '+17d 08:00', '+18d 08:00', '+19d 08:00', '+20d 08:00', '+21d 08:00', '+22d 08:00', '+23d 08:00', '+24d 08:00', '+25d 08:00', '+26d 08:00', '+27d 08:00', '+28d 08:00', '+29d 08:00', '+30d 08:00', '+31d 08:00', '+32d 08:00', '+33d 08:00', '+34d 08:00', '+35d 08:00', '+36d 08:00', '+37d 08:00', '+38d 08:00', '+39d 08:00', '+40d 08:00', '+41d 08:00', '+42d 08:00', '+43d 08:00', '+44d 08:00', '+45d 08:00', '+46d 08:00', '+47d 08:00', '+48d 08:00', '+49d 08:00', '+50d 08:00', '+51d 08:00', '+52d 08:00', '+53d 08:00', '+54d 08:00', '+55d 08:00', '+56d 08:00', '+57d 08:00', '+58d 08:00', '+59d 08:00', '+60d 08:00', '+61d 08:00', '+62d 08:00', '+63d 08:00', '+64d 08:00', '+65d 08:00', '+66d 08:00', '+67d 08:00', '+68d 08:00', '+69d 08:00', '+70d 08:00', '+71d 08:00', '+72d 08:00', '+73d 08:00', '+74d 08:00', '+75d 08:00', '+76d 08:00', '+77d 08:00', '+78d 08:00', '+79d 08:00', '+80d 08:00', '+81d 08:00', '+82d 08:00', '+83d 08:00', '+84d 08:00', '+85d 08:00', '+86d 08:00', '+87d 08:00', '+88d 08:00', '+89d 08:00', '+90d 08:00', '+91d 08:00', '+92d 08:00', '+93d 08:00', '+94d 08:00', '+95d 08:00', '+96d 08:00', '+97d 08:00', '+98d 08:00', '+99d 08:00']",
        {},
        'config.toml, dòng 2: [reminders] ladder = "+0d 08:00, +1d 08:00, +2d 08:00, +3d 08:00, +4d 08:00, +5d 08:00, +6d 08:00, +7d 08:00, +8d 08:00, +…" không dùng được. Cần nhiều nhất 60 mốc. Ý nghĩa: các mốc nhắc trước (-) và sau (+) ngày hạn, cho nơi còn nợ.',
        'config.toml, line 2: [reminders] ladder = "+0d 08:00, +1d 08:00, +2d 08:00, +3d 08:00, +4d 08:00, +5d 08:00, +6d 08:00, +7d 08:00, +8d 08:00, +…" cannot be used. Allowed: at most 60 rungs. Meaning: the rungs before (-) and after (+) a due day, to those who still owe.',
    ),
    (
        "[send]\nquiet_days = ['chủ nhật']",
        {},
        'config.toml, dòng 2: [send] quiet_days = "chủ nhật" không dùng được. Cần những từ trong: monday, tuesday, wednesday, thursday, friday, saturday, sunday, holidays; không có "chủ nhật". Ý nghĩa: những ngày bot không tự nhắn: thứ trong tuần, như sunday, và holidays.',
        'config.toml, line 2: [send] quiet_days = "chủ nhật" cannot be used. Allowed: words of monday, tuesday, wednesday, thursday, friday, saturday, sunday, holidays, and not "chủ nhật". Meaning: the days on which nothing leaves unasked: weekdays such as sunday, and holidays.',
    ),
    (
        "[send]\nquiet_days = 'monday, tuesday, wednesday, thursday, friday, saturday, sunday'",
        {},
        'config.toml, dòng 2: [send] quiet_days = "monday, tuesday, wednesday, thursday, friday, saturday, sunday" không dùng được. Cần ít nhất một ngày trong tuần được gửi tin. Ý nghĩa: những ngày bot không tự nhắn: thứ trong tuần, như sunday, và holidays.',
        'config.toml, line 2: [send] quiet_days = "monday, tuesday, wednesday, thursday, friday, saturday, sunday" cannot be used. Allowed: at least one day of the week on which messages leave. Meaning: the days on which nothing leaves unasked: weekdays such as sunday, and holidays.',
    ),
    (
        "[reminders]\nbefore_means_previous_day = 'ja'",
        {},
        'config.toml, dòng 2: [reminders] before_means_previous_day = "ja" không dùng được. Cần true (có) hoặc false (không). Ý nghĩa: true: "trước ngày 20" là hết ngày 19; false: hết ngày 20.',
        'config.toml, line 2: [reminders] before_means_previous_day = "ja" cannot be used. Allowed: true or false. Meaning: whether "before the 20th" means that the 19th is the last day.',
    ),
    (
        "[reports]\nbands = ['80']",
        {},
        'config.toml, dòng 2: [reports] bands = "80" không dùng được. Cần hai số phần trăm như "80, 100", số đầu không lớn hơn số sau. Ý nghĩa: phần trăm so với tiến độ của năm, từ đó kết quả là vàng và xanh.',
        'config.toml, line 2: [reports] bands = "80" cannot be used. Allowed: two percentages such as "80, 100", the first not above the second. Meaning: percent of what the pace of the year asks, from which a result is amber and green.',
    ),
    (
        "[reports]\nbands = '100, 80'",
        {},
        'config.toml, dòng 2: [reports] bands = "100, 80" không dùng được. Cần hai số phần trăm như "80, 100", số đầu không lớn hơn số sau. Ý nghĩa: phần trăm so với tiến độ của năm, từ đó kết quả là vàng và xanh.',
        'config.toml, line 2: [reports] bands = "100, 80" cannot be used. Allowed: two percentages such as "80, 100", the first not above the second. Meaning: percent of what the pace of the year asks, from which a result is amber and green.',
    ),
    (
        "[storage]\nurl = 'mysql://x'",
        {},
        'config.toml, dòng 2: [storage] url = "mysql://x" không dùng được. Cần sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU. Ý nghĩa: nơi lưu dữ liệu: sqlite:///TỆP cho một máy, postgresql://… cho nhiều máy.',
        'config.toml, line 2: [storage] url = "mysql://x" cannot be used. Allowed: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE. Meaning: where the data is: sqlite:///FILE for one machine, postgresql://… for many.',
    ),
    (
        "[office]\ncode = 'BC/CCB'",
        {},
        'config.toml, dòng 2: [office] code = "BC/CCB" không dùng được. Cần chữ hoa, nối bằng dấu gạch, như BC-CCB. Ý nghĩa: phần cuối số của báo cáo, như BC-CCB.',
        'config.toml, line 2: [office] code = "BC/CCB" cannot be used. Allowed: capitals with hyphens, such as BC-CCB. Meaning: what the number of a report ends in, such as BC-CCB.',
    ),
    (
        "[office]\nsigner = ['1', '2', '3', '4', '5', '6', '7', '8', '9']",
        {},
        'config.toml, dòng 2: [office] signer = "1, 2, 3, 4, 5, 6, 7, 8, 9" không dùng được. Cần nhiều nhất 8 dòng, mỗi dòng dài nhất 120 chữ cái. Ý nghĩa: các dòng trên chữ ký, như TM. BAN THƯỜNG VỤ, CHỦ TỊCH.',
        'config.toml, line 2: [office] signer = "1, 2, 3, 4, 5, 6, 7, 8, 9" cannot be used. Allowed: at most 8 lines of at most 120 letters. Meaning: the lines above the signature.',
    ),
    (
        "[office]\nsuperior = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
        {},
        'config.toml, dòng 2: [office] superior = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" không dùng được. Cần chữ trong dấu ngoặc kép, dài nhất 120 chữ cái. Ý nghĩa: cơ quan cấp trên, viết trên tên cơ quan.',
        'config.toml, line 2: [office] superior = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" cannot be used. Allowed: a text in quotes, of at most 120 letters. Meaning: the body above the office; it stands over the office\'s name.',
    ),
    (
        "[office]\nplace = 7",
        {},
        'config.toml, dòng 2: [office] place = "7" không dùng được. Cần chữ trong dấu ngoặc kép, dài nhất 120 chữ cái. Ý nghĩa: nơi ghi trước ngày tháng của báo cáo.',
        'config.toml, line 2: [office] place = "7" cannot be used. Allowed: a text in quotes, of at most 120 letters. Meaning: the place before the date of a report.',
    ),
    (
        "[telegram]\nenabled = true",
        {},
        "config.toml, dòng 2: [telegram] chưa đúng: còn thiếu token, cần có khi enabled = true.",
        "config.toml, line 2: [telegram] is wrong: token is missing, needed when enabled = true.",
    ),
    (
        "[telegramm]\nenabled = true",
        {},
        "config.toml, dòng 1: không có mục [telegramm]. Các mục dùng được: office, storage, send, reminders, reports, notices, keep, backup, web, watch, log, telegram, zalo, email.",
        "config.toml, line 1: there is no section [telegramm]. The sections: office, storage, send, reminders, reports, notices, keep, backup, web, watch, log, telegram, zalo, email.",
    ),
    (
        "send = 3",
        {},
        "config.toml, dòng 1: [send] chưa đúng: đây phải là một mục, với các khóa ở những dòng dưới.",
        "config.toml, line 1: [send] is wrong: this must be a section, with its keys in the lines below.",
    ),
    (
        "[send",
        {},
        "config.toml, dòng 1: viết chưa đúng dạng TOML: thiếu dấu ].",
        "config.toml, line 1: this is not TOML: ] is missing.",
    ),
    (
        '[office]\nname = "a"\nname = "b"',
        {},
        "config.toml, dòng 3: viết chưa đúng dạng TOML: khóa này đã có ở trên.",
        "config.toml, line 3: this is not TOML: this key stands above already.",
    ),
    (
        "# Of us\n[send]\nper_second = fast",
        {},
        "config.toml, dòng 3: viết chưa đúng dạng TOML: giá trị viết sai; chữ phải nằm trong dấu ngoặc kép, có và không là true và false.",
        "config.toml, line 3: this is not TOML: the value is written wrongly; texts stand in quotes, yes and no are true and false.",
    ),
    (
        "[send]\nper_second 5",
        {},
        "config.toml, dòng 2: viết chưa đúng dạng TOML: sau tên khóa phải có dấu =.",
        "config.toml, line 2: this is not TOML: = must follow the name of a key.",
    ),
    (
        '[office]\nname = "x',
        {},
        "config.toml, dòng 2: viết chưa đúng dạng TOML: thiếu dấu ngoặc kép ở cuối.",
        "config.toml, line 2: this is not TOML: the quote at the end is missing.",
    ),
    (
        "[web]\n[send]\n[web]",
        {},
        "config.toml, dòng 3: viết chưa đúng dạng TOML: mục này đã có ở trên.",
        "config.toml, line 3: this is not TOML: this section stands above already.",
    ),
    (
        '[reports]\nforms = ["a"\n',
        {},
        "config.toml, dòng 2: viết chưa đúng dạng TOML: thiếu dấu ].",
        "config.toml, line 2: this is not TOML: ] is missing.",
    ),
    (
        '[office]\nname = "a" "b"',
        {},
        "config.toml, dòng 2: viết chưa đúng dạng TOML: sau giá trị còn thừa chữ.",
        "config.toml, line 2: this is not TOML: something follows the value.",
    ),
    (
        "[office]\nsigner = [\n  'A',\n  'B',\n]\n# more\nphone = 7\n",
        {},
        'config.toml, dòng 7: [office] phone = "7" không dùng được. Cần chữ trong dấu ngoặc kép. Ý nghĩa: số điện thoại để gọi khi cần người.',
        'config.toml, line 7: [office] phone = "7" cannot be used. Allowed: a text in quotes. Meaning: the number people are told to call when they need a person.',
    ),
    (
        "office.code = 'a b'",
        {},
        'config.toml, dòng 1: [office] code = "a b" không dùng được. Cần chữ hoa, nối bằng dấu gạch, như BC-CCB. Ý nghĩa: phần cuối số của báo cáo, như BC-CCB.',
        'config.toml, line 1: [office] code = "a b" cannot be used. Allowed: capitals with hyphens, such as BC-CCB. Meaning: what the number of a report ends in, such as BC-CCB.',
    ),
    (
        "office = {code = 'a b'}",
        {},
        'config.toml, dòng 1: [office] code = "a b" không dùng được. Cần chữ hoa, nối bằng dấu gạch, như BC-CCB. Ý nghĩa: phần cuối số của báo cáo, như BC-CCB.',
        'config.toml, line 1: [office] code = "a b" cannot be used. Allowed: capitals with hyphens, such as BC-CCB. Meaning: what the number of a report ends in, such as BC-CCB.',
    ),
    (
        "[backup]\nat = '25:00'",
        {},
        'config.toml, dòng 2: [backup] at = "25:00" không dùng được. Cần giờ như 02:30, hoặc "" nếu không cần. Ý nghĩa: giờ sao lưu hằng ngày, như 02:30; để trống thì không tự sao lưu.',
        'config.toml, line 2: [backup] at = "25:00" cannot be used. Allowed: an hour such as 02:30, or "" for none. Meaning: the hour of the daily copy, such as 02:30; empty: none.',
    ),
    (
        "[backup]\nkeep = 0",
        {},
        'config.toml, dòng 2: [backup] keep = "0" không dùng được. Cần số nguyên từ 1 đến 3650. Ý nghĩa: số bản sao được giữ; bản cũ hơn thì bỏ.',
        'config.toml, line 2: [backup] keep = "0" cannot be used. Allowed: a whole number from 1 to 3650. Meaning: how many copies are kept; older ones are let go of.',
    ),
    (
        "[keep]\ninbox_days = -1",
        {},
        'config.toml, dòng 2: [keep] inbox_days = "-1" không dùng được. Cần số nguyên từ 0 đến 36500. Ý nghĩa: số ngày giữ tin người ta gửi đến; 0: giữ mãi.',
        'config.toml, line 2: [keep] inbox_days = "-1" cannot be used. Allowed: a whole number from 0 to 36500. Meaning: for how many days what people wrote is kept; 0: for ever.',
    ),
    (
        "[web]\nport = 'http'",
        {},
        'config.toml, dòng 2: [web] port = "http" không dùng được. Cần số nguyên từ 0 đến 65535. Ý nghĩa: cổng mà máy chủ web nghe; 0: không có máy chủ web.',
        'config.toml, line 2: [web] port = "http" cannot be used. Allowed: a whole number from 0 to 65535. Meaning: the port the web server listens on; 0: no web server.',
    ),
    (
        "[watch]\nping_url = 'hush'",
        {},
        'config.toml, dòng 2: [watch] ping_url = "…" không dùng được. Cần địa chỉ như https://hc-ping.com/…. Ý nghĩa: địa chỉ được gọi sau mỗi phút mọi việc đều tốt; để trống thì không gọi.',
        'config.toml, line 2: [watch] ping_url = "…" cannot be used. Allowed: an address such as https://hc-ping.com/…. Meaning: the address that is asked for after each minute in which all was well; empty: none.',
    ),
    (
        "[log]\nlevel = 'LOUD'",
        {},
        'config.toml, dòng 2: [log] level = "LOUD" không dùng được. Cần một trong: "DEBUG", "INFO", "WARNING", "ERROR". Ý nghĩa: mức ghi nhật ký của máy.',
        'config.toml, line 2: [log] level = "LOUD" cannot be used. Allowed: one of "DEBUG", "INFO", "WARNING", "ERROR". Meaning: how much the log says.',
    ),
    (
        "[notices]\nweekly_letter = 3",
        {},
        'config.toml, dòng 2: [notices] weekly_letter = "3" không dùng được. Cần true (có) hoặc false (không). Ý nghĩa: có gửi lãnh đạo tình hình của văn phòng vào sáng thứ Hai hay không.',
        'config.toml, line 2: [notices] weekly_letter = "3" cannot be used. Allowed: true or false. Meaning: whether leaders are told on Monday morning how the office stands.',
    ),
    (
        "[telegram]\nproxy = 'hush'",
        {},
        'config.toml, dòng 2: [telegram] proxy = "…" không dùng được. Cần địa chỉ như http://10.0.0.5:3128. Ý nghĩa: địa chỉ proxy để tới Telegram; để trống thì theo HTTPS_PROXY.',
        'config.toml, line 2: [telegram] proxy = "…" cannot be used. Allowed: an address such as http://10.0.0.5:3128. Meaning: the address of a proxy through which Telegram is reached; empty: what HTTPS_PROXY says.',
    ),
    (
        "[telegram]\ntoken = 'hush hush'",
        {},
        'config.toml, dòng 2: [telegram] token = "…" không dùng được. Cần các ký tự A-Z a-z 0-9 : _ -, đúng như @BotFather đưa. Ý nghĩa: mã do @BotFather đưa, như 123456:ABC; nên để trong NHACVIEC_TELEGRAM_TOKEN.',
        'config.toml, line 2: [telegram] token = "…" cannot be used. Allowed: A-Z a-z 0-9 : _ -, as @BotFather gave it. Meaning: what @BotFather gave, like 123456:ABC; best set as NHACVIEC_TELEGRAM_TOKEN.',
    ),
    (
        "[telegram]\nwebhook_secret = 'hush hush'",
        {},
        'config.toml, dòng 2: [telegram] webhook_secret = "…" không dùng được. Cần 1 đến 256 ký tự A-Z a-z 0-9 _ -. Ý nghĩa: mật khẩu mà Telegram đưa ra mỗi lần gọi; webhook cần có.',
        'config.toml, line 2: [telegram] webhook_secret = "…" cannot be used. Allowed: 1 to 256 of A-Z a-z 0-9 _ -. Meaning: the password Telegram shows at each call; webhooks need it.',
    ),
    (
        "[zalo]\ntoken = 'hush hush'",
        {},
        'config.toml, dòng 2: [zalo] token = "…" không dùng được. Cần các ký tự A-Z a-z 0-9 : . _ ~ -, đúng như Zalo Bot Manager đưa. Ý nghĩa: mã do Zalo Bot Manager đưa, như 12345:abc; nên để trong NHACVIEC_ZALO_TOKEN.',
        'config.toml, line 2: [zalo] token = "…" cannot be used. Allowed: A-Z a-z 0-9 : . _ ~ -, as Zalo Bot Manager gave it. Meaning: what Zalo Bot Manager gave, like 12345:abc; best set as NHACVIEC_ZALO_TOKEN.',
    ),
    (
        "[zalo]\nwebhook_secret = 'hush'",
        {},
        'config.toml, dòng 2: [zalo] webhook_secret = "…" không dùng được. Cần 8 đến 256 ký tự A-Z a-z 0-9 _ -. Ý nghĩa: mật khẩu mà Zalo đưa ra mỗi lần gọi; webhook cần có.',
        'config.toml, line 2: [zalo] webhook_secret = "…" cannot be used. Allowed: 8 to 256 of A-Z a-z 0-9 _ -. Meaning: the password Zalo shows at each call; webhooks need it.',
    ),
    (
        "[zalo]\npeople = {a = 1}",
        {},
        "config.toml, dòng 2: [zalo] people = \"{'a': 1}\" không dùng được. Cần số nguyên từ 1 đến 1000000. Ý nghĩa: số người mà gói Zalo cho một bot nhắn.",
        "config.toml, line 2: [zalo] people = \"{'a': 1}\" cannot be used. Allowed: a whole number from 1 to 1000000. Meaning: with how many people Zalo lets one bot talk, by its plan.",
    ),
    (
        "[zalo.Hai]\nenabled = false",
        {},
        "config.toml, dòng 1: [zalo.Hai]: tên này không dùng được. Cần 1 đến 16 ký tự a-z 0-9.",
        "config.toml, line 1: [zalo.Hai]: this name cannot be used. Allowed: 1 to 16 of a-z 0-9.",
    ),
    (
        "[zalo.monthly]\nenabled = false",
        {},
        "config.toml, dòng 1: [zalo.monthly]: tên này không dùng được. Cần 1 đến 16 ký tự a-z 0-9, khác với base, base_url, enabled, large, large_letters, mode, monthly, monthly_quota, people, quota, quota_shared, token, webhook, webhook_secret, zalo.",
        "config.toml, line 1: [zalo.monthly]: this name cannot be used. Allowed: 1 to 16 of a-z 0-9, but not base, base_url, enabled, large, large_letters, mode, monthly, monthly_quota, people, quota, quota_shared, token, webhook, webhook_secret, zalo.",
    ),
    (
        "[telegram.hai]\nenabled = false",
        {},
        "config.toml, dòng 1: [telegram] không có khóa hai. Các khóa dùng được: enabled, token, base_url, base_file_url, mode, proxy, tells_hour, webhook_secret.",
        "config.toml, line 1: [telegram] has no key hai. Its keys: enabled, token, base_url, base_file_url, mode, proxy, tells_hour, webhook_secret.",
    ),
    (
        "[email]\naddress = 'nhắc@tinh.vn'",
        {},
        'config.toml, dòng 2: [email] address = "nhắc@tinh.vn" không dùng được. Cần địa chỉ thư như nhacviec@tinh.vn, chữ không dấu. Ý nghĩa: địa chỉ thư của bot, như nhacviec@tinh.vn.',
        'config.toml, line 2: [email] address = "nhắc@tinh.vn" cannot be used. Allowed: an address such as nhacviec@tinh.vn, of Latin letters. Meaning: the bot\'s own address, such as nhacviec@tinh.vn.',
    ),
    (
        "[email]\nsmtp_host = 'smtps://x'",
        {},
        'config.toml, dòng 2: [email] smtp_host = "smtps://x" không dùng được. Cần tên máy chủ, như mail.tinh.vn, không kèm giao thức hay cổng. Ý nghĩa: máy chủ gửi thư, như smtp.tinh.vn.',
        'config.toml, line 2: [email] smtp_host = "smtps://x" cannot be used. Allowed: the name of a server, such as mail.tinh.vn, without a scheme or a port. Meaning: the server that takes our letters, such as smtp.tinh.vn.',
    ),
    (
        "[email]\nimap_folder = 'Thư'",
        {},
        'config.toml, dòng 2: [email] imap_folder = "Thư" không dùng được. Cần tên thư mục bằng chữ không dấu, như máy chủ viết, ví dụ INBOX. Ý nghĩa: thư mục thư được đọc, viết như máy chủ viết.',
        'config.toml, line 2: [email] imap_folder = "Thư" cannot be used. Allowed: a folder\'s name in ASCII, as the server writes it, such as INBOX. Meaning: the folder that is read, as the server writes its name.',
    ),
    (
        '[email]\nname = "a\\nb"',
        {},
        'config.toml, dòng 2: [email] name = "a b" không dùng được. Cần một dòng chữ bình thường. Ý nghĩa: tên người gửi mà người ta thấy.',
        'config.toml, line 2: [email] name = "a b" cannot be used. Allowed: one line of printable letters. Meaning: whom people see as the sender.',
    ),
    (
        "[email]\nenabled = true\nsmtp_security = 'none'\naddress = 'a@b.vn'\nsmtp_host = 'b.vn'\nimap_host = 'b.vn'\nimap_password = 'hush'",
        {},
        'config.toml, dòng 3: [email] chưa đúng: smtp_security phải là "tls" hoặc "starttls", vì máy chủ không ở trên máy này.',
        'config.toml, line 3: [email] is wrong: smtp_security must be "tls" or "starttls", for the server is not on this machine.',
    ),
    (
        "[email]\naddress = 'a@b.vn'\nenabled = true",
        {},
        "config.toml, dòng 3: [email] chưa đúng: còn thiếu smtp_host, cần có khi enabled = true.",
        "config.toml, line 3: [email] is wrong: smtp_host is missing, needed when enabled = true.",
    ),
    (
        "[storage]\nurl = 'mysql://me:hush@db/x'",
        {},
        'config.toml, dòng 2: [storage] url = "mysql://…@db/x" không dùng được. Cần sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU. Ý nghĩa: nơi lưu dữ liệu: sqlite:///TỆP cho một máy, postgresql://… cho nhiều máy.',
        'config.toml, line 2: [storage] url = "mysql://…@db/x" cannot be used. Allowed: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE. Meaning: where the data is: sqlite:///FILE for one machine, postgresql://… for many.',
    ),
    (
        "[telegram]\nmode = '1234567:hushhushhushhushhushhushhushhushhush'",
        {},
        'config.toml, dòng 2: [telegram] mode = "…" không dùng được. Cần một trong: "polling", "webhook". Ý nghĩa: cách nhận tin: ta hỏi Telegram (polling), hay Telegram gọi tới [web] public_url (webhook).',
        'config.toml, line 2: [telegram] mode = "…" cannot be used. Allowed: one of "polling", "webhook". Meaning: how news come: we ask Telegram (polling), or it calls us at [web] public_url (webhook).',
    ),
    (
        "zalo = 5",
        {},
        "config.toml, dòng 1: [zalo] chưa đúng: đây phải là một mục, với các khóa ở những dòng dưới.",
        "config.toml, line 1: [zalo] is wrong: this must be a section, with its keys in the lines below.",
    ),
    (
        "[offce.name]\na = 1",
        {},
        "config.toml, dòng 1: không có mục [offce]. Các mục dùng được: office, storage, send, reminders, reports, notices, keep, backup, web, watch, log, telegram, zalo, email.",
        "config.toml, line 1: there is no section [offce]. The sections: office, storage, send, reminders, reports, notices, keep, backup, web, watch, log, telegram, zalo, email.",
    ),
    (
        "[telegram]\nenabled = true\nmode = 'webhook'\ntoken = '1:a'\nwebhook_secret = 'x'\n",
        {},
        'config.toml, dòng 3: [telegram] chưa đúng: còn thiếu [web] public_url, cần có khi mode = "webhook".',
        'config.toml, line 3: [telegram] is wrong: [web] public_url is missing, needed when mode = "webhook".',
    ),
    (
        "[telegram]\nenabled = true\nmode = 'webhook'\ntoken = '1:a'\nwebhook_secret = 'x'\n[web]\npublic_url = 'https://x.vn'\nport = 0\n",
        {},
        'config.toml, dòng 8: [web] chưa đúng: còn thiếu port, cần có khi [telegram] mode = "webhook".',
        'config.toml, line 8: [web] is wrong: port is missing, needed when [telegram] mode = "webhook".',
    ),
    (
        '[zalo]\nenabled = true\nmode = "polling"\ntoken = "1:a"\n[zalo.hai]\nenabled = true\nmode = "polling"\ntoken = "1:b"\n',
        {},
        "config.toml, dòng 8: [zalo.hai] chưa đúng: token là của cùng một bot với [zalo].",
        "config.toml, line 8: [zalo.hai] is wrong: its token is of the same bot as that of [zalo].",
    ),
    (
        "",
        {"NHACVIEC_SEND_PER_SECOND": "40"},
        'Biến môi trường NHACVIEC_SEND_PER_SECOND: [send] per_second = "40" không dùng được. Cần số nguyên từ 1 đến 30. Ý nghĩa: số tin mỗi giây của cả bot.',
        'Environment variable NHACVIEC_SEND_PER_SECOND: [send] per_second = "40" cannot be used. Allowed: a whole number from 1 to 30. Meaning: how many messages leave in a second over the whole bot.',
    ),
    (
        "[send]\nper_second = 5",
        {"NHACVIEC_SEND_PER_SECOND": "fast"},
        'Biến môi trường NHACVIEC_SEND_PER_SECOND: [send] per_second = "fast" không dùng được. Cần số nguyên từ 1 đến 30. Ý nghĩa: số tin mỗi giây của cả bot.',
        'Environment variable NHACVIEC_SEND_PER_SECOND: [send] per_second = "fast" cannot be used. Allowed: a whole number from 1 to 30. Meaning: how many messages leave in a second over the whole bot.',
    ),
    (
        "",
        {"NHACVIEC_SEND_SPEED": "4"},
        "Biến môi trường NHACVIEC_SEND_SPEED không ứng với khóa nào của cấu hình. Dùng được: NHACVIEC_SEND_PER_SECOND, NHACVIEC_SEND_WINDOW, NHACVIEC_SEND_QUIET_DAYS.",
        "The environment variable NHACVIEC_SEND_SPEED stands for no key of the configuration. Allowed: NHACVIEC_SEND_PER_SECOND, NHACVIEC_SEND_WINDOW, NHACVIEC_SEND_QUIET_DAYS.",
    ),
    (
        "",
        {"NHACVIEC_SEN_SPEED": "4"},
        "Biến môi trường NHACVIEC_SEN_SPEED không ứng với khóa nào của cấu hình. Dùng được: NHACVIEC_OFFICE_…, NHACVIEC_STORAGE_…, NHACVIEC_SEND_…, NHACVIEC_REMINDERS_…, NHACVIEC_REPORTS_…, NHACVIEC_NOTICES_…, NHACVIEC_KEEP_…, NHACVIEC_BACKUP_…, NHACVIEC_WEB_…, NHACVIEC_WATCH_…, NHACVIEC_LOG_…, NHACVIEC_TELEGRAM_…, NHACVIEC_ZALO_…, NHACVIEC_EMAIL_….",
        "The environment variable NHACVIEC_SEN_SPEED stands for no key of the configuration. Allowed: NHACVIEC_OFFICE_…, NHACVIEC_STORAGE_…, NHACVIEC_SEND_…, NHACVIEC_REMINDERS_…, NHACVIEC_REPORTS_…, NHACVIEC_NOTICES_…, NHACVIEC_KEEP_…, NHACVIEC_BACKUP_…, NHACVIEC_WEB_…, NHACVIEC_WATCH_…, NHACVIEC_LOG_…, NHACVIEC_TELEGRAM_…, NHACVIEC_ZALO_…, NHACVIEC_EMAIL_….",
    ),
    (
        "[telegram]\nenabled = true",
        {"NHACVIEC_TELEGRAM_MODE": "webhook", "NHACVIEC_TELEGRAM_TOKEN": "1:hush"},
        'Biến môi trường NHACVIEC_TELEGRAM_MODE: [telegram] chưa đúng: còn thiếu webhook_secret, cần có khi mode = "webhook".',
        'Environment variable NHACVIEC_TELEGRAM_MODE: [telegram] is wrong: webhook_secret is missing, needed when mode = "webhook".',
    ),
    (
        "",
        {"NHACVIEC_TELEGRAM_TOKEN": "hush hush"},
        'Biến môi trường NHACVIEC_TELEGRAM_TOKEN: [telegram] token = "…" không dùng được. Cần các ký tự A-Z a-z 0-9 : _ -, đúng như @BotFather đưa. Ý nghĩa: mã do @BotFather đưa, như 123456:ABC; nên để trong NHACVIEC_TELEGRAM_TOKEN.',
        'Environment variable NHACVIEC_TELEGRAM_TOKEN: [telegram] token = "…" cannot be used. Allowed: A-Z a-z 0-9 : _ -, as @BotFather gave it. Meaning: what @BotFather gave, like 123456:ABC; best set as NHACVIEC_TELEGRAM_TOKEN.',
    ),
    (
        "",
        {"NHACVIEC_STORAGE_URL": "mysql://me:hush@db/x"},
        'Biến môi trường NHACVIEC_STORAGE_URL: [storage] url = "mysql://…@db/x" không dùng được. Cần sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU. Ý nghĩa: nơi lưu dữ liệu: sqlite:///TỆP cho một máy, postgresql://… cho nhiều máy.',
        'Environment variable NHACVIEC_STORAGE_URL: [storage] url = "mysql://…@db/x" cannot be used. Allowed: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE. Meaning: where the data is: sqlite:///FILE for one machine, postgresql://… for many.',
    ),
    (
        "",
        {"NHACVIEC_TELEGRAM_ENABLED": "true"},
        "Biến môi trường NHACVIEC_TELEGRAM_ENABLED: [telegram] chưa đúng: còn thiếu token, cần có khi enabled = true.",
        "Environment variable NHACVIEC_TELEGRAM_ENABLED: [telegram] is wrong: token is missing, needed when enabled = true.",
    ),
    (
        "",
        {"NHACVIEC_ZALO_HAI_PEOPLE": "x"},
        'Biến môi trường NHACVIEC_ZALO_HAI_PEOPLE: [zalo.hai] people = "x" không dùng được. Cần số nguyên từ 1 đến 1000000. Ý nghĩa: số người mà gói Zalo cho một bot nhắn.',
        'Environment variable NHACVIEC_ZALO_HAI_PEOPLE: [zalo.hai] people = "x" cannot be used. Allowed: a whole number from 1 to 1000000. Meaning: with how many people Zalo lets one bot talk, by its plan.',
    ),
]
"""What stands in config.toml, and in the environment; what is said in Vietnamese, and in English."""


def begin(environ: Mapping[str, str]) -> None:
    """As far as `run` comes without a database."""
    config = load_config(None, environ)
    refuse_unheard(config, enabled_channels(config, VirtualClock(NOW)))


def told(folder: Path, text: str | bytes, environ: Mapping[str, str]) -> list[list[str]]:
    """Each problem in both languages."""
    (folder / "config.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError) as raised:
        begin(environ)
    say = [partial(Texts(language).say, now=NOW, zone=VIETNAM) for language in ("vi", "en")]
    return [[said(problem.say) for said in say] for problem in raised.value.problems]


@pytest.mark.parametrize(("text", "environ", "vi", "en"), WRONG)
def test_a_wrong_setting_is_said_with_its_place_and_what_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, environ: dict[str, str], vi: str, en: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(tmp_path, text, environ) == [[vi, en]]
    assert SECRET not in vi + en


def test_a_file_of_other_letters_is_named_with_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(tmp_path, b"[office]\nname = '\xff'", {}) == [
        [
            "config.toml, dòng 2: viết chưa đúng dạng TOML: tệp không phải văn bản UTF-8, xin lưu lại với bảng mã UTF-8.",
            "config.toml, line 2: this is not TOML: the file is not UTF-8 text; please save it as UTF-8.",
        ]
    ]


def test_a_file_as_other_systems_write_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes("\ufeff[office]\r\nname = 'Hội tỉnh'\r\n".encode())
    assert load_config(file, {}).office.name == "Hội tỉnh"


@pytest.mark.parametrize(
    ("name", "vi", "en"),
    [
        ("none.toml", "không có tệp hay thư mục ấy", "there is no such file or folder"),
        (".", "đó là thư mục, không phải tệp", "that is a folder and not a file"),
        ("config.toml/x", "đó là tệp, không phải thư mục", "that is a file and not a folder"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, vi: str, en: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert told(tmp_path, "", {"NHACVIEC_CONFIG": name}) == [
        [f"Không đọc được tệp cấu hình {name}: {vi}.", f"The configuration {name} cannot be read: {en}."]
    ]


def test_every_problem_is_told_at_once_each_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = told(tmp_path, "[send]\nper_second = 0\nwindow = 'x'\n\n[web]\nport = 'http'", {})
    assert [en.partition(" = ")[0] for _, en in said] == [
        "config.toml, line 2: [send] per_second",
        "config.toml, line 3: [send] window",
        "config.toml, line 6: [web] port",
    ]


def test_each_key_says_what_it_is_and_each_refusal_has_a_sentence() -> None:
    keys = {
        f"config-key-{section}-{key.replace('_', '-')}"
        for section, model in SECTIONS.items()
        for key in model.model_fields
    }
    files = (path.read_text("utf-8") for path in Path(__file__).parents[2].glob("bot/**/*.py"))
    refusals = {f"config-why-{why}" for text in files for why in re.findall(r'WrongSetting\(\s*"([\w-]+)"', text)}
    assert len(refusals) > 20
    assert [key for key in sorted(keys | refusals) if not Texts("vi").knows(key)] == []
