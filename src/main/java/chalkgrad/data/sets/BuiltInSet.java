package chalkgrad.data.sets;

import chalkgrad.data.DataSet;
import java.util.function.Function;

/// A data set that comes with the program. The same options always make the same numbers.
///
/// @param key the name in texts
/// @param usual options
/// @param resizable whether the number of rows can be chosen
/// @param noisy whether noise can be added
/// @param maker makes the rows
public record BuiltInSet(
        String key, Options usual, boolean resizable, boolean noisy, Function<Options, DataSet> maker) {
    /// The rows.
    public DataSet make(Options options) {
        return maker.apply(options);
    }

    /// A set whose rows can be any number, with noise.
    static BuiltInSet generated(String key, int size, double noise, Function<Options, DataSet> maker) {
        return new BuiltInSet(key, new Options(size, noise, 1), true, true, maker);
    }

    /// A set of rows that are always the same.
    static BuiltInSet fixed(String key, int size, Function<Options, DataSet> maker) {
        return new BuiltInSet(key, new Options(size, 0, 1), false, false, maker);
    }
}
