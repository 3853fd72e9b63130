"""RapidOCR (extra `ocr`): its models come in its wheel, so that nothing is fetched when it runs."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ehcaudit.documents.ocr.engine import EngineError, Picture, SeenWord

if TYPE_CHECKING:
    from collections.abc import Iterator

_MODULE = "rapidocr"
_MODELS = 2
"""Where fewer come with the package, it would fetch them: then it is not used."""
_HEIGHT = 1.15
"""Its boxes are those of a whole line: so many font sizes high, the baseline a little above their foot."""
_DESCENT, _CAPITAL = 0.22, 0.72
_DESCENDING = frozenset("gjpqyQ,;()[]|_")


class Rapid:
    """RapidOCR with the models that it comes with, loaded for the first page."""

    dpi = 150.0

    def __init__(self) -> None:
        self._engine: Any = None

    def words(self, picture: Picture, seconds: float) -> list[SeenWord]:
        """See `Engine.words`. It runs in this process and cannot be stopped within a page."""
        del seconds
        try:
            if self._engine is None:
                self._engine = import_module(_MODULE).RapidOCR(params=_settings())
            found = self._engine(np.dstack([picture.greys] * 3), return_word_box=True, use_cls=False)
        except Exception as error:  # whatever a library of models may raise
            raise EngineError(type(error).__name__) from None
        return [word for number, line in enumerate(found.word_results or ()) for word in _line(line, number)]


def find_rapid() -> Rapid | None:
    """RapidOCR, where the extra is installed with its models."""
    spec = find_spec(_MODULE)
    if spec is None or not spec.submodule_search_locations or find_spec("onnxruntime") is None:
        return None
    models = [m for place in spec.submodule_search_locations for m in Path(place, "models").glob("*.onnx")]
    return Rapid() if len(models) >= _MODELS else None


def _settings() -> dict[str, Any]:
    settings: dict[str, Any] = {"Global.log_level": "critical"}
    if os.environ.get("OMP_NUM_THREADS") == "1":  # in a worker, which has one core
        settings["EngineConfig.onnxruntime.intra_op_num_threads"] = 1
    return settings


def _line(line: Any, number: int) -> Iterator[SeenWord]:
    """The words of a line: (text, how sure, four corners) each."""
    for text, confidence, corners in line:
        if not text.strip() or not corners:
            continue
        xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
        size = (max(ys) - min(ys)) / _HEIGHT
        baseline = max(ys) - _DESCENT * size
        foot = baseline + (_DESCENT * size if _DESCENDING & set(text) else 0.0)
        top = baseline - _CAPITAL * size
        yield SeenWord(text.strip(), min(xs), top, max(xs), foot, number, float(confidence))
