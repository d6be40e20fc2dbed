#!/bin/sh
# From our own renderer to the weight file of head form: make.sh [WORK_FOLDER]. Renders once; about an hour on two cores.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-/tmp/head-form}
python=${PYTHON:-/usr/bin/python3}
if [ ! -e "$work/done" ]; then
    render() { dotnet run -c Release --project "$here/../../tests/SmpColourMatch.Renderer" -- random --normals --size 640 --count "$1" --seed "$2" --out "$3"; }
    render 1400 700401 "$work/training"
    render 160 31337 "$work/test"
    touch "$work/done"
fi
"$python" "$here/train.py" "$work/training" "$work/test" "$here/../SmpColourMatch.Core/Measurement/Shading/head-form.bin"
