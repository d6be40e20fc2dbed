"""The network: a small U-Net of plain 3x3 convolutions, half resolution out, four classes: background, skin, hair, stubble.

Encoder levels halve the picture; each has a stride-2 convolution and residual pairs. The deepest level adds a projection of its own mean
(the light of the whole photo). The decoder projects (1x1), doubles (bilinear, half-pixel centres), adds the encoder's skip and convolves.
Every convolution is followed by batch normalisation, which export.py folds away, so that what is run has bias only.
"""

import torch
from torch import nn
from torch.nn import functional as F

CLASSES = 4
WIDTHS = (16, 32, 48, 72, 96)
PAIRS = (0, 1, 2, 1, 1)


class Conv(nn.Module):
    def __init__(self, inputs, outputs, size=3, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False)
        self.norm = nn.BatchNorm2d(outputs, momentum=0.03)

    def forward(self, x):
        return self.norm(self.conv(x))


class Pair(nn.Module):
    """x + conv(relu(conv(x))), then relu."""

    def __init__(self, width):
        super().__init__()
        self.first, self.second = Conv(width, width), Conv(width, width)

    def forward(self, x):
        return F.relu(x + self.second(F.relu(self.first(x))))


class Level(nn.Module):
    def __init__(self, inputs, width, pairs):
        super().__init__()
        self.down = Conv(inputs, width, 3, 2)
        self.pairs = nn.Sequential(*(Pair(width) for _ in range(pairs)))

    def forward(self, x):
        return self.pairs(F.relu(self.down(x)))


class Up(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.project = Conv(inputs, width, 1)
        self.merge = Conv(width, width)

    def forward(self, x, skip):
        x = F.interpolate(self.project(x), scale_factor=2, mode="bilinear", align_corners=False)
        return F.relu(self.merge(F.relu(x + skip)))


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        w = WIDTHS
        self.levels = nn.ModuleList(Level(3 if i == 0 else w[i - 1], w[i], PAIRS[i]) for i in range(len(w)))
        self.context = nn.Linear(w[-1], w[-1])
        self.ups = nn.ModuleList(Up(w[i + 1], w[i]) for i in reversed(range(len(w) - 1)))
        self.head = nn.Conv2d(w[0], CLASSES, 1)

    def forward(self, x):
        """x: (n, 3, h, w), sRGB-coded values 0-1, h and w multiples of 32; gives logits (n, 4, h/2, w/2)."""
        return self.run((x - 0.5) * 4)

    def run(self, x):
        """x as the first level takes it."""
        skips = []
        for level in self.levels:
            x = level(x)
            skips.append(x)
        x = F.relu(x + self.context(x.mean((2, 3)))[:, :, None, None])
        for up, skip in zip(self.ups, reversed(skips[:-1])):
            x = up(x, skip)
        return self.head(x)


def parameters(network):
    return sum(p.numel() for p in network.parameters())


def multiplications(height, width):
    """Multiply-adds of one pass."""
    total, network = 0, Network().eval()

    def count(layer, _, out):
        nonlocal total
        if isinstance(layer, nn.Conv2d):
            total += layer.weight.numel() * out.shape[2] * out.shape[3]

    for layer in network.modules():
        layer.register_forward_hook(count)
    with torch.no_grad():
        network(torch.zeros(1, 3, height, width))
    return total


if __name__ == "__main__":
    print(parameters(Network()), "parameters,", multiplications(256, 256) / 1e6, "M multiply-adds at 256 x 256")
