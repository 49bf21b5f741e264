package chalkgrad.pass;

import chalkgrad.table.Phase;
import chalkgrad.table.Term;
import java.util.List;

/// Blocks of an iteration that each sample goes through before the next one does, or that the batch goes through once.
///
/// @param isOfSample whether it is gone through once for each sample
/// @param roundLength the number of steps for one sample, or for the batch
record Part(boolean isOfSample, List<Block> blocks, long roundLength) {
    static Part of(List<Block> blocks) {
        return new Part(
                blocks.getFirst().first().role().isOfSample(),
                List.copyOf(blocks),
                blocks.stream().mapToLong(Block::length).sum());
    }

    Phase phase() {
        return blocks.getFirst().first().role().phase();
    }

    /// The number of steps for so many samples.
    long length(int samples) {
        return (isOfSample ? samples : 1) * roundLength;
    }

    /// The block at an offset from the start of this part.
    BlockOfSample at(long offset) {
        int place = (int) (offset / roundLength);
        long start = place * roundLength;
        for (Block block : blocks) {
            if (offset < start + block.length()) {
                return new BlockOfSample(block, place, start);
            }
            start += block.length();
        }
        throw new IndexOutOfBoundsException("offset " + offset);
    }

    /// The offset of a number from the start of this part.
    ///
    /// @param place the place of its sample in the batch, from 0
    long offsetOf(Term term, int from, int to, int place) {
        long start = place * roundLength;
        for (Block block : blocks) {
            if (block.first().layer() == term.layer()) {
                return start + block.offsetOf(term, from, to);
            }
            start += block.length();
        }
        throw new IllegalArgumentException(term + " has no steps");
    }

    /// A block of a sample.
    ///
    /// @param place the place of the sample in the batch, from 0
    /// @param start the offset of the block from the start of the part
    record BlockOfSample(Block block, int place, long start) {}
}
