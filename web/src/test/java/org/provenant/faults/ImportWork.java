package org.provenant.faults;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.TestDatabase;

/** A program that imports devices, moves them and takes imports back over HTTP, and remembers what it was promised. */
final class ImportWork {

    private static final int DEVICES = 3;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Queue<String> promised = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile String fault = "";
    private String token = "";
    private String company = "";
    private int run;
    private int waitFrom;

    /** Works until the product is gone. */
    void until(AtomicBoolean over, OwnProduct product) {
        try {
            token = product.token();
            if (company.isEmpty()) {
                company = Integer.toString(made(product, "/companies", """
                        {"name": "Công ty TNHH Thiết bị Sông Hồng", "taxCode": "0100109106", "address": "Hà Nội",
                         "representative": "Trần Minh Đức", "exportProcessing": false}"""));
            }
            while (!over.get()) {
                run++;
                day(product, "W" + run);
            }
        } catch (IOException gone) {
            Thread.yield();
        } catch (InterruptedException | RuntimeException | AssertionError wrong) {
            fault = over.get() ? "" : wrong.toString();
        }
    }

    private void day(OwnProduct product, String stem) throws IOException, InterruptedException {
        made(product, "/places", "{\"kind\": \"SITE\", \"code\": \"%s\", \"name\": \"Kho\"}".formatted(stem));
        promise("place where code = '" + stem + "'");
        var permit = Json.of(post(product, "/permits", 201, """
                {"number": "%s/BKHCN", "issuedOn": "2026-01-15", "authority": "Bộ Khoa học và Công nghệ",
                 "permittedCase": "SP1", "lines": [{"goods": "Máy tính xách tay", "hs": "84713020", "permitted": 3,
                 "unit": "chiếc", "purpose": "Phục vụ sản xuất"}]}""".formatted(stem)));
        promise("permit where number = '" + stem + "/BKHCN'");
        var declaration = made(product, "/declarations", """
                {"number": "1%010d0", "registeredOn": "2026-03-02", "customsOffice": "01NV", "typeCode": "A12",
                 "lines": [{"permitLine": %d, "hs": "84713020", "goods": "Máy tính xách tay", "quantity": 3}]}
                """.formatted(
                        run, permit.path("lines").path(0).path("id").asInt()));
        var batch = upload(product, declaration, ExampleChain.laptops(stem, DEVICES, stem));
        post(product, "/imports/" + batch + "/confirm", 202, "");
        // Once it is asked for, the job is in the queue and will be done, whoever dies.
        promise("import_batch where state in ('CONFIRMED', 'UNDONE') and id = " + batch);
        awaitConfirmed(product, batch);
        if (run % 2 == 0) {
            deed(product, "UndoImport", "/imports/" + batch + "/undo", stem + "-undo", "");
        } else {
            var device = Json.of(get(product, "/equipment?q=" + stem + "SN1"))
                    .path("items")
                    .path(0)
                    .path("id")
                    .asInt();
            var destination = made(
                    product, "/places", "{\"kind\": \"SITE\", \"code\": \"%sZ\", \"name\": \"Xưởng\"}".formatted(stem));
            deed(
                    product,
                    "MoveEquipment",
                    "/equipment/" + device + "/moves",
                    stem + "-move",
                    ", \"place\": " + destination + ", \"day\": \"2026-06-10\"");
        }
    }

    private void deed(OwnProduct product, String useCase, String path, String reason, String more)
            throws IOException, InterruptedException {
        var trace = "audit_entry where outcome = 'DONE' and use_case = '" + useCase + "' and reason = '" + reason + "'";
        asked.add(trace);
        post(
                product,
                path,
                useCase.equals("MoveEquipment") ? 201 : 200,
                "{\"reason\": \"" + reason + "\"" + more + "}");
        promise(trace);
    }

    private void promise(String trace) {
        promised.add(trace);
        acknowledged.incrementAndGet();
    }

    private static int idOf(String json) {
        return Json.of(json).path("id").asInt();
    }

    private int made(OwnProduct product, String path, String json) throws IOException, InterruptedException {
        return idOf(post(product, path, 201, json));
    }

    private String post(OwnProduct product, String path, int expected, String json)
            throws IOException, InterruptedException {
        var request = product.ask("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .POST(json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!company.isEmpty()) {
            request.header("Provenant-Company", company);
        }
        var answer = product.send(request);
        if (answer.statusCode() == 503) {
            throw new IOException(answer.body());
        }
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String get(OwnProduct product, String path) throws IOException, InterruptedException {
        var answer = product.send(product.ask("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Provenant-Company", company));
        if (answer.statusCode() == 503) {
            throw new IOException(answer.body());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private int upload(OwnProduct product, int declaration, String file) throws IOException, InterruptedException {
        var border = "-----7f3a";
        var body = new StringBuilder();
        part(body, border, "declaration", Integer.toString(declaration));
        part(body, border, "numberStyle", "COMMA_DECIMAL");
        part(body, border, "dateOrder", "DAY_FIRST");
        body.append("--")
                .append(border)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l.csv\"");
        body.append("\r\nContent-Type: text/csv\r\n\r\n")
                .append(file)
                .append("\r\n--")
                .append(border)
                .append("--\r\n");
        var answer = product.send(product.ask("/api/v1/imports")
                .header("Authorization", "Bearer " + token)
                .header("Provenant-Company", company)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
        if (answer.statusCode() == 503) {
            throw new IOException(answer.body());
        }
        var batch = Json.of(answer.body()).path("batch");
        if (answer.statusCode() != 201 || batch.path("problems").asInt() > 0) {
            throw new IllegalStateException("upload answers " + answer.statusCode() + " " + answer.body());
        }
        return batch.path("id").asInt();
    }

    private static void part(StringBuilder body, String border, String name, String value) {
        body.append("--")
                .append(border)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name);
        body.append("\"\r\n\r\n").append(value).append("\r\n");
    }

    private void awaitConfirmed(OwnProduct product, int batch) throws IOException, InterruptedException {
        for (var state = "QUEUED"; !state.equals("DONE"); ) {
            Thread.sleep(50);
            state = Json.of(get(product, "/imports/" + batch))
                    .path("confirmation")
                    .path("state")
                    .asText();
            if (state.equals("FAILED") || state.equals("REFUSED")) {
                throw new IllegalStateException("the job of import " + batch + " ended as " + state);
            }
        }
    }

    /** Waits until so many more deeds were acknowledged since the last wait, or nothing comes any more. */
    void awaitDeeds(int more) throws InterruptedException {
        var wanted = waitFrom + more;
        for (int i = 0; i < 6_000 && acknowledged.get() < wanted && fault.isEmpty(); i++) {
            Thread.sleep(10);
        }
        waitFrom = acknowledged.get();
    }

    /** What the database does not hold as it was promised. */
    List<String> wrongIn(TestDatabase database) {
        var wrong = new ArrayList<String>();
        promised.forEach(trace -> {
            if (database.count(trace) != 1) {
                wrong.add(database.count(trace) + " " + trace);
            }
        });
        asked.forEach(trace -> {
            if (database.count(trace) > 1) {
                wrong.add("doubled: " + trace);
            }
        });
        return wrong;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** What went wrong although the product was alive; empty for nothing. */
    String fault() {
        return fault;
    }
}
