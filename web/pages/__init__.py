"""What all pages share: how a template becomes an answer, and what a browser may do with it."""

from web.pages.rendering import rendered, style_routes

__all__ = ["rendered", "style_routes"]
