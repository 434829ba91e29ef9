package org.provenant.web.platform.api;

import jakarta.ws.rs.core.EntityPart;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The name of an uploaded file as its user knows it: without folders, and in the letters it was typed in. */
public final class UploadName {

    private UploadName() {}

    /** A dash if the client gave none. */
    public static String of(EntityPart file) {
        var sent = file.getFileName().orElse("");
        var name = inLetters(sent);
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.isBlank() ? "—" : bare;
    }

    /** Clients send UTF-8, which the server reads byte by byte. */
    private static String inLetters(String sent) {
        if (sent.chars().anyMatch(letter -> letter > 0xFF)) {
            return sent;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return sent;
        }
    }
}
