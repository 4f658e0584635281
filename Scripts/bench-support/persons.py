"""Writes two lists of made-up persons, the same bytes for the same number: persons that are in both have
one identifier.

usage: persons.py COUNT FIRST SECOND

Each list has half of the persons. The first writes names in Cyrillic, Kazakh or Russian; the second in
Latin, by one of three tables, with a misspelling in one name of twenty. Six of ten persons of the second
list are in the first. Dates of birth are whole, only a year, or missing; a detention is of the same day in
both lists, or of the day after.
"""

import csv
import sys

from rows import CITIES, DAYS_IN_MONTH, Dice

# Names are made of two parts, as many Kazakh names are; some are Russian.
FIRST_PARTS = """Ай Ақ Ал Аман Бай Бақ Бек Дос Ер Есен Жан Жар Кен Қай Қан Құл Мақ Мыр Нұр Ораз Өмір Рах Сақ
Сәр Тай Той Тұр Шай""".split()
LAST_PARTS = """бек берген болат ғали дәулет дос жан қожа лан мұрат мырза нияз пан сейіт сұлтан сын тай тас хан
ықылас""".split()
ROOTS = [first + last for last in LAST_PARTS for first in FIRST_PARTS]
MEN = ["Әлібек", "Шыңғыс", "Юрий", "Сергей", "Дмитрий", "Евгений", "Михаил", *ROOTS]
WOMEN = ["Әйгерім", "Юлия", "Светлана", "Екатерина", "Ольга", "Алия", "Зәуре",
         *(first + last for last in ("гүл", "нұр", "сұлу", "жамал", "шаш") for first in FIRST_PARTS)]
STEMS = ["Щербак", "Цой", "Юсуп", "Ядри", "Ғабит", *ROOTS]
ENDINGS = ["ов", "баев", "беков", "жанов", "ғалиев", "мұратов", "құлов", "тілеуов"]
KAZAKH_IN_RUSSIAN = str.maketrans("әғқңөұүіһӘҒҚҢӨҰҮІҺ", "агкноууихАГКНОУУИХ")
TABLES = [
    "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch"
    " ш sh щ shch ъ _ ы y ь _ э e ю yu я ya",
    "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch"
    " ш sh щ shch ъ _ ы y ь _ э e ю iu я ia",
    "а a б b в v г g д d е e ё yo ж j з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч ch"
    " ш sh щ sch ъ _ ы i ь _ э e ю u я a",
]


def table(text):
    cells = text.split()
    return {letter: "" if latin == "_" else latin for letter, latin in zip(cells[::2], cells[1::2])}


LATIN = [table(text) for text in TABLES]


def common(dice, items):
    """One of the items, the first ones more often, as names are."""
    return items[min(dice.below(len(items)), dice.below(len(items)))]


class Person:
    def __init__(self, number, dice):
        is_woman = dice.below(4) == 0
        self.id = f"p{number:07}"
        surname = common(dice, STEMS) + common(dice, ENDINGS)
        self.words = [surname + ("а" if is_woman else ""), common(dice, WOMEN if is_woman else MEN)]
        if dice.below(2):
            self.words.append(common(dice, MEN) + ("қызы" if is_woman else "ұлы"))
        month = dice.below(12)
        self.born = f"{1950 + dice.below(56)}-{month + 1:02}-{1 + dice.below(DAYS_IN_MONTH[month]):02}"
        month = dice.below(12)
        self.day = 1 + dice.below(DAYS_IN_MONTH[month] - 1)
        self.month = f"{2019 + dice.below(5)}-{month + 1:02}"
        self.city = dice.pick(CITIES)

    def row(self, words, dice):
        born = [self.born, self.born, self.born[:4], ""][dice.below(4)]
        day = self.day + (dice.below(5) == 0)
        return [self.id, " ".join(words), born, f"{self.month}-{day:02}", self.city]

    def in_cyrillic(self, dice):
        words = self.words[:2 + dice.below(2)]
        return words if dice.below(2) else [word.translate(KAZAKH_IN_RUSSIAN) for word in words]

    def in_latin(self, dice):
        letters = dice.pick(LATIN)
        words = ["".join(letters[letter] for letter in word.translate(KAZAKH_IN_RUSSIAN).lower())
                 for word in self.words]
        if dice.below(20) == 0:
            words[0] = words[0][:3] + words[0][4:]
        words = words[:2 + dice.below(2)]
        return [word.capitalize() for word in (words if dice.below(2) else words[1::-1] + words[2:])]


def main():
    half = int(sys.argv[1]) // 2
    dice = Dice(2022)
    persons = [Person(number, dice) for number in range(half + half * 4 // 10)]
    for path, part, spelled in (
            (sys.argv[2], persons[:half], Person.in_cyrillic),
            (sys.argv[3], persons[-half:], Person.in_latin)):
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(["id", "full name", "date of birth", "date of arrest", "city"])
            writer.writerows(person.row(spelled(person, dice), dice) for person in part)


if __name__ == "__main__":
    main()
