import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// The program's icon in the form that this operating system wants. Those of Windows and macOS are a PNG picture of 256
/// by 256 pixels behind a header.
record Icon(Path png) {
    private static final int SIZE_OF_ICO_HEADER = 22;
    private static final int SIZE_OF_ICNS_HEADER = 16;

    /// Writes it into a folder and returns its file.
    Path writeTo(Path folder) throws IOException {
        byte[] picture = Files.readAllBytes(png);
        return switch (ThisSystem.get()) {
            case LINUX -> png;
            case WINDOWS -> Files.write(folder.resolve("chalkgrad.ico"), ico(picture));
            case MACOS -> Files.write(folder.resolve("chalkgrad.icns"), icns(picture));
        };
    }

    private static byte[] ico(byte[] picture) {
        ByteBuffer file =
                ByteBuffer.allocate(SIZE_OF_ICO_HEADER + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        // an icon with one picture
        file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        // 0 stands for 256 pixels; no palette; one plane of 32 bits
        file.put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .putShort((short) 1)
                .putShort((short) 32);
        file.putInt(picture.length).putInt(SIZE_OF_ICO_HEADER).put(picture);
        return file.array();
    }

    private static byte[] icns(byte[] picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(bytes)) {
            file.writeBytes("icns");
            file.writeInt(SIZE_OF_ICNS_HEADER + picture.length);
            // the type of a PNG of 256 by 256 pixels
            file.writeBytes("ic08");
            file.writeInt(SIZE_OF_ICNS_HEADER / 2 + picture.length);
            file.write(picture);
        }
        return bytes.toByteArray();
    }
}
