"""One random view of a labelled picture: pose, scale, aspect, background, light, camera."""

import cv2
import numpy as np

from pictures import BACKGROUND, HAIR, SKIN_OR_STUBBLE


def smooth_noise(rng, side, scale_x, scale_y):
    shape = (max(2, round(side / scale_y)) + 1, max(2, round(side / scale_x)) + 1)
    return cv2.resize(rng.standard_normal(shape).astype(np.float32), (side, side), interpolation=cv2.INTER_CUBIC)


def random_colour(rng):
    kind = rng.random()
    if kind < 0.2:  # night and black cloth, which are not hair
        return rng.uniform(0, 45) * rng.uniform(0.6, 1, 3).astype(np.float32)
    if kind < 0.5:  # skin, wood, leather
        v = rng.uniform(60, 250)
        return np.array([v * rng.uniform(0.35, 0.9), v * rng.uniform(0.6, 0.95), v], np.float32)
    return rng.uniform(0, 255, 3).astype(np.float32)


def scene(rng, side):
    """A made-up background: walls, wood, cloth, stripes, with a few blurred objects."""
    a, b = random_colour(rng), random_colour(rng)
    kind = rng.integers(5)
    if kind == 0:
        t = 0.5 + 0.2 * smooth_noise(rng, side, side * rng.uniform(0.3, 1), side * rng.uniform(0.3, 1))
    elif kind == 1:  # grain, as of wood
        s = rng.uniform(2, 9)
        t = 0.5 + 0.3 * smooth_noise(rng, side, *((side * 0.6, s) if rng.random() < 0.5 else (s, side * 0.6)))
    elif kind == 2:
        t = 0.5 + sum(0.2 * 0.7**i * smooth_noise(rng, side, s, s) for i, s in enumerate((64, 32, 16, 8, 4)))
    elif kind == 3:
        y, x = np.mgrid[0:side, 0:side].astype(np.float32)
        angle = rng.uniform(0, np.pi)
        t = 0.5 + 0.5 * np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / rng.uniform(4, 60))
    else:
        t = np.full((side, side), 0.5, np.float32)
    out = b + (a - b) * np.clip(t, 0, 1)[..., None].astype(np.float32)
    for _ in range(rng.integers(0, 5)):
        shape = np.zeros((side, side), np.float32)
        p, q = (tuple(int(v) for v in rng.integers(0, side, 2)) for _ in range(2))
        if rng.random() < 0.5:
            axes = tuple(int(v) for v in rng.integers(side // 16, side // 2, 2))
            cv2.ellipse(shape, p, axes, float(rng.uniform(0, 180)), 0, 360, 1, -1)
        else:
            cv2.rectangle(shape, p, q, 1, -1)
        shape = cv2.GaussianBlur(shape, (0, 0), rng.uniform(0.5, 5))[..., None]
        out += (random_colour(rng) - out) * shape
    out *= np.exp(0.2 * smooth_noise(rng, side, side * 0.7, side * 0.7))[..., None]
    return np.clip(out, 0, 255).astype(np.uint8)


def view_matrix(rng, height, width, side, turned):
    """Takes picture coordinates to those of the view; turned: how often it may be turned by any angle."""
    fit = side / max(height, width)
    zoom = fit * 2 ** rng.uniform(-0.6, 0.95)
    stretch = 2 ** (rng.normal(0, 0.16) / 2)
    turn = rng.uniform(-np.pi, np.pi) if rng.random() < turned else rng.normal(0, 0.2)
    flip = -1.0 if rng.random() < 0.5 else 1.0
    c, s = np.cos(turn), np.sin(turn)
    linear = np.array([[c, -s], [s, c]]) @ np.diag([flip * zoom * stretch, zoom / stretch])
    # The larger the picture in the view, the further its middle may move.
    slack = np.maximum(0.12 * side, (np.array([width, height]) * zoom - side) / 2)
    middle = np.array([side / 2, side / 2]) + rng.uniform(-1, 1, 2) * slack
    return np.column_stack([linear, middle - linear @ np.array([width / 2, height / 2])]), zoom


def view(rng, picture, codes, side, scenes, full, turned):
    """(picture, codes) of side x side; full: background is labelled as such and may be replaced."""
    height, width = codes.shape
    matrix, zoom = view_matrix(rng, height, width, side, turned)
    if zoom < 0.75:
        picture = cv2.GaussianBlur(picture, (0, 0), 0.35 / zoom)
    mirror = rng.random() < 0.35
    border = cv2.BORDER_REFLECT_101 if mirror else cv2.BORDER_REPLICATE
    out = cv2.warpAffine(picture, matrix, (side, side), flags=cv2.INTER_LINEAR, borderMode=border)
    if mirror:
        labels = cv2.warpAffine(codes, matrix, (side, side), flags=cv2.INTER_NEAREST, borderMode=border)
    else:
        labels = cv2.warpAffine(
            codes, matrix, (side, side), flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_CONSTANT, borderValue=254
        )
        outside = labels == 254
        cut = outside
        labels[outside] = BACKGROUND
        if full and rng.random() < 0.5:
            cut = labels == BACKGROUND
        back = scenes[rng.integers(len(scenes))]
        if back.shape[0] < side:
            back = cv2.resize(back, (side, side))
        y, x = (rng.integers(0, back.shape[k] - side + 1) for k in range(2))
        back = back[y : y + side, x : x + side]
        if rng.random() < 0.5:
            back = back[:, ::-1]
        alpha = cv2.GaussianBlur(cut.astype(np.float32), (0, 0), rng.uniform(0.5, 1.3))[..., None]
        out = (out * (1 - alpha) + back * alpha).astype(np.uint8)
    if rng.random() < 0.4:
        out = other_hair(rng, out, labels)
    if full and rng.random() < 0.4:
        out = darker_skin(rng, out, labels)
    return camera(rng, out), labels


def other_hair(rng, picture, labels):
    """Hair of another colour, half of the time white or grey, which the sets have too little of."""
    alpha = cv2.GaussianBlur((labels == HAIR).astype(np.float32), (0, 0), 1.2)[..., None]
    white = rng.random() < 0.5
    curve = rng.uniform(0.25, 0.7) if white else rng.uniform(0.6, 1.6)
    vivid = rng.uniform(0, 0.4) if white else rng.uniform(0.3, 1.6)
    new = picture.astype(np.float32)
    grey = new.mean(2, keepdims=True)
    new = 255 * (np.clip(grey + (new - grey) * vivid, 0, 255) / 255) ** curve
    return (picture + (new - picture) * alpha).astype(np.uint8)


# Natural logarithms of linear blue, green, red for one more unit of melanin; about the spectral slope of its absorption.
MELANIN = np.array([1.5, 1.15, 0.8], np.float32)


def darker_skin(rng, picture, labels):
    """Portraits (the sets whose skin has the code SKIN_OR_STUBBLE) show light skin nearly always: more melanin for some."""
    alpha = cv2.GaussianBlur((labels == SKIN_OR_STUBBLE).astype(np.float32), (0, 0), 1.0)[..., None]
    if not alpha.any():
        return picture
    table = coded(LINEAR[:, None] * np.exp(-MELANIN * rng.uniform(-0.2, 1.6))) * 255
    table = np.clip(table, 0, 255).astype(np.uint8)
    new = cv2.merge([cv2.LUT(picture[..., k], table[:, k]) for k in range(3)]).astype(np.float32)
    return (picture + (new - picture) * alpha).astype(np.uint8)


CODES = np.arange(256, dtype=np.float32) / 255
LINEAR = np.where(CODES <= 0.04045, CODES / 12.92, ((CODES + 0.055) / 1.055) ** 2.4).astype(np.float32)


def coded(linear):
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * np.maximum(linear, 1e-9) ** (1 / 2.4) - 0.055)


def camera(rng, picture):
    """White balance, exposure, tone curve, saturation, blur, noise, JPEG."""
    side = picture.shape[0]
    if rng.random() < 0.9:
        gain = np.exp(rng.normal(0, (0.17, 0.05, 0.15))) * 2 ** np.clip(rng.normal(0, 0.55), -1.6, 1.2)
        gamma = np.exp(rng.normal(0, 0.15))
        table = coded(np.clip(LINEAR[:, None] * gain, 0, 1)) ** gamma
        table = np.clip(np.round(table * 255), 0, 255).astype(np.uint8)
        picture = cv2.merge([cv2.LUT(picture[..., k], table[:, k]) for k in range(3)])
    out = picture.astype(np.float32)
    if rng.random() < 0.4:
        grey = out.mean(2, keepdims=True)
        out = grey + (out - grey) * (rng.uniform(0, 0.6) if rng.random() < 0.2 else rng.uniform(0.6, 1.5))
    if rng.random() < 0.3:
        out = out * np.exp(0.25 * smooth_noise(rng, side, side * 0.7, side * 0.7))[..., None]
    if rng.random() < 0.35:
        out = cv2.GaussianBlur(out, (0, 0), rng.uniform(0.3, 1.4))
    if rng.random() < 0.5:
        out = out + rng.normal(0, 1, out.shape).astype(np.float32) * rng.uniform(1, 9)
    out = np.clip(out, 0, 255).astype(np.uint8)
    if rng.random() < 0.35:
        quality = int(rng.integers(25, 92))
        out = cv2.imdecode(cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)
    return out
