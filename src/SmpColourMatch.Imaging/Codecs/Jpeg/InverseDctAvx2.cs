using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>
/// The transforms of <see cref="InverseDct"/> and <see cref="ReducedInverseDct"/> with AVX2, bit for bit. Products of two inputs with two
/// constants are added in one instruction, so the flow graph's sums of constants are formed beforehand.
/// </summary>
internal static unsafe class InverseDctAvx2
{
    /// <inheritdoc cref="InverseDct.Transform"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform8(short* block, byte* output, nint stride)
    {
        // Columns.
        Pass8(
            Vector128.Load(block),
            Vector128.Load(block + 8),
            Vector128.Load(block + 16),
            Vector128.Load(block + 24),
            Vector128.Load(block + 32),
            Vector128.Load(block + 40),
            Vector128.Load(block + 48),
            Vector128.Load(block + 56),
            InverseDct.ColumnShift,
            out var w0,
            out var w1,
            out var w2,
            out var w3
        );

        // Rows: each vector now holds one value of all eight rows.
        Pass8(
            w0.GetLower(),
            w1.GetLower(),
            w2.GetLower(),
            w3.GetLower(),
            w0.GetUpper(),
            w1.GetUpper(),
            w2.GetUpper(),
            w3.GetUpper(),
            InverseDct.RowShift,
            out w0,
            out w1,
            out w2,
            out w3
        );

        // Saturated to −128…127 and moved to 0…255.
        var centre = Vector256.Create((byte)0x80);
        var rows0145 = (Avx2.PackSignedSaturate(w0, w1).AsByte() ^ centre).AsUInt64();
        var rows2367 = (Avx2.PackSignedSaturate(w2, w3).AsByte() ^ centre).AsUInt64();
        *(ulong*)output = rows0145.ToScalar();
        *(ulong*)(output + stride) = rows0145.GetElement(1);
        *(ulong*)(output + (2 * stride)) = rows2367.ToScalar();
        *(ulong*)(output + (3 * stride)) = rows2367.GetElement(1);
        output += 4 * stride;
        *(ulong*)output = rows0145.GetUpper().ToScalar();
        *(ulong*)(output + stride) = rows0145.GetUpper().GetElement(1);
        *(ulong*)(output + (2 * stride)) = rows2367.GetUpper().ToScalar();
        *(ulong*)(output + (3 * stride)) = rows2367.GetUpper().GetElement(1);
    }

    /// <inheritdoc cref="ReducedInverseDct.Transform4"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform4(short* block, byte* output, nint stride)
    {
        const int ColumnShift = ReducedInverseDct.ColumnShift4;
        const int RowShift = ReducedInverseDct.RowShift4;

        // Columns, all eight at once.
        var i2 = Vector128.Load(block + 16);
        var i6 = Vector128.Load(block + 48);
        var i7 = Vector128.Load(block + 56);
        var i5 = Vector128.Load(block + 40);
        var i3 = Vector128.Load(block + 24);
        var i1 = Vector128.Load(block + 8);
        var even = (Avx2.ConvertToVector256Int32(block) << 14) + Vector256.Create(1 << (ColumnShift - 1));
        var tilt = MultiplyAdd(Interleave(i2, i6), 15137, -6270);
        var p75 = Interleave(i7, i5);
        var p31 = Interleave(i3, i1);
        var inner = MultiplyAdd(p75, -1730, 11893) + MultiplyAdd(p31, -17799, 8697);
        var outer = MultiplyAdd(p75, -4176, -4926) + MultiplyAdd(p31, 7373, 20995);
        var sum = even + tilt;
        var difference = even - tilt;
        var a = Avx2.PackSignedSaturate((sum + outer) >> ColumnShift, (difference + inner) >> ColumnShift);
        var b = Avx2.PackSignedSaturate((difference - inner) >> ColumnShift, (sum - outer) >> ColumnShift);
        var even02 = Avx2.UnpackLow(a, b);
        var odd13 = Avx2.UnpackHigh(a, b);
        var columns0145 = Avx2.UnpackLow(even02, odd13);
        var columns2367 = Avx2.UnpackHigh(even02, odd13);

        // Rows, all four at once: each half vector holds one value of all rows.
        var c01 = columns0145.GetLower();
        var c45 = columns0145.GetUpper();
        var c23 = columns2367.GetLower();
        var c67 = columns2367.GetUpper();
        var rowEven = (Sse41.ConvertToVector128Int32(c01) << 14) + Vector128.Create(1 << (RowShift - 1));
        var rowTilt = MultiplyAdd(Sse2.UnpackLow(c23, c67), 15137, -6270);
        var r75 = Sse2.UnpackHigh(c67, c45);
        var r31 = Sse2.UnpackHigh(c23, c01);
        var rowInner = MultiplyAdd(r75, -1730, 11893) + MultiplyAdd(r31, -17799, 8697);
        var rowOuter = MultiplyAdd(r75, -4176, -4926) + MultiplyAdd(r31, 7373, 20995);
        var rowSum = rowEven + rowTilt;
        var rowDifference = rowEven - rowTilt;
        var left = Sse2.PackSignedSaturate((rowSum + rowOuter) >> RowShift, (rowDifference + rowInner) >> RowShift);
        var right = Sse2.PackSignedSaturate((rowDifference - rowInner) >> RowShift, (rowSum - rowOuter) >> RowShift);
        var bytes = Sse2.PackSignedSaturate(left, right).AsByte() ^ Vector128.Create((byte)0x80);
        var rows = Ssse3
            .Shuffle(bytes, Vector128.Create((byte)0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15))
            .AsUInt32();
        *(uint*)output = rows.ToScalar();
        *(uint*)(output + stride) = rows.GetElement(1);
        *(uint*)(output + (2 * stride)) = rows.GetElement(2);
        *(uint*)(output + (3 * stride)) = rows.GetElement(3);
    }

    /// <summary>One pass over eight lanes, and the result turned: w0 holds the lanes' inputs 0 and 4 of the next pass, w1 1 and 5, and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass8(
        Vector128<short> i0,
        Vector128<short> i1,
        Vector128<short> i2,
        Vector128<short> i3,
        Vector128<short> i4,
        Vector128<short> i5,
        Vector128<short> i6,
        Vector128<short> i7,
        [ConstantExpected] int shift,
        out Vector256<short> w0,
        out Vector256<short> w1,
        out Vector256<short> w2,
        out Vector256<short> w3
    )
    {
        var round = Vector256.Create(1 << (shift - 1));
        var p04 = Interleave(i0, i4);
        var e0 = MultiplyAdd(p04, 1 << 13, 1 << 13) + round;
        var e1 = MultiplyAdd(p04, 1 << 13, -(1 << 13)) + round;
        var p26 = Interleave(i2, i6);
        var e2 = MultiplyAdd(p26, InverseDct.F0541, InverseDct.F0541 - InverseDct.F1847);
        var e3 = MultiplyAdd(p26, InverseDct.F0541 + InverseDct.F0765, InverseDct.F0541);
        var a0 = e0 + e3;
        var a3 = e0 - e3;
        var a1 = e1 + e2;
        var a2 = e1 - e2;

        var pz = Interleave(i7 + i3, i5 + i1);
        var z3 = MultiplyAdd(pz, InverseDct.F1175 - InverseDct.F1961, InverseDct.F1175);
        var z4 = MultiplyAdd(pz, InverseDct.F1175, InverseDct.F1175 - InverseDct.F0390);
        var p71 = Interleave(i7, i1);
        var o0 = MultiplyAdd(p71, InverseDct.F0298 - InverseDct.F0899, -InverseDct.F0899) + z3;
        var o3 = MultiplyAdd(p71, -InverseDct.F0899, InverseDct.F1501 - InverseDct.F0899) + z4;
        var p53 = Interleave(i5, i3);
        var o1 = MultiplyAdd(p53, InverseDct.F2053 - InverseDct.F2562, -InverseDct.F2562) + z4;
        var o2 = MultiplyAdd(p53, -InverseDct.F2562, InverseDct.F3072 - InverseDct.F2562) + z3;

        var r01 = Avx2.PackSignedSaturate((a0 + o3) >> shift, (a1 + o2) >> shift);
        var r23 = Avx2.PackSignedSaturate((a2 + o1) >> shift, (a3 + o0) >> shift);
        var r45 = Avx2.PackSignedSaturate((a3 - o0) >> shift, (a2 - o1) >> shift);
        var r67 = Avx2.PackSignedSaturate((a1 - o2) >> shift, (a0 - o3) >> shift);

        // Turned over: 16-bit pairs twice, then 64-bit halves.
        var r02 = Avx2.UnpackLow(r01, r23);
        var r13 = Avx2.UnpackHigh(r01, r23);
        var r46 = Avx2.UnpackLow(r45, r67);
        var r57 = Avx2.UnpackHigh(r45, r67);
        var upper01 = Avx2.UnpackLow(r02, r13).AsInt64();
        var upper23 = Avx2.UnpackHigh(r02, r13).AsInt64();
        var lower01 = Avx2.UnpackLow(r46, r57).AsInt64();
        var lower23 = Avx2.UnpackHigh(r46, r57).AsInt64();
        w0 = Avx2.UnpackLow(upper01, lower01).AsInt16();
        w1 = Avx2.UnpackHigh(upper01, lower01).AsInt16();
        w2 = Avx2.UnpackLow(upper23, lower23).AsInt16();
        w3 = Avx2.UnpackHigh(upper23, lower23).AsInt16();
    }

    /// <summary>Pairs (a, b) of all eight lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Interleave(Vector128<short> a, Vector128<short> b) =>
        Vector256.Create(Sse2.UnpackLow(a, b), Sse2.UnpackHigh(a, b));

    /// <summary>a · first + b · second for all pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> MultiplyAdd(
        Vector256<short> pairs,
        [ConstantExpected] int first,
        [ConstantExpected] int second
    ) => Avx2.MultiplyAddAdjacent(pairs, Vector256.Create((second << 16) | (first & 0xFFFF)).AsInt16());

    /// <inheritdoc cref="MultiplyAdd(Vector256{short}, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> MultiplyAdd(
        Vector128<short> pairs,
        [ConstantExpected] int first,
        [ConstantExpected] int second
    ) => Sse2.MultiplyAddAdjacent(pairs, Vector128.Create((second << 16) | (first & 0xFFFF)).AsInt16());
}
