"""What can be read on the pages of a PDF."""

import pypdfium2


def page_texts(data: bytes) -> list[str]:
    """Each page's lines, as they are copied from it."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
