package chalkgrad.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes NumPy files as the format's description says (NEP 1): magic, version, length of the header, header, data.
public final class NumpyBytes {
    private NumpyBytes() {}

    /// An array of doubles in C order, such as `array("(2, 3)", 1, 2, 3, 4, 5, 6)`.
    public static byte[] array(String shape, double... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            data.putDouble(value);
        }
        return array("'<f8'", false, shape, data.array());
    }

    static byte[] array(String description, boolean fortranOrder, String shape, byte[] data) {
        return array(1, description, fortranOrder, shape, data);
    }

    static byte[] array(int version, String description, boolean fortranOrder, String shape, byte[] data) {
        String dictionary = "{'descr': %s, 'fortran_order': %s, 'shape': %s, }"
                .formatted(description, fortranOrder ? "True" : "False", shape);
        byte[] header = (dictionary + " ".repeat(20) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(8 + lengthBytes + header.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.ISO_8859_1));
        bytes.put((byte) version).put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) header.length);
        } else {
            bytes.putInt(header.length);
        }
        return bytes.put(header).put(data).array();
    }

    /// Numbers of any size, least significant byte first or last.
    static byte[] data(ByteOrder order, int size, long... bits) {
        ByteBuffer data = ByteBuffer.allocate(bits.length * size).order(order);
        for (long number : bits) {
            switch (size) {
                case 1 -> data.put((byte) number);
                case 2 -> data.putShort((short) number);
                case 4 -> data.putInt((int) number);
                default -> data.putLong(number);
            }
        }
        return data.array();
    }

    /// An archive with these arrays, whose names get `.npy`.
    public static byte[] archive(boolean deflated, Map<String, byte[]> arrays) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(entry(array.getKey() + ".npy", array.getValue(), deflated));
                zip.write(array.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Path archive(Path folder, Map<String, byte[]> arrays) throws IOException {
        return Files.write(folder.resolve("f.npz"), archive(true, arrays));
    }

    private static ZipEntry entry(String name, byte[] content, boolean deflated) {
        var entry = new ZipEntry(name);
        if (!deflated) {
            var checksum = new CRC32();
            checksum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(checksum.getValue());
        }
        return entry;
    }
}
