package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.number.Section;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Where answers are that do not say their sample and iteration themselves, but stand below a heading that does, or say
/// nothing.
///
/// @param samplesFromZero whether headings count samples from 0
/// @param iterationsFromZero whether they count iterations from 0
record BelowHeadings(Document document, boolean samplesFromZero, boolean iterationsFromZero) {
    /// So many samples are tried for an answer that says none.
    private static final int MOST_SAMPLES = 64;

    static BelowHeadings of(Document document, List<Labelled> answers) {
        return new BelowHeadings(document, isAnyZero(answers, Section::sample), isAnyZero(answers, Section::iteration));
    }

    private static boolean isAnyZero(List<Labelled> answers, ToIntFunction<Section> counted) {
        return answers.stream().anyMatch(answer -> counted.applyAsInt(answer.section()) == 0);
    }

    /// What the headings above an answer say, counted from 1. A sample that the network does not have says nothing.
    Section section(Labelled answer) {
        Section section = answer.section().countedFromOne(samplesFromZero, iterationsFromZero);
        boolean isThere = !document.hasSingleSample()
                && section.sample() <= document.samples().size();
        return isThere ? section : section.ofAnySample();
    }

    static String placed(String name, Section section) {
        String placed = section.sample() == Section.UNSAID ? name : ofSample(name, section.sample());
        return section.iteration() == Section.UNSAID ? placed : placed + "#" + section.iteration();
    }

    /// A name with its sample, which stands before the iteration.
    static String ofSample(String name, int sample) {
        int iteration = name.lastIndexOf('#');
        return iteration < 0
                ? name + "@" + sample
                : name.substring(0, iteration) + "@" + sample + name.substring(iteration);
    }

    /// Whether numbers can stand below a heading: not those of another sample or iteration. What belongs to the batch
    /// can, and so can arrays of all samples.
    boolean allows(Section section, List<ExpectedNumber> expected) {
        long samples =
                expected.stream().map(one -> one.about().sample()).distinct().count();
        return expected.stream().allMatch(one -> {
            Quantity q = one.about();
            boolean given = q.kind() == Kind.INPUT || q.kind() == Kind.TARGET;
            boolean fits = section.sample() == Section.UNSAID || samples > 1 || q.sample() == 0;
            return (fits || q.sample() == section.sample())
                    && (given || section.iteration() == Section.UNSAID || q.iteration() == section.iteration());
        });
    }

    /// Whether quantities are of another layer than the heading says, so that their name is counted within it.
    boolean isOfOtherLayer(Section section, List<ExpectedNumber> expected) {
        Quantity q = expected.getFirst().about();
        boolean isNeuron = q.kind() != Kind.LOSS && q.kind() != Kind.LOSS_TERM && q.kind() != Kind.TARGET;
        return section.layer() != Section.UNSAID && isNeuron && q.layer() != section.layer();
    }

    /// What numbers can be under an exact name.
    interface Ways {
        List<List<ExpectedNumber>> of(String name, Printed printed);
    }

    /// The numbers of each sample but the first, and one of each sample if there are as many.
    List<List<ExpectedNumber>> ofSamples(String name, Printed printed, Ways exactly) {
        if (document.hasSingleSample()) {
            return List.of();
        }
        int count = document.samples().size();
        var found = new ArrayList<List<ExpectedNumber>>();
        for (int s = 2; s <= Math.min(count, MOST_SAMPLES); s++) {
            found.addAll(exactly.of(ofSample(name, s), printed));
        }
        if (printed.size() == count) {
            List<ExpectedNumber> each = IntStream.rangeClosed(1, count)
                    .mapToObj(s -> exactly.of(ofSample(name, s), one(printed, s - 1)))
                    .flatMap(ways -> ways.stream().limit(1))
                    .filter(way -> way.size() == 1)
                    .map(List::getFirst)
                    .toList();
            found.addAll(each.size() == count ? List.of(each) : List.of());
        }
        return found;
    }

    private static Printed one(Printed printed, int index) {
        return Printed.single(printed.place(index), printed.all().get(index));
    }
}
