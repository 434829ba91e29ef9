package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.intake.sheet.Mutation;
import org.provenant.application.testbed.Rounds;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Program;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** Whatever body is sent to the API: it is taken or refused with a reason, and the server has no fault of its own. */
@ServerTest
@Tag("faults")
class RequestFuzzIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long LONG_MILLIS = 2_000;
    private static final String CSV = """
            Số sê-ri,Hãng,Model,Mã HS,Năm sản xuất,Xuất xứ,Tình trạng,Đơn giá (USD),Địa điểm,Ngày nhận
            FUZZ-1,HP,840 G5,84713020,2019,CN,cũ,100,KHO,03/04/2026
            """;

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1e400",
            "1E+999999999",
            "1E-999999999",
            "-1E999999999",
            "2147483648",
            "9223372036854775808",
            "0.1",
            "123456789012345678901234567890");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = Rounds.random(RequestFuzzIT.class);
    private final Mutation change = new Mutation(random);
    private final ExampleImporter importer = new ExampleImporter();
    private final String token = Program.token("admin");
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void noJsonBreaksAnOperation() throws Exception {
        var documented = Documented.by(TestServer.address("/openapi"));
        var operations = Operation.all().stream()
                .filter(each -> each.consumes().equals("application/json")
                        && !each.path().contains("/tokens"))
                .filter(each -> !documented.example(each).equals(Documented.nothing(each)))
                .toList();

        for (int round = Rounds.of(300, 5_000); round > 0; round--) {
            var operation = operations.get(random.nextInt(operations.size()));
            var body =
                    written(changed(JSON.readTree(documented.example(operation).text())));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            send(operation, "application/json", random.nextInt(8) == 0 ? change.bytes(bytes) : bytes);
        }

        requireNoFault();
    }

    @Test
    void noUploadBreaksTheIntake() throws Exception {
        var upload = Operation.all().stream()
                .filter(each ->
                        each.consumes().startsWith("multipart") && each.path().endsWith("/imports"))
                .findFirst()
                .orElseThrow();

        for (int round = Rounds.of(100, 2_000); round > 0; round--) {
            var parts = multipart();
            send(upload, "multipart/form-data; boundary=fuzz", random.nextInt(3) == 0 ? change.bytes(parts) : parts);
        }

        requireNoFault();
    }

    private byte[] multipart() {
        var body = new ByteArrayOutputStream();
        part(
                body,
                "name=\"declaration\"",
                Integer.toString(importer.declaration()).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"dateOrder\"", "DAY_FIRST".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"numberStyle\"", "POINT_DECIMAL".getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv", change.csv(CSV));
        body.writeBytes("--fuzz--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private void part(ByteArrayOutputStream body, String head, byte[] content) {
        var written = random.nextInt(6) == 0 ? change.text(head) : head;
        var value = head.contains("file") || random.nextInt(6) > 0
                ? content
                : change.odd().getBytes(StandardCharsets.UTF_8);
        body.writeBytes(
                ("--fuzz\r\nContent-Disposition: form-data; " + written + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** One or two places of the tree changed. */
    private JsonNode changed(JsonNode tree) {
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        for (int left = 1 + random.nextInt(2); left > 0 && !places.isEmpty(); left--) {
            var place = places.get(random.nextInt(places.size()));
            if (place instanceof ObjectNode object && !object.isEmpty()) {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(6)) {
                    case 0 -> object.remove(name);
                    case 1 -> object.set(change.odd(), value(object.get(name)));
                    default -> object.set(name, value(object.get(name)));
                }
            } else if (place instanceof ArrayNode array && !array.isEmpty()) {
                array.add(value(array.get(0)));
            }
        }
        return tree;
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private JsonNode value(JsonNode before) {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.arrayNode().add(before.deepCopy());
            case 3 -> NODES.objectNode().set("a", before.deepCopy());
            case 4 -> NODES.rawValueNode(new RawValue(NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 5 -> NODES.textNode(change.text(before.asText()));
            default -> NODES.textNode(change.odd());
        };
    }

    private static String written(JsonNode tree) throws IOException {
        return JSON.writeValueAsString(tree);
    }

    private void send(Operation operation, String type, byte[] body) throws IOException, InterruptedException {
        var path = operation.path().replaceAll("\\{[^}]*\\}", Integer.toString(random.nextInt(3)));
        var request = HttpRequest.newBuilder(TestServer.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Provenant-Company", Integer.toString(importer.company()))
                .header("If-Match", "\"0\"")
                .header("Content-Type", type)
                .method(operation.method(), BodyPublishers.ofByteArray(body))
                .build();
        long start = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        long millis = (System.nanoTime() - start) / 1_000_000;
        outcomes.merge(answer.statusCode() + (millis > LONG_MILLIS ? " after more than 2 s" : ""), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            faults.add(operation + " answers " + answer.statusCode() + " to "
                    + new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8));
        }
    }

    private void requireNoFault() {
        System.out.println(outcomes);
        assertEquals(List.of(), faults);
    }
}
