"""What can be wrong with a number, an amount or a rate."""

from validators.finding import error, warning

NUM_001 = error(
    "NUM_001",
    "«{value}» في خانة «{field}» ليس عددا: اكتب أرقاما فقط، مثل {example}.",
    "« {value} » dans « {field} » n’est pas un nombre : tapez des chiffres, par exemple {example}.",
)
NUM_002 = error(
    "NUM_002",
    "«{value}» في خانة «{field}» أصغر من {bound}: صحح العدد.",
    "« {value} » dans « {field} » est inférieur à {bound} : corrigez le nombre.",
)
NUM_003 = error(
    "NUM_003",
    "«{value}» في خانة «{field}» أكبر من {bound}: صحح العدد.",
    "« {value} » dans « {field} » est supérieur à {bound} : corrigez le nombre.",
)
NUM_004 = error(
    "NUM_004",
    "«{value}» في خانة «{field}» يجب أن يكون عددا صحيحا بدون فاصلة.",
    "« {value} » dans « {field} » doit être un nombre entier, sans virgule.",
)
NUM_005 = error(
    "NUM_005",
    "المبلغ «{value}» في خانة «{field}» فيه أكثر من سنتيمين بعد الفاصلة: اكتب رقمين فقط.",
    "Le montant « {value} » dans « {field} » a plus de deux décimales : gardez les centimes.",
)
NUM_006 = warning(
    "NUM_006",
    "قرئ «{value}» في خانة «{field}» على أنه {read}: تأكد منه وأعد كتابته رقما.",
    "« {value} » dans « {field} » a été lu {read} : vérifiez et retapez-le en chiffres.",
)
