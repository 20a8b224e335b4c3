"""The walks through the house that docs/architecture.md tells, as a list of functions with their lines, held to the
code. `python -m tests.examples.walks` writes the lines anew, and prints how long each walk is."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAPER = ROOT / "docs" / "architecture.md"
TITLE = re.compile(r"^### (From .+)$")
STEP = re.compile(r"^\| `(?P<file>[\w/]+\.py):(?P<line>\d+)` \| `(?P<name>[\w.]+)` \|")
ROWS = re.compile(r"^\| rows \| `(?P<table>\w+)` \|")


@dataclass(frozen=True)
class Step:
    """A function that the walk enters; `after_rows`: it finds in the database what the step before has left there."""

    file: str
    line: int
    name: str
    after_rows: bool

    @property
    def node(self) -> ast.FunctionDef | ast.AsyncFunctionDef:
        """Raises KeyError when there is no such function."""
        return functions(self.file)[self.name]

    @property
    def size(self) -> int:
        """Its lines."""
        return (self.node.end_lineno or 0) - self.node.lineno + 1

    @property
    def uses(self) -> set[str]:
        """The names that it calls or hands on, also those in a table of its file that it looks up."""
        names = names_in(self.node)
        for table, inside in tables(self.file).items():
            if table in names:
                names |= inside
        return names


@dataclass(frozen=True)
class Walk:
    title: str
    steps: Sequence[Step]

    @property
    def files(self) -> set[str]:
        return {step.file for step in self.steps}

    def unreached(self) -> list[str]:
        """Steps that no earlier one calls."""
        return [
            f"{step.file} {step.name}"
            for place, step in enumerate(self.steps)
            if place and not step.after_rows and not any(_is_called(step, by) for by in self.steps[:place])
        ]


def _is_called(step: Step, by: Step) -> bool:
    return step.name.rpartition(".")[2] in by.uses


def names_in(node: ast.AST) -> set[str]:
    names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    return names | {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}


@cache
def tables(file: str) -> dict[str, set[str]]:
    """The constants of a file with the names that stand in them; what is imported late is named by a string, behind the
    place it comes from."""
    found = {}
    for node in ast.parse((ROOT / file).read_text("utf-8")).body:
        target = node.target if isinstance(node, ast.AnnAssign) else None
        if isinstance(target, ast.Name) and isinstance(node, ast.AnnAssign) and node.value is not None:
            texts = [one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant)]
            found[target.id] = names_in(node.value) | {
                text.rpartition(":")[2] for text in texts if isinstance(text, str)
            }
    return found


@cache
def functions(file: str) -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions of a file by their names, methods with their class before the dot."""
    found: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}
    for node in ast.parse((ROOT / file).read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef):
            inner = [one for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
            found |= {f"{node.name}.{one.name}": one for one in inner}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found[node.name] = node
    return found


def walks(text: str) -> Iterator[Walk]:
    """Those of the paper, in its order."""
    title, steps, after_rows = "", list[Step](), False
    for line in [*text.splitlines(), "### "]:
        if line.startswith("#"):
            if steps:
                yield Walk(title, tuple(steps))
            found = TITLE.match(line)
            title, steps, after_rows = found[1] if found else "", [], False
        elif ROWS.match(line):
            after_rows = True
        elif title and (found := STEP.match(line)):
            steps.append(Step(found["file"], int(found["line"]), found["name"], after_rows))
            after_rows = False


def with_lines(text: str) -> str:
    """The paper with the lines as they are now."""
    return "\n".join(_with_line(line) for line in text.split("\n"))


def _with_line(line: str) -> str:
    found = STEP.match(line)
    if found is None:
        return line
    number = functions(found["file"])[found["name"]].lineno
    return line.replace(f"{found['file']}:{found['line']}", f"{found['file']}:{number}", 1)


if __name__ == "__main__":
    PAPER.write_text(with_lines(PAPER.read_text("utf-8")), "utf-8")
    for walk in walks(PAPER.read_text("utf-8")):
        lines = sum(step.size for step in walk.steps)
        print(f"{walk.title}: {len(walk.files)} files, {len(walk.steps)} functions, {lines} lines in them")
