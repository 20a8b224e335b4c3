"""A form is collected without a plan, and stopped again: what is asked (talk.py), what it would come to
(preview.py)."""
