package org.provenant.web.licensing;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.web.platform.api.UploadName;

/** Reads a file as a program sent it. */
public final class SentPart {

    private SentPart() {}

    /** A file that has to be there. */
    public static AddPaper.Sent of(EntityPart part) throws IOException {
        return new AddPaper.Sent(UploadName.of(part), part.getContent().readAllBytes());
    }

    /** Nothing if none was sent. */
    public static AddPaper.@Nullable Sent ifSent(@Nullable EntityPart part) throws IOException {
        return part == null ? null : of(part);
    }
}
