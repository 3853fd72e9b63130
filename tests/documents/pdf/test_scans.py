"""Scans: read like text where an engine is installed, named where none is."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Unreadable
from ehcaudit.documents.ocr.engine import EngineError, Picture, SeenWord
from tests.documents.pdf.making import bullet, canvas, document, flowed, gap, grid, para, read, table, tables

ROWS = [
    ["What is working", "What is not working"],
    ["Robin asks for help", "Robin leaves the room when it is noisy"],
    ["Robin reads signs", "Writing tires Robin within ten minutes"],
]
STORY = [
    "Section B: special educational needs",
    (
        "Robin is in Year 5 and has a diagnosis of autism. He speaks in short sentences. I am told that he "
        "finds it hard to wait for his turn when other children are talking at the same time as the teacher."
    ),
]


def text_pages() -> bytes:
    items = [bullet("An hour a week of speech therapy"), bullet("A timer for each task at his table")]
    return flowed([*map(para, STORY), gap(), *items, gap(), table(ROWS, [220, 220])])


def pictures(data: bytes, degrees: float = 0.0, dpi: int = 200) -> list[Image.Image]:
    """The pages as a scanner gives them."""
    with pdfium.PdfDocument(data) as source:
        pages = [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in source]
    return [p.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255) for p in pages]


def place(sheet: Canvas, picture: Image.Image) -> None:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=75)
    stream.seek(0)
    sheet.drawImage(ImageReader(stream), 0, 0, 595, 842)


def scanned(degrees: float = 0.0, before: Callable[[Canvas], None] | None = None, stamp: str = "") -> bytes:
    """The pages as pictures; `before` draws pages of text ahead of them, `stamp` a line on each."""

    def draw(sheet: Canvas) -> None:
        if before:
            before(sheet)
            sheet.showPage()
        for picture in pictures(text_pages(), degrees):
            place(sheet, picture)
            sheet.drawString(250, 15, stamp)
            sheet.showPage()

    return canvas(draw)


def text_page(sheet: Canvas) -> None:
    sheet.drawString(72, 700, "Section A: the views of the child")


class Engine:
    """Sees what it is told to."""

    dpi = 300.0

    def __init__(self, *words: SeenWord, fault: Exception | None = None) -> None:
        self.given: list[Picture] = []
        self._words = list(words)
        self._fault = fault

    def words(self, picture: Picture, seconds: float) -> list[SeenWord]:
        self.given.append(picture)
        if self._fault:
            raise self._fault
        return self._words


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[Engine | None], None]:
    """Put an engine in the place of what is installed."""

    def put(engine: Engine | None) -> None:
        monkeypatch.setattr("ehcaudit.documents.pdf.scan_log.find_engine", lambda: engine)

    return put


def seen(text: str, line: int = 0, left: float = 300) -> list[SeenWord]:
    """The words of a line of 11 points at 300 dots an inch."""
    out = []
    for word in text.split():
        right = left + 22 * len(word)
        out.append(SeenWord(word, left, 400 + 60 * line, right, 433 + 60 * line, line, 0.9))
        left = right + 12
    return out


def test_what_is_seen_is_the_text(use: Callable[[Engine | None], None]) -> None:
    engine = Engine(*seen("Section A: the views"))
    use(engine)
    result = document(scanned())
    assert (result.text, result.text_source, result.warnings) == ("Section A: the views", "ocr", ())
    (given,) = engine.given
    assert given.dpi == 300
    assert given.greys.shape == pytest.approx((3508, 2480), abs=3)


def test_text_and_scans_together_are_mixed(use: Callable[[Engine | None], None]) -> None:
    use(Engine(*seen("Section B: needs")))
    result = document(scanned(before=text_page))
    assert result.text_source == "mixed"
    assert result.text == "Section A: the views of the child\nSection B: needs"
    assert [p.place.page for p in result.paragraphs()] == [1, 2]
    assert result.warnings == ()


def test_a_stamped_line_does_not_hide_a_scan(use: Callable[[Engine | None], None]) -> None:
    use(Engine(*seen("Section B: needs")))
    assert document(scanned(stamp="OFFICIAL - SENSITIVE")).text == "Section B: needs\nOFFICIAL - SENSITIVE"


def test_text_pages_are_not_recognised(use: Callable[[Engine | None], None]) -> None:
    engine = Engine()
    use(engine)
    assert document(text_pages()).text_source == "text"
    assert not engine.given


def test_bullets_and_a_capital_i_as_engines_see_them(use: Callable[[Engine | None], None]) -> None:
    use(Engine(*seen("e | am told"), *seen("© twice daily", 1)))
    found = [(p.marker, p.text) for p in document(scanned()).paragraphs()]
    assert found == [("•", "I am told"), ("•", "twice daily")]


def test_specks_are_left_out(use: Callable[[Engine | None], None]) -> None:
    speck = SeenWord("~", 900, 900, 910, 905, 7, 0.1)
    use(Engine(*seen("Section A"), speck))
    assert document(scanned()).text == "Section A"


@pytest.mark.parametrize(
    ("fault", "reason", "says"),
    [(EngineError("x"), "no_text", "no text was recognised"), (TimeoutError(), "timeout", "too long")],
)
def test_an_engine_that_fails(
    fault: Exception, reason: str, says: str, use: Callable[[Engine | None], None]
) -> None:
    use(Engine(fault=fault))
    result = read(scanned())
    assert isinstance(result, Unreadable)
    assert result.reason == reason
    assert says in result.message
    (warning,) = document(scanned(before=text_page)).warnings
    assert warning.startswith("Page 2 is a scan")


def test_no_time_is_spent_beyond_the_limit(use: Callable[[Engine | None], None]) -> None:
    engine = Engine(*seen("Section B"))
    use(engine)
    result = read(scanned(), Limits(seconds=1e-9))
    assert isinstance(result, Unreadable)
    assert result.reason == "timeout"
    assert not engine.given


def test_without_an_engine_the_pages_are_named(use: Callable[[Engine | None], None]) -> None:
    use(None)
    result = document(scanned(before=text_page))
    assert result.text_source == "text"
    (warning,) = result.warnings
    assert warning.startswith("Page 2 is without text (a scan or a picture): not read.")
    assert "install Tesseract" in warning


def test_a_vast_page_makes_no_vast_picture(use: Callable[[Engine | None], None]) -> None:
    def draw(sheet: Canvas) -> None:
        sheet.drawImage(ImageReader(Image.new("L", (20, 20), 90)), 0, 0, 14_000, 14_000)

    engine = Engine(*seen("Section A"))
    use(engine)
    read(canvas(draw, (14_400, 14_400)))
    (given,) = engine.given
    assert given.greys.size <= 24_100_000


@pytest.mark.tesseract
@pytest.mark.slow
@pytest.mark.parametrize("degrees", [0.0, 1.0, -1.0])
def test_a_scan_reads_as_the_text_it_shows(degrees: float) -> None:
    data = scanned(degrees)
    result = document(data)
    assert (result.text_source, result.warnings) == ("ocr", ())
    found = [p for p in result.paragraphs() if p.place.table is None]
    assert [p.text for p in found] == [
        *STORY,
        "An hour a week of speech therapy",
        "A timer for each task at his table",
    ]
    assert [p.marker for p in found[2:]] == ["•", "•"]
    assert [grid(t) for t in tables(data)] == [ROWS]


@pytest.mark.tesseract
@pytest.mark.slow
def test_a_photograph_is_no_scan_of_text() -> None:
    """A page that is a picture of nothing is not named as lost text."""
    noise = np.random.default_rng(1).integers(120, 250, (300, 220), dtype=np.uint8)

    def draw(sheet: Canvas) -> None:
        text_page(sheet)
        sheet.showPage()
        sheet.drawImage(ImageReader(Image.fromarray(noise)), 0, 0, 595, 842)

    result = document(canvas(draw))
    assert (result.text_source, result.warnings) == ("text", ())
