package chalkgrad.script.recognition;

import java.util.HashMap;
import java.util.Map;

/// Which numbers belong together.
final class DisjointSets {
    private final Map<Integer, Integer> parents = new HashMap<>();

    void join(int one, int other) {
        int root = root(one);
        int otherRoot = root(other);
        if (root != otherRoot) {
            parents.put(root, otherRoot);
        }
    }

    /// The number that stands for all that belong together with this one.
    int root(int of) {
        int at = of;
        Integer parent = parents.get(at);
        while (parent != null && parent != at) {
            at = parent;
            parent = parents.get(at);
        }
        int walk = of;
        while (walk != at) {
            Integer next = parents.put(walk, at);
            walk = next == null ? at : next;
        }
        return at;
    }
}
