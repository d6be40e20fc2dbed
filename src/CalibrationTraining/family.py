"""Builds the tables that the program embeds: the family of camera-and-lamp responses, of tone curves, and the spectra to be right on.

    python3 family.py ../../../shared [OUT_DIR]
"""

import os
import sys

import numpy as np

import spectra
from optics import Optics
from simulation import Family, tone_curve, truth

SEED = 20261121
DRAWS = 6000
SPAN = 12
RESPONSE_COMPONENTS = 24
CURVE_COMPONENTS = 10
# Curves are tabulated over u = sqrt(linear light of the file), 0-1.
STEPS = 65
GRID = np.linspace(0, 1, STEPS)


def training(data, standard):
    observer = spectra.observer(data)
    cameras = {name: rows for name, rows in spectra.cameras(data, "rawtoaces_apache2").items()
               if not spectra.is_held_out(name, spectra.HELD_OUT_CAMERAS)}
    lamps = {name: power for name, power in spectra.lamps(data).items() if name not in spectra.HELD_OUT_LAMPS}
    return Family(standard, observer, cameras, lamps, spectra.materials(data))


def targets(data, optics):
    """Skin and hair spectra to be right on: measured (training part), in groups, and the model's; with weights."""
    measured, _ = spectra.skins(data)
    model = np.array([optics.skin(f, b, s) for f in np.geomspace(0.012, 0.3, 7) for b, s in ((0.006, 1), (0.012, 0.8), (0.024, 1.2))])
    hair = np.vstack([spectra.hairs(data)[0], [optics.hair(e, p) for e, p in
                      ((60, 1), (30, 1), (14, 1), (5, 0.6), (2.2, 0.4), (0.8, 0.2), (2, 2), (0.15, 0.02))]])
    return measured, model, hair


def representatives(rows, count):
    """Centres of groups of like spectra (k-means on cube roots from evenly spaced starts by lightness)."""
    points = np.cbrt(rows)
    order = np.argsort(points.mean(axis=1))
    centres = points[order[np.linspace(0, len(rows) - 1, count).round().astype(int)]]
    for _ in range(50):
        label = ((points[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
        centres = np.array([points[label == k].mean(axis=0) if (label == k).any() else centres[k] for k in range(count)])
    return centres**3


def response_family(family, everything):
    """Mean and components (unit normal weights) of white-normalised responses, as 3 x 31 rows."""
    _, sizes, basis = np.linalg.svd(everything, full_matrices=False)
    basis, sizes = basis[:SPAN], sizes[:SPAN] / np.sqrt(len(everything))
    random = np.random.default_rng(SEED)
    rows = np.array([family.sensitivities(random) for _ in range(DRAWS)])
    rows = rows / rows.sum(axis=2, keepdims=True)
    scaled = (rows @ basis.T) * sizes
    flat = scaled.reshape(DRAWS, -1)
    mean = flat.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov((flat - mean).T))
    order = values.argsort()[::-1][:RESPONSE_COMPONENTS]
    print("responses: share of variance left out", 1 - values[order].sum() / values.sum(), "least sd", np.sqrt(values[order[-1]]))
    components = vectors[:, order].T * np.sqrt(values[order])[:, None]

    def spectral(flat_rows):
        return (flat_rows.reshape(-1, 3, SPAN) / sizes) @ basis

    return spectral(mean)[0], spectral(components)


def curve_family():
    """Mean and components of ln(h(v)/v) over GRID, h being the inverse of a tone curve."""
    random = np.random.default_rng(SEED + 1)
    light = np.concatenate([[0], np.geomspace(1e-5, 1, 4000)])
    rows = []
    while len(rows) < DRAWS:
        curve = tone_curve(random)
        out = curve(light)
        if not np.all(np.diff(out[out < out[-1]]) >= 0):
            continue
        code = GRID**2
        code[0] = 0.25 * GRID[1] ** 2
        inverse = np.interp(code, out, light)
        inverse = np.maximum(inverse, 1e-5)
        rows.append(np.log(inverse / code) - np.log(np.interp(0.2, out, light) / 0.2))
    rows = np.clip(np.array(rows), -3, 3)
    # Any smooth curve, too.
    kernel = 0.05**2 * np.exp(-0.5 * ((GRID[:, None] - GRID[None]) / 0.2) ** 2)
    covariance = np.cov(rows.T) + kernel
    # What a change of ln(light) does to L*: 116/3 times its cube root. Components that matter come first.
    matters = 116 / 3 * np.maximum(GRID, 0.02) ** (2 / 3)
    values, vectors = np.linalg.eigh(covariance * matters[:, None] * matters)
    order = values.argsort()[::-1][:CURVE_COMPONENTS]
    print("curves: L* left out", np.sqrt((values.sum() - values[order].sum()) / STEPS))
    return rows.mean(axis=0), vectors[:, order].T * np.sqrt(values[order])[:, None] / matters


def build(shared):
    data = f"{shared}/data"
    optics = Optics(f"{shared}/design/optics-tables.csv")
    measured, model, hair = targets(data, optics)
    standard = spectra.standard(f"{shared}/design/optics-tables.csv")
    family = training(data, standard)
    here = os.path.dirname(os.path.abspath(__file__))
    chart = spectra.chart(f"{here}/../SmpColourMatch.Core/Calibration/Charts/classic24-spectra.csv")
    everything = np.vstack([chart, chart, measured, model, hair * 2, family.materials, np.ones((20, 31))])
    mean, components = response_family(family, everything)
    curve_mean, curves = curve_family()
    return {
        "mean": mean, "components": components, "curve_mean": curve_mean, "curves": curves,
        "skin": np.vstack([representatives(measured, 10), representatives(model, 8)]),
        "hair": representatives(hair, 6), "chart": chart, "standard": standard,
    }


HEADER = """\
# What a chart's patches may look like through real cameras, lamps and tone curves, and which spectra a correction must be right on.
# Made by src/CalibrationTraining/family.py (seed {seed}, {draws} draws). Sources: camera sensitivities of rawtoaces-data (Apache-2.0, {cameras} cameras,
# {held} kept for evaluation), lamps of CIE 15:2018 and others as in colour-science (BSD-3-Clause), skin and hair spectra of ISETCam (MIT, training
# part) and the models of docs/method.md, materials of rawtoaces-data and ISETCam. Only means, components and group centres are stored.
# response,-1: mean of the white-normalised responses, red then green then blue at 400-700 nm; response,k: component k, one standard deviation.
# curve,-1: mean of ln(light/light of the file) at sqrt(light of the file) = 0, 1/64 ... 1; curve,k: component k. skin, hair: reflectances.
kind,index,values
"""


def write(built, path, cameras):
    def line(kind, index, values):
        return f"{kind},{index}," + ",".join(f"{value:.5g}" for value in np.ravel(values)) + "\n"

    with open(path, "w", encoding="ascii") as out:
        out.write(HEADER.format(seed=SEED, draws=DRAWS, cameras=cameras, held=len(spectra.HELD_OUT_CAMERAS)))
        out.write(line("response", -1, built["mean"]))
        out.writelines(line("response", k, rows) for k, rows in enumerate(built["components"]))
        out.write(line("curve", -1, built["curve_mean"]))
        out.writelines(line("curve", k, row) for k, row in enumerate(built["curves"]))
        for kind in ("skin", "hair"):
            out.writelines(line(kind, k, row) for k, row in enumerate(built[kind]))


def read(path, shared):
    """The tables as the program reads them, rounded as they are stored."""
    rows = {}
    with open(path, encoding="ascii") as lines:
        for text in lines:
            if text[0] != "#" and not text.startswith("kind"):
                kind, index, *values = text.split(",")
                rows.setdefault(kind, []).append(np.array([float(value) for value in values]))
    here = path.rsplit("/", 2)[0]
    standard = spectra.standard(f"{shared}/design/optics-tables.csv")
    return {
        "mean": rows["response"][0].reshape(3, 31), "components": np.array(rows["response"][1:]).reshape(-1, 3, 31),
        "curve_mean": rows["curve"][0], "curves": np.array(rows["curve"][1:]), "skin": np.array(rows["skin"]), "hair": np.array(rows["hair"]),
        "chart": spectra.chart(f"{here}/Charts/classic24-spectra.csv"), "truth": lambda spectra_: truth(standard, spectra_),
    }


PATH = os.path.dirname(os.path.abspath(__file__)) + "/../SmpColourMatch.Core/Calibration/Correction/camera-family.csv"

if __name__ == "__main__":
    write(build(sys.argv[1]), PATH, 52)
