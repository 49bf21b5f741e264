package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.network.Activations;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Losses;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Optimizers;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON Schema says the same about documents as the program does.
final class SchemaTest {
    private static String text = "";
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        text = Files.readString(Path.of("assets", "schema", "chalkgrad-1.schema.json"));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    static List<String> workedNetworks() {
        return WorkedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void aWorkedNetworkIsValid(String name) throws IOException {
        String network = Files.readString(Path.of("assets", "networks", name + ".json"));
        assertThat(schema.validate(network, InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatTheProgramWritesIsValid() {
        Stream.of(RandomDocuments.many(50, 11), RandomDocuments.wired(40, 11), RandomDocuments.inTraining(40, 11))
                .flatMap(documents -> documents)
                .map(DocumentWriter::write)
                .forEach(written ->
                        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "inputSize", "layers", "weights", "biases", "samples", "loss"})
    void aDocumentWithoutARequiredKeyIsNotValid(String key) {
        String without = DocumentText.replacing("\"" + key + "\"", "\"was-" + key + "\"");
        assertThat(schema.validate(without, InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"size\": 0", "\"size\": 2.5", "\"size\": \"2\""})
    void aWrongSizeIsNotValid(String size) {
        String wrong = DocumentText.replacing("\"size\": 2", size);
        assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemaListsExactlyTheNamesThatTheProgramKnows() {
        assertThat(at("$defs", "layer", "properties", "activation", "enum"))
                .isEqualTo(Activations.ALL.stream().map(each -> each.name()).toList());
        assertThat(at("$defs", "lossName", "enum"))
                .isEqualTo(Losses.ALL.stream().map(each -> each.name()).toList());
        assertThat(at("$defs", "optimizer", "properties", "kind", "enum"))
                .isEqualTo(Optimizers.ALL.stream().map(each -> each.name()).toList());
    }

    @Test
    void theSchemaDescribesWhatOptimizersRememberAndHowWeightsAreDrawn() {
        for (OptimizerState state : OptimizerState.values()) {
            assertThat(at("$defs", "start", "properties", state.key())).isNotNull();
        }
        assertThat(at("properties", "drawn", "properties", "initialisation", "enum"))
                .isEqualTo(Stream.of(Initialisation.values())
                        .map(Initialisation::key)
                        .toList());
    }

    @Test
    void theSchemaDescribesEveryHyperparameter() {
        Optimizers.ALL.stream()
                .flatMap(rule -> rule.hyperparameters().stream())
                .forEach(hyperparameter -> assertThat(at("$defs", "optimizer", "properties", hyperparameter.key()))
                        .isNotNull());
        Activations.ALL.stream()
                .flatMap(activation -> activation.settings().keySet().stream())
                .forEach(setting -> assertThat(at("$defs", "layer", "properties", setting.key()))
                        .isNotNull());
    }

    @Test
    void everyKeyHasADescription() {
        checkDescriptions(at(), "");
    }

    private static void checkDescriptions(@Nullable Object schema, String pointer) {
        if (!(schema instanceof Map<?, ?> map)) {
            return;
        }
        map.forEach((key, value) -> {
            if (pointer.endsWith("/properties") || pointer.equals("/$defs")) {
                assertThat(value instanceof Map<?, ?> described ? described.get("description") : null)
                        .as(pointer + "/" + key)
                        .isInstanceOf(String.class);
            }
            checkDescriptions(value, pointer + "/" + key);
        });
    }

    private static @Nullable Object at(String... keys) {
        Object value = Json.read(text, "schema");
        for (String key : keys) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }
}
