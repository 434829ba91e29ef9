package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** The script that newcomers run goes through from its first step to its last, and again. */
@ServerTest
class JourneyScriptIT {

    private static final Path SCRIPT = Path.of("..", "samples", "journey.sh");

    @Test
    void scriptMakesTheWholeJourneyTwice(@TempDir Path temporary) throws IOException, InterruptedException {
        var first = run(TestServer.PASSWORD, temporary);
        var second = run(TestServer.PASSWORD, temporary);

        assertEquals(0, first.status(), first.said());
        assertEquals(0, second.status(), second.said());
        assertEquals(
                20,
                first.said().lines().filter(line -> line.startsWith("    row ")).count(),
                first.said());
        assertTrue(first.said().contains("opening 0 + in 36 − out 0 = closing 36"), first.said());
        assertTrue(first.said().contains("PKT Phòng kỹ thuật → KHO Kho thiết bị"), first.said());
    }

    @Test
    void scriptStopsAtTheFirstUnexpectedAnswer(@TempDir Path temporary) throws IOException, InterruptedException {
        var run = run("không phải mật khẩu này", temporary);

        assertEquals(1, run.status());
        assertTrue(run.said().contains("POST /tokens answers 401 instead of 201"), run.said());
        assertTrue(!run.said().contains(" 2. "), run.said());
    }

    private static Run run(String password, Path temporary) throws IOException, InterruptedException {
        var said = Files.createTempFile(temporary, "journey", ".txt");
        var script = new ProcessBuilder(
                        List.of("sh", SCRIPT.toString(), TestServer.address("").toString(), "admin"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        script.environment().put("PROVENANT_PASSWORD", password);
        script.environment().put("TMPDIR", temporary.toString());
        var status = script.start().waitFor();
        return new Run(status, Files.readString(said, StandardCharsets.UTF_8));
    }

    private record Run(int status, String said) {}
}
