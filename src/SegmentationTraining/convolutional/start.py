"""A network to train on, from a weight file: what export.py folded away is put back, so that training can go on from the built-in weights.

Batch normalisation was folded into the convolutions. Over a few batches of training views the mean and the spread of each convolution's
output are taken; with those as running statistics, the spread as factor and mean + bias as offset, the network computes what the file says,
to rounding. Filters are then scaled to the size that a fresh network has, which normalisation undoes: so the learning rate means the same.
"""

import math
import struct

import numpy as np
import torch

import export
import model


def read(path):
    """The folded network of a weight file; its normalisations do nothing but add the bias."""
    with open(path, "rb") as source:
        data = source.read()
    at = 12 + 4 * len(model.PAIRS)
    network = model.Network().eval()
    for block in export.layers(network):
        inputs, outputs, size, _ = struct.unpack_from("<4i", data, at)
        at += 16
        bias = torch.from_numpy(np.frombuffer(data, "<f4", outputs, at).copy())
        at += 4 * outputs
        count = inputs * outputs * size * size
        packed = np.frombuffer(data, "<f2", count, at).astype(np.float32)
        at += 2 * count
        packed = packed.reshape(outputs // export.BLOCK, size, size, inputs, export.BLOCK).transpose(0, 4, 3, 1, 2)
        conv = block.conv if isinstance(block, model.Conv) else block
        shape = conv.weight.shape
        conv.weight.data = torch.from_numpy(packed.reshape(outputs, inputs, size, size).copy())[: shape[0], : shape[1]].reshape(shape)
        if isinstance(block, model.Conv):
            export.without_normalisation(block.norm, bias[: shape[0]])
        else:
            block.bias.data = bias[: shape[0]].clone()
    if at != len(data):
        raise ValueError(f"{path}: {len(data)} bytes where {at} belong to this network")
    return network


def unfold(network, batches):
    """Puts normalisation back, from what the convolutions give on batches of pictures (n, 3, h, w), values 0-1."""
    sums = {}

    def note(block, inputs, _):
        y = block.conv(inputs[0])
        n, s, q = sums.get(block, (0, 0, 0))
        sums[block] = (n + y.numel() // y.shape[1], s + y.double().sum((0, 2, 3)), q + y.double().square().sum((0, 2, 3)))

    blocks = [b for b in export.layers(network) if isinstance(b, model.Conv)]
    hooks = [b.register_forward_hook(note) for b in blocks]
    with torch.no_grad():
        for batch in batches:
            network(batch)
    for hook in hooks:
        hook.remove()
    for block in blocks:
        n, s, q = sums[block]
        mean, variance = s / n, (q / n - (s / n).square()).clamp_min(1e-8)
        weight, norm = block.conv.weight, block.norm
        bias = norm.bias.data.double()
        wanted = math.sqrt(2 / weight[0].numel()) * math.sqrt(weight[0].numel())
        scale = (wanted / weight.data.flatten(1).norm(dim=1).clamp_min(1e-3)).double()
        weight.data *= scale[:, None, None, None].float()
        norm.running_mean.data = (mean * scale).float()
        norm.running_var.data = (variance * scale.square()).float()
        norm.weight.data = ((variance * scale.square() + norm.eps).sqrt() / scale).float()
        norm.bias.data = (mean + bias).float()
    return network
