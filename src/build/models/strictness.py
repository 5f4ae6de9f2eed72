"""Whether a JSON schema accepts less than another."""

from functools import cache

import regex

LOWER = ("minimum", "minLength", "minItems")
UPPER = ("maximum", "maxLength", "maxItems")
REJECTS_NOTHING = {"description", "insertionOrder", "items", "properties"}
CHARACTERS = "".join(map(chr, range(0x110000)))
CLASS = regex.compile(r"\[(?:\\.|[^\]\\])+\]\+")


def stricter(ours, theirs):
    """Pairs of what a schema says that may reject what the other one accepts, and of what that one says there."""
    for keyword in sorted(ours.keys() - REJECTS_NOTHING):
        other = theirs.get(keyword)
        if ours[keyword] != other and rejects_more(keyword, ours[keyword], other):
            yield f"{keyword} {ours[keyword]}", "none" if other is None else other


def rejects_more(keyword, value, other):
    if keyword in LOWER:
        return value > other if other is not None else keyword == "minimum" or value > 0
    if keyword in UPPER:
        return other is None or value < other
    if keyword == "pattern":
        return other is None or not accepts_all_of(value, other)
    if keyword == "required":
        return not set(value) <= set(other or [])
    if keyword == "additionalProperties":
        return not value
    return True


@cache
def accepts_all_of(pattern, other):
    """Whether whatever matches the second pattern matches the first: it is the same, or a wider class of characters."""
    pattern, other = bare(pattern), bare(other)
    if pattern == other:
        return True
    if not CLASS.fullmatch(pattern) or not CLASS.fullmatch(other):
        return False
    return not regex.search(f"(?!{pattern[:-1]}){other[:-1]}", CHARACTERS)


def bare(pattern):
    return pattern.removeprefix("^").removesuffix("$")
