"""Pictures to draw portrait labels by, and to check them with.

`python3 label.py DATA grid PHOTO.jpg OUT.png` enlarges the part of a photo in which labels are drawn, with a grid of its pixels;
`python3 label.py DATA check OUT_FOLDER` lays all labels of portrait_labels.json over their photos. What is drawn is entered there by hand: README.md.
"""

import os
import sys

import cv2
import numpy as np

import evaluate
import pictures

# Chosen by us: a picture of 1050 pixels, of which most screens show all; lines as far apart as an eye is wide. A rim of hair is 3 to 8 pixels.
ENLARGED = 5
STEP = 10


def grid(photo):
    """The part, ENLARGED times, a line every STEP pixels of the photo, every second one with its number."""
    left, top, side = pictures.DRAWN
    part = cv2.imread(photo)[top : top + side, left : left + side]
    large = cv2.resize(part, None, fx=ENLARGED, fy=ENLARGED, interpolation=cv2.INTER_CUBIC)
    lines = large.copy()
    for at in range(0, side, STEP):
        cv2.line(lines, (at * ENLARGED, 0), (at * ENLARGED, side * ENLARGED), (255, 255, 0), 1)
        cv2.line(lines, (0, at * ENLARGED), (side * ENLARGED, at * ENLARGED), (255, 255, 0), 1)
    out = cv2.addWeighted(large, 0.6, lines, 0.4, 0)
    for at in range(0, side, 2 * STEP):
        for text, place in ((at + left, (at * ENLARGED + 2, 12)), (at + top, (2, at * ENLARGED - 2))):
            for colour, width in (((0, 0, 0), 3), ((0, 255, 255), 1)):
                cv2.putText(out, str(text), place, cv2.FONT_HERSHEY_SIMPLEX, 0.42, colour, width)
    return out


def check(photo, polygons):
    """Photo and labels side by side: skin green, hair blue, stubble and beards red, unsure pale."""
    picture, codes = pictures.load("portraits", photo, polygons)
    out = picture * 0.5 + evaluate.COLOURS[np.minimum(codes, pictures.STUBBLE)] * 0.5
    out[codes == pictures.BACKGROUND] = picture[codes == pictures.BACKGROUND]
    out[codes == pictures.IGNORED] = picture[codes == pictures.IGNORED] * 0.3 + 150
    return np.hstack([picture, out.astype(np.uint8)])


def main():
    data, what, *rest = sys.argv[1:]
    if what == "grid":
        cv2.imwrite(rest[1], grid(rest[0]))
        return
    os.makedirs(rest[0], exist_ok=True)
    for held_out in (False, True):
        for photo, polygons in pictures.portraits(data, held_out):
            cv2.imwrite(f"{rest[0]}/{pictures.digest(photo)}.png", check(photo, polygons))


if __name__ == "__main__":
    main()
