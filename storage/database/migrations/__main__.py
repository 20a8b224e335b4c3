"""Upgrades the database whose address is on standard input: for storage.database.revision, so that a running program
never holds the library that migrates."""

import sys

from sqlalchemy import make_url

from storage.database.migrations import upgrade

if __name__ == "__main__":
    upgrade(make_url(sys.stdin.read()))
