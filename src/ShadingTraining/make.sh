#!/bin/sh
# From our own renderer to the weight file of what fits of light usually miss: make.sh [WORK_FOLDER]. Renders once, 9,440 photos; above two hours on two cores.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-/tmp/shading}
python=${PYTHON:-/usr/bin/python3}
tests=$here/../../tests
render() { dotnet run -c Release --project "$tests/SmpColourMatch.Renderer" -- random "$@"; }
clues() { dotnet run -c Release --project "$tests/SmpColourMatch.Benchmarks" -- shading "$1" --clues "$1.csv"; }
if [ ! -e "$work/done" ]; then
    render --count 300 --seed 100 --out "$work/usual"
    render --count 160 --seed 31337 --out "$work/usual"
    render --count 180 --seed 5000 --chart never --out "$work/usual"
    for seed in 20261201 20261203 20261205 20261207 20261209; do
        render --count 500 --seed $seed --chart always --out "$work/usual"
    done
    for seed in 20261202 20261204 20261206 20261208 20261210; do
        render --count 200 --seed $seed --chart never --out "$work/usual"
    done
    render --count 1500 --seed 920103 --chart always --size 640 --out "$work/usual"
    render --count 2000 --seed 920104 --chart always --size 640 --out "$work/usual"
    render --count 1800 --seed 920102 --any-light --size 640 --out "$work/any"
    touch "$work/done"
fi
clues "$work/usual"
clues "$work/any"
"$python" "$here/train.py" "$here/../SmpColourMatch.Core/Measurement/Shading/shading-residual.bin" "$work/usual.csv" --any "$work/any.csv" \
    --reference "$tests/SmpColourMatch.Tests/Reference/shading-residual.csv"
