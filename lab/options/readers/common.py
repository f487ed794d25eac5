"""What the readers share: lines of definitions, and help cut to its first sentences."""

import inspect
import json
import re
import sys

LONGEST = 300


def cut(text):
    """The first paragraph of a help text on one line, cut after a sentence where it is long; None where there is none."""
    paragraph = re.split(r"\n\s*\n", inspect.cleandoc(text or "").strip())[0]
    line = " ".join(paragraph.split())
    if len(line) <= LONGEST:
        return line or None
    end = max(line.rfind(mark, 0, LONGEST) for mark in (". ", "; "))
    return line[: end + 1] if end > 60 else line[:LONGEST].rsplit(" ", 1)[0] + " …"


def option(spellings, *, repeatable=False, **known):
    """One option as the lab keeps it: spellings are pairs of form and text, what is None is left out."""
    found = {"spellings": [{"form": form, "text": text} for form, text in spellings]}
    found |= {key: value for key, value in known.items() if value is not None}
    return found | {"repeatable": repeatable}


def line_of(path, pattern, after=0):
    """The number of the first line of a file that the pattern matches, after another one; None where none does."""
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if number > after and re.search(pattern, line):
                return number
    return None


def show(options):
    json.dump(options, sys.stdout)
