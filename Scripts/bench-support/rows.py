"""Writes a list of made-up incidents in the native layout: the same bytes for the same number.

usage: rows.py COUNT FILE [asking]

With `asking` the list has a column more, for searches: articles, in one row of twenty; and one summary
of a hundred thousand has a word that the others do not. All else is the same.

About 480 bytes a row, Cyrillic and Latin, one row in twenty with a line break inside a cell. Dates
are ISO days over ten years, counts are whole numbers or empty, so that SQL alone can read them as
Aigaq does.
"""

import csv
import sys

COLUMNS = [
    "id", "date", "kind", "title", "summary", "country", "region", "locality", "form",
    "authorisation", "organiser", "demands", "participants", "detained", "detention_kind",
    "arrested", "response", "source", "source_kind", "source_url", "reported_on", "language",
]

CITIES = ["Алматы", "Нур-Султан", "Шымкент", "Уральск", "Актобе", "Жанаозен", "Караганда", "Тараз",
          "Атырау", "Костанай"]
SQUARES = ["площадь Республики", "площадь Астана", "у здания акимата", "парк Ганди", "Central Park",
           "у вокзала", "у суда", "проспект Абая", "Old Square", "у рынка", "у университета",
           "на набережной", "у прокуратуры", "у СИЗО", "у консульства", "на стадионе", "в сквере",
           "у памятника", "у заводской проходной", "City Hall"]
DEMANDS = ["за честные выборы", "против пыток", "free the political prisoners", "за свободу слова",
           "пособия многодетным", "against the land reform", "отмена приговора"]
ORGANISERS = ["", "", "инициативная группа", "Трудовой союз", "Youth movement", "жители района"]
SENTENCES = ["Полиция задержала участников сразу после начала.", "Police cordoned off the square.",
             "Людей увезли в автобусах; часть отпустили вечером.", "Журналистов не пропустили.",
             "The assembly lasted about an hour.", "Задержанных развезли по трём отделам."]
FORMS = ["rally", "march", "picket", "single_picket", "gathering", "strike", "unknown", ""]
AUTHORISATIONS = ["refused", "refused", "not_notified", "agreed", ""]
ARTICLES = ["174", "274", "274 ч. 4", "405", "488 КоАП"]
RARE_SENTENCE = "Над площадью звонил колокол."
DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class Dice:
    """A small generator of its own (the numbers of Knuth's MMIX), the same on every Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % count

    def pick(self, items):
        return items[self.below(len(items))]


def day(dice):
    month = dice.below(12)
    return f"{2014 + dice.below(10)}-{month + 1:02}-{dice.below(DAYS_IN_MONTH[month]) + 1:02}"


def detained(dice):
    """A number and a response: mostly a number, some zeros, some detentions of unknown size."""
    chance = dice.below(100)
    if chance < 60:
        return 1 + dice.below(1 + dice.below(300)), "detentions"
    if chance < 65:
        return 0, "observed"
    if chance < 70:
        return "", "detentions"
    return "", dice.pick(["none", "observed", "dispersed", "prevented", ""])


def row(number, dice):
    date = day(dice)
    region, square, demand = dice.pick(CITIES), dice.pick(SQUARES), dice.pick(DEMANDS)
    summary = " ".join(dice.pick(SENTENCES) for _ in range(3))
    if dice.below(20) == 0:
        summary += "\n" + dice.pick(SENTENCES)
    count, response = detained(dice)
    outside_protest = dice.below(25) == 0
    source = dice.below(50)
    kinds = ["media", "organisation", "official_body", "witness"]
    return [
        f"inc-{number:08}", date, "detention" if outside_protest else "protest",
        f'Акция "{demand}", {square}' if dice.below(4) else f"Акция {demand}",
        summary, "Казахстан", region, square,
        "" if outside_protest else dice.pick(FORMS),
        "" if outside_protest else dice.pick(AUTHORISATIONS),
        "" if outside_protest else dice.pick(ORGANISERS), "" if outside_protest else demand,
        "" if outside_protest else dice.pick(["", 5 + dice.below(2000)]), count,
        "taken_to_station" if count and dice.below(3) == 0 else "",
        dice.below(20) if dice.below(10) == 0 else "", response,
        f"Источник {source}", kinds[source % len(kinds)],
        f"https://example.org/{number}" if dice.below(4) == 0 else "", date,
        dice.pick(["ru", "ru", "kk", "en"]),
    ]


def row_for_asking(number, dice, other_dice):
    """A row as `row` gives it, with what is searched for; `dice` falls as it does there."""
    cells = row(number, dice)
    if number % 100_000 == 17:
        cells[COLUMNS.index("summary")] += " " + RARE_SENTENCE
    return [*cells, "" if other_dice.below(20) else other_dice.pick(ARTICLES)]


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    is_for_asking = sys.argv[3:] == ["asking"]
    dice, other_dice = Dice(2019), Dice(174)
    rows = range(1, count + 1)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        if is_for_asking:
            writer.writerow([*COLUMNS, "articles"])
            writer.writerows(row_for_asking(number, dice, other_dice) for number in rows)
        else:
            writer.writerow(COLUMNS)
            writer.writerows(row(number, dice) for number in rows)


if __name__ == "__main__":
    main()
