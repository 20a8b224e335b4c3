"""Benchmarks as ratios: ours and a peer do the same work in the same run, each in a process of its own, with CPU
seconds and peak memory. `python -m tests.bench [NAME …]`, or `make bench BENCH=NAME`."""
