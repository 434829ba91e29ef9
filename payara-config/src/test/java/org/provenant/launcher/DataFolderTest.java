package org.provenant.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        Sentence.assertOne(assertThrows(StartRefused.class, () -> DataFolder.open(file)), file.toString());
        Sentence.assertOne(
                assertThrows(StartRefused.class, () -> DataFolder.open(file.resolve("data"))), "cannot be used (");
    }

    /** Not even root may write there. */
    @Test
    void aFolderThatCannotBeWrittenIsOneSentence() {
        var refused = assertThrows(StartRefused.class, () -> DataFolder.open(Path.of("/proc/1")));

        Sentence.assertOne(refused, "/proc/1 cannot be used (");
    }

    @Test
    void oneAtATimeHasTheFolder() {
        var first = DataFolder.open(folder);

        var refused = assertThrows(StartRefused.class, () -> DataFolder.open(folder));
        Sentence.assertOne(
                refused, "is in use by process " + ProcessHandle.current().pid() + ",");

        first.close();
        DataFolder.open(folder).close();
    }

    @Test
    void othersSeeNothingOfIt() throws IOException {
        try (var data = DataFolder.open(folder.resolve("data"))) {
            assertEquals("rwx--x--x", permissions(data.path()));
            assertEquals("rwx------", permissions(data.own("log")));
        }
    }

    @Test
    void whatAnEarlierRunLeftInATemporaryFolderIsGone() throws IOException {
        try (var data = DataFolder.open(folder)) {
            var left = Files.writeString(data.own("tmp").resolve("left"), "");

            data.emptied("tmp");

            assertFalse(Files.exists(left));
        }
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws IOException {
        var address = InetAddress.getLoopbackAddress();
        try (var taken = new ServerSocket(0, 1, address)) {
            var port = taken.getLocalPort();

            var refused = assertThrows(StartRefused.class, () -> Server.requireFree(address, port));

            Sentence.assertOne(refused, "Port " + port + " on 127.0.0.1 cannot be used (Address already in use)");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
