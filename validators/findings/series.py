"""What can be wrong in a series of numbers, and between periods that seldom meet."""

from validators.finding import warning

SERIES_001 = warning(
    "SERIES_001",
    "الأرقام من {first} إلى {last} غير موجودة قبل الرقم {value}: سجل ما ينقص أو صحح «{field}».",
    "Les numéros de {first} à {last} manquent avant le {value} : inscrivez-les ou corrigez « {field} ».",
)
SERIES_002 = warning(
    "SERIES_002",
    "الفترة من {start} إلى {end} تلتقي مع السطر {other} لنفس «{owner}»: تحقق من عدم التعارض.",
    "La période de {start} à {end} rencontre la ligne {other} pour le même « {owner} » : vérifiez.",
)
