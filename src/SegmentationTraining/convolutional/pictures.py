"""The training sets, read and put into one form: 8-bit BGR pictures with a label plane of the codes below."""

import glob
import os

import cv2
import numpy as np

BACKGROUND, SKIN, HAIR, STUBBLE, NOT_HAIR, SKIN_OR_STUBBLE, IGNORED = 0, 1, 2, 3, 4, 5, 255
LONGER_SIDE = 384

# How far each label code leaves a class (background, skin, hair, stubble) open; the loss sums the probabilities times this.
ALLOWED = np.zeros((6, 4), np.float32)
ALLOWED[[0, 1, 2, 3], [0, 1, 2, 3]] = 1
ALLOWED[NOT_HAIR] = (1, 1, 0, 1)
# Most skin of portraits is bare: were stubble as good an answer, smooth faces and shining bald heads would become stubble.
# Chosen by us: 0.3 costs stubble 1.2 nats, which a beard's pixels, alike to labelled stubble, easily pay; 1 asks nothing, 0 forbids beards.
ALLOWED[SKIN_OR_STUBBLE] = (0, 1, 0, 0.3)

# Set: (share of the training samples, weight of its pixels). Hair-loss photos are nearest to real use; LFW's labels are coarse.
SETS = {
    "hairloss": (0.25, 1.0),
    "figaro_train": (0.16, 1.0),
    "fasseg_v2": (0.09, 0.7),
    "fasseg_v3": (0.08, 0.7),
    "lfw_train": (0.19, 0.6),
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


def entries(data, name):
    if name == "hairloss":
        return hairloss(data, held_out=False)
    if name == "no_head":
        return [(f"{data}/charts/photos/{photo}", None) for photo in NO_HEAD]
    return [(label[:-4] + ".jpg", label) for label in sorted(glob.glob(f"{data}/training/{name}/*.png"))]


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
    if renderings:
        masks = sorted(glob.glob(f"{renderings}/*.mask.png"))
        out["rendered"] = [load("rendered", mask.replace(".mask.png", ".jpg"), mask) for mask in masks]
    return out
