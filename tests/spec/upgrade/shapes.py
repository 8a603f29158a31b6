"""One register in the words of an older Dafatir and of newer ones."""

from collections.abc import Mapping, Sequence
from types import new_class
from typing import Any, NamedTuple

from validators import Register, field
from validators.kinds import Choice, Code, Day, Note, Text
from validators.rule import Rule


class Column(NamedTuple):
    """What a shape says of one field."""

    name: str
    kind: Any
    ar: str
    fr: str
    facts: Mapping[str, Any] = {}


def shape(
    columns: Sequence[Column],
    *rules: Rule,
    key: str = "tag",
    ar: str = "سجل العتاد",
) -> type[Register]:
    """Declare the register of computers with these columns."""

    def fill(body: dict[str, Any]) -> None:
        body["__module__"] = "validators.registers.ict.sys.it_equipment"
        body["rules"] = rules
        body["__annotations__"] = {one.name: one.kind for one in columns}
        body.update((one.name, field(one.ar, one.fr, **one.facts)) for one in columns)

    told = {"code": "it_equipment", "ar": ar, "fr": "Matériel", "key": key, "serves": ()}
    made: Any = new_class("Equipment", (Register,), told, fill)
    declared: type[Register] = made
    return declared


TAG = Column("tag", Code, "رقم الجرد", "N° d’inventaire")
NAME = Column("name", Text, "التجهيز", "Matériel")
STATE = Column("state", Choice, "الحالة", "État", {"of": "condition"})
ROOM = Column("room", Text | None, "القاعة", "Salle")
NOTE = Column("note", Note | None, "ملاحظة", "Observation")
OLD_COLUMNS = (TAG, NAME, STATE, ROOM, NOTE)

LABEL = Column(
    "label",
    Text,
    "اسم العتاد",
    "Nom du matériel",
    {"was": ("name",), "also": ("التجهيز", "Matériel")},
)
NUMBER = Column(
    "inventory_no", Code, "رقم الوسم", "N° d’étiquette", {"was": ("tag",), "also": (TAG.ar,)}
)
HALL = Column("room", Text | None, "المكان", "Lieu", {"also": (ROOM.ar, ROOM.fr)})
SERIAL = Column("serial", Code, "الرقم التسلسلي", "N° de série")
BOUGHT = Column("bought_on", Day | None, "تاريخ الاقتناء", "Acquis le")
WORN = Column("worn_on", Day | None, "تاريخ التلاشي", "Réformé le")
SEX = Column("sex", Choice | None, "الجنس", "Sexe", {"of": "sex"})

OLD = shape(OLD_COLUMNS)
NEW = shape((TAG, BOUGHT, LABEL, SERIAL, NOTE, STATE), ar="سجل العتاد المعلوماتي")
