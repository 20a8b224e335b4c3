"""What is handed out: the wheel, the same from the same sources wherever it is built, and beside it the list of what an
installation consists of. `python -m tests.release` (`make wheel`) makes both."""
