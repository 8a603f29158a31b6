"""What can be wrong with a code, an official number, a choice."""

from validators.finding import error, warning

CODE_001 = error(
    "CODE_001",
    "«{value}» في خانة «{field}» ليس على الشكل المطلوب: {example}.",
    "« {value} » dans « {field} » n’a pas la forme attendue : {example}.",
)
CODE_002 = error(
    "CODE_002",
    "«{value}» في خانة «{field}» لا يصح: رقم المراقبة خاطئ، راجع الوثيقة الأصلية.",
    "« {value} » dans « {field} » est faux : la clé de contrôle ne correspond pas, revoyez l’original.",
)
CODE_003 = warning(
    "CODE_003",
    "حرف المراقبة في «{value}» (خانة «{field}») غير منتظر: راجع رمز المؤسسة.",
    "La lettre de contrôle de « {value} » ({field}) est inattendue : revoyez le code.",
)
CODE_004 = error(
    "CODE_004",
    "«{value}» في خانة «{field}» رقم طويل أفسده إكسل: اجعل الخانة نصا وأعد كتابته كاملا.",
    "« {value} » dans « {field} » est un long numéro abîmé par Excel : mettez la case en texte et retapez-le.",
)
CHO_001 = error(
    "CHO_001",
    "«{value}» ليس من لائحة «{field}»: اختر من اللائحة{hint}.",
    "« {value} » n’est pas dans la liste « {field} » : choisissez dans la liste{hint}.",
)
CHO_002 = warning(
    "CHO_002",
    "قرئ «{value}» في خانة «{field}» على أنه «{read}»: اختره من اللائحة ليزول التنبيه.",
    "« {value} » dans « {field} » a été lu « {read} » : choisissez-le dans la liste pour lever l’avis.",
)
CHO_003 = error(
    "CHO_003",
    "«{value}» في خانة «{field}» ليس نعم ولا لا: اكتب نعم أو لا.",
    "« {value} » dans « {field} » n’est ni oui ni non : tapez oui ou non.",
)
