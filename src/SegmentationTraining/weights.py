"""The weight file `pixel-classifier.bin`, little-endian; PixelClassifierFile.cs reads it.

'SMPPC001', int32 number of stages; per stage: int32 grid level, int32 number of features, per feature 4 x int16 (channel, level, dx, dy);
int32 number of layers, per layer: int32 inputs, int32 outputs, outputs x float32 bias, inputs x outputs float16 weights (row by input).
"""

import os
import struct

import numpy as np

import features
import network

DEFAULT_PATH = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "SmpColourMatch.Core", "Segmentation", "pixel-classifier.bin"
)


def write(path, nets):
    with open(path, "wb") as f:
        f.write(b"SMPPC001" + struct.pack("<i", len(nets)))
        for (program, grid), net in zip(features.STAGES, nets):
            f.write(struct.pack("<ii", grid, len(program)))
            for name, level, dx, dy in program:
                f.write(struct.pack("<4h", features.CHANNELS.index(name), level, dx, dy))
            layers = net.folded()
            f.write(struct.pack("<i", len(layers)))
            for w, b in layers:
                f.write(struct.pack("<ii", *w.shape))
                f.write(b.astype("<f4").tobytes())
                f.write(w.astype("<f2").tobytes())


def read(path):
    data = open(path, "rb").read()
    pos = 12
    nets = []
    for _ in range(struct.unpack_from("<i", data, 8)[0]):
        _, count = struct.unpack_from("<ii", data, pos)
        pos += 8 + 8 * count
        layers = []
        (n,) = struct.unpack_from("<i", data, pos)
        pos += 4
        for _ in range(n):
            i, o = struct.unpack_from("<ii", data, pos)
            pos += 8
            b = np.frombuffer(data, "<f4", o, pos)
            pos += 4 * o
            w = np.frombuffer(data, "<f2", i * o, pos).reshape(i, o).astype(np.float32)
            pos += 2 * i * o
            layers.append((w, b))
        nets.append(network.Network(np.float32(0), np.float32(1), layers))
    return nets
