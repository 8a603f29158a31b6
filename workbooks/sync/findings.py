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
SYNC_010 = warning(
    "SYNC_010",
    "لا يعرف دون باقي الأسطر أي سطر هو «{value}» (نسخ أو نقل أو غير «{field}» فيه): لم يرسل، اضغط زر المزامنة.",
    "Sans les autres lignes on ne sait pas qui est « {value} » (copiée, déplacée, ou « {field} » retapé) : pas envoyé, synchronisez.",
)
SYNC_011 = warning(
    "SYNC_011",
    "المزامنة هي التي تعطي الأرقام في «{field}»: لم يرسل «{value}»، اضغط زر المزامنة.",
    "C’est la synchronisation qui donne les numéros de « {field} » : « {value} » n’est pas envoyé, synchronisez.",
)
SYNC_012 = warning(
    "SYNC_012",
    "كتب غيرك في «{field}» من السطر «{value}» بعد آخر مزامنة: لم ترسل قيمتك، اضغط زر المزامنة لترى القيمتين.",
    "« {field} » de « {value} » a été écrit ailleurs depuis : votre valeur n’est pas envoyée, synchronisez pour voir les deux.",
)
SYNC_013 = warning(
    "SYNC_013",
    "لا يتحقق من «{field}» في السطر «{value}» إلا مع كل الأسطر: لم يرسل، اضغط زر المزامنة.",
    "« {field} » de « {value} » ne se contrôle qu’avec toutes les lignes : pas envoyé, synchronisez.",
)
SYNC_014 = warning(
    "SYNC_014",
    "تغيرت خانات كثيرة من «{field}» دفعة واحدة، منها السطر «{value}»: لم ترسل، اضغط زر المزامنة لتؤكدها.",
    "Beaucoup de cases de « {field} » ont changé d’un coup, dont celle de « {value} » : pas envoyé, synchronisez pour confirmer.",
)
SYNC_015 = warning(
    "SYNC_015",
    "حذف السطر «{value}» من السجل المشترك، وبقي هنا لأن فيه معادلة أو خانة مدموجة أو قيمة لم تفهم: صححها أو احذفه.",
    "« {value} » est supprimée du registre partagé mais reste ici (formule, cellule fusionnée ou valeur illisible) : corrigez-la ou supprimez-la.",
)
SYNC_016 = warning(
    "SYNC_016",
    "أرسلت من قبل قيمة أخرى في «{field}» من السطر «{value}»، وهنا ما كان قبلها: اضغط زر المزامنة ثم اكتب ما تريد.",
    "Vous aviez envoyé autre chose pour « {field} » de « {value} » et la case montre l’ancienne valeur : synchronisez puis retapez.",
)
