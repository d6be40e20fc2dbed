"""Reads the reference spectra. Everything is put on 400-700 nm by 10 nm (31 samples) or, for lamps and cameras, by 5 nm (61)."""

import csv
import glob
import os

import numpy as np

NM10 = np.arange(400, 701, 10)
NM5 = np.arange(400, 701, 5)

# Straight lines from 10 nm to 5 nm: a response summed at 5 nm is W5 @ TO5 in weights of the 10 nm samples.
TO5 = np.array([np.interp(NM5, NM10, row) for row in np.eye(31)]).T

# Kept out of everything that is fitted; evaluate.py uses only these and what is made from them.
HELD_OUT_CAMERAS = (
    "Canon_EOS_R5_", "Canon_EOS_600D", "Canon_PowerShot_S90", "Nikon_D850", "Nikon_D7000", "Nikon_D70_",
    "Sony_ILCE-7RM4", "Sony_DSC-RX100M4", "Fujifilm_X-T3", "Hasselblad_L1D", "Panasonic", "Insta360",
)
HELD_OUT_LAMPS = (
    "D55", "LED-B2", "LED-B4", "LED-V2", "Daylight FL", "Luxeon WW 2880", "F32T8/TL841 (Triphosphor)", "4-LED-1 (461/526/576/624)", "FL7",
)
# Odd rows of these sets train, even rows evaluate; these whole sets only evaluate.
HELD_OUT_SKINS = ("EastIndian", "AsianHyspex")


def table(path):
    """Wavelengths, names, one row a column of the file."""
    with open(path, encoding="utf-8") as lines:
        rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    names = rows[0][1:]
    body = np.array([[float(cell) if cell else 0.0 for cell in row] for row in rows[1:] if row])
    return body[:, 0], names, body[:, 1:].T


def reflectances(path):
    nm, names, rows = table(path)
    return names, np.array([np.interp(NM10, nm, row) for row in rows])


def observer(data):
    nm, _, rows = table(f"{data}/spectral/cie_1931_2deg_cmf_5nm.csv")
    return np.array([np.interp(NM5, nm, row) for row in rows])


def standard(tables):
    """D65 times observer at 10 nm, the weights by which the program makes Lab of a spectrum."""
    nm, names, rows = table(tables)
    at = dict(zip(names, rows))
    return np.array([at[name] * at["D65"] for name in ("xbar", "ybar", "zbar")])


def lamps(data):
    """Name -> power at 5 nm."""
    found = {}
    for name in ("illuminants_spd_380-780_5nm", "light_sources_spd_380-780_5nm"):
        nm, names, rows = table(f"{data}/reference/cie/{name}.csv")
        for lamp, row in zip(names, rows):
            power = np.interp(NM5, nm, row)
            found[lamp] = power / power.mean()
    return found


def cameras(data, family):
    """Name -> three sensitivities at 5 nm."""
    found = {}
    for path in sorted(glob.glob(f"{data}/reference/camera_ssf/{family}/*.csv")):
        nm, names, rows = table(path)
        rows = np.array([np.interp(NM5, nm, row) for row in rows[:3]])
        found[os.path.basename(path)[:-4]] = np.maximum(rows, 0) / rows.max()
    return found


def is_held_out(name, list_of_starts):
    return any(part in name + "_" for part in list_of_starts)


def skins(data):
    """(training, held out) measured skin spectra."""
    train, held = [], []
    for path in sorted(glob.glob(f"{data}/reference/skin/isetcam_*.csv")):
        if "Lab" in path:
            continue
        _, rows = reflectances(path)
        if is_held_out(path, HELD_OUT_SKINS):
            held.extend(rows)
        else:
            train.extend(rows[0::2])
            held.extend(rows[1::2])
    held = np.unique(np.round(held, 5), axis=0)
    train = np.unique(np.round(train, 5), axis=0)
    # The sets overlap: a spectrum that evaluates may not train.
    distances = np.abs(train[:, None] - held[None]).max(axis=2).min(axis=1)
    return train[distances > 1e-3], held


def hairs(data):
    _, rows = reflectances(f"{data}/reference/hair/isetcam_Hair_Vhrel.csv")
    return rows[0::2], rows[1::2]


def chart(folder):
    """The 24 patches of the classic chart from the table that the program embeds."""
    with open(folder, encoding="utf-8") as lines:
        rows = [row for row in csv.reader(line for line in lines if not line.startswith("#"))]
    return np.array([[float(cell) for cell in row[1:]] for row in rows[1:]])


def materials(data):
    """Smooth reflectances of all kinds, for the span that responses must be right on."""
    sets = [reflectances(f"{data}/reference/misc/rawtoaces_training_190_reflectances.csv")[1]]
    for name in ("MunsellSamples", "DupontPaintChip"):
        sets.append(reflectances(f"{data}/reference/paint/isetcam_{name}_Vhrel.csv")[1])
    rows = np.clip(np.vstack(sets), 0, 1)
    return rows[rows.max(axis=1) > 0.01]
