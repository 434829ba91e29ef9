package org.provenant.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database is away, pages and API say so in words; once it can be had again, they serve by themselves. */
@Tag("faults")
class DatabaseAwayIT {

    private static final String PAGE = "/setup.xhtml?token=abc";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    @TempDir
    Path folder = Path.of("");

    @Test
    void pagesAndApiSayWhatIsWrongAndServeAgainByThemselves() throws Exception {
        try (var product = OwnProduct.on(folder)) {
            var token = product.token();
            var settings = folder.resolve("postgres/postgresql.conf");
            var hidden = folder.resolve("postgres/postgresql.hidden");

            // Without its settings the server cannot start again, as it could not on a full disk.
            Files.move(settings, hidden);
            product.postgres().destroyForcibly();
            sayPageIsAway(product.send(product.ask(PAGE)));
            saysApiIsAway(product.send(product.ask("/api/v1/me").header("Authorization", "Bearer " + token)));
            var readiness = product.send(product.ask("/health/ready"));
            assertEquals(503, readiness.statusCode());
            assertEquals("{\"status\":\"DOWN\"}", readiness.body());
            assertEquals(200, product.send(product.ask("/health/live")).statusCode());

            Files.move(hidden, settings);
            assertEquals(200, answer(product, product.ask(PAGE)).statusCode());
            assertEquals(
                    200,
                    answer(product, product.ask("/api/v1/me").header("Authorization", "Bearer " + token))
                            .statusCode());
            assertEquals(200, answer(product, product.ask("/health/ready")).statusCode());
            assertTrue(product.said().stream().anyMatch(line -> line.contains("PostgreSQL answers again")));
        }
    }

    private static void sayPageIsAway(HttpResponse<String> page) {
        assertEquals(503, page.statusCode());
        assertEquals("5", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(page.body().contains("Not available at the moment"), page.body());
        assertTrue(page.body().contains("The database does not answer at the moment"), page.body());
        assertTrue(page.body().contains("Try again"), page.body());
        hidesTheInside(page.body());
    }

    private static void saysApiIsAway(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertEquals("shared.rule.DATABASE_AWAY", Json.text(answer.body(), "rule"));
        assertTrue(Json.text(answer.body(), "detail").startsWith("The database does not answer"), answer.body());
        hidesTheInside(answer.body());
    }

    private static void hidesTheInside(String text) {
        assertFalse(text.contains("Exception") || text.contains("postgres") || text.contains("\tat "), text);
    }

    /** The first answer that is none of a database that is away. */
    private static HttpResponse<String> answer(OwnProduct product, HttpRequest.Builder request) throws Exception {
        var start = System.nanoTime();
        var answer = product.send(request);
        while (answer.statusCode() == 503 && System.nanoTime() - start < PATIENCE_NANOS) {
            Thread.sleep(200);
            answer = product.send(request);
        }
        return answer;
    }
}
