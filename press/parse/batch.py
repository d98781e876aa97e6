"""Parse many bodies in few pandoc processes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from press.parse.alone import probe, read_alone
from press.parse.body import TooDeep, without_raw
from press.parse.formats import format_for
from press.parse.joined import Joined
from press.parse.marks import marked
from press.parse.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor, Future

    from press.parse.body import Body, Message
    from press.parse.read import Read

MANY = 1_000
"""How many bodies one process reads; a command line has an end."""


def parse(bodies: Sequence[Body], jobs: int = 1) -> tuple[Body, ...]:
    """Return the bodies with their blocks, in the same order.

    A body that crashes pandoc, or keeps it too long, comes back as not readable.

    Raises:
        ToolFailed: pandoc cannot even read an empty text.
    """
    size = min(MANY, max(1, -(-len(bodies) // max(1, jobs))))
    batches = [bodies[start : start + size] for start in range(0, len(bodies), size)]
    with ThreadPoolExecutor(max(1, jobs)) as pool:
        begun = [begin(batch, pool) for batch in batches]
        return tuple(body for one in begun for body in one.bodies())


def begin(bodies: Sequence[Body], pool: Executor) -> Parsing:
    """Have bodies parsed by one process while other work goes on."""
    texts = [body.text for body in bodies]
    joined = Joined(texts, format_for(texts))
    return Parsing(bodies, joined, pool.submit(joined.run))


@dataclass(frozen=True)
class Parsing:
    """Bodies that are being parsed. The thread only waits for pandoc: what it did would hold up others."""

    unread: Sequence[Body]
    joined: Joined
    coming_through: Future[bool]

    def bodies(self) -> list[Body]:
        """Return the bodies when they are parsed: read together, or one by one where that fails.

        Raises:
            ToolFailed: pandoc cannot even read an empty text.
        """
        self.coming_through.result()
        read = self.joined.take()
        return (
            [_body(*one) for one in zip(self.unread, read, strict=True)] if read else _one_by_one(self.unread)
        )


def parsed(bodies: Sequence[Body], jobs: int = 1) -> tuple[Body, ...]:
    """Return the bodies with their blocks, parsing those that are not yet."""
    todo = [body for body in bodies if not body.is_parsed]
    made = iter(parse(todo, jobs))
    return tuple(body if body.is_parsed else next(made) for body in bodies)


def _one_by_one(batch: Sequence[Body]) -> list[Body]:
    """Return a batch's bodies; the first that pandoc gives nothing for is tried again alone."""
    parsed: list[Body] = []
    while len(parsed) < len(batch):
        rest = batch[len(parsed) :]
        read = read_alone([body.text for body in rest]) or read_alone([rest[0].text])
        parsed += [_body(body, one) for body, one in zip(rest, read, strict=False)]
        if not read:
            probe()
            parsed.append(_body(rest[0], None))
    return parsed


def _body(body: Body, read: Read | None) -> Body:
    """Return a body with what was read; with nothing, as one that cannot be read."""
    try:
        blocks, raw = without_raw(read.blocks) if read else ((), ())
    except TooDeep:
        read = None
    if read is None:
        return replace(body, is_readable=False, is_parsed=True)
    messages = tuple(sorted(read.messages, key=_place))
    return replace(body, blocks=blocks, raw=raw, messages=messages, is_parsed=True)


def _place(message: Message) -> tuple[int, int, str]:
    return message.line, message.column, message.words


def offsets(bodies: Sequence[Body], jobs: int = 1) -> tuple[Offsets, ...]:
    """Return where the elements of bodies were written, by a marked parse of each."""
    texts = [marked(body.text) for body in bodies]
    unread = [replace(body, text=text) for body, (text, _) in zip(bodies, texts, strict=True)]
    return tuple(
        Offsets(body, again.blocks, starts)
        for body, again, (_, starts) in zip(bodies, parse(unread, jobs), texts, strict=True)
    )
