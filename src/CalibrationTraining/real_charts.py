"""Residuals on the photos of real charts: as shot, after a plain 3 x 3, after the correction; printed charts also against their spectrophotometer readings.

    python3 real_charts.py ../../../shared

Patches are single readings at the centres of chart_positions.json; the program itself reads whole patches.
"""

import csv
import json
import sys

import numpy as np

from corrector import Corrector
from evaluate import plain
from family import PATH, read
from simulation import decode, delta_e00, lab
from spectra import NM10


def measured_chart(data):
    """Reflectances of the printed chart of ahasverus/shiny_ColorChecker, in classic order."""
    with open(f"{data}/charts/reference/measured_chart_test2.csv", encoding="utf-8", errors="replace") as lines:
        rows = list(csv.reader(lines, delimiter=";"))
    columns = [k for k, name in enumerate(rows[0]) if name.endswith(" nm") and 400 <= int(name[:-3]) <= 700]
    with open(f"{data}/charts/reference/measured_chart_test2_classic_order.csv", encoding="utf-8") as lines:
        order = [int(row[2]) for row in list(csv.reader(lines))[1:25]]
    assert [int(rows[0][k][:-3]) for k in columns] == list(NM10)
    return np.array([[float(rows[source][k]) / 100 for k in columns] for source in order])


def main(shared):
    tables = read(PATH, shared)
    correctors = {"classic": Corrector(tables), "measured": Corrector({**tables, "chart": measured_chart(f"{shared}/data")})}
    with open(f"{shared}/data/charts/chart_positions.json", encoding="utf-8") as text:
        images = json.load(text)["images"]
    print(f"{'photo':32s} reference  patches | mean dE00 as shot, plain 3x3, ours (max), left out | patch sd | sd skin | sd hair")
    for name, image in images.items():
        if not image["charts"]:
            continue
        v = np.maximum(decode(np.array(image["charts"][0]["measured_rgb_at_centres"]) / 255), 1e-5)
        used = (v.max(axis=1) < 0.95) & (v.max(axis=1) > 0.002)
        for kind, corrector in correctors.items():
            if kind == "measured" and "printed" not in image["layout"]:
                continue
            truth = corrector.tables["truth"](corrector.tables["chart"])
            result = corrector.fit(v, used)
            errors = corrector.patch_errors(result, result.theta, result.matrix, v)[used]
            fitted = delta_e00(lab(v @ plain(v, used, truth, np.ones(24))), lab(truth))[used]
            skin, hair = corrector.doubt(result)
            print(f"{name:32s} {kind:9s} {used.sum():4d}    | {delta_e00(lab(v), lab(truth))[used].mean():5.1f} {fitted.mean():5.1f} {errors.mean():5.1f} ({errors.max():.1f})"
                  f" {corrector.leave_one_out(result, v)[used].mean():5.1f} | {result.sd:.2f} | {skin.round(1)} | {hair.round(1)}")


if __name__ == "__main__":
    main(sys.argv[1])
