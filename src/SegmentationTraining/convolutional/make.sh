#!/bin/sh
# From the shared data to the weight file: make.sh DATA [WORK_FOLDER]. Interrupted, it goes on from its last checkpoint.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$1
work=${2:-/tmp/scalp-network}
python=${PYTHON:-/usr/bin/python3}
# Large blocks stay in the heap: handing them back to the kernel at each step costs more than the arithmetic.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=99999999999 MALLOC_TOP_PAD_=268435456
mkdir -p "$work"
if [ ! -e "$work/rendered/done" ]; then
    render() { dotnet run -c Release --project "$here/../../../tests/SmpColourMatch.Renderer" -- random --count "$1" --seed "$2" --size 640 --out "$work/rendered"; }
    render 250 700101
    render 100 700102
    render 400 700301
    render 500 700401
    touch "$work/rendered/done"
fi
weights=$here/../../SmpColourMatch.Core/Segmentation/Network/scalp-network.bin
"$python" "$here/train.py" "$data" --out "$work/checkpoint.pt" --rendered "$work/rendered"
# The edge of the hair is learnt on larger views, from the averaged weights of the first stage.
if [ ! -e "$work/fine.pt" ]; then
    "$python" "$here/export.py" "$work/checkpoint.pt"
fi
"$python" "$here/train.py" "$data" --out "$work/fine.pt" --rendered "$work/rendered" --start "$weights" --side 224 --rate 1.2e-3 --steps 4000
"$python" "$here/export.py" "$work/fine.pt"
"$python" "$here/evaluate.py" "$data" "$work/fine.pt"
