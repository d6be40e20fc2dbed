"""From the training sets to a checkpoint: `python3 train.py DATA`. Options and what to expect: README.md."""

import argparse
import math
import os
import time

import cv2
import numpy as np
import torch
from torch.nn import functional as F

import augment
import model
import pictures
import start

SEED = 20261120
BATCH = 32
SCENES = 300
# How often a view is turned by any angle: seen from above or behind, heads have no up; portraits mostly do.
TURNED = {"figaro_train": 0.3, "fasseg_v2": 0.25, "fasseg_v3": 0.25, "lfw_train": 0.25, "portraits": 0.25}


class Views(torch.utils.data.IterableDataset):
    """An endless stream of random views; sample i depends on the seed and i alone, whatever the number of workers."""

    def __init__(self, data, renderings, side, first, last, seed):
        self.sets, self.side, self.first, self.last, self.seed = pictures.load_all(data, renderings), side, first, last, seed
        rng = np.random.default_rng([seed, 1])
        self.scenes = [augment.scene(rng, 256) for _ in range(SCENES)]
        self.scenes += [p for p, _ in self.sets["no_head"] if min(p.shape[:2]) >= 160 for _ in range(8)]
        self.shares = {name: pictures.SETS[name] for name in self.sets}

    def sample(self, i):
        rng = np.random.default_rng([self.seed, 2, i])
        names = list(self.shares)
        odds = np.array([self.shares[n][0] for n in names])
        name = names[rng.choice(len(names), p=odds / odds.sum())]
        if name == "no_head" and rng.random() < 0.75:
            picture = self.scenes[rng.integers(SCENES)]
            codes = np.zeros(picture.shape[:2], np.uint8)
        else:
            picture, codes = self.sets[name][rng.integers(len(self.sets[name]))]
        full = name not in ("figaro_train", "lfw_train")
        picture, codes = augment.view(rng, picture, codes, self.side, self.scenes, full, TURNED.get(name, 0.5))
        # The network gives logits at half resolution: labels are taken at every second pixel's corner.
        return picture[..., ::-1].transpose(2, 0, 1).copy(), codes[1::2, 1::2].copy(), np.float32(self.shares[name][1])

    def __iter__(self):
        cv2.setNumThreads(1)
        worker = torch.utils.data.get_worker_info()
        k, n = (worker.id, worker.num_workers) if worker else (0, 1)
        for i in range(self.first, self.last):
            if (i // BATCH) % n == k:
                yield self.sample(i)


def loss_of(logits, codes, weight, allowed):
    """Cross entropy of the allowed classes together, and each view's soft Jaccard loss of hair, of skin with stubble and of bare skin."""
    valid = codes != pictures.IGNORED
    open_classes = allowed[torch.where(valid, codes, torch.zeros_like(codes)).long()].permute(0, 3, 1, 2)
    p = F.softmax(logits, 1)
    inside = (p * open_classes).sum(1).clamp_min(1e-6)
    w = valid * weight[:, None, None]
    entropy = -(inside.log() * w).sum() / w.sum()
    full = w * (codes != pictures.NOT_HAIR)
    bare = codes == pictures.SKIN
    told_apart = full * (codes != pictures.SKIN_OR_STUBBLE)
    is_skin = bare | (codes == pictures.STUBBLE) | (codes == pictures.SKIN_OR_STUBBLE)
    jaccard = soft_jaccard(p[:, 2], codes == pictures.HAIR, w)
    jaccard = jaccard + soft_jaccard(p[:, 1] + p[:, 3], is_skin, full) + 0.5 * soft_jaccard(p[:, 1], bare, told_apart)
    return entropy + 0.4 * jaccard


def soft_jaccard(p, truth, w):
    """Mean over the views that show the class, by their weight, of 1 - intersection over union: a narrow rim of hair counts as much as a full head."""
    t, sides = truth.float() * w, (1, 2)
    shown = t.sum(sides)
    union = (p * w).sum(sides) + shown - (p * t).sum(sides)
    views = w.amax(sides) * (shown >= 0.005 * w.sum(sides)) * (shown > 0)
    return (views * (1 - (p * t).sum(sides) / union.clamp_min(1e-3))).sum() / views.sum().clamp_min(1e-3)


def pictures_of(views, batches):
    for k in range(batches):
        yield torch.from_numpy(np.stack([views.sample(k * BATCH + i)[0] for i in range(BATCH)])).float() / 255


def main():
    options = argparse.ArgumentParser()
    options.add_argument("data")
    options.add_argument("--out", default="checkpoint.pt")
    options.add_argument("--steps", type=int, default=12000)
    options.add_argument("--rate", type=float, default=3e-3)
    options.add_argument("--side", type=int, default=160)
    options.add_argument("--rendered", help="folder of rendered photos with masks")
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--start", help="weight file to go on from, where there is no checkpoint yet")
    options.add_argument("--minutes", type=float, help="end after this time instead of after all steps: the rate then falls by the clock")
    options.add_argument("--threads", type=int, default=2)
    o = options.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    views = Views(o.data, o.rendered, o.side, 0, o.steps * BATCH, o.seed)
    network, average = model.Network(), model.Network()
    if o.start and not os.path.exists(o.out):
        network = start.unfold(start.read(o.start), pictures_of(views, 16))
    print(model.parameters(network), "parameters", flush=True)
    network = network.to(memory_format=torch.channels_last)
    average.load_state_dict(network.state_dict())
    decayed = [p for p in network.parameters() if p.ndim > 1]
    plain = [p for p in network.parameters() if p.ndim <= 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.02}, {"params": plain, "weight_decay": 0}], o.rate)
    step = 0
    if os.path.exists(o.out):
        saved = torch.load(o.out)
        network.load_state_dict(saved["network"])
        average.load_state_dict(saved["average"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
    views.first, views.last = step * BATCH, (4 if o.minutes else 1) * o.steps * BATCH
    loader = torch.utils.data.DataLoader(views, BATCH, num_workers=1, prefetch_factor=6)
    allowed = torch.from_numpy(pictures.ALLOWED)
    started, total = time.time(), 0.0
    begun, done = started, step / o.steps
    for picture, codes, weight in loader:
        passed = done + (1 - done) * (time.time() - begun) / (60 * o.minutes) if o.minutes else step / o.steps
        for group in optimizer.param_groups:
            group["lr"] = o.rate * min(1, (step + 1) / 200) * (0.01 + 0.99 * (0.5 + 0.5 * math.cos(math.pi * min(passed, 1))))
        network.train()
        picture = (picture.float() / 255).contiguous(memory_format=torch.channels_last)
        # Half the time of single precision on processors with bfloat16; weights, normalisation and loss stay single.
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(picture)
        loss = loss_of(logits.float(), codes, weight, allowed)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        step += 1
        keep = min(0.998, 1 - 1 / (step + 1) ** 0.8)
        with torch.no_grad():
            for a, b in zip(average.state_dict().values(), network.state_dict().values()):
                a.lerp_(b, 1 - keep) if a.is_floating_point() else a.copy_(b)
        total += float(loss)
        if step % 50 == 0:
            print(f"{time.strftime('%H:%M:%S')} step {step} loss {total / 50:.4f} {(time.time() - started) / 50:.2f} s", flush=True)
            started, total = time.time(), 0.0
        ended = passed >= 1 if o.minutes else step == o.steps
        if step % 250 == 0 or ended:
            state = {"network": network.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict()}
            torch.save({**state, "step": step}, o.out + ".new")
            os.replace(o.out + ".new", o.out)
        if ended:
            break


if __name__ == "__main__":
    main()
