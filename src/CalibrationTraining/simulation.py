"""Draws photographs: camera, lamp, white balance, colour matrix, tone curve. All in numbers, no pictures."""

import numpy as np

from spectra import NM5, TO5

XYZ_TO_SRGB = np.array([
    [3.2409699419045213, -1.5373831775700935, -0.4986107602930033],
    [-0.9692436362808798, 1.8759675015077206, 0.04155505740717561],
    [0.05563007969699361, -0.20397695888897657, 1.0569715142428786],
])
WHITE = np.linalg.solve(XYZ_TO_SRGB, np.ones(3))
BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])


def lab(rgb):
    """Linear sRGB (rows) to Lab under D65."""
    t = rgb @ np.linalg.inv(XYZ_TO_SRGB).T / WHITE
    f = np.where(t > 216 / 24389, np.cbrt(t), (24389 / 27 * t + 16) / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1)


def delta_e00(one, two):
    """CIEDE2000 of rows of Lab (Sharma, Wu, Dalal 2005)."""
    l1, a1, b1 = np.moveaxis(one, -1, 0)
    l2, a2, b2 = np.moveaxis(two, -1, 0)
    c = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(c**7 / (c**7 + 25.0**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    dh = (h2 - h1 + 180) % 360 - 180
    dh = np.where(c1 * c2 == 0, 0, dh)
    dl, dc, dhh = l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(np.radians(dh / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    hm = (h1 + dh / 2) % 360
    t = (1 - 0.17 * np.cos(np.radians(hm - 30)) + 0.24 * np.cos(np.radians(2 * hm))
         + 0.32 * np.cos(np.radians(3 * hm + 6)) - 0.2 * np.cos(np.radians(4 * hm - 63)))
    sl = 1 + 0.015 * (lm - 50) ** 2 / np.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = -2 * np.sqrt(cm**7 / (cm**7 + 25.0**7)) * np.sin(np.radians(60 * np.exp(-(((hm - 275) / 25) ** 2))))
    return np.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dhh / sh) ** 2 + rt * dc / sc * dhh / sh)


def encode(t):
    t = np.maximum(t, 0)
    return np.where(t <= 0.0031308, 12.92 * t, 1.055 * np.maximum(t, 1e-12) ** (1 / 2.4) - 0.055)


def decode(c):
    return np.where(c <= 0.04045, c / 12.92, ((np.maximum(c, 0) + 0.055) / 1.055) ** 2.4)


def truth(weights, reflectances):
    """Linear sRGB under D65 of rows of reflectance; weights from spectra.standard()."""
    weights = weights * (WHITE / weights.sum(axis=1))[:, None]
    return reflectances @ weights.T @ XYZ_TO_SRGB.T


class Family:
    """Cameras and lamps to draw from."""

    def __init__(self, standard, observer, cameras, lamps, materials):
        self.standard, self.observer, self.cameras, self.lamps, self.materials = standard, observer, list(cameras.values()), lamps, materials
        self.d65 = lamps["D65"]
        groups = {"day": [], "led": [], "tube": [], "warm": []}
        for name in lamps:
            kind = ("day" if name[0] == "D" and name[1].isdigit() or name == "ID65" else "led" if "LED" in name or "PHOS" in name or "Lux" in name
                    else "warm" if name == "A" or name.startswith("60 A") else "tube")
            groups[kind].append(lamps[name])
        self.groups = {kind: group for kind, group in groups.items() if group}

    def lamp(self, random):
        """Daylight 35 %, LED 35 %, tubes 15 %, tungsten 15 %; three of ten photos have two lamps. Chosen by us."""
        names = list(self.groups)
        shares = np.array([{"day": 0.35, "led": 0.35, "tube": 0.15, "warm": 0.15}[name] for name in names])

        def one():
            group = self.groups[names[random.choice(len(names), p=shares / shares.sum())]]
            return group[random.integers(len(group))]

        power = one()
        if random.random() < 0.3:
            share = random.random() ** 2
            power = (1 - share) * power + share * one()
        # Walls and lampshades colour it smoothly.
        return power * np.exp(0.15 * random.normal() * (NM5 - 550) / 150)

    def camera(self, random):
        """One of the list, or a mixture of two: phones are not in it, but lie in its midst."""
        first = self.cameras[random.integers(len(self.cameras))]
        if random.random() < 0.5:
            return first
        share = 0.5 * random.random()
        return (1 - share) * first + share * self.cameras[random.integers(len(self.cameras))]

    def sensitivities(self, random, lamp=None, way=None):
        """Three rows of 31 weights from reflectance to linear light in the file's channels, before exposure and tone curve."""
        lamp = self.lamp(random) if lamp is None else lamp
        way = random.random() if way is None else way
        if way < 0.12:
            # A colorimetric camera with Bradford adaptation.
            rows = self.observer * lamp @ TO5
            white = rows.sum(axis=1)
            target = BRADFORD @ WHITE
            adapt = np.linalg.solve(BRADFORD, np.diag(target / (BRADFORD @ white)) @ BRADFORD)
            rows = XYZ_TO_SRGB @ adapt @ rows
            error = np.exp(random.normal(0, 0.06, 3))
            return rows * error[:, None]

        camera = self.camera(random)
        raw = camera * lamp @ TO5
        raw = raw / raw.sum(axis=1, keepdims=True)
        if way < 0.22:
            # Near raw: no matrix, hardly a balance.
            return raw * np.exp(random.normal(0, 0.35, 3))[:, None]

        if way < 0.45:
            matrix = self.matrix(camera, lamp)
        elif way < 0.8:
            matrix = self.matrix(camera, self.d65)
        else:
            share = random.random()
            matrix = (1 - share) * self.matrix(camera, self.d65) + share * self.matrix(camera, self.lamps["A"])
        saturation = 1 + 0.12 * random.normal()
        luminance = np.array([0.2126, 0.7152, 0.0722])
        matrix = saturation * matrix + (1 - saturation) * luminance
        wrong = 0.2 if random.random() < 0.15 else 0.06
        balance = np.exp(random.normal(0, wrong, 3) * [1, 0.3, 1])
        return matrix @ (raw * balance[:, None])

    def matrix(self, camera, lamp):
        """White-preserving least squares from balanced raw to linear sRGB under D65, as camera makers do."""
        raw = camera * lamp @ TO5
        raw = raw / raw.sum(axis=1, keepdims=True)
        source = self.materials @ raw.T
        target = truth(self.standard, self.materials)
        # With rows that sum to 1: differences from green.
        moved = source[:, [0, 2]] - source[:, [1]]
        part = np.linalg.lstsq(moved, target - source[:, [1]], rcond=None)[0].T
        return np.stack([part[:, 0], 1 - part.sum(axis=1), part[:, 1]], axis=1)


def tone_curve(random, way=None):
    """A monotone curve from linear light (1 = the sensor's full well) to linear light as the file's profile states."""
    way = random.random() if way is None else way
    if way < 0.3:
        return lambda t: np.clip(t, 0, 1)
    gamma = np.exp(0.12 * random.normal()) if random.random() < 0.5 else 1
    strength = 5 * random.random() if random.random() < 0.6 else 0
    middle = random.uniform(0.35, 0.6)
    shoulder = 2 * random.random() if random.random() < 0.4 else 0
    film = random.random() if random.random() < 0.3 else 0
    lift = random.normal(0, 0.012) if random.random() < 0.4 else 0
    linear = random.random() < 0.06

    def curve(t):
        t = np.clip(t, 0, 1)
        if linear:
            return decode(t)
        if film:
            x = t * 1.2
            t = (1 - film) * t + film * (x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14)) / 0.84
        c = encode(t) ** gamma
        if strength > 0.05:
            def s(x):
                return 1 / (1 + np.exp(-strength * (x - middle)))
            c = (s(c) - s(0)) / (s(1) - s(0))
        if shoulder > 0.05:
            c = (1 - np.exp(-shoulder * c)) / (1 - np.exp(-shoulder))
        c = lift + (1 - lift) * c
        return decode(np.clip(c, 0, 1))

    return curve
