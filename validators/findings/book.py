"""What a person should know of a workbook as a whole."""

from validators.finding import information

BOOK_001 = information(
    "BOOK_001",
    "الملف يحمل توقيعا رقميا، وكل كتابة فيه تبطل التوقيع: أعد توقيعه في إكسل عند الحاجة.",
    "Le classeur porte une signature numérique, que toute écriture annule : signez-le de nouveau dans Excel si besoin.",
)
