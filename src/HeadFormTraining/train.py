"""From rendered photos with normals to the weight file: `python3 train.py TRAINING_FOLDER TEST_FOLDER WEIGHTS.bin`."""

import argparse
import math
import os
import struct
import sys
import time

import numpy as np
import torch
from scipy import ndimage
from torch.nn import functional as F

import heads

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "SegmentationTraining", "convolutional"))
import export  # noqa: E402
import model  # noqa: E402

SEED, BATCH, CHANNELS = 20261121, 32, 16
VARIANTS, ELLIPSOIDS = 3, 1300
model.WIDTHS, model.PAIRS = (16, 32, 32, 48), (0, 1, 1, 1)


class HeadForm(model.Network):
    """The segmentation's network with four levels, made narrower: 7 channels in (filled up to 16), what to add to the balloon's normal out."""

    def __init__(self):
        super().__init__()
        self.levels[0].down = model.Conv(CHANNELS, model.WIDTHS[0], 3, 2)
        self.head = torch.nn.Conv2d(model.WIDTHS[0], 4, 1)  # the fourth output is never used; the file wants a block

    def forward(self, x):
        return self.run(x)[:, :3]


def planes(x):
    out = torch.zeros(len(x), CHANNELS, heads.SIDE, heads.SIDE)
    out[:, : x.shape[3]] = torch.from_numpy(x.astype(np.float32)).permute(0, 3, 1, 2)
    return out


def mistaken(rng, x):
    """Regions as a segmenter errs: classes mistaken as a whole or in blobs."""
    shares, kind = x[..., 1:4], rng.random()
    if kind < 0.15:
        a, b = rng.choice(3, 2, replace=False)
        shares[..., a] += shares[..., b]
        shares[..., b] = 0
    elif kind < 0.5:
        blob = ndimage.zoom(rng.standard_normal((8, 8)), heads.SIDE // 8, order=1) > (rng.uniform(0.3, 1) if kind < 0.45 else -9)
        whole, to = shares[blob].sum(-1), rng.integers(3)
        shares[blob] = 0
        shares[blob, to] = whole


def batch(rng, data):
    chosen = rng.integers(0, len(data[0]), BATCH)
    x, normals, known = (part[chosen].astype(np.float32) for part in data)
    for i in range(BATCH):
        mistaken(rng, x[i])
        if rng.random() < 0.5:
            x[i], normals[i], known[i] = (part[i, :, ::-1].copy() for part in (x, normals, known))
            x[i, ..., 4] *= -1
            normals[i, ..., 0] *= -1
    return x, normals, known


def loss_of(network, x, normals, known):
    """Mean distance of unit normals at half resolution; skin counts up to three times as much."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        bend = network(planes(x).contiguous(memory_format=torch.channels_last))
    found = F.normalize(F.avg_pool2d(planes(x)[:, 4:7], 2) + bend.float(), dim=1)
    weight = F.avg_pool2d(torch.from_numpy(known)[:, None], 2) * (0.5 + F.avg_pool2d(torch.from_numpy(x[..., 1].copy())[:, None], 2))
    true = F.normalize(F.avg_pool2d((torch.from_numpy(normals) * torch.from_numpy(known)[..., None]).permute(0, 3, 1, 2), 2), dim=1)
    distance = ((found - true).square().sum(1, keepdim=True) + 0.01).sqrt()
    return (distance * weight).sum() / weight.sum()


def errors(network, data):
    """Degrees between found and true normals: median and 90th percentile over the head, then over skin alone."""
    network.eval()
    on_head, on_skin = [], []
    for at in range(0, len(data[0]), BATCH):
        x, normals, known = (part[at : at + BATCH] for part in data)
        with torch.no_grad():
            bend = F.interpolate(network(planes(x)), scale_factor=2, mode="bilinear", align_corners=False)
        found = F.normalize(planes(x)[:, 4:7] + bend, dim=1).permute(0, 2, 3, 1).numpy()
        angle = np.degrees(np.arccos(np.clip((found * normals.astype(np.float32)).sum(-1), -1, 1)))
        on_head.append(angle[known])
        on_skin.append(angle[known & (x[..., 1] > 0.5)])
    return [np.quantile(np.concatenate(e), q).round(2) for e in (on_head, on_skin) for q in (0.5, 0.9)]


def write(network, path):
    with open(path, "wb") as out:
        out.write(b"SMPNET01" + struct.pack(f"<{len(model.PAIRS) + 1}i", len(model.PAIRS), *model.PAIRS))
        for block in export.layers(network):
            out.write(export.packed(block))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("training")
    options.add_argument("test")
    options.add_argument("weights")
    options.add_argument("--steps", type=int, default=4000)
    o = options.parse_args()
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    gather = lambda samples: [np.stack(part) for part in zip(*(s for s in samples if s[2].sum() > 60))]
    test = gather(heads.rendered(o.test, rng, 1))
    ellipsoids = gather(heads.ellipsoid(rng) for _ in range(ELLIPSOIDS))
    data = [np.concatenate(parts) for parts in zip(gather(heads.rendered(o.training, rng, VARIANTS)), ellipsoids)]
    print(len(data[0]), "samples", flush=True)
    network, average = HeadForm(), HeadForm()
    average.load_state_dict(network.state_dict())
    optimizer = torch.optim.AdamW(network.parameters(), 3e-3, weight_decay=0.02)
    total, started = 0.0, time.time()
    for step in range(1, o.steps + 1):
        for group in optimizer.param_groups:
            group["lr"] = 3e-3 * min(1, step / 100) * (0.01 + 0.99 * (0.5 + 0.5 * math.cos(math.pi * step / o.steps)))
        network.train()
        loss = loss_of(network, *batch(rng, data))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        keep = min(0.995, 1 - 1 / (step + 1) ** 0.8)
        with torch.no_grad():
            for a, b in zip(average.state_dict().values(), network.state_dict().values()):
                a.lerp_(b, 1 - keep) if a.is_floating_point() else a.copy_(b)
        total += float(loss)
        if step % 200 == 0 or step == o.steps:
            print(step, round(total / 200, 4), "degrees", errors(average, test), f"{time.time() - started:.0f} s", flush=True)
            total = 0.0
    write(average.eval(), o.weights)
    print(os.path.getsize(o.weights), "bytes")


if __name__ == "__main__":
    main()
