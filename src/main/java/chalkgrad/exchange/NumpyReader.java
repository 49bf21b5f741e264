package chalkgrad.exchange;

import chalkgrad.math.Matrix;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads arrays in NumPy's npy format, versions 1 to 3. It counts what it reads, so neither a header nor a compressed
/// entry can make it allocate more than the limit for all arrays of a file.
final class NumpyReader {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    static final int MAGIC_LENGTH = MAGIC.length;
    private static final int LONGEST_HEADER = 1 << 16;

    private long remaining;

    /// @param limit the most bytes that the numbers of all arrays may take together, as stored and as doubles
    NumpyReader(long limit) {
        remaining = limit;
    }

    static boolean isArray(byte[] start) {
        return Arrays.equals(start, 0, Math.min(start.length, MAGIC.length), MAGIC, 0, MAGIC.length);
    }

    /// Reads an array to the end of the stream.
    NumpyArray read(InputStream in, NumpyPlace place) throws IOException {
        NumpyHeader header = NumpyHeader.parse(headerText(in, place), place);
        int count = count(header, place);
        byte[] bytes = in.readNBytes(count * header.type().size());
        if (bytes.length < count * header.type().size()) {
            throw place.error(
                    "array.short",
                    NumpyArray.shapeText(header.shape()),
                    Sentences.count(bytes.length / header.type().size(), "number"));
        }
        if (in.read() >= 0) {
            throw place.error("array.long", NumpyArray.shapeText(header.shape()));
        }
        ByteBuffer data = ByteBuffer.wrap(bytes).order(header.byteOrder());
        List<Integer> shape = header.shape().stream().map(Math::toIntExact).toList();
        Matrix values = Matrix.generate(
                header.rows(), header.columns(), (i, j) -> header.type().at(data, header.index(i, j)));
        return new NumpyArray(place.array(), shape, values);
    }

    /// The number of numbers, which is subtracted from the rest of the limit.
    private int count(NumpyHeader header, NumpyPlace place) {
        long count = header.count();
        if (count > remaining / Double.BYTES) {
            throw place.error("array.large", NumpyArray.shapeText(header.shape()));
        }
        remaining -= count * Double.BYTES;
        return (int) count;
    }

    private static String headerText(InputStream in, NumpyPlace place) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !isArray(start)) {
            throw place.error("array.format");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw place.error("array.version", version);
        }
        byte[] length = in.readNBytes(version == 1 ? Short.BYTES : Integer.BYTES);
        long size = length.length < Short.BYTES ? 0 : headerLength(length);
        if (size > LONGEST_HEADER) {
            throw place.error("array.damagedHeader");
        }
        byte[] header = in.readNBytes((int) size);
        if (header.length < size || size == 0) {
            throw place.error("array.endsInHeader");
        }
        return new String(header, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static long headerLength(byte[] length) {
        ByteBuffer number =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).put(0, length);
        return number.getLong(0);
    }
}
