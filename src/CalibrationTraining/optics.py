"""The skin and hair models of docs/method.md, in numpy."""

import numpy as np

from spectra import NM10, table


class Optics:
    def __init__(self, tables):
        nm, names, rows = table(tables)
        at = {name: np.interp(NM10, nm, row) for name, row in zip(names, rows)}
        self.oxy, self.deoxy = at["eps_HbO2"], at["eps_Hb"]

    def skin(self, melanin, blood, scattering=1.0):
        nm = NM10.astype(float)
        melanosome = 519 * (nm / 500) ** -3.0
        base = 0.85 * (0.244 + 85.3 * np.exp(-(nm - 154) / 66.2))
        whole = np.log(10) * 150 / 64500 * (0.8 * self.oxy + 0.2 * self.deoxy)
        q = 2 * whole * 4e-4
        packed = whole * (1 - np.exp(-q)) / q
        epidermis = melanin * melanosome + (1 - melanin) * base
        dermis = blood * packed + (1 - blood) * base
        inner = infinite(2 * dermis / (0.75 * 40 * (0.2 * (nm / 500) ** -4 + 0.8 * (nm / 500) ** -1)))
        inner = over(*layer(2 * epidermis, 0.75 * 8 * (nm / 500) ** -1, 0.0070), inner)
        inner = over(*layer(2 * base, 0.75 * scattering * 50 * (nm / 500) ** -1, 0.0015), inner)
        return 0.005 + (1 - 0.005 - 0.028) * 0.60 * inner / (1 - 0.40 * inner)

    @staticmethod
    def hair(eumelanin, pheomelanin):
        q = eumelanin * (NM10 / 550) ** -3.2 + pheomelanin * (NM10 / 550) ** -4.7
        return 0.008 + 0.992 * infinite(q)


def infinite(q):
    return 1 + q - np.sqrt(q * q + 2 * q)


def layer(absorption, scattering, thickness):
    a = 1 + absorption / scattering
    b = np.sqrt(a * a - 1)
    x = np.minimum(b * scattering * thickness, 300)
    d = a * np.sinh(x) + b * np.cosh(x)
    return np.sinh(x) / d, b / d


def over(reflectance, transmittance, below):
    return reflectance + transmittance ** 2 * below / (1 - reflectance * below)
