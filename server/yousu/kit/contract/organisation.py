"""Who the bureau is, and what its plugin stands on."""

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from yousu.kit.promise import Promise, faults_of
from yousu.kit.subject import Subject
from yousu.plugins.check import check_bureau
from yousu.plugins.load import check_among

FOUNDATION = "yousu.bureau"


def _unclear(subject: Subject) -> tuple[str, ...]:
    return faults_of(check_bureau, subject.plugin.bureau, subject.plugin.categories)


def _in_the_way(subject: Subject) -> tuple[str, ...]:
    return faults_of(check_among, subject.plugin, subject.others)


def _foreign_posts(subject: Subject) -> Iterator[str]:
    own = {post.code for post in subject.plugin.bureau.posts}
    for plan in subject.plans:
        signing = {step.post for step in plan.sign_off.steps}
        pressing = {rung.post for rung in plan.ladder.rungs}
        for post in sorted((signing | pressing) - own):
            yield f"a rule names the post {post}, which the bureau does not list"


def _foreign_imports(subject: Subject) -> Iterator[str]:
    for path in _sources(subject.entry.module.partition(".")[0]):
        for name in _imports(ast.parse(path.read_text(encoding="utf-8"))):
            inside = name == FOUNDATION or name.startswith(f"{FOUNDATION}.")
            if name.partition(".")[0] == "yousu" and not inside:
                yield f"{path.name} imports {name}"


def _sources(package: str) -> Iterator[Path]:
    """The modules of an importable package, or its one file."""
    spec = find_spec(package)
    if spec is None:
        return
    for folder in spec.submodule_search_locations or ():
        yield from sorted(Path(folder).rglob("*.py"))
    if not spec.submodule_search_locations and spec.origin:
        yield Path(spec.origin)


def _imports(module: ast.Module) -> Iterator[str]:
    """What a module imports; of `from yousu import x` that is `yousu.x`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            whole = node.module != "yousu"
            yield from [node.module] if whole else [f"yousu.{a.name}" for a in node.names]


ORGANISATION = (
    Promise(
        "Units, posts and categories have one name each and no circle",
        "Give each code once, and name only units, parents and posts that are listed.",
        _unclear,
    ),
    Promise(
        "The bureau, its categories and its names in GraphQL are no other plugin's",
        "Choose codes of your own for the bureau, its categories and what it adds.",
        _in_the_way,
    ),
    Promise(
        "Only posts that the bureau lists sign and press",
        "Add the post to the bureau's posts, or name one that is among them.",
        _foreign_posts,
    ),
    Promise(
        "The plugin builds on yousu.bureau alone",
        "Import what you need from yousu.bureau; what is not there may change without notice.",
        _foreign_imports,
    ),
)
