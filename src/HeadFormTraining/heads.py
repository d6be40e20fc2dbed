"""What the network of head form learns from: regions, the balloon blown up from their outline, and true normals, on a grid of 96 x 96 cells.

A sample is (x, normals, counts): x (96, 96, 7) = in the frame, shares of skin, hair, stubble, the balloon's unit normal (zero off the
head); normals (96, 96, 3) true; counts (96, 96) where they are known. X right, Y down, Z towards the camera.
"""

import glob

import cv2
import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import spsolve

SIDE = 96
FINER = 4  # regions are sampled so much finer than the grid, then averaged


def balloon(inside, frame):
    """Unit normals of the outline blown up: as OutlineNormals and OutlineSwell in Core/Measurement/Shading; frame: cells of the picture."""
    height, width = inside.shape
    rows, columns = np.where(inside)
    normals = np.zeros((height, width, 3), np.float32)
    if len(rows) < 20:
        return normals
    number = -np.ones((height, width), int)
    number[rows, columns] = np.arange(len(rows))
    neighbours = np.zeros(len(rows))
    i, j = [np.arange(len(rows))], [np.arange(len(rows))]
    for down, right in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        y, x = rows + down, columns + right
        seen = (y >= 0) & (y < height) & (x >= 0) & (x < width)
        seen[seen] &= frame[y[seen], x[seen]]
        neighbours += seen
        seen[seen] &= inside[y[seen], x[seen]]
        i.append(np.where(seen)[0])
        j.append(number[y[seen], x[seen]])
    i, j = np.concatenate(i), np.concatenate(j)
    values = np.where(i == j, neighbours[i] + 1e-6, -1.0)
    u = np.zeros((height, width))
    u[rows, columns] = spsolve(coo_matrix((values, (i, j))).tocsc(), np.ones(len(rows)))
    wide, there = np.pad(u, 1), np.pad(frame, 1)

    def beside(down, right):
        at = (slice(1 + down, height + 1 + down), slice(1 + right, width + 1 + right))
        return np.where(there[at], wide[at], u)

    slope = (beside(0, -1) - beside(0, 1), beside(-1, 0) - beside(1, 0), np.sqrt(np.maximum(4 * u, 1e-3)))
    normals[inside] = np.stack(slope, -1)[inside]
    length = np.linalg.norm(normals, axis=-1, keepdims=True)
    return normals / np.maximum(length, 1e-9)


def sample(mask, normals, linear=None, shift=(0, 0)):
    """One sample of a picture; linear: 2 x 2, stretches and turns it about its middle, and the surface with it."""
    height, width = mask.shape
    scale = SIDE / max(height, width)
    matrix = np.eye(2) * scale if linear is None else linear * scale
    target = np.array([width, height]) * scale / 2 if linear is None else SIDE / 2 + np.asarray(shift)
    offset = (target - matrix @ np.array([width / 2, height / 2]))[:, None]
    fine = np.hstack([matrix, offset]) * FINER
    size = (SIDE * FINER, SIDE * FINER)
    shares = [cv2.warpAffine((mask == k).astype(np.float32), fine, size) for k in (1, 2, 3)]
    frame = cv2.warpAffine(np.ones_like(mask, np.float32), fine, size, flags=cv2.INTER_NEAREST)
    shares, frame = (np.stack([cv2.resize(p, (SIDE, SIDE), interpolation=cv2.INTER_AREA) for p in planes], -1) for planes in (shares, [frame]))
    frame = frame[..., 0] > 0.5
    shares = shares * frame[..., None]
    inside = ndimage.binary_fill_holes(shares.sum(-1) > 0.5) & frame

    # The normals come on a grid of their own, with the same middle.
    own = normals.shape[1] / width
    true = cv2.warpAffine(normals, np.hstack([matrix / own, offset]), (SIDE, SIDE))
    # A stretch of the picture turns normals by the inverse transposed; depth goes with the mean scale.
    turned = np.linalg.inv(matrix / np.sqrt(abs(np.linalg.det(matrix)))).T
    known = (np.linalg.norm(true, axis=-1) > 0.7) & inside & (true[..., 2] > 0)
    true = np.concatenate([true[..., :2] @ turned.T, true[..., 2:]], -1)
    true = true / np.maximum(np.linalg.norm(true, axis=-1, keepdims=True), 1e-6)
    x = np.concatenate([frame[..., None], shares, balloon(inside, frame)], -1)
    return x.astype(np.float16), true.astype(np.float16), known


def any_linear(rng):
    """Heads are wider, longer and otherwise held than the renderer's: chosen by us, 10 degrees, a tenth, a seventh, one sd each."""
    turn = np.radians(rng.normal(0, 10))
    c, s = np.cos(turn), np.sin(turn)
    stretch = np.exp(rng.normal(0, 0.1))
    return np.array([[c, -s], [s, c]]) @ np.array([[stretch, rng.normal(0, 0.15)], [0, 1 / stretch]]) * np.exp(rng.normal(0, 0.15))


def rendered(folder, rng, variants):
    """Samples of a folder of rendered photos with normals: each as it is, and varied."""
    for path in sorted(glob.glob(f"{folder}/*.normals.png")):
        mask = cv2.imread(path.replace(".normals.png", ".mask.png"), cv2.IMREAD_GRAYSCALE)
        coded = cv2.imread(path)[..., ::-1].astype(np.float32)
        normals = np.where((coded > 0).any(-1, keepdims=True), (coded - 128) / 127, 0)
        k = SIDE / max(mask.shape)
        normals = cv2.resize(normals, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)
        if (mask > 0).mean() < 0.02:
            continue
        yield sample(mask, normals)
        for _ in range(variants - 1):
            yield sample(mask, normals, any_linear(rng), rng.uniform(-8, 8, 2))


# Region beyond and before a line across an ellipsoid (1 skin, 2 hair, 3 stubble), and how often.
LAYOUTS = ((2, 1), (3, 1), (2, 3), (1, 1), (3, 3), (2, 2), (1, 2))
ODDS = (0.45, 0.15, 0.1, 0.1, 0.05, 0.05, 0.1)


def ellipsoid(rng, side=384):
    """A head without a neck: what outlines alone would have, so that the network leaves it be."""
    height, width = (side, int(side * rng.uniform(0.6, 1)))[:: 1 if rng.random() < 0.5 else -1]
    a = rng.uniform(0.18, 0.5) * side
    b = a * np.exp(rng.normal(0.12, 0.15))
    depth = np.sqrt(a * b) * np.exp(rng.normal(0, 0.12))
    turn = rng.normal(0, 0.3)
    y, x = np.mgrid[0:height, 0:width].astype(float)
    x, y = x - width * rng.normal(0.5, 0.1), y - height * rng.normal(0.5, 0.1)
    c, s = np.cos(turn), np.sin(turn)
    u, v = x * c + y * s, y * c - x * s
    inside = (u / a) ** 2 + (v / b) ** 2 < 1
    z = np.sqrt(np.maximum(1 - (u / a) ** 2 - (v / b) ** 2, 0)) / depth
    nu, nv = u / a**2, v / b**2
    normals = np.stack([nu * c - nv * s, nu * s + nv * c, z], -1) * inside[..., None]
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-9)
    beyond, before = LAYOUTS[rng.choice(len(LAYOUTS), p=ODDS)]
    line = rng.uniform(0, 2 * np.pi) if rng.random() < 0.4 else rng.normal(np.pi / 2, 0.3)
    is_beyond = u / a * np.cos(line) + v / b * np.sin(line) < rng.normal(0, 0.35)
    mask = np.where(inside, np.where(is_beyond, beyond, before), 0).astype(np.uint8)
    if rng.random() < 0.4:
        patch = (u / a - rng.normal(0, 0.4)) ** 2 + (v / b - rng.normal(0, 0.4)) ** 2 < rng.uniform(0.1, 0.6) ** 2
        mask[inside & patch] = rng.integers(1, 4)
    k = SIDE / side
    return sample(mask, cv2.resize(normals.astype(np.float32), None, fx=k, fy=k, interpolation=cv2.INTER_AREA))
