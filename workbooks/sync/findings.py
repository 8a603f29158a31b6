"""What a sync itself has to tell about rows that it could not take along."""

from validators.finding import error, information, warning

SYNC_001 = error(
    "SYNC_001",
    "لم يتضح هل هذا السطر «{value}» جديد أم نقل رقمه من سطر آخر: راجع «{field}» ثم أعد المزامنة.",
    "On ne sait pas si la ligne « {value} » est nouvelle ou si son numéro vient d’une autre : revoyez « {field} » puis resynchronisez.",
)
SYNC_002 = warning(
    "SYNC_002",
    "أفرغت خانات كثيرة من «{field}» دفعة واحدة: لم ترسل، أكدها بخيار قبول الحذف أو أرجعها.",
    "Beaucoup de cases de « {field} » ont été vidées d’un coup : rien n’est envoyé ; confirmez la suppression ou rétablissez-les.",
)
SYNC_003 = warning(
    "SYNC_003",
    "خانة «{field}» فيها معادلة فلم تبدل، والقيمة في السجل المشترك هي «{read}».",
    "« {field} » contient une formule, elle est restée ; la valeur du registre partagé est « {read} ».",
)
SYNC_004 = warning(
    "SYNC_004",
    "لا مكان تحت الجدول لإضافة «{value}»: أدرج أسطرا فارغة تحته ثم أعد المزامنة.",
    "Pas de place sous le tableau pour ajouter « {value} » : insérez des lignes vides en dessous puis resynchronisez.",
)
SYNC_005 = error(
    "SYNC_005",
    "الرقم «{value}» في «{field}» أعطي لسطر آخر ({who}، {when}): امح الخانة ليعطى الرقم الموالي.",
    "Le n° « {value} » de « {field} » est à une autre ligne ({who}, {when}) : videz la case, le suivant sera donné.",
)
SYNC_006 = error(
    "SYNC_006",
    "«{value}» كتبت في ورقة للاطلاع فقط: لم ترسل، أبلغ بها {owner} صاحب السجل.",
    "« {value} » est tapé dans une feuille de consultation : rien n’est envoyé, signalez-le à {owner}.",
)
SYNC_007 = information(
    "SYNC_007",
    "الرقم {value} من «{series}» لا يحمله أي سطر: {reason} ({who}، {when}). لا يعطى من جديد.",
    "Le n° {value} de « {series} » n’est porté par aucune ligne : {reason} ({who}, {when}). Il ne sera pas redonné.",
)
SYNC_008 = warning(
    "SYNC_008",
    "تغيرت قيم كثيرة من «{field}» دفعة واحدة: لم ترسل، أكدها بخيار قبول الحذف أو أرجعها.",
    "Beaucoup de cases de « {field} » ont changé d’un coup : rien n’est envoyé ; confirmez par l’acceptation des suppressions ou rétablissez-les.",
)
SYNC_009 = warning(
    "SYNC_009",
    "خانة «{field}» مدموجة مع أسطر أخرى فلم تبدل، والقيمة في السجل المشترك هي «{read}».",
    "« {field} » est fusionnée sur plusieurs lignes, elle est restée ; la valeur du registre partagé est « {read} ».",
)
