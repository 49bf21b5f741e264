package chalkgrad.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// How the numbers of a NumPy array are stored.
///
/// @param size bytes of one number
record NumpyType(Kind kind, int size, ByteOrder order) {
    /// The meaning of the bytes.
    enum Kind {
        FLOAT,
        SIGNED,
        UNSIGNED,
        BOOLEAN
    }

    /// The type with a description such as `<f8`, if it is a type of real numbers.
    static Optional<NumpyType> described(String description) {
        char first = description.isEmpty() ? ' ' : description.charAt(0);
        String type = "<>|=".indexOf(first) >= 0 ? description.substring(1) : description;
        if (type.length() != 2 || "1248".indexOf(type.charAt(1)) < 0) {
            return Optional.empty();
        }
        int size = type.charAt(1) - '0';
        ByteOrder order = first == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return switch (type.charAt(0)) {
            case 'f' -> size == 1 ? Optional.empty() : Optional.of(new NumpyType(Kind.FLOAT, size, order));
            case 'b' -> size == 1 ? Optional.of(new NumpyType(Kind.BOOLEAN, size, order)) : Optional.empty();
            case 'i' -> Optional.of(new NumpyType(Kind.SIGNED, size, order));
            case 'u' -> Optional.of(new NumpyType(Kind.UNSIGNED, size, order));
            default -> Optional.empty();
        };
    }

    /// Number `index` of the data, which count from 0.
    double at(ByteBuffer data, int index) {
        int offset = index * size;
        return switch (kind) {
            case FLOAT -> floating(data, offset);
            case SIGNED -> signed(data, offset);
            case UNSIGNED -> unsigned(signed(data, offset));
            case BOOLEAN -> data.get(offset) == 0 ? 0 : 1;
        };
    }

    private double floating(ByteBuffer data, int offset) {
        return switch (size) {
            case 2 -> Float.float16ToFloat(data.getShort(offset));
            case 4 -> data.getFloat(offset);
            default -> data.getDouble(offset);
        };
    }

    private long signed(ByteBuffer data, int offset) {
        return switch (size) {
            case 1 -> data.get(offset);
            case 2 -> data.getShort(offset);
            case 4 -> data.getInt(offset);
            default -> data.getLong(offset);
        };
    }

    private double unsigned(long bits) {
        if (size < Long.BYTES) {
            return bits & ((1L << (Byte.SIZE * size)) - 1);
        }
        // halved and doubled, with the lost bit kept for rounding
        return bits >= 0 ? bits : 2.0 * ((bits >>> 1) | (bits & 1));
    }
}
