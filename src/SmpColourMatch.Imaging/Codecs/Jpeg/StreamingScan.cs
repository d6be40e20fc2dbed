namespace SmpColourMatch.Imaging.Codecs.Jpeg;

/// <summary>The only scan of a sequential picture: blocks go straight to the picture, nothing is kept.</summary>
internal sealed unsafe class StreamingScan : ScanDecoder
{
    private readonly PictureAssembler _picture;
    private readonly short[] _block = GC.AllocateArray<short>(ZigZag.BlockCapacity, pinned: true);

    public StreamingScan(JpegFrame frame, ScanHeader scan, PictureAssembler picture)
        : base(frame, scan)
    {
        _picture = picture;
    }

    public override bool DecodeMcu(ref BitReader reader, int column, int row)
    {
        var components = Scan.Components;
        fixed (short* block = _block)
        {
            for (var i = 0; i < components.Length; i++)
            {
                var component = components[i];
                fixed (short* quantization = component.Quantization)
                {
                    var wide = component.HorizontalSampling;
                    for (var y = 0; y < component.VerticalSampling; y++)
                    {
                        for (var x = 0; x < wide; x++)
                        {
                            var used = SequentialBlock.Decode(ref reader, component, block, quantization);
                            if (used == 0)
                            {
                                _block.AsSpan().Clear();
                                SkipMcu(column, row);
                                return false;
                            }

                            _picture.PutBlock(i, (column * wide) + x, y, block, used);
                        }
                    }
                }
            }
        }

        return true;
    }

    public override void SkipMcu(int column, int row)
    {
        var components = Scan.Components;
        fixed (short* block = _block)
        {
            for (var i = 0; i < components.Length; i++)
            {
                var wide = components[i].HorizontalSampling;
                for (var y = 0; y < components[i].VerticalSampling; y++)
                {
                    for (var x = 0; x < wide; x++)
                    {
                        _picture.PutBlock(i, (column * wide) + x, y, block, 1);
                    }
                }
            }
        }
    }

    public override void EndRow(int row) => _picture.EndRow(row);
}
