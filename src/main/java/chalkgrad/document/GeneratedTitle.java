package chalkgrad.document;

import chalkgrad.network.Network;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The title of a network to which nobody has given one: its sizes and the activation of its outputs, such as
/// `2-4-1 sigmoid`.
public final class GeneratedTitle {
    private GeneratedTitle() {}

    public static Metadata of(Network network) {
        String sizes = IntStream.rangeClosed(0, network.depth())
                .mapToObj(l -> Integer.toString(network.size(l)))
                .collect(Collectors.joining("-"));
        String title = sizes + " " + network.outputLayer().activation().name().replace('_', ' ');
        return new Metadata(title.replace(' ', '-'), title, "", List.of());
    }

    /// A document after an edit. If the title was that of the network before, it becomes that of the network now.
    public static Document follow(Document before, Document after) {
        boolean isGenerated = before.description().equals(of(before.network()));
        return isGenerated && after.description().equals(before.description())
                ? after.with(of(after.network()))
                : after;
    }
}
