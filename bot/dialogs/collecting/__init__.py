"""A form is collected without a plan, and stopped again: what is asked (talk.py), of whom it is collected
(audiences.py), what it would come to (preview.py)."""
