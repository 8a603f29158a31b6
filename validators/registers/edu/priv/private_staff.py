from datetime import date, timedelta

from validators import F, Register, count_of, field, years_between
from validators.hint import rarely
from validators.kinds import Choice, Code, Day, Flag, Note, Number, Ref, Text
from validators.nothing import nothing
from validators.rules import Must, NotAfter, Should
from validators.today import Today

_WORKS = F("left_on").blank
_TRAININGS = count_of("training_participants", private_staff="key")
_ADULT_YEARS = 18


class PrivateEmployee(
    Register,
    code="private_staff",
    ar="العاملون بالتعليم الخصوصي والأولي",
    fr="Personnel du privé et du préscolaire",
    key=("institution", "person_id"),
    serves=("EDU-PRIV-01", "EDU-PRIV-05", "EDU-PRIV-06", "EDU-PRIV-10"),
):
    """لكل عامل بمؤسسة خصوصية أو للتعليم الأولي سطر: مهمته وشهادته وعقده، وما ينقص ملفه من وثائق. من غادر لا يحذف: يكتب تاريخ مغادرته.

    Une ligne par personne travaillant dans une institution privée ou préscolaire : fonction,
    diplôme, contrat, pièces manquantes. Qui part ne s’efface pas : on note la date de départ.
    """

    institution: Ref = field(
        "المؤسسة الخصوصية",
        "Institution",
        to="private_institutions",
        also=("رمز المؤسسة", "المؤسسة"),
    )
    person_id: Code = field(
        "رقم البطاقة الوطنية",
        "CNIE ou n° de dossier",
        example="JB123450",
        also=("ر.ب.و", "CIN", "رقم الملف"),
    )
    full_name: Text = field("الاسم الكامل", "Nom et prénom", also=("الاسم والنسب", "الاسم"))
    sex: Choice | None = field("الجنس", "Sexe", of="sex", also=("النوع",))
    birth_date: Day | None = field("تاريخ الازدياد", "Date de naissance", also=("تاريخ الميلاد",))
    job: Choice | None = field(
        "المهمة",
        "Fonction",
        of="staff_role",
        sample=("teacher", "teacher", "educator", "head", "clerk", "guard"),
        also=("الوظيفة", "الإطار"),
    )
    subject: Choice | None = field("المادة", "Matière", of="subject", also=("مادة التدريس",))
    qualification: Text | None = field("الشهادة", "Diplôme", also=("المؤهل", "المستوى الدراسي"))
    contract_kind: Choice | None = field(
        "نوع العقد", "Contrat", of="contract_kind", sample=("permanent", "fixed", "association")
    )
    hired_on: Day | None = field(
        "تاريخ التشغيل",
        "Embauché le",
        also=("تاريخ الالتحاق", "تاريخ العقد"),
        sample=lambda _, random: date(2026, 9, 1) - timedelta(random.randint(0, 1500)),
    )
    left_on: Day | None = field("تاريخ المغادرة", "Parti le", sample=(None,), also=("المغادرة",))
    cnss_no: Code | None = field(
        "رقم الضمان الاجتماعي", "N° CNSS", also=("CNSS",), example="123456789"
    )
    documents_missing: Note | None = field(
        "الوثائق الناقصة",
        "Pièces manquantes",
        sample=rarely(
            lambda _, random: random.choice(("شهادة طبية", "نسخة الدبلوم", "العقد")), 0.2
        ),
        also=("الناقص",),
    )
    medical_certificate_until: Day | None = field(
        "الشهادة الطبية صالحة إلى",
        "Certificat médical valable au",
        sample=lambda _, random: date(2027, 1, 1) + timedelta(random.randint(0, 300)),
        also=("الشهادة الطبية",),
    )
    criminal_record_on: Day | None = field(
        "تاريخ السجل العدلي", "Casier judiciaire du", also=("السجل العدلي",)
    )
    trained_hours: Number | None = field(
        "ساعات التكوين",
        "Heures de formation",
        at_least=0,
        at_most=2000,
        sample=(0,),
        also=("التكوين",),
    )
    complete: Flag | None = field(
        "الملف كامل", "Dossier complet", sample=(False, None), also=("كامل",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("birth_date", "hired_on"),
        NotAfter("hired_on", "left_on"),
        Must(
            nothing("documents_missing") | ~F("complete").true,
            "PRIVSTAFF_001",
            "كتب أن الملف كامل وفيه وثائق ناقصة: أفرغ «{field}» أو اكتب لا.",
            "Dossier dit complet avec des pièces manquantes : videz « {field} » ou tapez non.",
            at="documents_missing",
        ),
        Should(
            (F("medical_certificate_until").filled & F("criminal_record_on").filled)
            | ~F("complete").true,
            "PRIVSTAFF_002",
            "ملف كامل بدون شهادة طبية أو سجل عدلي: اكتب تاريخيهما.",
            "Dossier complet sans certificat médical ou casier judiciaire : datez-les.",
            at="complete",
        ),
        Should(
            (F("medical_certificate_until") >= Today()) | ~_WORKS,
            "PRIVSTAFF_003",
            "انتهت الشهادة الطبية يوم {value}: اطلب شهادة جديدة.",
            "Le certificat médical a expiré le {value} : demandez-en un nouveau.",
            at="medical_certificate_until",
        ),
        Should(
            years_between(F("birth_date"), F("hired_on")) >= _ADULT_YEARS,
            "PRIVSTAFF_004",
            "شغل يوم {value} قبل سن الثامنة عشرة: راجع التاريخين.",
            "Embauché le {value} avant dix-huit ans : revoyez les deux dates.",
            at="hired_on",
        ),
        Should(
            (count_of("private_staff", only=_WORKS, person_id="person_id") <= 1) | ~_WORKS,
            "PRIVSTAFF_005",
            "{value} مسجل عاملا في أكثر من مؤسسة: اكتب تاريخ المغادرة في إحداها إن غادر.",
            "{value} travaille dans plus d’une institution : notez le départ s’il en a quitté une.",
            at="person_id",
        ),
        Should(
            (_TRAININGS >= 1) | (F("trained_hours") <= 0) | ~F("job").isin("educator"),
            "PRIVSTAFF_006",
            "للمربية {value} ساعة تكوين ولا أثر لها في لوائح المستفيدين: سجلها هناك.",
            "{value} h de formation sans inscription parmi les bénéficiaires : inscrivez-la.",
            at="trained_hours",
        ),
        Should(
            F("subject").filled | ~F("job").isin("teacher"),
            "PRIVSTAFF_007",
            "أستاذ بدون «{field}»: اختر المادة التي يدرسها.",
            "Enseignant sans « {field} » : choisissez la matière enseignée.",
            at="subject",
        ),
        Should(
            (F("institution.status") != "closed") | ~_WORKS,
            "PRIVSTAFF_008",
            "المؤسسة {value} مغلقة: اكتب تاريخ مغادرة العامل أو صحح الرمز.",
            "L’institution {value} est fermée : notez le départ ou corrigez le code.",
            at="institution",
        ),
        Should(
            ~F("contract_kind").isin("permanent", "fixed") | F("cnss_no").filled,
            "PRIVSTAFF_009",
            "عقد بدون «{field}»: اطلب شهادة التصريح.",
            "Contrat sans « {field} » : demandez l’attestation de déclaration.",
            at="cnss_no",
        ),
    )
