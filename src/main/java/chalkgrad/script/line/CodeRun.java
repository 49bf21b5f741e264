package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.InputException;
import chalkgrad.script.line.ComputedLine.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A network as its code has it, and what the lines computed, in several worlds: the real one, and some in which the
/// weights, biases and inputs are slightly others. A number of the code can equal one of the network by chance in one
/// world, but not in all.
///
/// @param document the network with the numbers of the code
/// @param worlds the network in each world, the real one first; without it if rounding decides what is computed there
/// @param lines in the order in which they ran
/// @param arithmetic how their numbers come about
/// @param given the numbers that the code gives to the network, of which it is known where they are written
public record CodeRun(
        Document document,
        List<Document> worlds,
        List<ComputedLine> lines,
        Arithmetic arithmetic,
        List<GivenNumber> given) {
    public CodeRun {
        worlds = List.copyOf(worlds);
        lines = List.copyOf(lines);
        given = List.copyOf(given);
    }

    /// A run of which the first world is the real one.
    public CodeRun(List<Document> worlds, List<ComputedLine> lines, Arithmetic arithmetic, List<GivenNumber> given) {
        this(worlds.getFirst(), worlds, lines, arithmetic, given);
    }

    /// The same lines, judged as if the code meant another network.
    ///
    /// @param other makes it of the one that was found, in each world
    public CodeRun meaning(UnaryOperator<Document> other) {
        return new CodeRun(other.apply(document), worlds.stream().map(other).toList(), lines, arithmetic, given);
    }

    /// This as a value of JSON.
    public Map<String, Object> toJson() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("document", DocumentWriter.write(document));
        result.put("worlds", worlds.stream().map(DocumentWriter::write).toList());
        result.put(
                "lines",
                lines.stream()
                        .map(line -> List.of(
                                line.cell(),
                                line.line(),
                                line.name(),
                                line.reads(),
                                line.loop(),
                                line.round(),
                                line.shape(),
                                line.values(),
                                line.nodes(),
                                line.sources().stream()
                                        .flatMap(source -> Stream.of(source.line(), source.node()))
                                        .toList()))
                        .toList());
        result.put("arithmetic", arithmetic.toJson());
        result.put("given", given.stream().map(GivenNumber::toJson).toList());
        return result;
    }

    /// The value of JSON as a run.
    ///
    /// @throws InputException if it is none
    public static CodeRun of(Map<?, ?> json) {
        try {
            List<Document> worlds = ((List<?>) member(json, "worlds"))
                    .stream().map(CodeRun::document).toList();
            List<ComputedLine> lines = new ArrayList<>();
            for (Object line : (List<?>) member(json, "lines")) {
                lines.add(line((List<?>) line));
            }
            return new CodeRun(
                    document(member(json, "document")),
                    worlds,
                    lines,
                    Arithmetic.of((List<?>) member(json, "arithmetic")),
                    ((List<?>) member(json, "given"))
                            .stream().map(one -> GivenNumber.of((List<?>) one)).toList());
        } catch (ClassCastException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new InputException("what was found in the code cannot be read");
        }
    }

    private static Document document(Object text) {
        return DocumentReader.read((String) text, "a network of the code");
    }

    private static Object member(Map<?, ?> json, String key) {
        Object value = json.get(key);
        if (value == null) {
            throw new InputException("what was found in the code has no " + key);
        }
        return value;
    }

    private static ComputedLine line(List<?> fields) {
        return new ComputedLine(
                whole(fields.get(0)),
                whole(fields.get(1)),
                (String) fields.get(2),
                (String) fields.get(3),
                whole(fields.get(4)),
                whole(fields.get(5)),
                wholes(fields.get(6)),
                ((List<?>) fields.get(7)).stream().map(CodeRun::numbers).toList(),
                wholes(fields.get(8)),
                sources(wholes(fields.get(9))));
    }

    private static List<Source> sources(List<Integer> pairs) {
        return IntStream.range(0, pairs.size() / 2)
                .mapToObj(k -> new Source(pairs.get(2 * k), pairs.get(2 * k + 1)))
                .toList();
    }

    static int whole(Object value) {
        return ((Number) value).intValue();
    }

    private static List<Integer> wholes(Object list) {
        return ((List<?>) list).stream().map(CodeRun::whole).toList();
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list).stream().map(CodeRun::number).toList();
    }

    /// JSON has no numbers that are not finite; they are texts.
    static double number(Object value) {
        return value instanceof String text ? Double.parseDouble(text) : ((Number) value).doubleValue();
    }
}
