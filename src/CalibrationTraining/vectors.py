"""Writes the cases by which the C# corrector is held to this one: tests/SmpColourMatch.Tests/Reference/chart-corrections.csv.

    python3 vectors.py ../../../shared
"""

import os
import sys

import numpy as np

from corrector import Corrector
from evaluate import HeldOut
from family import PATH, read
from optics import Optics

HERE = os.path.dirname(os.path.abspath(__file__))

HEADER = """\
# Charts as photos show them and what src/CalibrationTraining/corrector.py makes of them. Made by src/CalibrationTraining/vectors.py.
# patch-i: linear light of the file, used (1) or not (0), noise. darkest: the photo's darkest light. probe-i: light of the file; then its correction in the row corrected-i.
# residual: mean, max, leave-one-out mean (CIEDE2000). Tolerance: 2e-4 of light, 0.01 of the rest (rounded input, another linear algebra).
case,item,red,green,blue,used,noise
"""


def main(shared):
    tables = read(PATH, shared)
    corrector = Corrector(tables)
    held = HeldOut(shared, Optics(f"{shared}/design/optics-tables.csv"), tables["chart"])
    target = f"{HERE}/../../tests/SmpColourMatch.Tests/Reference/chart-corrections.csv"
    cases = [("D65", 0.3, 0.1), ("A", 0.6, None), ("F32T8/TL841 (Triphosphor)", None, None), ("LED-B2", 0.15, 0.9), (None, None, None), (None, None, None)]
    with open(target, "w", encoding="ascii") as out:
        out.write(HEADER)
        for case, (lamp, way, tone) in enumerate(cases):
            random = np.random.default_rng(100 + case)
            v, used, noise, darkest, see = held.draw(random, lamp, way, tone)
            if case == 4:
                used[[0, 3, 18]] = False
            if case == 5:
                v[7] = v[12]
            v, noise, darkest = np.round(v, 7), np.round(noise, 7), np.round(darkest, 7)
            for p in range(24):
                out.write(f"{case},patch-{p},{v[p][0]:.7f},{v[p][1]:.7f},{v[p][2]:.7f},{int(used[p])},{noise[p].max():.7f}\n")
            out.write(f"{case},darkest,{darkest[0]:.7f},{darkest[1]:.7f},{darkest[2]:.7f},,\n")
            noise = np.repeat(noise.max(axis=1, keepdims=True), 3, axis=1)
            result = corrector.fit(v, used, noise, darkest)
            probes = np.vstack([see(held.skin[::20]), see(held.hair[::3])])
            probes = np.round(probes, 7)
            for k, (probe, light) in enumerate(zip(probes, corrector.apply(result, probes))):
                out.write(f"{case},probe-{k},{probe[0]:.7f},{probe[1]:.7f},{probe[2]:.7f},,\n")
                out.write(f"{case},corrected-{k},{light[0]:.7f},{light[1]:.7f},{light[2]:.7f},,\n")
            skin, hair = corrector.doubt(result)
            errors = corrector.patch_errors(result, result.theta, result.matrix, np.maximum(v, 1e-5))[used]
            out.write(f"{case},skin-sd,{skin[0]:.4f},{skin[1]:.4f},{skin[2]:.4f},,\n{case},hair-sd,{hair[0]:.4f},{hair[1]:.4f},{hair[2]:.4f},,\n")
            out.write(f"{case},residual,{errors.mean():.4f},{errors.max():.4f},{corrector.leave_one_out(result, np.maximum(v, 1e-5))[used].mean():.4f},,\n")
            out.write(f"{case},patch-sd,{result.sd:.4f},,,,\n")


if __name__ == "__main__":
    main(sys.argv[1])
