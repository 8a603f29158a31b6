"""Official numbers, one file each: clean, check, show. A right number must never be refused."""

from typing import Annotated

from validators.identifiers import cnie, iban, ice, massar, ppr, rib, scale, school_code
from validators.kinds.code import OfficialKind

Rib = Annotated[str, OfficialKind(rib.clean, rib.check, rib.show, 30, rib.EXAMPLE)]
Iban = Annotated[str, OfficialKind(iban.clean, iban.check, iban.show, 34, iban.EXAMPLE)]
Ice = Annotated[str, OfficialKind(ice.clean, ice.check, ice.show, 18, ice.EXAMPLE)]
Cnie = Annotated[str, OfficialKind(cnie.clean, cnie.check, cnie.show, 12, cnie.EXAMPLE, cnie.FORM)]
Ppr = Annotated[str, OfficialKind(ppr.clean, ppr.check, ppr.show, 11, ppr.EXAMPLE, ppr.FORM)]
Scale = Annotated[
    str, OfficialKind(scale.clean, scale.check, scale.show, 8, scale.EXAMPLE, scale.FORM)
]
SchoolCode = Annotated[
    str,
    OfficialKind(school_code.clean, school_code.check, school_code.show, 11, school_code.EXAMPLE),
]
MassarCode = Annotated[
    str,
    OfficialKind(massar.clean, massar.check, massar.show, 13, massar.EXAMPLE, massar.FORM),
]

__all__ = ["Cnie", "Iban", "Ice", "MassarCode", "Ppr", "Rib", "Scale", "SchoolCode"]
