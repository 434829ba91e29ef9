package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root and ordinary users alike can run the server. Who runs these tests without being root sees the second half. */
class ServerAccountTest {

    private static final String[] AS_NOBODY = {
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
        // The class path of the build may lie where only root can read.
        "--inh-caps=+dac_read_search",
        "--ambient-caps=+dac_read_search",
        "--"
    };

    @TempDir
    Path folder = Path.of("");

    @Test
    void anOrdinaryUserRunsTheServerUnderTheirOwnName() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        PostgresBinaries.unpackedIn(EmbeddedPostgres.sharedCache(), step -> {});
        var cache = Files.createSymbolicLink(data.resolve("cache"), EmbeddedPostgres.sharedCache());
        var uid = Files.getAttribute(data, "unix:uid");
        if (ServerAccount.isRoot()) {
            uid = 65534;
            Files.setAttribute(data, "unix:uid", uid);
        }
        open(folder);

        try (var ordinary = OtherProcess.on(data, ServerAccount.isRoot() ? AS_NOBODY : new String[0])) {
            assertEquals(uid, Files.getAttribute(Path.of("/proc/" + ordinary.postgres()), "unix:uid"));
            assertEquals(uid, Files.getAttribute(data.resolve("postgres"), "unix:uid"));
            ordinary.kill();
            while (Files.exists(Path.of("/proc/" + ordinary.postgres() + "/exe"))) {
                ChildProcesses.pause(Duration.ofMillis(20));
            }
        }
        Files.delete(cache);
    }

    @Test
    void rootStepsDownInAnyOfTheWaysThatTheMachineHas() throws Exception {
        if (ServerAccount.isRoot()) {
            for (var way : ServerAccount.waysDownFromRoot()) {
                var seen = ChildProcesses.run(way.command("id", "-u"), "");
                assertEquals("65534", seen.strip(), way.toString());
            }
        } else {
            assertEquals(
                    List.of(),
                    ServerAccount.ableToUse(Path.of("/bin/sh"), folder).prefix());
        }
    }

    /** Where user namespaces are forbidden. */
    @Test
    void rootRunsTheServerAsNobodyIfNeedBe() throws Exception {
        var ways =
                ServerAccount.isRoot() ? ServerAccount.waysDownFromRoot() : List.of(new ServerAccount(List.of(), -1));
        var last = ways.get(ways.size() - 1);
        open(folder);
        try (var data = DataFolder.open(folder.resolve("data"))) {
            var bin = PostgresBinaries.unpackedIn(EmbeddedPostgres.sharedCache(), step -> {});
            last.own(data.own("postgres"));

            var cluster = PostgresCluster.in(data, bin, last, false, step -> {});
            try (var server = EmbeddedPostgres.start(cluster, step -> {}, line -> {}, () -> {});
                    var connection = DriverManager.getConnection(server.url(), server.user(), server.password())) {
                assertTrue(connection.isValid(1));
            }
        }
    }

    /** The files keep belonging to who runs the server now, whoever ran it before. */
    @Test
    void rootTakesOverWhatAnotherAccountLeft() throws Exception {
        if (ServerAccount.isRoot()) {
            var inner = Files.createDirectories(folder.resolve("a/b"));
            for (var way : ServerAccount.waysDownFromRoot()) {
                way.own(folder.resolve("a"));

                assertEquals(way.uid(), Files.getAttribute(inner, "unix:uid"));
                assertEquals(way.uid(), Files.getAttribute(folder.resolve("a"), "unix:uid"));
            }
        }
    }

    @Test
    void aFolderThatNoAccountCanReachIsOneSentence() throws Exception {
        var unreachable = new ServerAccount(List.of("false"), -1);

        var refused = assertThrows(
                StartRefused.class, () -> ServerAccount.ableToUse(List.of(unreachable), Path.of("/bin/sh"), folder));

        Sentence.assertOne(refused, folder.toString());
    }

    /** Lets others pass through the folders that the test itself was given. */
    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
}
