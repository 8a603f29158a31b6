"""The ribbon, made from the table of commands: its XML, its callbacks, its words."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from macros.button import Button, Group, Needs
from macros.ribbon import Control, Placed, Shown, ribbon_shape
from validators.finding import Titles

NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui"
SELF_TEST = "self_test"
CALLBACKS = "DafatirButtons"

#: What VBA says itself, because Python is not there to say it.
WORDS = {
    "title": Titles("دفاتر", "Dafatir"),
    "working": Titles("دفاتر يعمل: {1}…", "Dafatir travaille : {1}…"),
    "busy": Titles(
        "الأمر السابق لم ينته بعد. هل توقفه؟ يتوقف ما لم يبدأ الكتابة.",
        "La commande précédente n’est pas terminée. L’arrêter ? Elle s’arrête tant que rien n’est écrit.",
    ),
    "no_workbook": Titles(
        "لا يوجد مصنف مفتوح: افتح ملف المكتب ثم اضغط الزر.",
        "Aucun classeur n’est ouvert : ouvrez celui du bureau puis cliquez.",
    ),
    "no_python": Titles(
        "لم يعثر على برنامج دفاتر في «{1}»: اطلب من مكتب الإعلاميات إعادة تثبيته.",
        "Le programme Dafatir est introuvable dans « {1} » : demandez au bureau informatique de le réinstaller.",
    ),
    "no_start": Titles(
        "لم يسمح ويندوز بتشغيل «{1}»: أخبر مكتب الإعلاميات.",
        "Windows a refusé de démarrer « {1} » : prévenez le bureau informatique.",
    ),
    "failed": Titles(
        "توقف الأمر قبل أن ينتهي ولم يضع شيء في الملف: التفاصيل في «{1}»، أرسلها إلى مكتب الإعلاميات.",
        "La commande s’est arrêtée avant la fin : le détail est dans « {1} », envoyez-le au bureau informatique.",
    ),
    f"{SELF_TEST}.label": Titles("اختبار ذاتي", "Autotest"),
    f"{SELF_TEST}.tip": Titles(
        "اختبر عمل دفاتر داخل إكسل على هذا الحاسوب واكتب تقريرا",
        "Essayer Dafatir dans l’Excel de ce poste et écrire un rapport",
    ),
}


def words(table: Placed) -> Iterator[tuple[str, Titles]]:
    """Yield every word that VBA looks up, by its key."""
    yield from WORDS.items()
    for group in Group:
        yield f"{group.code}.label", group.value
    for command, _ in table:
        yield f"{command.code}.label", command.titles
        yield f"{command.code}.tip", command.tip


def images(table: Placed) -> dict[str, int]:
    """Return the icons that the ribbon shows and how large: a file for each, named as here."""
    controls = [one for group in _groups(table) for one in group["controls"]]
    return {_image(one): one["size"] for one in controls}


def _image(control: Control) -> str:
    return f"{control['icon']}{control['size']}"


def _groups(table: Placed) -> list[Shown]:
    """Return the table's groups, with the self-test, which is no command, in the last one."""
    label, tip = (WORDS[f"{SELF_TEST}.{what}"]._asdict() for what in ("label", "tip"))
    test: Control = {
        "id": SELF_TEST,
        "label": label,
        "tip": tip,
        "icon": SELF_TEST,
        "size": 16,
        "key": "Q",
        "needs": [],
        "returns": "file",
    }
    *before, last = ribbon_shape(table)
    return [*before, {**last, "controls": [*last["controls"], test]}]


def ribbon_xml(table: Placed) -> bytes:
    """Return customUI14.xml; what changes with the language is asked from VBA."""
    root = Element("customUI", xmlns=NAMESPACE, onLoad="DafatirRibbon.OnLoad")
    tabs = SubElement(SubElement(root, "ribbon"), "tabs")
    title = WORDS["title"]
    facts = {"id": "dafatir", "label": f"{title.ar} {title.fr}", "keytip": "ZD"}
    tab = SubElement(tabs, "tab", facts, insertAfterMso="TabHome")
    for group in _groups(table):
        shown = SubElement(tab, "group", id=group["id"], getLabel="DafatirRibbon.GetLabel")
        for control in group["controls"]:
            SubElement(shown, "button", _button(control))
    indent(root)
    text = tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'.encode()


def _button(control: Control) -> dict[str, str]:
    code, label = control["id"], control["label"]
    return {
        "id": code,
        "getLabel": "DafatirRibbon.GetLabel",
        "screentip": f"{label['ar']} · {label['fr']}",
        "getSupertip": "DafatirRibbon.GetSupertip",
        "image": _image(control),
        "size": "large" if control["size"] > 16 else "normal",  # noqa: PLR2004 - the small one.
        "keytip": control["key"],
        "onAction": f"{CALLBACKS}.{callback(code)}"
        if code != SELF_TEST
        else "DafatirRibbon.OnSelfTest",
    }


def callback(code: str) -> str:
    """Return the name of a command's callback.

    >>> callback("undo_command")
    'OnUndoCommand'
    """
    return "On" + "".join(word.capitalize() for word in code.split("_"))


def callbacks_source(table: Placed) -> str:
    """Return the module that Excel calls when a button is clicked."""
    head = (
        f'Attribute VB_Name = "{CALLBACKS}"\nOption Explicit\n\n'
        "' Made from macros/commands when the add-in is built.\n"
    )
    return head + "\n".join(
        f"Public Sub {callback(command.code)}(ByVal Control As IRibbonControl)\n"
        f'    DafatirRun.StartCommand "{command.code}", {needs_workbook(button)}\n'
        "End Sub\n"
        for command, button in table
    )


def needs_workbook(button: Button) -> bool:
    """Tell whether a command reads the open workbook at all."""
    return any(need is not Needs.NOTHING for need in button.needs)
