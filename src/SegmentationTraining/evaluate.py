"""Quick look at a weight file without C#: IoU, precision and recall per set, and overlays. `python3 evaluate.py ../../../shared/data [WEIGHTS] [OVERLAY_DIR]`."""

import glob
import os
import sys

import cv2
import numpy as np

import features
import pictures
import train
import weights


def sets(data):
    held = pictures.held_out_subjects()
    hl = sorted(glob.glob(f"{data}/heads/hairloss_labels/*.png"))
    photo = lambda f: f.replace("heads/hairloss_labels", "heads/unlabelled/hairloss_roboflow").replace(".png", ".jpg")
    yield "hairloss held-out", [(photo(f), f, None) for f in hl if pictures.subject(f) in held], "full4"
    yield "hairloss trained", [(photo(f), f, None) for f in hl if pictures.subject(f) not in held], "full4"
    for name, kind in (("celebamask_hq", "full"), ("fasseg_frontal", "full"), ("figaro1k_hair_only", "hair"), ("lfw_hair_only", "hair")):
        out = []
        for m in sorted(glob.glob(f"{data}/heads/labelled/{name}/*_mask.png")):
            b = m[: -len("_mask.png")]
            p = b + (".jpg" if os.path.exists(b + ".jpg") else ".png")
            out.append((p, m, b + "_ignore.png" if os.path.exists(b + "_ignore.png") else None))
        yield name, out, kind
    out = [(f.replace(".png", ".jpg"), f, None) for f in sorted(glob.glob(f"{data}/training/figaro_test/*.png"))]
    yield "figaro_test", out[::3], "hair"


def predict(nets, rgb):
    small, _ = pictures.to_base(rgb, None)
    photo, prob = features.photo_channels(small), None
    for s, net in enumerate(nets):
        prob = train.stage(photo, net, prob, s)
    return prob


COLOURS = np.array([[0, 0, 0], [80, 160, 255], [60, 60, 220], [60, 220, 60]], np.float32)


def overlay(path, bgr, prob, label):
    h, w = prob.shape[1:]
    k = 2
    small = cv2.resize(bgr, (w * k, h * k), interpolation=cv2.INTER_AREA).astype(np.float32)
    mix = lambda l: small * 0.5 + COLOURS[l] * 0.5
    seg = np.repeat(np.repeat(prob.argmax(0), k, 0), k, 1)
    conf = np.repeat(np.repeat(prob.max(0), k, 0), k, 1)
    sure = np.where((conf > 0.9)[..., None], mix(seg), small * 0.5 + 64)
    tiles = [small, mix(seg), sure]
    if label is not None:
        l = cv2.resize(label, (w * k, h * k), interpolation=cv2.INTER_NEAREST)
        tiles.append(np.where((l < 4)[..., None], mix(np.minimum(l, 3)), small * 0.3 + 120))
    cv2.imwrite(path, np.hstack(tiles))


def main():
    data = sys.argv[1]
    nets = weights.read(sys.argv[2] if len(sys.argv) > 2 else weights.DEFAULT_PATH)
    out = sys.argv[3] if len(sys.argv) > 3 else None
    for name, items, kind in sets(data):
        rows, used = [], np.zeros((5, 2))
        for photo, mask, ignore in items:
            bgr = cv2.imread(photo)
            prob = predict(nets, pictures.linear_of(bgr))
            label = cv2.imread(mask, 0)
            h, w = label.shape
            p = np.stack([cv2.resize(c, (w, h), interpolation=cv2.INTER_LINEAR) for c in prob])
            seg, conf = p.argmax(0), p.max(0)
            valid = label != 255
            if ignore:
                valid &= cv2.imread(ignore, 0) != 255
            if kind == "full":
                seg3 = np.where(seg == 3, 1, seg)
            else:
                seg3 = seg
            r = []
            for c in (1, 2, 3):
                a, b = (seg3 == c) & valid, (label == c) & valid
                i = (a & b).sum()
                if kind == "hair" and c != 2 or not b.any() and not a.any():
                    r += [np.nan] * 3
                    continue
                r += [i / max(1, (a | b).sum()), i / a.sum() if a.any() else np.nan, i / b.sum() if b.any() else np.nan]
            rows.append(r)
            for k, (c, t) in enumerate(((1, 0.9), (1, 0.97), (2, 0.9), (2, 0.97), (2, 0.99))):
                if kind == "hair" and c == 1:
                    continue
                u = (seg == c) & (conf > t) & valid
                used[k] += [(u & (label == c)).sum(), u.sum()]
            if out:
                os.makedirs(out, exist_ok=True)
                overlay(f"{out}/{name.replace(' ', '_')}_{os.path.basename(photo)[:-4]}.png", bgr, prob, label if kind != "hair" else None)
        m = np.nanmean(np.array(rows), 0)
        print(f"{name:20s} n={len(items):3d} skin IoU/P/R {m[0]:.3f} {m[1]:.3f} {m[2]:.3f}  hair {m[3]:.3f} {m[4]:.3f} {m[5]:.3f}  stubble {m[6]:.3f} {m[7]:.3f} {m[8]:.3f}"
              f" | sure skin .9 {used[0,0]/max(1,used[0,1]):.3f} .97 {used[1,0]/max(1,used[1,1]):.3f} hair .9 {used[2,0]/max(1,used[2,1]):.3f} .97 {used[3,0]/max(1,used[3,1]):.3f} .99 {used[4,0]/max(1,used[4,1]):.3f}", flush=True)


if __name__ == "__main__":
    main()
