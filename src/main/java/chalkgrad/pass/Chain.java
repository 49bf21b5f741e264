package chalkgrad.pass;

import java.util.List;
import java.util.function.Predicate;

/// Several blocks in a row, as one block.
record Chain(List<Link> links) implements Block {
    Chain(Link... links) {
        this(List.of(links));
    }

    @Override
    public long length() {
        return links.stream().mapToLong(link -> link.block.length()).sum();
    }

    @Override
    public Quantity at(long offset) {
        Place place = placeAt(offset);
        return place.block.at(offset - place.start);
    }

    @Override
    public long offsetOf(Quantity quantity) {
        long start = 0;
        for (Link link : links) {
            if (link.holds.test(quantity)) {
                return start + link.block.offsetOf(quantity);
            }
            start += link.block.length();
        }
        throw new IllegalArgumentException(quantity + " is not in this block");
    }

    @Override
    public long unitStart(long offset) {
        Place place = placeAt(offset);
        return place.start + place.block.unitStart(offset - place.start);
    }

    @Override
    public long unitEnd(long offset) {
        Place place = placeAt(offset);
        return place.start + place.block.unitEnd(offset - place.start);
    }

    private Place placeAt(long offset) {
        long start = 0;
        for (Link link : links) {
            long end = start + link.block.length();
            if (offset < end) {
                return new Place(link.block, start);
            }
            start = end;
        }
        throw new IndexOutOfBoundsException("offset " + offset + " of " + start);
    }

    /// One of the blocks, and the quantities it holds.
    record Link(Block block, Predicate<Quantity> holds) {
        static Link of(Block block, Kind... kinds) {
            List<Kind> held = List.of(kinds);
            return new Link(block, quantity -> held.contains(quantity.kind()));
        }
    }

    private record Place(Block block, long start) {}
}
