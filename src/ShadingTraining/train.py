"""From what rendered heads show of their light to the weight file: `python3 train.py WEIGHTS.bin USUAL.csv… --any ANY.csv… [--test TEST.csv…]`.

A row of `SmpColourMatch.Benchmarks -- shading FOLDER --clues`: name, kind (chart, camera: the surface whose light is wanted; view: a part of the photo
and any surface), ln(light fitted / true), ln(light once stubble had its say / true), the doubt told, clues (ShadingClues.cs).
"""

import argparse
import csv
import struct

import numpy as np
import torch
from torch import nn

SEED, MEMBERS, EPOCHS, BATCH = 20261122, 4, 50, 128
HIDDEN = (64, 16)
RATE, DECAY, DROPOUT, NOISE = 3e-3, 1e-2, 0.2, 0.3
CUT = 3.0  # ShadingPerceptron.Most
# Parts of photos count less: frames are seldom cut that way. Heads in light of all kinds count half as much again: they are what photos of other rooms have in common with ours.
VIEW_WEIGHT, ANY_WEIGHT = 0.3, 1.5
# Student's t: some fits run away.
FREEDOM = 5.0


def read(files):
    kinds, rows = [], []
    for file in files:
        with open(file) as lines:
            for line in csv.reader(lines):
                kinds.append(line[1])
                rows.append([float(value) for value in line[2:]])
    return np.array(kinds), np.array(rows).reshape(len(rows), -1)


class Perceptron(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.first, self.second = nn.Linear(inputs, HIDDEN[0]), nn.Linear(HIDDEN[0], HIDDEN[1])
        self.last, self.drop = nn.Linear(HIDDEN[1], 2), nn.Dropout(DROPOUT)

    def forward(self, x):
        """Mean of the error, and ln of its spread, which only weighs the rows: it is not kept."""
        out = self.last(torch.relu(self.second(self.drop(torch.relu(self.first(x))))))
        return 0.2 * out[:, 0], -2.5 + out[:, 1].clamp(-2, 2.5)


def loss(mean, log_spread, wanted):
    off = (wanted - mean) / log_spread.exp()
    return log_spread + (FREEDOM + 1) / 2 * torch.log1p(off * off / FREEDOM)


def train(x, y, weight, seed):
    torch.manual_seed(seed)
    network = Perceptron(x.shape[1])
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = len(x) // BATCH
    for epoch in range(EPOCHS):
        order = torch.randperm(len(x))
        for step in range(steps):
            for group in optimiser.param_groups:
                group["lr"] = RATE * 0.5 * (1 + np.cos(np.pi * (epoch * steps + step) / (EPOCHS * steps)))
            chosen = order[step * BATCH : (step + 1) * BATCH]
            seen = x[chosen] + NOISE * torch.randn_like(x[chosen])
            value = (loss(*network(seen), y[chosen]) * weight[chosen]).sum() / weight[chosen].sum()
            optimiser.zero_grad()
            value.backward()
            optimiser.step()
    return network.eval()


def write(file, mean, scale, members):
    with open(file, "wb") as out:
        out.write(b"SMPSR001" + struct.pack("<2i", len(members), len(mean)))
        out.write(mean.astype("<f4").tobytes() + scale.astype("<f4").tobytes())
        for member in members:
            layers = [(m.weight.detach().numpy(), m.bias.detach().numpy()) for m in (member.first, member.second, member.last)]
            layers[-1] = 0.2 * layers[-1][0][:1], 0.2 * layers[-1][1][:1]
            out.write(struct.pack("<i", len(layers)))
            for weights, bias in layers:
                out.write(struct.pack("<i", len(bias)) + weights.astype("<f4").tobytes() + bias.astype("<f4").tobytes())


def told(members, scaled):
    with torch.no_grad():
        return torch.stack([member(scaled)[0] for member in members]).mean(0).numpy()


def reference(file, rows, members, scaled):
    """Eight rows far apart and what PyTorch makes of them, for the tests."""
    chosen = rows[np.linspace(0, len(rows) - 1, 8).astype(int)].astype(np.float32).astype(float)
    with open(file, "w") as out:
        out.write("# What PyTorch makes of clues with the weights of shading-residual.bin; written by src/ShadingTraining/train.py.\n# Tolerance: 1e-5.\n")
        out.write(",".join(["residual"] + [f"clue{i}" for i in range(chosen.shape[1] - 3)]) + "\n")
        for row, value in zip(chosen, told(members, scaled(chosen))):
            out.write(",".join([f"{value:.7g}"] + [f"{clue:.9g}" for clue in row[3:]]) + "\n")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("weights")
    options.add_argument("usual", nargs="+")
    options.add_argument("--any", nargs="+", default=[])
    options.add_argument("--test", nargs="+", default=[])
    options.add_argument("--reference")
    o = options.parse_args()
    torch.set_num_threads(1)
    (usual_kinds, usual), (any_kinds, every) = read(o.usual), read(o.any)
    kinds, rows = np.append(usual_kinds, any_kinds), np.vstack([usual, every]) if len(every) else usual
    weight = np.where(kinds == "view", VIEW_WEIGHT, 1.0)
    weight[len(usual) :] *= ANY_WEIGHT
    mean, scale = rows[:, 3:].mean(0), rows[:, 3:].std(0) + 1e-3
    scaled = lambda part: torch.from_numpy(np.clip((part[:, 3:] - mean) / scale, -CUT, CUT)).float()
    wanted = torch.from_numpy(np.clip(rows[:, 1], -0.8, 0.8)).float()
    members = [train(scaled(rows), wanted, torch.from_numpy(weight).float(), SEED + k) for k in range(MEMBERS)]
    write(o.weights, mean, scale, members)
    if o.reference:
        reference(o.reference, rows, members, scaled)
    for file in o.test:
        test_kinds, test = read([file])
        usually = told(members, scaled(test))
        for kind in sorted(set(test_kinds)):
            part = test_kinds == kind
            for name, left in (("as fitted", test[part, 0]), ("with stubble's say", test[part, 1]), ("less what is usual", test[part, 1] - usually[part])):
                off = np.abs(left)
                print(f"{file} {kind} {part.sum()}: {name}, mean {off.mean():.4f}, nine of ten within {np.quantile(off, 0.9):.3f}, bias {np.median(left):+.3f}")


if __name__ == "__main__":
    main()
