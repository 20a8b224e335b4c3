"""What Telegram takes as a photo, as its manual has it: 10 MB, ten thousand pixels of width and height together, twenty
times as long as broad."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from tests.fakes.botapi.rejection import bad_request

PHOTO_SIZE, PHOTO_SUM, PHOTO_TIMES = 10_000_000, 10_000, 20


def photo_size(content: bytes) -> tuple[int, int]:
    """Width and height. Raises Telegram's refusals."""
    if not content:
        raise bad_request("file must be non-empty")
    if len(content) > PHOTO_SIZE:
        raise bad_request("file is too big")
    try:
        with Image.open(BytesIO(content)) as image:
            image.load()
            width, height = image.size
    except (UnidentifiedImageError, OSError, SyntaxError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if width + height > PHOTO_SUM or max(width, height) > PHOTO_TIMES * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height
