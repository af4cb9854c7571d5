"""A program under test: answers a part of sodiem's evaluation protocol with Python's standard library alone."""
import json
import sys
from fractions import Fraction
from math import floor

LEVELS = ["tot", "kha", "dat", "chua-dat"]
CONDUCT = ["tot kha kha chua-dat", "tot kha dat chua-dat", "kha kha dat chua-dat", "kha dat dat chua-dat"]
MARKS = [Fraction(tenths, 10) for tenths in range(101)]

def rounded(value):
    return str(floor(value * 10 + Fraction(1, 2)) / 10)

def mark(value):
    number = None if value is None else Fraction(str(value))
    if number is not None and number not in MARKS:
        raise ValueError("mark.tooManyDecimals" if 0 <= number <= 10 else "mark.outOfRange")
    return number

def answer(clause, fields, every, decide):
    """Decides; where a field (path, value) is missing, names it and tries every value in its place."""
    missing, rows = [path for path, value in fields if value is None], [[]]
    for _, value in fields:
        rows = [row + [one] for row in rows for one in (every if value is None else [value])]
    outcomes = list(dict.fromkeys(decide(*row) for row in rows))
    found = {"missing": missing, "possible": outcomes} if missing else {"value": outcomes[0]}
    return {"status": "undetermined" if missing else "decided", **found, "cites": [clause], "diagnostics": []}

def term_average(regular, midterm=None, final=None, requiredRegular=None):
    fields = [(f"regular.{place}", mark(one)) for place, one in enumerate(regular)]
    entered = [field for field in fields if field[1] is not None]
    required = requiredRegular or max(1, len(entered))
    fields += [(f"regular.{place}", None) for place in range(len(fields), required)]
    periodic = [("midterm", mark(midterm)), ("final", mark(final))]
    return answer("tt22-2021/9.1.b", (entered if len(entered) >= required else fields) + periodic, MARKS,
                  lambda *all: rounded((sum(all) + all[-2] + 2 * all[-1]) / (len(all) + 3)))

OPERATIONS = {
    "round": lambda exact: answer("tt22-2021/9.1.b", [("exact", Fraction(exact))], [], rounded),
    "tt22.termAverage": term_average,
    "tt22.yearAverage": lambda term1=None, term2=None: answer(
        "tt22-2021/9.1.b", [("term1", mark(term1)), ("term2", mark(term2))], MARKS, lambda a, b: rounded((a + 2 * b) / 3)),
    "tt22.conductYear": lambda term1=None, term2=None: answer(
        "tt22-2021/8.2.b", [("term1", term1), ("term2", term2)], LEVELS,
        lambda a, b: CONDUCT[LEVELS.index(a)].split()[LEVELS.index(b)])}

def reply(question):
    try:
        if question["op"] not in OPERATIONS or question.get("options"):
            raise ValueError("option.unknown" if question["op"] in OPERATIONS else "request.unknownOperation")
        if question.get("asOf", "9999") < "2021-09-05":
            return {"status": "notInForce", "cites": [], "diagnostics": []}
        return OPERATIONS[question["op"]](**question["input"])
    except (ValueError, TypeError) as error:
        return {"status": "error", "cites": [], "diagnostics": [{"code": str(error), "severity": "error", "path": [], "data": {}}]}

for line in sys.stdin:
    print(json.dumps({"id": json.loads(line)["id"], **reply(json.loads(line))}), flush=True)
