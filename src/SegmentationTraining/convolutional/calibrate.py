"""How sure is sure, on held-out subjects: `python3 calibrate.py DATA CHECKPOINT`.

First the temperature that makes the probabilities true (least cross entropy): goes into NetworkSegmenter.cs. Then, at that temperature, the
precision of the pixels above each confidence and the share of the class's pixels that they are: for the thresholds of SureRegions.cs, which the
benchmark `segmentation` then confirms after refinement.
"""

import sys

import cv2
import numpy as np
import torch

import evaluate
import model
import pictures

TEMPERATURES = np.arange(0.8, 2.6, 0.1)
CONFIDENCES = (128, 144, 160, 176, 192, 205, 216, 222, 228, 234, 240, 246)


def main():
    torch.set_num_threads(1)
    network = model.Network().eval()
    network.load_state_dict(torch.load(sys.argv[2])["average"])
    photos = []
    for photo, label in pictures.hairloss(sys.argv[1], held_out=True):
        picture, codes = cv2.imread(photo), cv2.imread(label, cv2.IMREAD_GRAYSCALE)
        logits = evaluate.logits(network, picture)
        codes = cv2.resize(codes, (logits.shape[2], logits.shape[1]), interpolation=cv2.INTER_NEAREST)
        photos.append((logits, torch.from_numpy(codes).long()))

    def entropy(temperature):
        of = lambda logits, codes: torch.nn.functional.cross_entropy((logits / temperature)[None], codes.clamp(max=3)[None], reduction="none")[0]
        return np.mean([of(logits, codes)[codes < 4].mean() for logits, codes in photos])

    losses = [entropy(t) for t in TEMPERATURES]
    for t, loss in zip(TEMPERATURES, losses):
        print(f"temperature {t:.1f}: {loss:.4f}")
    best = TEMPERATURES[int(np.argmin(losses))]
    for c, name in ((1, "skin"), (2, "hair"), (3, "stubble")):
        for least in CONFIDENCES:
            right = used = there = 0
            for logits, codes in photos:
                p = torch.softmax(logits / best, 0)
                sure = (p.argmax(0) == c) & (p.max(0).values * 255 >= least) & (codes < 4)
                right, used, there = right + int((sure & (codes == c)).sum()), used + int(sure.sum()), there + int((codes == c).sum())
            print(f"{name} from {least}: precision {right / max(1, used):.3f}, {right / max(1, there):.2f} of its pixels")


if __name__ == "__main__":
    main()
