"""A checkpoint's averaged weights as the program reads them: `python3 export.py CHECKPOINT`. Also writes the reference logits of the tests.

`scalp-network.bin`, little-endian (ScalpNetworkFile.cs reads it):
'SMPNET01'; int32 number of levels; per level int32 number of residual pairs; then the layers in the order in which they run (per level:
down, pairs; the context layer; per step up: project, merge; the head), each as int32 inputs, outputs, size, stride; outputs x float32
bias; float16 weights in the order [block of 16 outputs][row][column][input][output in block].
Channel numbers other than the picture's three are filled up to multiples of 16 with zeros; batch normalisation is folded in.
"""

import os
import struct
import sys

import numpy as np
import torch

import model

HERE = os.path.dirname(os.path.abspath(__file__))
WEIGHTS = os.path.join(HERE, "..", "..", "SmpColourMatch.Core", "Segmentation", "Network", "scalp-network.bin")
REFERENCE = os.path.join(HERE, "..", "..", "..", "tests", "SmpColourMatch.Tests", "Reference", "scalp-network-logits.csv")
BLOCK = 16


def filled(n):
    return n if n == 3 else -(-n // BLOCK) * BLOCK


def fold(block):
    """Weights (out, in, size, size), bias and stride of a convolution with its batch normalisation."""
    if isinstance(block, torch.nn.Linear):
        return block.weight.detach()[:, :, None, None], block.bias.detach(), 1
    if isinstance(block, torch.nn.Conv2d):
        return block.weight.detach(), block.bias.detach(), 1
    norm = block.norm
    factor = norm.weight.detach() / torch.sqrt(norm.running_var + norm.eps)
    return block.conv.weight.detach() * factor[:, None, None, None], norm.bias.detach() - norm.running_mean * factor, block.conv.stride[0]


def layers(network):
    for level in network.levels:
        yield level.down
        for pair in level.pairs:
            yield pair.first
            yield pair.second
    yield network.context
    for up in network.ups:
        yield up.project
        yield up.merge
    yield network.head


def packed(block):
    weight, bias, stride = fold(block)
    outputs, inputs, size, _ = weight.shape
    full = np.zeros((filled(outputs), filled(inputs), size, size), np.float32)
    full[:outputs, :inputs] = weight.numpy()
    full = full.reshape(-1, BLOCK, filled(inputs), size, size).transpose(0, 3, 4, 2, 1)
    full_bias = np.zeros(filled(outputs), np.float32)
    full_bias[:outputs] = bias.numpy()
    return struct.pack("<4i", filled(inputs), filled(outputs), size, stride) + full_bias.tobytes() + full.astype("<f2").tobytes()


def rounded(network):
    """The same network with what the file holds: folded, weights of half precision."""
    out = model.Network().eval()
    out.load_state_dict(network.state_dict())
    for block in layers(out):
        weight, bias, _ = fold(block)
        weight = weight.half().float()
        conv = block.conv if isinstance(block, model.Conv) else block
        conv.weight.data = weight.reshape(conv.weight.shape)
        if isinstance(block, model.Conv):
            without_normalisation(block.norm, bias)
    return out


def without_normalisation(norm, bias):
    """Batch normalisation that only adds a bias."""
    norm.running_mean.zero_()
    norm.running_var.fill_(1 - norm.eps)
    norm.weight.data.fill_(1)
    norm.bias.data = bias.clone()


def pattern(width, height):
    """The made-up test picture: integers only, so that the test makes the very same values."""
    y, x, c = np.mgrid[0:height, 0:width, 0:3]
    waves = (x * (3 + c) + y * 2) % 256 + ((x // 24) * 57 + (y // 40) * 31 + c * 83) % 256
    return ((waves + (x * 7 + y * 13 + x * y) % 64) % 256).transpose(2, 0, 1).astype(np.float32) / 255


def write_reference(network):
    with open(REFERENCE, "w", encoding="ascii") as out:
        out.write("# Logits of the made-up pattern, from PyTorch 1.13 with the weights of scalp-network.bin; written by export.py.\n")
        out.write("# Tolerance: 1e-3.\nwidth,height,x,y,background,skin,hair,stubble\n")
        for width, height in ((192, 256), (224, 224)):
            with torch.no_grad():
                logits = network(torch.from_numpy(pattern(width, height))[None])[0].numpy()
            for y in range(0, height // 2, 9):
                for x in range(y // 9 % 2, width // 2, 11):
                    out.write(f"{width},{height},{x},{y}," + ",".join(f"{v:.5f}" for v in logits[:, y, x]) + "\n")


def main():
    network = model.Network().eval()
    network.load_state_dict(torch.load(sys.argv[1])["average"])
    os.makedirs(os.path.dirname(WEIGHTS), exist_ok=True)
    with open(WEIGHTS, "wb") as out:
        out.write(b"SMPNET01" + struct.pack(f"<{len(model.PAIRS) + 1}i", len(model.PAIRS), *model.PAIRS))
        for block in layers(network):
            out.write(packed(block))
    os.makedirs(os.path.dirname(REFERENCE), exist_ok=True)
    write_reference(rounded(network))
    print(os.path.getsize(WEIGHTS), "bytes")


if __name__ == "__main__":
    main()
