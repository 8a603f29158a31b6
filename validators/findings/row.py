"""What can be wrong between the cells of a row, between rows, and between registers."""

from validators.finding import error, warning

KEY_001 = error(
    "KEY_001",
    "«{value}» مسجل أكثر من مرة (السطر {other}): احذف السطر المكرر أو صحح «{field}».",
    "« {value} » figure plusieurs fois (ligne {other}) : supprimez le doublon ou corrigez « {field} ».",
)
KEY_002 = error(
    "KEY_002",
    "«{value}» في خانة «{field}» مستعمل في السطر {other}: لا يجوز أن يتكرر.",
    "« {value} » dans « {field} » est déjà pris à la ligne {other} : il doit être unique.",
)
REF_001 = error(
    "REF_001",
    "«{value}» في خانة «{field}» غير موجود في «{target}»: صححه أو سجله هناك أولا.",
    "« {value} » dans « {field} » n’existe pas dans « {target} » : corrigez-le ou ajoutez-le d’abord.",
)
REF_002 = warning(
    "REF_002",
    "«{value}» في خانة «{field}» هو الرقم القديم، والجديد هو «{read}»: اكتب الجديد.",
    "« {value} » dans « {field} » est l’ancien numéro ; le nouveau est « {read} » : tapez-le.",
)
ROW_001 = error(
    "ROW_001",
    "«{field}» ({value}) بعد «{other_field}» ({other}): صحح أحد التاريخين.",
    "« {field} » ({value}) est après « {other_field} » ({other}) : corrigez l’une des deux.",
)
ROW_002 = error(
    "ROW_002",
    "«{field}» ({value}) أكبر من {bound_name} ({bound}): صحح العدد.",
    "« {field} » ({value}) dépasse {bound_name} ({bound}) : corrigez.",
)
ROW_003 = error(
    "ROW_003",
    "«{field}» ({value}) أصغر من {bound_name} ({bound}): صحح العدد.",
    "« {field} » ({value}) est inférieur à {bound_name} ({bound}) : corrigez.",
)
ROW_004 = error(
    "ROW_004",
    "«{field}» ضروري في هذه الحالة ({because}): املأ الخانة.",
    "« {field} » est obligatoire dans ce cas ({because}) : remplissez la case.",
)
ROW_005 = error(
    "ROW_005",
    "يجب ملء واحدة على الأقل من الخانات: {fields}.",
    "Remplissez au moins une des cases : {fields}.",
)
ROW_006 = error(
    "ROW_006",
    "«{field}» لا يملأ في هذه الحالة ({because}): أفرغ الخانة.",
    "« {field} » ne se remplit pas dans ce cas ({because}) : videz la case.",
)
ROW_007 = error(
    "ROW_007",
    "الفترة من {start} إلى {end} تتداخل مع السطر {other} لنفس «{owner}»: صحح التواريخ.",
    "La période du {start} au {end} chevauche la ligne {other} pour le même « {owner} » : corrigez les dates.",
)
ROW_008 = error(
    "ROW_008",
    "لنفس «{owner}» سطر آخر مفتوح ({other}): أغلق أحدهما.",
    "« {owner} » a déjà une ligne ouverte ({other}) : clôturez l’une des deux.",
)
ROW_009 = error(
    "ROW_009",
    "الرقم {value} بتاريخ {day} يسبق الرقم {other} المؤرخ قبله: الأرقام تتبع ترتيب التواريخ.",
    "Le numéro {value} daté du {day} contredit le numéro {other} : les numéros suivent l’ordre des dates.",
)
