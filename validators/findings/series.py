"""What can be wrong in a series of numbers, and between rows that seldom meet or agree."""

from validators.finding import information, warning

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
SERIES_003 = information(
    "SERIES_003",
    "خانة «{field}» بلا رقم: يعطى الرقم الموالي عند المزامنة.",
    "« {field} » est vide : le numéro suivant sera donné à la synchronisation.",
)
SERIES_004 = warning(
    "SERIES_004",
    "الرقم {value} بتاريخ {day} يسبق الرقم {other} المؤرخ قبله: تحقق من التاريخ أو من الرقم.",
    "Le numéro {value}, daté du {day}, est avant le numéro {other} : vérifiez la date ou le numéro.",
)
SERIES_005 = warning(
    "SERIES_005",
    "«{value}» في خانة «{field}» موجود في السطر {other} أيضا: تحقق من أنه ليس تكرارا.",
    "« {value} » dans « {field} » est aussi à la ligne {other} : vérifiez que ce n’est pas un doublon.",
)
SERIES_006 = information(
    "SERIES_006",
    "الرقم {number} قبل الرقم {value} لا يحمله سطر: {reason} ({who}، {when}).",
    "Le n° {number}, avant le {value}, n’est porté par aucune ligne : {reason} ({who}, {when}).",
)
