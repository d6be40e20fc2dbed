"""The training sets, read and put into one form: 8-bit BGR pictures with a label plane of the codes below."""

import glob
import hashlib
import json
import os

import cv2
import numpy as np

BACKGROUND, SKIN, HAIR, STUBBLE, NOT_HAIR, SKIN_OR_STUBBLE, IGNORED = 0, 1, 2, 3, 4, 5, 255
LONGER_SIDE = 384
# Beards are skin seen through hair: stubble to us.
PORTRAIT_CODES = {"background": 0, "skin": SKIN, "hair": HAIR, "stubble": STUBBLE, "beard": STUBBLE, "unsure": IGNORED}
# Part of the 250 x 250 photos in which portrait labels were drawn: left, top, side.
DRAWN = (20, 5, 210)

# How far each label code leaves a class (background, skin, hair, stubble) open; the loss sums the probabilities times this.
ALLOWED = np.zeros((6, 4), np.float32)
ALLOWED[[0, 1, 2, 3], [0, 1, 2, 3]] = 1
ALLOWED[NOT_HAIR] = (1, 1, 0, 1)
# Most skin of portraits is bare: were stubble as good an answer, smooth faces and shining bald heads would become stubble.
# Chosen by us: 0.3 costs stubble 1.2 nats, which a beard's pixels, alike to labelled stubble, easily pay; 1 asks nothing, 0 forbids beards.
ALLOWED[SKIN_OR_STUBBLE] = (0, 1, 0, 0.3)

# Set: (share of the training samples, weight of its pixels). Hair-loss photos are nearest to real use; LFW's labels are coarse.
SETS = {
    "hairloss": (0.23, 1.0),
    "portraits": (0.18, 1.0),
    "figaro_train": (0.15, 1.0),
    "fasseg_v2": (0.07, 0.7),
    "fasseg_v3": (0.06, 0.7),
    "lfw_train": (0.07, 0.6),
    "no_head": (0.04, 1.0),
    "rendered": (0.20, 0.8),
}
# Chart photos under licences that allow it, without a person in them: negatives and new backgrounds.
NO_HEAD = (
    "flat_lightbox.jpg",
    "passport_outdoor.jpg",
    "phone_desk_clutter.jpg",
    "pixelperfect_clone.jpg",
    "cameratrax_clone.png",
    "classic_closeup.png",
    "nano_closeup.jpeg",
    "partial_card_leaf.png",
)


def held_out_subjects():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "held_out_subjects.txt")
    with open(path, encoding="ascii") as lines:
        return {line.strip() for line in lines if line.startswith("s")}


def subject(path):
    return os.path.basename(path).split("_")[3].split(".")[0]


def hairloss(data, held_out):
    """(photo, label) paths of the subjects that training may see, or of those it must not."""
    held = held_out_subjects()
    labels = sorted(glob.glob(f"{data}/heads/hairloss_labels/*.png"))
    photo = lambda label: label.replace("hairloss_labels", "unlabelled/hairloss_roboflow").replace(".png", ".jpg")
    return [(photo(label), label) for label in labels if (subject(label) in held) == held_out]


def digest(path):
    with open(path, "rb") as photo:
        return hashlib.sha256(photo.read()).hexdigest()[:16]


def person(photo):
    """LFW's files are named after people, then a number."""
    return os.path.basename(photo).rsplit("_", 1)[0]


def is_held_out_portrait(photo):
    """A fifth of the people of LFW that have portrait labels is kept for validation; by a digest, since their names are nobody's business."""
    return int(hashlib.sha256(person(photo).encode()).hexdigest()[:8], 16) % 5 == 0


def portraits(data, held_out):
    """(photo, polygons) of LFW photos with outlines drawn by hand.

    portrait_labels.json: digest of the photo, then class and x, y, x, y ... in pixels of the photo, later over earlier.
    """
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "portrait_labels.json"), encoding="ascii") as file:
        labels = json.load(file)
    drawn_on = ((photo, labels.get(digest(photo))) for photo in sorted(glob.glob(f"{data}/training/lfw_train/*.jpg")))
    return [(photo, polygons) for photo, polygons in drawn_on if polygons and is_held_out_portrait(photo) == held_out]


def drawn(polygons):
    """Label plane of DRAWN, LONGER_SIDE high and wide: finer than the photo, whose rims of hair are a few pixels wide."""
    left, top, side = DRAWN
    k = LONGER_SIDE / side
    codes = np.full((LONGER_SIDE, LONGER_SIDE), BACKGROUND, np.uint8)
    for name, points in polygons:
        corners = (np.array(points, np.float64).reshape(-1, 2) - (left, top)) * k - 0.5
        cv2.fillPoly(codes, [np.round(corners * 16).astype(np.int32)], PORTRAIT_CODES[name], shift=4)
    return codes


def entries(data, name):
    if name == "hairloss":
        return hairloss(data, held_out=False)
    if name == "portraits":
        return portraits(data, held_out=False)
    if name == "lfw_train":
        return coarse_portraits(data)
    if name == "no_head":
        return [(f"{data}/charts/photos/{photo}", None) for photo in NO_HEAD]
    return [(label[:-4] + ".jpg", label) for label in sorted(glob.glob(f"{data}/training/{name}/*.png"))]


def coarse_portraits(data):
    """LFW without the photos that portrait labels know better, and without the people kept for validation."""
    labelled = {photo for photo, _ in portraits(data, False)}
    kept = {person(photo) for photo, _ in portraits(data, True)}
    photos = sorted(glob.glob(f"{data}/training/lfw_train/*.jpg"))
    return [(photo, photo[:-4] + ".png") for photo in photos if photo not in labelled and person(photo) not in kept]


def reduced(picture, label):
    k = LONGER_SIDE / max(picture.shape[:2])
    if k >= 1:
        return picture, label
    size = (round(picture.shape[1] * k), round(picture.shape[0] * k))
    return (
        cv2.resize(picture, size, interpolation=cv2.INTER_AREA),
        cv2.resize(label, size, interpolation=cv2.INTER_NEAREST),
    )


def load(name, photo, label):
    picture = cv2.imread(photo, cv2.IMREAD_COLOR)
    if name == "portraits":
        left, top, side = DRAWN
        part = picture[top : top + side, left : left + side]
        return cv2.resize(part, (LONGER_SIDE, LONGER_SIDE), interpolation=cv2.INTER_CUBIC), drawn(label)
    codes = np.zeros(picture.shape[:2], np.uint8) if label is None else cv2.imread(label, cv2.IMREAD_GRAYSCALE)
    if name in ("figaro_train", "lfw_train"):
        codes = np.where(codes == HAIR, HAIR, NOT_HAIR).astype(np.uint8)
    if name == "lfw_train":  # superpixel labels: the rim of the hair is not to be believed
        hair = (codes == HAIR).astype(np.uint8)
        # The faces are aligned: what is not hair between brows and chin is skin. Beards are hair there; to us they are skin seen through hair.
        face = cv2.ellipse(np.zeros_like(codes), (125, 133), (27, 37), 0, 0, 360, 1, -1) > 0
        codes[face & (codes == NOT_HAIR)] = SKIN_OR_STUBBLE
        chin = codes[142:190, 95:155]
        chin[chin == HAIR] = STUBBLE
        below = codes[140:, 75:175]
        below[below == HAIR] = IGNORED
        # The faces lie in the middle: above and beside them there is background, but for the odd neighbour.
        for around in (codes[:35], codes[35:120, :30], codes[35:120, 220:]):
            around[around == NOT_HAIR] = BACKGROUND
        codes[cv2.morphologyEx(hair, cv2.MORPH_GRADIENT, np.ones((5, 5), np.uint8)) > 0] = IGNORED
    if name.startswith("fasseg"):
        codes[codes == SKIN] = SKIN_OR_STUBBLE
        # Brows are hair there, but a face has a few pixels of them and no one's hair is meant.
        _, parts, sizes, _ = cv2.connectedComponentsWithStats((codes == HAIR).astype(np.uint8))
        small = sizes[:, cv2.CC_STAT_AREA] < 0.1 * sizes[1:, cv2.CC_STAT_AREA].max(initial=0)
        codes[small[parts]] = IGNORED
    return reduced(picture, codes)


def load_all(data, renderings=None):
    """{set: [(picture, codes)]}; renderings: a folder of photos of our own renderer, left out where None."""
    names = [name for name in SETS if name != "rendered"]
    out = {name: [load(name, *entry) for entry in entries(data, name)] for name in names}
    # Half of LFW without the outermost, so that heads are as large in the view as in portraits; the other half shows clothes and rooms.
    out["lfw_train"][::2] = [(picture[8:208, 25:225], codes[8:208, 25:225]) for picture, codes in out["lfw_train"][::2]]
    # Portraits come as drawn, with heads of half the width, and once more without the outer fifth.
    out["portraits"] += [(picture[20:332, 36:348], codes[20:332, 36:348]) for picture, codes in out["portraits"]]
    if renderings:
        masks = sorted(glob.glob(f"{renderings}/*.mask.png"))
        out["rendered"] = [load("rendered", mask.replace(".mask.png", ".jpg"), mask) for mask in masks]
    return out
