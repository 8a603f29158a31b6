"""What can be wrong with work that passes from one service to another: two rows, one a side."""

from validators.finding import information, warning

HANDOVER_001 = warning(
    "HANDOVER_001",
    "«{row}» أحيل يوم {value} ولم يسجل في «{target}» منذ {days} يوما: ذكر المصلحة المحال عليها.",
    "« {row} », transmis le {value}, n’est pas inscrit dans « {target} » depuis {days} jours : relancez.",
)
HANDOVER_002 = warning(
    "HANDOVER_002",
    "«{row}» أحيل يوم {value} وسطره «{other}» في «{target}» بلا تاريخ توصل منذ {days} يوما: ذكر بتأريخه.",
    "« {row} », transmis le {value} : la ligne « {other} » de « {target} » n’a pas de date de réception depuis {days} jours.",
)
HANDOVER_003 = information(
    "HANDOVER_003",
    "أحيل عليكم «{value}» من «{source}» يوم {day} ولم يسجل هنا: أضف سطرا واكتب هذا المرجع في «{field}».",
    "« {value} » de « {source} » vous a été transmis le {day} : ajoutez sa ligne, avec cette clé dans « {field} ».",
)
