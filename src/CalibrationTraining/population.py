"""What the estimate without a chart takes for granted: skins, hairs, and how photos err. Writes Estimation/population.csv.

All in ln of linear sRGB under D65. Nothing here comes from rendered photos.
"""

import sys

import numpy as np

import spectra
from optics import Optics
from simulation import Family, tone_curve, truth

SEED = 20260
SKIN_NODES, SKIN_DRAWS = 12, 400
# Very light to very dark skin of docs/method.md are 0.015 and 0.22; even in ln between somewhat wider ends, so that every tone is as likely.
MELANIN = 0.011, 0.28
HAIRS = ((60, 1), (30, 1), (14, 1), (5, 0.6), (2.2, 0.4), (0.8, 0.2), (2, 2), (0.3, 0.05), (0.15, 0.02))
ERROR_DRAWS = 6000
# ln, sd of each direction in which channels differ: whole sets of measured skins differ so (a* 12 in the model's, 16 in the isetcam faces, at
# one L*), however many skins each has. Chosen by us: less pulls harder to the usual hue, and takes hue too readily for lightness.
BETWEEN_SETS = 0.09
# ln; measured skins farther from all modelled ones are lips, palms or lie in shade.
KEPT = 0.8


def skin_nodes(random, optics, weights, measured):
    """Means and covariances of skins of one melanin each; what measured skins differ from all modelled ones by is added to each."""
    edges = np.exp(np.linspace(*np.log(MELANIN), SKIN_NODES))
    means, covariances, cloud = [], [], []
    for melanin in edges:
        drawn = np.array([
            optics.skin(melanin * np.exp(0.13 * random.normal()), 0.013 * np.exp(0.5 * random.normal()), np.exp(0.3 * random.normal()))
            for _ in range(SKIN_DRAWS)
        ])
        points = np.log(truth(weights, drawn))
        means.append(points.mean(axis=0))
        covariances.append(np.cov(points.T))
        cloud.append(points)
    cloud = np.vstack(cloud)
    real = np.log(np.maximum(truth(weights, measured), 1e-4))
    # Each measured skin against the node that explains it best.
    misses = []
    for point in real:
        distances = [np.linalg.solve(c, point - m) @ (point - m) for m, c in zip(means, covariances)]
        misses.append(point - means[int(np.argmin(distances))])
    misses = np.array(misses)
    within = np.mean(covariances, axis=0)
    # Robust: some measured skins are lips, or lie in shade.
    keep = np.abs(misses - np.median(misses, axis=0)).max(axis=1) < KEPT
    bias = 0.5 * misses[keep].mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(misses[keep].T) - within)
    excess = vectors @ np.diag(np.maximum(values, 0)) @ vectors.T
    hue = 1.5 * BETWEEN_SETS**2 * (np.eye(3) - 1 / 3)
    return np.array(means) + bias, [c + excess + hue + 0.01**2 * np.eye(3) for c in covariances], misses


def hair_nodes(random, optics, weights):
    """Hairs by name with a wide spread, each as likely: hair is to say little here."""
    means, covariances = [], []
    for eumelanin, pheomelanin in HAIRS:
        drawn = np.array([
            Optics.hair(eumelanin * np.exp(0.4 * random.normal()), pheomelanin * np.exp(0.5 * random.normal())) for _ in range(400)
        ])
        points = np.log(truth(weights, drawn))
        means.append(points.mean(axis=0))
        covariances.append(np.cov(points.T) + 0.1**2 * np.eye(3))
    return np.array(means), covariances


def photo_errors(random, family, weights, skins, hairs):
    """ln (shown over true) of a skin and a hair of one photo: camera, lamp, balance, matrix and tone curve.

    First with the exposure left out (what the tone curve does to 0.2), then with a grey card's error taken from all.
    """
    found, by_card = [], []
    card = np.full(31, 0.18)
    while len(found) < ERROR_DRAWS:
        way = random.random()
        if 0.12 <= way < 0.22:
            # Near raw: no phone writes that.
            continue
        response = family.sensitivities(random, way=way)
        curve = tone_curve(random)
        pair = np.array([skins[random.integers(len(skins))], hairs[random.integers(len(hairs))], card])
        true = truth(weights, pair)
        shown = pair @ response.T
        exposure = np.exp(0.3 * random.normal())
        if (shown <= 1e-3).any() or (true <= 1e-3).any():
            continue
        middle = curve(np.array([0.2]))[0] / 0.2
        exposed = curve(np.clip(exposure * shown, 0, 1))
        shown = curve(np.clip(shown, 0, 1)) / middle
        if (shown <= 1e-4).any() or (exposed <= 1e-4).any():
            continue
        found.append((np.log(shown) - np.log(true))[:2].ravel())
        errors = np.log(exposed) - np.log(true)
        by_card.append((errors[:2] - errors[2]).ravel())
    return middling(np.array(found)), middling(np.array(by_card))


def middling(errors):
    """Middle 98 % of each, so that a few odd draws do not set the spread."""
    low, high = np.percentile(errors, [1, 99], axis=0)
    return errors[((errors >= low) & (errors <= high)).all(axis=1)]


def main(data):
    core = "../SmpColourMatch.Core"
    random = np.random.default_rng(SEED)
    tables = f"{data}/design/optics-tables.csv"
    weights = spectra.standard(tables)
    optics = Optics(tables)
    measured, held = spectra.skins(f"{data}/data")
    means, covariances, misses = skin_nodes(random, optics, weights, measured)
    hair_means, hair_covariances = hair_nodes(random, optics, weights)
    cameras = {
        name: rows for name, rows in spectra.cameras(f"{data}/data", "rawtoaces_apache2").items()
        if not spectra.is_held_out(name, spectra.HELD_OUT_CAMERAS)
    }
    lamps = {name: row for name, row in spectra.lamps(f"{data}/data").items() if name not in spectra.HELD_OUT_LAMPS}
    family = Family(weights, spectra.observer(f"{data}/data"), cameras, lamps, spectra.materials(f"{data}/data"))
    skins = [optics.skin(m, 0.013 * np.exp(0.5 * random.normal())) for m in np.exp(random.uniform(*np.log(MELANIN), 200))]
    hairs = [Optics.hair(e, p) for e, p in HAIRS]
    kinds = dict(zip(("photo", "card"), photo_errors(random, family, weights, skins, hairs)))
    upper = np.triu_indices(3)
    with open(f"{core}/Estimation/population.csv", "w", encoding="ascii", newline="\n") as out:
        out.write("# Made by src/CalibrationTraining/population.py; ln of linear sRGB under D65. See docs/calibration.md.\n")
        for name, centres, spreads in (("skin", means, covariances), ("hair", hair_means, hair_covariances)):
            for centre, spread in zip(centres, spreads):
                out.write(",".join([name, *(f"{v:.4f}" for v in centre), *(f"{v:.6f}" for v in spread[upper])]) + "\n")
        for name, errors in kinds.items():
            out.write(",".join([f"{name}-mean", *(f"{v:.4f}" for v in errors.mean(axis=0))]) + "\n")
            for row in np.cov(errors.T):
                out.write(",".join([f"{name}-error", *(f"{v:.5f}" for v in row)]) + "\n")
            print(name, "errors: sd", np.std(errors, axis=0).round(3), "mean", errors.mean(axis=0).round(3))
    real = np.log(np.maximum(truth(weights, held), 1e-4))
    inside = [min(np.linalg.solve(c, p - m) @ (p - m) for m, c in zip(means, covariances)) < 7.81 for p in real]
    print(f"skins kept aside: {len(held)}, within the nodes' 95 % shells: {np.mean(inside):.3f}; misses sd", misses.std(axis=0).round(3))


if __name__ == "__main__":
    main(sys.argv[1])
