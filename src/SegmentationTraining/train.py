"""One command from the training sets to the weight file: `python3 train.py ../../../shared/data`. See README.md."""

import multiprocessing
import os
import sys
import time
import zlib

import cv2
import numpy as np

import features
import network
import pictures
import weights

SEED = 20261120
# Share of the views that is trained on: half gives the committed weights in about 10 minutes of CPU time; all take twice that.
SHARE = 0.5
SAMPLES = 500
# Views per photo and weight of their pixels in the loss. LFW's labels are coarse: few and light.
VIEWS = {"hairloss": (16, 1.0), "fasseg_v2": (6, 0.7), "fasseg_v3": (1.5, 0.5), "figaro_train": (1.2, 0.5), "lfw_train": (0.25, 0.3)}
SCENES = 300
HIDDEN = [(64, 32), (64, 32), (40, 24)]
EPOCHS = [10, 10, 12]
FOLDS = 2


def log(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


def group_of(entry):
    """People never straddle folds: hair-loss subjects and FASSEG persons go as one."""
    name, photo = entry[0], os.path.basename(entry[1])
    if name == "hairloss":
        key = pictures.subject(photo)
    elif name == "fasseg_v3":
        key = photo.split("personne")[1][:2]
    else:
        key = photo
    return zlib.crc32((name + key).encode()) % FOLDS


def jobs(data):
    out = []
    for i, entry in enumerate(pictures.listing(data)):
        views, weight = VIEWS[entry[0]]
        n = int(views) + (1 if (zlib.crc32(entry[1].split("/")[-1].encode()) % 1000) / 1000 < views - int(views) else 0)
        for v in range(n):
            out.append((entry, [SEED, i, v], weight, group_of(entry)))
    for s in range(SCENES):
        out.append((None, [SEED, 777777, s], 0.5, s % FOLDS))
    return out


def make(job):
    """A training view: (sqrt-coded 8-bit picture, label)."""
    cv2.setNumThreads(1)
    entry, seed, _, _ = job
    rng = np.random.default_rng(seed)
    if entry is None:
        h, w = [(288, 384), (384, 288), (384, 384)][rng.integers(3)]
        rgb, label = pictures.light(rng, pictures.scene(rng, h, w)), np.zeros((h, w), np.uint8)
    else:
        rgb, label = pictures.load(entry)
        rgb, label = pictures.to_base(rgb, label)
        rgb, label = pictures.vary(rng, rgb, label, entry[3])
    return np.round(np.sqrt(rgb) * 255).astype(np.uint8), label


def channels_of(picture):
    return features.photo_channels((picture.astype(np.float32) / 255) ** 2)


def context(photo, prob, s):
    """Channels that stage s sees, given the probabilities of stage s - 1."""
    if s == 0:
        return photo
    return {**photo, **features.context_channels(photo, prob, features.STAGES[s - 1][1], features.STAGES[s][1])}


def stage(photo, net, prob, s):
    """Probabilities (4, h, w) after stage s."""
    program, grid = features.STAGES[s]
    f = features.evaluate(program, context(photo, prob, s), grid)
    k, h, w = f.shape
    return net.forward(f.reshape(k, -1).T).T.reshape(4, h, w)


# The views, their jobs and the last probabilities of each; worker processes inherit them.
STATE = {}


def sample(args):
    """Features at SAMPLES labelled pixels of view i for stage s, and the probabilities of the stage before."""
    i, s = args
    cv2.setNumThreads(1)
    picture, label = STATE["views"][i]
    job = STATE["work"][i]
    program, grid = features.STAGES[s]
    photo = channels_of(picture)
    prob = None
    if s > 0:
        before = STATE["probabilities"][i]
        prob = stage(photo, STATE["fold_nets"][job[3]][s - 1], None if before is None else before.astype(np.float32), s - 1)
    h, w = photo["L"][grid].shape
    y = np.minimum(((np.arange(h) + 0.5) * 2**grid).astype(int), label.shape[0] - 1)
    x = np.minimum(((np.arange(w) + 0.5) * 2**grid).astype(int), label.shape[1] - 1)
    lab = label[y][:, x].ravel()
    rng = np.random.default_rng([SEED, 5, s, i])
    valid = np.flatnonzero(lab != pictures.IGNORED)
    kept = None if prob is None else prob.astype(np.float16)
    if not len(valid):
        return None, None, None, kept
    pick = [rng.choice(valid, min(SAMPLES // 2, len(valid)), replace=False)]
    classes = np.unique(lab[valid])
    for c in classes:
        have = np.flatnonzero(lab == c)
        pick.append(rng.choice(have, min(SAMPLES // 2 // len(classes), len(have)), replace=False))
    pick = np.unique(np.concatenate(pick))
    f = features.evaluate_at(program, context(photo, prob, s), grid, pick // w, pick % w)
    return f.astype(np.float16), lab[pick], np.full(len(pick), job[2], np.float32), kept


def main():
    os.environ["OMP_NUM_THREADS"] = "1"
    data = sys.argv[1]
    scale = float(sys.argv[2]) if len(sys.argv) > 2 else SHARE
    work = jobs(data)
    if scale < 1:
        rng = np.random.default_rng(SEED)
        work = [work[i] for i in np.sort(rng.choice(len(work), int(len(work) * scale), replace=False))]
    log(f"{len(work)} views")
    with multiprocessing.Pool(2) as pool:
        views = pool.map(make, work, chunksize=16)
    log("views made")
    folds = np.array([j[3] for j in work])
    fold_nets = [[] for _ in range(FOLDS)]
    final = []
    STATE.update(views=views, work=work, fold_nets=fold_nets, probabilities=[None] * len(work))
    for s in range(len(features.STAGES)):
        # Each view is seen by earlier stages that were trained without its fold, as a new photo will be.
        with multiprocessing.Pool(2) as pool:
            rows = pool.map(sample, [(i, s) for i in range(len(work))], chunksize=8)
        STATE["probabilities"] = [r[3] for r in rows]
        keep = [i for i, r in enumerate(rows) if r[0] is not None]
        x = np.concatenate([rows[i][0] for i in keep])
        y = np.concatenate([rows[i][1] for i in keep])
        wt = np.concatenate([rows[i][2] for i in keep])
        fold = np.concatenate([np.full(len(rows[i][1]), folds[i]) for i in keep])
        del rows
        log(f"stage {s + 1}: {x.shape[0]} pixels, {x.shape[1]} features")
        for k in range(FOLDS if s + 1 < len(features.STAGES) else 0):
            out = fold != k
            net = network.train(x[out], y[out], wt[out], HIDDEN[s], max(3, EPOCHS[s] // 2), SEED + 10 * s + k)
            p = network.ALLOWED[y[~out]] * net.forward(x[~out].astype(np.float32))
            log(f"  fold {k}: loss on the other fold {float((-np.log(p.sum(1) + 1e-7) * wt[~out]).sum() / wt[~out].sum()):.4f}")
            fold_nets[k].append(net)
        final.append(network.train(x, y, wt, HIDDEN[s], EPOCHS[s], SEED + 10 * s + 9, log=log))
    target = sys.argv[3] if len(sys.argv) > 3 else weights.DEFAULT_PATH
    weights.write(target, final)
    log(f"wrote {target}: {os.path.getsize(target)} bytes")


if __name__ == "__main__":
    main()
