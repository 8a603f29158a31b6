"""What can be wrong with one cell, whatever its kind."""

from validators.finding import error, information, warning

CELL_001 = error(
    "CELL_001",
    "خانة «{field}» فارغة وهي ضرورية: املأها.",
    "La case « {field} » est vide alors qu’elle est obligatoire : remplissez-la.",
)
CELL_002 = error(
    "CELL_002",
    "خانة «{field}» تحمل خطأ من إكسل ({value}): أصلح المعادلة أو اكتب القيمة.",
    "La case « {field} » contient une erreur d’Excel ({value}) : corrigez la formule ou tapez la valeur.",
)
CELL_003 = error(
    "CELL_003",
    "معادلة خانة «{field}» بلا نتيجة محفوظة: افتح الملف في إكسل واحفظه ثم أعد العملية.",
    "La formule de « {field} » n’a pas de résultat enregistré : ouvrez le fichier dans Excel, enregistrez-le, puis recommencez.",
)
CELL_004 = error(
    "CELL_004",
    "«{value}» أطول من {limit} حرفا في خانة «{field}»: اختصره.",
    "« {value} » dépasse {limit} caractères dans « {field} » : raccourcissez-le.",
)
CELL_005 = information(
    "CELL_005",
    "قرئت «{value}» في خانة «{field}» على أنها {read}: أعد كتابتها كنص إن لم يكن كذلك.",
    "« {value} » dans « {field} » a été lu {read} : retapez-le en texte si ce n’est pas cela.",
)
CELL_006 = error(
    "CELL_006",
    "خانة «{field}» من خلايا مدموجة: ألغ الدمج واكتب قيمة كل سطر.",
    "La case « {field} » est fusionnée avec d’autres : défaites la fusion et remplissez chaque ligne.",
)
CELL_007 = warning(
    "CELL_007",
    "خانة «{field}» تحسب تلقائيا، وما كتب فيها ({value}) لا يؤخذ به.",
    "« {field} » est calculé : ce qui y est tapé ({value}) n’est pas pris en compte.",
)
CELL_008 = warning(
    "CELL_008",
    "خانة «{field}» صارت ضرورية بعد كتابة هذا السطر: املأها متى عرفتها.",
    "« {field} » est devenu obligatoire après cette ligne : remplissez la case dès que possible.",
)
