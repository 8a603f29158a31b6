"""What can be wrong with a day, an hour, a school year."""

from validators.finding import error, warning

DAY_001 = error(
    "DAY_001",
    "«{value}» في خانة «{field}» ليس تاريخا: اكتبه يوم/شهر/سنة مثل 05/09/2026.",
    "« {value} » dans « {field} » n’est pas une date : tapez jour/mois/année, par exemple 05/09/2026.",
)
DAY_002 = error(
    "DAY_002",
    "التاريخ «{value}» في خانة «{field}» خارج ما يعقل (من {low} إلى {high}): صحح السنة.",
    "La date « {value} » dans « {field} » est hors de {low} à {high} : corrigez l’année.",
)
DAY_003 = warning(
    "DAY_003",
    "قرئ التاريخ «{value}» في خانة «{field}» على أنه {read}: تأكد من اليوم والشهر والسنة.",
    "La date « {value} » dans « {field} » a été lue {read} : vérifiez jour, mois et année.",
)
DAY_004 = error(
    "DAY_004",
    "«{value}» في خانة «{field}» ليس ساعة: اكتبها مثل 09:30.",
    "« {value} » dans « {field} » n’est pas une heure : tapez par exemple 09:30.",
)
DAY_005 = error(
    "DAY_005",
    "«{value}» في خانة «{field}» ليس سنة دراسية: اكتب سنتين متتاليتين مثل 2026/2027.",
    "« {value} » dans « {field} » n’est pas une année scolaire : tapez deux années qui se suivent, 2026/2027.",
)
DAY_006 = error(
    "DAY_006",
    "«{value}» في خانة «{field}» ليس سنة: اكتب أربعة أرقام مثل 2026.",
    "« {value} » dans « {field} » n’est pas une année : tapez quatre chiffres, par exemple 2026.",
)
