"""What exactly hinders a message, a file or a channel, in our own words; what a network answered itself is quoted
instead. For people each is the sentence "send-fault-<name>" of bot/texts. What follows from it, the class of the error
says (core.talk.messages)."""

from enum import StrEnum


class SendFault(StrEnum):
    """The value is how the log says it; in braces what its sentence needs, too."""

    UNSAID = "no reason given"
    MOVED = "chat moved"
    THROTTLED = "throttled for {seconds} s"
    QUOTA_SPENT = "{most} messages this month"

    TOKEN_REJECTED = "{network} rejects the token"
    TOKEN_OR_SERVER_WRONG = "{network} rejects the token, or base_url is not a Bot API"
    BAD_ADDRESS = "base_url: no address of HTTP"
    NO_CONNECTION = "no connection: {words}"
    NO_ANSWER = "no answer in time"
    LINE_DOWN = "the line is down"
    ANSWER_TOO_LONG = "the answer is longer than what is read"
    NOT_KEPT = "it cannot be kept now: {words}"
    TOO_EARLY = "it is too early to ask again"

    BLOCKED = "the person blocked the bot"
    NEVER_STARTED = "the person never started a talk"
    NO_MAIL_ADDRESS = "no address of e-mail"

    MESSAGE_EMPTY = "the message is empty"
    FILE_EMPTY = "the file is missing or empty"
    FILE_TOO_LARGE = "the file is larger than {most} MB"
    FILE_UNFIT = "the file is missing, empty or too large"
    FILE_UNKNOWN = "no such file"
    FILE_GONE = "the file can be fetched no more"
    FILE_NOT_GIVEN = "the file is not given ({code})"
    FILE_NOT_PUBLIC = "no public address of a file"
    FILE_FAULT = "{file}: {why}"

    MAIL_SERVER_SILENT = "the mail server does not answer ({why})"
    MAIL_SERVER_OTHER = "smtp_security, smtp_user: the server knows no such thing as we are to use"
    NO_MAIL_LOGIN = "smtp_user: the server lets nobody log in; leave smtp_password empty"
    MAIL_LOGIN_NOT_NOW = "{settings}: the server lets nobody in just now"
    MAIL_LOGIN_REJECTED = "{settings}: the server rejects them"
    MAIL_PASSWORD_NOT_ASCII = "{setting}: this server takes only passwords of ASCII letters"
    MAIL_CERTIFICATE = "{setting}: its certificate is not to be trusted ({words})"
    MAILBOX_SILENT = "the mailbox does not answer ({why})"
    MAILBOX_BROKE_OFF = "the mailbox broke off ({why})"
    MAILBOX_CLOSED = "the mailbox was closed"
    MAILBOX_SAYS = "the mailbox says {words}"
    MAILBOX_FOLDER_MISSING = "imap_folder: there is no {folder} in the mailbox"
    MAILBOX_FOLDER_SHUT = "imap_folder: the mailbox cannot open it"
    MAILBOX_FOLDER_ANEW = "the folder was made anew: its letters have other numbers"
    LETTER_GONE = "the letter is there no more"

    @property
    def key(self) -> str:
        return f"send-fault-{self.name.lower().replace('_', '-')}"
