"""Figures of a checkpoint on photos that training never sees: `python3 evaluate.py DATA CHECKPOINT [--overlays DIR]`.

The program's own figures, with its refinement, come from the benchmark `segmentation`; this one is for the time of training.
"""

import argparse
import glob
import os

import cv2
import numpy as np
import torch
from torch.nn import functional as F

import model
import pictures

UNIT = 32
# The looks of NetworkSegmenter: shorter side, whether mirrored; the finest first.
LOOKS = ((256, True), (192, False))


def sides(width, height, shorter):
    """Size of a look: the photo's shape, sides multiples of UNIT."""
    k = shorter / min(width, height)
    return tuple(min(2 * shorter, max(shorter, round(v * k / UNIT) * UNIT)) for v in (width, height))


def sets(data, rendered):
    if rendered:
        masks = sorted(glob.glob(f"{rendered}/*.mask.png"))
        yield "rendered", [(m.replace(".mask.png", ".jpg"), m, None) for m in masks], (1, 2, 3)
    yield "hairloss held out", [(p, l, None) for p, l in pictures.hairloss(data, True)], (1, 2, 3)
    yield "portraits held out", [(p, l, None) for p, l in pictures.portraits(data, True)], (1, 2, 3)
    yield "figaro_test", [(l[:-4] + ".jpg", l, None) for l in sorted(glob.glob(f"{data}/training/figaro_test/*.png"))], (2,)
    for name, classes in (("celebamask_hq", (1, 2)), ("lfw_hair_only", (2,)), ("fasseg_multipose", (1, 2))):
        items = []
        for label in sorted(glob.glob(f"{data}/heads/labelled/{name}/*_mask.png")):
            base = label[: -len("_mask.png")]
            photo = base + (".jpg" if os.path.exists(base + ".jpg") else ".png")
            ignore = base + "_ignore.png"
            items.append((photo, label, ignore if os.path.exists(ignore) else None))
        yield name, items, classes


def read(photo, mask):
    """(picture, label plane); mask: a file, or polygons."""
    if isinstance(mask, list):
        return pictures.load("portraits", photo, mask)
    return cv2.imread(photo), cv2.imread(mask, cv2.IMREAD_GRAYSCALE)


def logits(network, picture):
    """(4, h/2, w/2) at the finest look's size: the mean over the looks."""
    total, seen_at = None, picture
    for shorter, mirrored in LOOKS:
        size = sides(picture.shape[1], picture.shape[0], shorter)
        seen_at = cv2.resize(seen_at, size, interpolation=cv2.INTER_AREA)
        x = torch.from_numpy(seen_at[..., ::-1].transpose(2, 0, 1).copy()).float()[None] / 255
        with torch.no_grad():
            seen = network(x.flip(3))[0].flip(2) if mirrored else network(x)[0]
        if total is None:
            total = seen
        else:
            total = total + F.interpolate(seen[None], total.shape[1:], mode="bilinear", align_corners=False)[0]
    return total / len(LOOKS)


def probabilities(network, picture, temperature=1.0):
    """(4, h, w) at the picture's size."""
    p = torch.softmax(logits(network, picture) / temperature, 0).numpy()
    return np.stack([cv2.resize(c, picture.shape[1::-1], interpolation=cv2.INTER_LINEAR) for c in p])


def ita(picture, mask):
    """Individual typology angle of the mask's mean colour, degrees; the photo as it is, uncalibrated."""
    lab = cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_BGR2LAB)[mask].mean(0)
    return np.degrees(np.arctan2(lab[0] - 50, max(lab[2], 1e-3)))


COLOURS = np.array([[0, 0, 0], [60, 220, 60], [230, 60, 40], [40, 40, 240]], np.float32)


def overlay(path, picture, p, label):
    blend = lambda codes: np.where((codes > 0)[..., None], picture * 0.5 + COLOURS[np.minimum(codes, 3)] * 0.5, picture)
    tiles = [picture, blend(p.argmax(0)), np.where((p.max(0) > 0.9)[..., None], blend(p.argmax(0)), picture * 0.3 + 150)]
    if label is not None:
        tiles.append(np.where((label < 4)[..., None], blend(label), picture * 0.3 + 150))
    k = 300 / max(picture.shape[:2])
    cv2.imwrite(path, np.hstack([cv2.resize(t, None, fx=k, fy=k, interpolation=cv2.INTER_AREA) for t in tiles]))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("checkpoint")
    options.add_argument("--overlays")
    options.add_argument("--rendered", help="folder of rendered photos of seeds other than those of training")
    options.add_argument("--only", default="")
    o = options.parse_args()
    torch.set_num_threads(1)
    network = model.Network().eval()
    network.load_state_dict(torch.load(o.checkpoint)["average"])
    for name, items, classes in sets(o.data, o.rendered):
        if o.only not in name:
            continue
        figures, bands = {c: [] for c in classes}, {}
        sure = {(c, t): [0, 0] for c in (1, 2) for t in (0.9, 0.95, 0.98)}
        for photo, mask, ignore in items:
            picture, label = read(photo, mask)
            p = probabilities(network, picture)
            found, valid = p.argmax(0), label != 255
            if ignore:
                valid &= cv2.imread(ignore, cv2.IMREAD_GRAYSCALE) != 255
            if o.overlays:
                os.makedirs(o.overlays, exist_ok=True)
                base = os.path.basename(photo).rsplit(".", 1)[0]
                overlay(f"{o.overlays}/{name.replace(' ', '_')}_{base}.png", picture, p, label)
            merged = found if 3 in classes else np.where(found == 3, 1, found)
            for c in classes:
                a, b = (merged == c) & valid, (label == c) & valid
                if b.mean() < 0.01:
                    continue
                both = (a & b).sum()
                figures[c].append((both / (a | b).sum(), both / max(1, a.sum()), both / b.sum()))
                if c < 3 and 1 in classes and (label == 1).any():
                    angle = ita(picture, label == 1)
                    band = "dark" if angle < 10 else "mid" if angle < 41 else "light"
                    bands.setdefault((band, c), []).append(figures[c][-1][0])
            for (c, t), counts in sure.items():
                if c in classes:
                    used = (found == c) & (p.max(0) > t) & valid
                    counts[0] += (used & (label == c)).sum()
                    counts[1] += used.sum()
        print(f"{name}: {len(items)} photos")
        for c in classes:
            i, precision, recall = np.mean(figures[c], 0)
            marks = " ".join(f"sure {t}: {sure[c, t][0] / max(1, sure[c, t][1]):.3f}" for t in (0.9, 0.95, 0.98)) if c < 3 else ""
            of = " ".join(f"{b} {np.mean(v):.3f} ({len(v)})" for (b, k), v in sorted(bands.items()) if k == c)
            print(f"  class {c} n {len(figures[c])} IoU {i:.3f} precision {precision:.3f} recall {recall:.3f} {marks} {of}", flush=True)


if __name__ == "__main__":
    main()
