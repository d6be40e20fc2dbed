"""The hand-made features of the pixel classifier; the C# twin is PixelFeatures.cs and must compute the same numbers.

A photo is reduced (area average in linear light) to a longer side of BASE pixels, turned into Lab and scaled. Every feature is one
bilinear sample of a channel's pyramid: (channel, level, dx, dy), with dx and dy in pixels of the base picture. Level l has pixels of
2^l base pixels. So the whole list of features is data, and goes into the weight file.
"""

import functools

import numpy as np

BASE = 384
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]], np.float32
)
WHITE = np.array([0.95047, 1.0, 1.08883], np.float32)

# Channels of the photo itself, in the order of the weight file.
PHOTO_CHANNELS = ["L", "A", "B", "SL", "SC", "TE", "CO", "NG", "PO", "X", "Y", "BD", "BM"]
# Channels that rest on the probabilities of the stage before.
CONTEXT_CHANNELS = ["P0", "P1", "P2", "P3", "H0", "H1", "H2", "G1", "G2"]
CHANNELS = PHOTO_CHANNELS + CONTEXT_CHANNELS


def lab_of_linear(rgb):
    """Scaled Lab planes (L/50 - 1, a/30, b/30) of linear sRGB, shape (h, w, 3)."""
    t = np.clip(rgb, 0, 1.5) @ XYZ.T / WHITE
    f = np.where(t > 216 / 24389, np.cbrt(t), (24389 / 27 * t + 16) / 116).astype(np.float32)
    return (
        (116 * f[..., 1] - 16) / 50 - 1,
        500 * (f[..., 0] - f[..., 1]) / 30,
        200 * (f[..., 1] - f[..., 2]) / 30,
    )


def half(a):
    """2x2 average, sizes rounded up, edges repeated."""
    h, w = a.shape
    if h & 1 or w & 1:
        a = np.pad(a, ((0, h & 1), (0, w & 1)), mode="edge")
    return ((a[0::2, 0::2] + a[0::2, 1::2]) + (a[1::2, 0::2] + a[1::2, 1::2])) * np.float32(0.25)


def pyramid(a, start=0):
    """Levels start.. up to 1x1; the list is indexed by level, levels below start are None."""
    levels = [None] * start + [a]
    while levels[-1].shape != (1, 1):
        levels.append(half(levels[-1]))
    return levels


def box(a, r):
    """Mean over (2r+1)^2 with repeated edges."""
    p = np.pad(a, r, mode="edge")
    n = 2 * r + 1
    h, w = a.shape
    rows = sum(p[i : i + h] for i in range(n))
    return sum(rows[:, i : i + w] for i in range(n)) / np.float32(n * n)


def photo_channels(linear):
    """All photo channels as pyramids; linear has its longer side BASE."""
    L, A, B = lab_of_linear(linear)
    out = {"L": pyramid(L), "A": pyramid(A), "B": pyramid(B)}
    pad = np.pad(L, 1, mode="edge")
    gx = (pad[1:-1, 2:] - pad[1:-1, :-2]) * np.float32(0.5)
    gy = (pad[2:, 1:-1] - pad[:-2, 1:-1]) * np.float32(0.5)
    xx, yy, xy = pyramid(gx * gx), pyramid(gy * gy), pyramid(gx * gy)
    l2, c2 = pyramid(L * L), pyramid(A * A + B * B)
    d = L - box(L, 2)
    ng, po = pyramid(np.minimum(d, 0) ** 2), pyramid(np.maximum(d, 0) ** 2)
    n = len(l2)
    f = np.float32
    out["SL"] = [None] + [np.sqrt(np.maximum(l2[i] - out["L"][i] ** 2, 0)) for i in range(1, n)]
    out["SC"] = [None] + [np.sqrt(np.maximum(c2[i] - out["A"][i] ** 2 - out["B"][i] ** 2, 0)) for i in range(1, n)]
    out["TE"] = [None] + [np.log(1 + f(400) * (xx[i] + yy[i])) for i in range(1, n)]
    out["CO"] = [None] + [
        np.sqrt((xx[i] - yy[i]) ** 2 + 4 * xy[i] ** 2) / (xx[i] + yy[i] + f(1e-4)) for i in range(1, n)
    ]
    out["NG"] = [None] + [np.sqrt(ng[i]) for i in range(1, n)]
    out["PO"] = [None] + [np.sqrt(po[i]) for i in range(1, n)]
    h, w = L.shape
    out["X"] = pyramid(np.broadcast_to(((np.arange(w, dtype=f) + f(0.5)) - f(w) / 2) / f(BASE / 2), (h, w)).copy())
    out["Y"] = pyramid(np.broadcast_to((((np.arange(h, dtype=f) + f(0.5)) - f(h) / 2) / f(BASE / 2))[:, None], (h, w)).copy())
    border(out)
    return out


BORDER = [(0.04, 0.04), (0.5, 0.04), (0.96, 0.04), (0.04, 0.3), (0.96, 0.3), (0.04, 0.6), (0.96, 0.6)]


def border(out):
    """BD: distance in colour to the nearest of seven places at the rim of the photo; BM: the mean of those distances."""
    level = 5
    lab = [out[c][min(level, len(out[c]) - 1)] for c in "LAB"]
    h, w = lab[0].shape
    d = []
    base = [out[c][1] for c in "LAB"]
    for u, v in BORDER:
        x, y = min(int(u * w), w - 1), min(int(v * h), h - 1)
        q = sum((base[k] - lab[k][y, x]) ** 2 * np.float32(1 if k else 0.5) for k in range(3))
        d.append(np.sqrt(q))
    out["BD"] = pyramid(np.minimum.reduce(d), 1)
    out["BM"] = pyramid(sum(d) / np.float32(len(d)), 1)


BINS = 16


def bin_of(a):
    return np.clip(((a + np.float32(1.5)) / 3 * BINS), 0, BINS - 1).astype(np.int32)


def context_channels(photo, prob, level, grid):
    """Channels for a stage on level `grid` from the class probabilities (4, h, w) of the stage before, on the coarser `level`."""
    f = np.float32
    lab = [photo[c][grid] for c in "LAB"]
    h, w = lab[0].shape
    if level != grid:
        down, across = taps(h, grid, prob.shape[1], level, 0), taps(w, grid, prob.shape[2], level, 0)
        prob = np.stack([down @ p @ across.T for p in prob])
    out = {f"P{c}": pyramid(prob[c], grid) for c in range(4)}
    idx = (bin_of(lab[0]) * BINS + bin_of(lab[1])) * BINS + bin_of(lab[2])
    w = np.stack([prob[0], prob[1], prob[2] + prob[3]])
    w = w * w
    hist = np.stack([np.bincount(idx.ravel(), w[k].ravel(), BINS**3) for k in range(3)]).astype(f).reshape(3, BINS, BINS, BINS)
    for axis in (1, 2, 3):
        up = np.concatenate([np.take(hist, range(1, BINS), axis), np.take(hist, [BINS - 1], axis)], axis)
        dn = np.concatenate([np.take(hist, [0], axis), np.take(hist, range(BINS - 1), axis)], axis)
        hist = hist * f(0.5) + (up + dn) * f(0.25)
    total = hist.sum(0) + f(1)
    post = (hist + f(1 / 3)) / total
    for k in range(3):
        out[f"H{k}"] = pyramid(post[k].ravel()[idx].astype(f), grid)
    for name, k in (("G1", 1), ("G2", 2)):
        s = w[k].sum() + f(1)
        mean = [(w[k] * c).sum() / s for c in lab]
        q = f(0)
        for c, m in zip(lab, mean):
            var = (w[k] * (c - m) ** 2).sum() / s + f(0.01)
            q = q + (c - m) ** 2 / var
        out[name] = pyramid(np.minimum(np.sqrt(q), f(6)).astype(f), grid)
    return out


@functools.lru_cache(maxsize=20000)
def taps(n, grid, m, level, shift):
    """n x m matrix of bilinear weights: n places of the grid level, sampled from m pixels of another level."""
    u = ((np.arange(n) + 0.5) * 2.0**grid + shift) / 2.0**level - 0.5
    u = np.clip(u, 0, m - 1)
    i = np.minimum(u.astype(int), max(m - 2, 0))
    t = (u - i).astype(np.float32)
    out = np.zeros((n, m), np.float32)
    out[np.arange(n), i] += 1 - t
    out[np.arange(n), np.minimum(i + 1, m - 1)] += t
    return out


def evaluate(program, channels, grid):
    """The feature maps (len(program), h, w) on the grid level."""
    h, w = channels["L"][grid].shape
    out = np.empty((len(program), h, w), np.float32)
    for k, (name, level, dx, dy) in enumerate(program):
        p = channels[name]
        a = p[min(level, len(p) - 1)]
        level = min(level, len(p) - 1)
        if level == grid and dx == 0 and dy == 0:
            out[k] = a
        else:
            out[k] = taps(h, grid, a.shape[0], level, dy) @ a @ taps(w, grid, a.shape[1], level, dx).T
    return out


def evaluate_at(program, channels, grid, rows, columns):
    """The features (n, len(program)) of some pixels of the grid level."""
    out = np.empty((len(rows), len(program)), np.float32)
    for k, (name, level, dx, dy) in enumerate(program):
        p = channels[name]
        level = min(level, len(p) - 1)
        a = p[level]
        h, w = a.shape
        u = np.clip(((columns + 0.5) * 2.0**grid + dx) / 2.0**level - 0.5, 0, w - 1)
        v = np.clip(((rows + 0.5) * 2.0**grid + dy) / 2.0**level - 0.5, 0, h - 1)
        i, j = np.minimum(u.astype(int), max(w - 2, 0)), np.minimum(v.astype(int), max(h - 2, 0))
        s, t = (u - i).astype(np.float32), (v - j).astype(np.float32)
        i1, j1 = np.minimum(i + 1, w - 1), np.minimum(j + 1, h - 1)
        top = a[j, i] + (a[j, i1] - a[j, i]) * s
        bottom = a[j1, i] + (a[j1, i1] - a[j1, i]) * s
        out[:, k] = top + (bottom - top) * t
    return out


def ring(names, level, radius, count=8):
    """Samples on a circle of `radius` base pixels."""
    return [
        (n, level, round(radius * np.cos(2 * np.pi * i / count)), round(radius * np.sin(2 * np.pi * i / count)))
        for i in range(count)
        for n in names
    ]


def at(names, levels):
    return [(n, level, 0, 0) for level in levels for n in names]


TOP = 15  # beyond the last level: the whole photo's mean
STAGE1 = (
    at("LAB", range(3, 7))
    + at("LAB", [TOP])
    + at(["SL", "SC"], [3, 4, 5, 6, TOP])
    + at(["TE", "CO", "NG", "PO"], [3, 4, 5])
    + at(["TE"], [TOP])
    + at(["X", "Y"], [3])
    + at(["BD", "BM"], [3, 4])
    + ring("LAB", 4, 40)
    + ring("LAB", 5, 96)
    + ring(["TE", "SC"], 5, 64)
)
STAGE2 = (
    at("LAB", [2, 3, 4, TOP])
    + at(["SL", "SC"], [2, 3, 4])
    + at(["TE", "CO", "NG", "PO"], [2, 3, 4])
    + at(["X", "Y", "BD", "BM"], [2])
    + at(["P0", "P1", "P2", "P3"], [2, 3, 4, 5, 6, TOP])
    + at(["H0", "H1", "H2", "G1", "G2"], [2, 3, 4])
    + ring(["P0", "P1", "P2"], 3, 16)
    + ring(["P0", "P1", "P2"], 4, 40)
    + ring(["P0", "P1", "P2"], 5, 96)
)
STAGE3 = (
    at("LAB", [1, 2, 3, TOP])
    + at(["SL", "SC"], [1, 2, 3])
    + at(["TE", "CO", "NG", "PO"], [1, 2, 3])
    + at(["X", "Y", "BD"], [1])
    + at(["P0", "P1", "P2", "P3"], [1, 2, 3, 4, 5, TOP])
    + at(["H0", "H1", "H2", "G1", "G2"], [1, 2, 3])
    + ring(["P0", "P1", "P2"], 2, 8)
    + ring(["P0", "P1", "P2"], 3, 24)
)
STAGES = [(STAGE1, 3), (STAGE2, 2), (STAGE3, 1)]
