"""Prints errors and coverage on cameras, lamps and skins that nothing was fitted to.

    python3 evaluate.py ../../../shared [PHOTOS]
"""

import sys
import time

import numpy as np

import spectra
from corrector import Corrector, phi_slope
from family import PATH, read
from optics import Optics
from simulation import Family, delta_e00, lab, tone_curve


class HeldOut:
    """Draws photos of charts with held-out cameras and lamps, and what they show of held-out skin and hair."""

    def __init__(self, shared, optics, chart):
        data = f"{shared}/data"
        ours = {name: rows for name, rows in spectra.cameras(data, "rawtoaces_apache2").items()
                if spectra.is_held_out(name, spectra.HELD_OUT_CAMERAS)}
        ours.update(spectra.cameras(data, "jiang2013_camspec"))
        every = spectra.lamps(data)
        chosen = {name: power for name, power in every.items() if name in spectra.HELD_OUT_LAMPS}
        self.every = every
        self.family = Family(spectra.standard(f"{shared}/design/optics-tables.csv"), spectra.observer(data), ours, {**chosen, "D65": every["D65"], "A": every["A"]}, spectra.materials(data))
        _, self.skin = spectra.skins(data)
        random = np.random.default_rng(5)
        model = [optics.skin(np.exp(random.uniform(np.log(0.012), np.log(0.28))), 0.012 * np.exp(0.4 * random.normal()),
                             np.exp(0.2 * random.normal())) for _ in range(60)]
        self.skin = np.vstack([self.skin, model])
        self.hair = np.vstack([spectra.hairs(data)[1]] + [[optics.hair(0.3 * 200 ** random.random(), 0.02 + 1.2 * random.random())] for _ in range(8)])
        self.chart = chart

    def draw(self, random, lamp=None, way=None, tone=None, sd=0.012, plane=0.08):
        chart = self.chart * np.exp(sd * random.normal(size=(24, 1)) + 0.5 * sd * random.normal(size=(24, 3)) @ bumps())
        # One chart in three mirrors a window or its sleeve, more towards one side.
        gloss = random.uniform(0.002, 0.02) * np.linspace(0.3, 1.7, 6)[np.arange(24) % 6] if random.random() < 1 / 3 else np.zeros(24)
        power = None if lamp is None else self.every[lamp]
        while True:
            rows = self.family.sensitivities(random, power, way)
            curve = tone_curve(random, tone)
            column, row = (np.arange(24) % 6 - 2.5) / 2.5, (np.arange(24) // 6 - 1.5) / 1.5
            shade = np.exp(plane * (random.normal() * column + random.normal() * row))[:, None]
            light = chart @ rows.T * shade + gloss[:, None] * rows.sum(axis=1)
            flare = abs(random.normal(0, 0.005)) * rows.sum(axis=1)
            exposure = 2 ** random.normal(-0.2, 0.35) / light[18].max() * 0.85
            v = curve((light + flare) * exposure)
            noise = 0.004 * np.sqrt(v) / 5
            v = v + noise * random.normal(size=v.shape)
            used = (v.max(axis=1) < 0.95) & (v.max(axis=1) > 0.002)
            see = lambda reflectance: curve((reflectance @ rows.T + flare) * exposure)
            # Somewhere in the photo is hair, cloth or a shadow of 0.2 to 2 % of white.
            darkest = curve((np.exp(random.uniform(np.log(0.002), np.log(0.02))) * rows.sum(axis=1) + flare) * exposure)
            if used.sum() >= 12:
                return np.maximum(v, 1e-5), used, noise, darkest, see


def bumps():
    x = np.linspace(-1, 1, 31)
    return np.stack([np.exp(-0.5 * ((x - c) / 0.4) ** 2) for c in (-0.8, 0, 0.8)])


def plain(v, used, target, weights):
    source = v[used]
    w = np.sqrt(weights[used])[:, None]
    return np.linalg.lstsq(source * w, target[used] * w, rcond=None)[0]


def quantiles(values):
    values = np.concatenate(values)
    return f"{np.median(values):5.2f} {np.quantile(values, 0.9):5.2f}"


def main(shared, photos):
    data = f"{shared}/data"
    optics = Optics(f"{shared}/design/optics-tables.csv")
    tables = read(PATH, shared)
    corrector = Corrector(tables)
    held = HeldOut(shared, optics, tables["chart"])
    target = tables["truth"](tables["chart"])
    six = np.ones(24)
    six[:2] = 6
    six[18:] = 3
    cases = [("D65", "D65", .3, .1), ("LED-B2", "LED-B2", .3, .1), ("LED-B3", "LED-B3", .3, .1), ("FL11", "FL11", .3, .1), ("A", "A", .3, .1),
             ("any lamp, matrix, curve", None, None, None), ("... raw", None, 0.15, None), ("... 841 tube", "F32T8/TL841 (Triphosphor)", None, None),
             ("... observer A", "A", 0.05, 0.1)]
    print(f"{'':26s} skin: as shot | 3x3 | 3x3 weighted | ours         hair: weighted | ours    coverage skin, hair; mean sd; scale")
    for name, lamp, way, tone in cases:
        random = np.random.default_rng(77)
        errors = {key: [] for key in ("shot", "plain", "weighted", "ours", "hair weighted", "hair")}
        inside, inside_hair, sds, scales, took = [], [], [], [], 0
        bands = {}
        for _ in range(photos):
            v, used, noise, darkest, see = held.draw(random, lamp, way, tone)
            started = time.perf_counter()
            result = corrector.fit(v, used, noise, darkest)
            took += time.perf_counter() - started
            scales.append(result.sd)
            skin_sd, hair_sd = corrector.doubt(result)
            sds.append(skin_sd)
            skins = held.skin[random.choice(len(held.skin), 12, replace=False)]
            seen, seen_hair = see(skins), see(held.hair)
            true, true_hair = lab(tables["truth"](skins)), lab(tables["truth"](held.hair))
            good = (seen < 0.97).all(axis=1)
            seen, true = seen[good], true[good]
            one, weighted = plain(v, used, target, np.ones(24)), plain(v, used, target, six)
            errors["shot"].append(delta_e00(lab(seen), true))
            errors["plain"].append(delta_e00(lab(seen @ one), true))
            errors["weighted"].append(delta_e00(lab(seen @ weighted), true))
            errors["hair weighted"].append(delta_e00(lab(seen_hair @ weighted), true_hair))
            found, found_hair = lab(corrector.apply(result, seen)), lab(corrector.apply(result, seen_hair))
            errors["ours"].append(delta_e00(found, true))
            errors["hair"].append(delta_e00(found_hair, true_hair))
            inside.append((np.abs(found - true) < 1.96 * skin_sd).mean(axis=0))
            inside_hair.append((np.abs(found_hair - true_hair) < 1.96 * hair_sd).mean(axis=0))
        print(f"{name:26s} {quantiles(errors['shot'])} | {quantiles(errors['plain'])} | {quantiles(errors['weighted'])} | {quantiles(errors['ours'])}"
              f"    {quantiles(errors['hair weighted'])} | {quantiles(errors['hair'])}   "
              f"{np.nanmean(inside, axis=0).round(2)} {np.mean(inside_hair, axis=0).round(2)} {np.mean(sds, axis=0).round(2)} {np.median(scales):.2f} {1000 * took / photos:.0f} ms")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60)
