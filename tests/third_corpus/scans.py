"""Pictures of pages, and other office formats."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def _pictures(path: Path, skew: float) -> list[Image.Image]:
    out = []
    source = pypdfium2.PdfDocument(str(path))
    for page in source:
        image = page.render(scale=200 / 72).to_pil().convert("L")
        out.append(image.rotate(skew, fillcolor=255, resample=Image.Resampling.BICUBIC))
    source.close()
    return out


def scan(path: Path, skew: float, only: set[int] | None = None) -> None:
    """Turn the pages (or some of them) into pictures."""
    pictures = _pictures(path, skew)
    source = pypdfium2.PdfDocument(str(path))
    made = pypdfium2.PdfDocument.new()
    for n, image in enumerate(pictures):
        if only is not None and n not in only:
            made.import_pages(source, [n])
            continue
        buffer, jpeg = io.BytesIO(), io.BytesIO()
        image.save(jpeg, "JPEG", quality=60)
        size = source[n].get_size()
        canvas = Canvas(buffer, pagesize=size, invariant=1)
        canvas.drawImage(ImageReader(jpeg), 0, 0, *size)
        canvas.save()
        made.import_pages(pypdfium2.PdfDocument(buffer.getvalue()))
    target = path.with_suffix(".tmp")
    made.save(str(target))
    source.close()
    target.replace(path)


def office(paths: list[Path], to: str, outdir: Path) -> None:
    """Convert documents with LibreOffice, its profile in a folder of its own."""
    program = shutil.which("soffice") or "soffice"
    with tempfile.TemporaryDirectory() as profile:
        setting = f"-env:UserInstallation={Path(profile).as_uri()}"
        command = [program, "--headless", setting, "--convert-to", to, "--outdir", str(outdir)]
        subprocess.run(
            [*command, *map(str, paths)], check=True, capture_output=True, timeout=900, env=dict(os.environ)
        )
