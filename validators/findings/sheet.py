"""What can be wrong with a sheet as a whole."""

from validators.finding import error, information, warning

SHEET_001 = warning(
    "SHEET_001",
    "لا عمود في الورقة لهذه الخانات: «{fields}». الأسطر تقبل وتبقى الخانات مجهولة، وإن احتجت إليها أضف أعمدتها بعناوينها.",
    "La feuille n’a pas de colonne pour « {fields} » : les lignes passent, ces cases restent inconnues ; ajoutez les colonnes si besoin.",
)
SHEET_002 = error(
    "SHEET_002",
    "عمود «{field}» مكرر ({columns}): احذف أحدهما أو غير عنوانه.",
    "La colonne « {field} » figure deux fois ({columns}) : supprimez-en une ou renommez-la.",
)
SHEET_003 = error(
    "SHEET_003",
    "عمود «{field}» ضروري لمعرفة السطر وهو غير موجود في الورقة: أعد العمود.",
    "La colonne « {field} », qui identifie la ligne, manque sur la feuille : remettez-la.",
)
SHEET_004 = information(
    "SHEET_004",
    "العنوان «{value}» فهم على أنه «{field}».",
    "Le titre « {value} » a été compris comme « {field} ».",
)
SHEET_005 = information(
    "SHEET_005",
    "{count} من الأسطر مخفية أو مصفاة في الورقة وقد أخذت بعين الاعتبار.",
    "{count} lignes masquées ou filtrées ont été prises en compte.",
)
SHEET_006 = warning(
    "SHEET_006",
    "الورقة من نسخة أقدم من السجل: تقرأ كما هي، والمزامنة القادمة تضيف إليها ما استجد.",
    "La feuille vient d’une version plus ancienne du registre : elle est lue telle quelle, la prochaine synchronisation la met à jour.",
)
SHEET_007 = warning(
    "SHEET_007",
    "الورقة من إصدار أحدث من برنامج دفاتر: تقرأ كما هي، حدث البرنامج قبل المزامنة.",
    "La feuille vient d’une version plus récente de Dafatir : elle est lue telle quelle, mettez ce poste à jour avant de synchroniser.",
)
SHEET_008 = information(
    "SHEET_008",
    "الورقة محمية: تقرأ وتزامن، ولإضافة أسطر إليها في إكسل ارفع حمايتها من قائمة مراجعة.",
    "La feuille est protégée : elle est lue et synchronisée ; pour y ajouter des lignes dans Excel, ôtez la protection (Révision).",
)
