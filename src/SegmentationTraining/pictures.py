"""Reads the training sets and makes varied training pictures of them. Labels: 0 background, 1 skin, 2 hair, 3 stubble, 255 ignored, 254 not hair."""

import glob
import os

import cv2
import numpy as np

from features import BASE

NOT_HAIR = 254
IGNORED = 255


def linear_of(bgr):
    c = bgr[..., ::-1].astype(np.float32) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4).astype(np.float32)


def held_out_subjects():
    here = os.path.dirname(os.path.abspath(__file__))
    return {line.strip() for line in open(os.path.join(here, "held_out_subjects.txt")) if line.startswith("s")}


def subject(path):
    return os.path.basename(path).split("_")[3]


def listing(data):
    """(set, photo, label, kind) of every training photo; kind 'full' or 'hair'."""
    out = []
    held = held_out_subjects()
    for label in sorted(glob.glob(f"{data}/heads/hairloss_labels/*.png")):
        if subject(label) not in held:
            photo = label.replace("heads/hairloss_labels", "heads/unlabelled/hairloss_roboflow").replace(".png", ".jpg")
            out.append(("hairloss", photo, label, "full"))
    for name, kind in (("fasseg_v2", "full"), ("fasseg_v3", "full"), ("figaro_train", "hair"), ("lfw_train", "hair")):
        for label in sorted(glob.glob(f"{data}/training/{name}/*.png")):
            out.append((name, label.replace(".png", ".jpg"), label, kind))
    return out


def load(entry):
    name, photo, label, kind = entry
    rgb = linear_of(cv2.imread(photo))
    lab = cv2.imread(label, 0)
    if kind == "hair":
        lab = np.where(lab == 2, 2, NOT_HAIR).astype(np.uint8)
    return rgb, lab


def to_base(rgb, label):
    """Longer side BASE: area average down, bilinear up."""
    h, w = rgb.shape[:2]
    k = BASE / max(h, w)
    size = (max(1, round(w * k)), max(1, round(h * k)))
    rgb = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA if k < 1 else cv2.INTER_LINEAR)
    return rgb, (None if label is None else cv2.resize(label, size, interpolation=cv2.INTER_NEAREST))


def noise(rng, h, w, scale_x, scale_y):
    n = rng.standard_normal((max(2, int(h / scale_y)) + 1, max(2, int(w / scale_x)) + 1)).astype(np.float32)
    return cv2.resize(n, (w, h), interpolation=cv2.INTER_CUBIC)


def random_colour(rng):
    if rng.random() < 0.5:  # skin- and wood-like
        v = rng.uniform(0.05, 0.8)
        return np.array([v, v * rng.uniform(0.45, 0.85), v * rng.uniform(0.2, 0.7)], np.float32)
    return rng.uniform(0.01, 0.9, 3).astype(np.float32) ** rng.uniform(0.7, 2)


def scene(rng, h, w):
    """A made-up background: walls, wood, cloth, shelves."""
    a, b = random_colour(rng), random_colour(rng)
    kind = rng.integers(4)
    if kind == 0:
        t = 0.5 + 0.15 * noise(rng, h, w, w * rng.uniform(0.3, 1), h * rng.uniform(0.3, 1))
    elif kind == 1:
        s = rng.uniform(2, 8)
        t = 0.5 + 0.3 * noise(rng, h, w, *((w * 0.5, s) if rng.random() < 0.5 else (s, h * 0.5)))
    elif kind == 2:
        t = 0.5 + 0.2 * sum(noise(rng, h, w, s, s) * 0.6**i for i, s in enumerate((64, 32, 16, 8, 4)))
    else:
        period = rng.uniform(6, 80)
        angle = rng.uniform(0, np.pi)
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        t = 0.5 + 0.5 * np.sign(np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period))
        t = cv2.GaussianBlur(t.astype(np.float32), (0, 0), rng.uniform(0.5, 4))
    t = np.clip(t, 0, 1)[..., None]
    out = a * t + b * (1 - t)
    for _ in range(rng.integers(0, 5)):
        c = random_colour(rng)
        mask = np.zeros((h, w), np.float32)
        p = (int(rng.integers(w)), int(rng.integers(h)))
        if rng.random() < 0.5:
            cv2.ellipse(mask, p, (int(rng.integers(10, 120)), int(rng.integers(10, 120))), float(rng.uniform(0, 180)), 0, 360, 1, -1)
        else:
            q = (int(rng.integers(w)), int(rng.integers(h)))
            cv2.rectangle(mask, p, q, 1, -1)
        mask = cv2.GaussianBlur(mask, (0, 0), rng.uniform(0.5, 6))[..., None]
        out = out * (1 - mask) + c * mask
    shade = np.exp(0.25 * noise(rng, h, w, w * 0.7, h * 0.7))[..., None]
    return np.clip(out * shade, 0, 1).astype(np.float32)


def vary(rng, rgb, label, kind):
    """One random view: geometry, background, light, camera."""
    h, w = rgb.shape[:2]
    aspect = rng.choice([w / h, 1, 0.75, 4 / 3])
    W, H = (BASE, round(BASE / aspect)) if aspect >= 1 else (round(BASE * aspect), BASE)
    zoom = max(W / w, H / h) * np.exp(rng.uniform(np.log(0.6), np.log(1.6)))
    angle = rng.uniform(-180, 180) if rng.random() < 0.3 else rng.normal(0, 10)
    m = cv2.getRotationMatrix2D((w / 2, h / 2), angle, zoom)
    m[:, 2] += np.array([W / 2 - w / 2, H / 2 - h / 2]) + rng.normal(0, 0.1, 2) * BASE
    if rng.random() < 0.5:
        m = np.array([[-1, 0, W - 1], [0, 1, 0]]) @ np.vstack([m, [0, 0, 1]])
    if zoom < 0.8:
        rgb = cv2.GaussianBlur(rgb, (0, 0), 0.4 / zoom)
    replace = rng.random() < 0.5
    outside = cv2.warpAffine(np.ones((h, w), np.float32), m, (W, H), flags=cv2.INTER_NEAREST) < 0.5
    new = cv2.warpAffine(rgb, m, (W, H), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    lab = cv2.warpAffine(label, m, (W, H), flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT, borderValue=IGNORED)
    if replace or outside.mean() > 0.1:
        back = scene(rng, H, W)
        if kind == "full" and replace:
            cut = (lab == 0) | outside
        else:
            cut = outside
        alpha = cv2.GaussianBlur(cut.astype(np.float32), (0, 0), 1.0)[..., None]
        new = new * (1 - alpha) + back * alpha
        lab = np.where(outside, 0, lab).astype(np.uint8)
    return light(rng, new), lab


def light(rng, rgb):
    gain = np.exp(rng.normal(0, [0.16, 0.05, 0.2])).astype(np.float32) * np.float32(2 ** rng.normal(0, 0.5))
    rgb = rgb * gain
    if rng.random() < 0.3:
        grey = rgb.mean(-1, keepdims=True)
        rgb = grey + (rgb - grey) * np.float32(rng.uniform(0.2, 1.3))
    if rng.random() < 0.3:
        h, w = rgb.shape[:2]
        rgb = rgb * np.exp(0.3 * noise(rng, h, w, w * 0.8, h * 0.8))[..., None]
    rgb = np.clip(rgb, 0, 1) ** np.float32(np.exp(rng.normal(0, 0.12)))
    if rng.random() < 0.5:
        rgb = cv2.GaussianBlur(rgb, (0, 0), rng.uniform(0.3, 1.5))
    if rng.random() < 0.5:
        code = np.sqrt(np.maximum(rgb, 0)) + rng.normal(0, rng.uniform(0.002, 0.02), rgb.shape).astype(np.float32)
        rgb = np.clip(code, 0, 1) ** 2
    return np.clip(rgb, 0, 1).astype(np.float32)
