package chalkgrad.network;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The settings of a layer as files give them: whole numbers, numbers, and lists of whole numbers.
public record LayerSettings(Map<String, Object> values) {
    int count(String key) {
        return (Integer) value(key);
    }

    double number(String key) {
        return (Double) value(key);
    }

    List<Integer> list(String key) {
        return ((List<?>) value(key)).stream().map(Integer.class::cast).toList();
    }

    private Object value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
