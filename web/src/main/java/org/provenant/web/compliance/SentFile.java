package org.provenant.web.compliance;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;

/** Reads a file as the browser sent it. */
public final class SentFile {

    private SentFile() {}

    /** Nothing if no file was chosen. */
    public static AddPaper.@Nullable Sent of(@Nullable Part file) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (var content = file.getInputStream()) {
            return new AddPaper.Sent(file.getSubmittedFileName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
