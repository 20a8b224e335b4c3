"""Numbers somebody is to reach, found in a plan's text and told apart from quotas, durations, prices and results."""

from reading.plan.targets.reader import read_targets

__all__ = ["read_targets"]
