"""What kind of picture a file is, by its bytes alone. How one is shown is each channel's."""

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"


def picture_type(content: bytes) -> str | None:
    """The type by which HTTP names it; None for what chats do not show as a picture."""
    if content.startswith(PNG):
        return "image/png"
    if content.startswith(JPEG):
        return "image/jpeg"
    return None
