"""Where the splitting stands: the section, area and label in force, and which section a label points to."""

from __future__ import annotations

from dataclasses import dataclass, field

from ehcaudit.documents.model import Paragraph
from ehcaudit.plans.labels import OUTCOME_ROLES

_NEEDS = {"education": "B", "health": "C", "social": "D"}
_LETTERED = 0.85  # at least so sure is a heading found by its letter
_PROVISION = {"education": "F", "health": "G", "social": "H"}
_DOMAIN = {
    "B": "education",
    "F": "education",
    "C": "health",
    "G": "health",
    "D": "social",
    "H": "social",
    "H1": "social",
    "H2": "social",
}
_AREA_DOMAIN = {"Health": "health", "Social care": "social"}
_FIXED = frozenset({"A", "I", "J", "K"})


def domain_of(code: str | None) -> str | None:
    """Education, health or social: to which of them a section belongs; `None` for A, E, I, J, K."""
    return _DOMAIN.get(code or "")


@dataclass
class Context:
    """Mutable state of one walk through a document. `explicit` are the codes that have a letter somewhere."""

    explicit: frozenset[str]
    code: str | None = None
    combined: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()
    domain: str | None = None
    area: str | None = None
    role: str | None = None
    label: str | None = None
    time: str | None = None
    confidence: float = 0.0
    area_table: int | None = None
    heading: Paragraph | None = None
    area_heading: Paragraph | None = None
    heads: dict[int, tuple[str | None, str, str | None]] = field(default_factory=dict)
    heads_columns: int = 0
    heads_table: int | None = None
    block: str | None = None
    """The section in which the block of an area began ('' for none); `None` since a section heading."""

    @property
    def of_social_care(self) -> bool:
        """Whether the heading in force is that of section H, alone or with D."""
        return any(code[0] == "H" for code in (self.code or "", *self.titled, *self.combined) if code)

    def enter(self, codes: tuple[str, ...], confidence: float) -> None:
        """Begin a section, or several that one heading names."""
        if len(codes) > 1 or codes[0] not in self.combined:
            self.combined = codes if len(codes) > 1 else ()
        self.code, self.confidence = codes[0], confidence
        self.block = None
        # A lettered E after a heading of needs alone holds the outcomes of the whole plan.
        lettered = confidence >= _LETTERED
        anew = lettered and codes == ("E",) and self.titled in (("C",), ("D",)) and self.area is None
        self.titled = codes
        self.domain = next((_DOMAIN[code] for code in codes if code in _DOMAIN), self.domain)
        if codes[0] in _FIXED or anew:
            self.domain = None
        if codes != ("E",) and codes != ("F",):
            self.area = None
        self.clear_label()
        self.time = None

    def leave(self) -> None:
        """End the section: what follows belongs to none."""
        self.code, self.combined, self.area, self.domain = None, (), None, None
        self.titled = ()
        self.block = None
        self.clear_label()
        self.time = None

    def ranks_as_area(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is formatted as the last area title outside tables was."""
        other = self.area_heading
        if other is None or (other.level, other.size, other.bold) != (
            paragraph.level,
            paragraph.size,
            paragraph.bold,
        ):
            return False
        return paragraph.level is not None or paragraph.size != (self.heading.size if self.heading else None)

    def forget_heads(self) -> None:
        """Column heads end where a heading stands between tables."""
        self.heads, self.heads_columns = {}, 0

    def recode_heads(self, code: str) -> None:
        """Heads of a single section go on under the title of another section in the same table."""
        if len({head[0] for head in self.heads.values()}) == 1:
            self.heads = {column: (code, *head[1:]) for column, head in self.heads.items()}

    def tell_apart(self, code: str) -> None:
        """Put H1 or H2 in place of H in the heads of columns: a row says which of them it is about."""
        self.heads = {
            column: (code if head[0] in ("H", "H1", "H2") else head[0], *head[1:])
            for column, head in self.heads.items()
        }

    def clear_label(self) -> None:
        """Forget the label in force."""
        self.role = self.label = None

    def set_area(self, area: str, table: int | None) -> None:
        """An area title: what follows is about that area. The title repeated at the head of a page
        changes nothing."""
        if area == self.area and table is not None:
            return
        self.area, self.area_table = area, table
        self.domain = _AREA_DOMAIN.get(
            area, "education" if self.domain in (None, "education") else self.domain
        )
        if not (self.code == "E" and self.role in ("long", "medium", "short") and table is None):
            self.clear_label()

    def target(self, role: str) -> str | None:
        """The section that a label of this role points to, from the domain in force."""
        domain = self.domain or ("education" if self.area else None)
        if role in OUTCOME_ROLES:
            return "E"
        if domain is None:
            return None
        if role in ("needs", "strengths"):
            return _NEEDS[domain]
        if role == "provision":
            home = _PROVISION[domain]
            return self.code if home == "H" and self.code in ("H1", "H2") else home
        return None

    def switch(self, role: str, *, firm: bool = False) -> str | None:
        """The section in force once a label of this role stands: it changes where the label's own section
        has no letter of its own in the document, where one heading named several, or where needs stand
        in one block with their outcomes. `firm`: what labels provision is no mere sub-heading."""
        target = self.target(role)
        if target is None or target == self.code or (self.code in _FIXED and self.area is None):
            return self.code
        if target in self.combined or (target == "H" and any(c[0] == "H" for c in self.combined)):
            return next(c for c in self.combined if c[0] == target[0])
        if self._among_needs(role, target, firm=firm):
            return target
        known = target in self.explicit or (target == "H" and {"H1", "H2"} & self.explicit)
        if known or (self.code is None and self.area is None and not self.combined):
            return self.code
        return target

    def _among_needs(self, role: str, target: str, *, firm: bool) -> bool:
        """Whether a label under a heading of needs (B, C, D) leads out of them or back to them.

        Outcomes are restated under provision, never under needs: there they are those of section E.
        """
        if len(self.titled) != 1 or self.titled[0] not in _NEEDS.values():
            return False
        if role in ("needs", "strengths"):
            return target in self.titled
        return role in OUTCOME_ROLES or (role == "provision" and firm)

    def follow(self, role: str, *, firm: bool = False) -> None:
        """Take a label: section, role and label in force."""
        code = self.switch(role, firm=firm)
        if code != self.code:
            self.code, self.confidence = code, 0.7
            self.domain = _DOMAIN.get(code or "", self.domain)
