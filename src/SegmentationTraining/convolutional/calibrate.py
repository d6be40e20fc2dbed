"""The temperature that makes the probabilities true on held-out subjects: `python3 calibrate.py DATA CHECKPOINT`. Goes into NetworkSegmenter.cs."""

import sys

import cv2
import numpy as np
import torch

import evaluate
import model
import pictures

TEMPERATURES = np.arange(0.8, 2.6, 0.1)


def main():
    torch.set_num_threads(1)
    network = model.Network().eval()
    network.load_state_dict(torch.load(sys.argv[2])["average"])
    loss = np.zeros((0, len(TEMPERATURES)))
    for photo, label in pictures.hairloss(sys.argv[1], held_out=True):
        picture, codes = cv2.imread(photo), cv2.imread(label, cv2.IMREAD_GRAYSCALE)
        width, height = evaluate.sides(picture.shape[1], picture.shape[0])
        small = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
        x = torch.from_numpy(small[..., ::-1].transpose(2, 0, 1).copy()).float()[None] / 255
        with torch.no_grad():
            logits = network(x)[0]
        codes = torch.from_numpy(cv2.resize(codes, (width // 2, height // 2), interpolation=cv2.INTER_NEAREST)).long()
        valid = codes < 4
        row = [torch.nn.functional.cross_entropy((logits / t)[None], codes.clamp(max=3)[None], reduction="none")[0][valid].mean() for t in TEMPERATURES]
        loss = np.vstack([loss, row])
    for t, mean in zip(TEMPERATURES, loss.mean(0)):
        print(f"{t:.1f} {mean:.4f}")


if __name__ == "__main__":
    main()
