package org.provenant.web.licensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Papers that programs send keep the name that people gave them. */
class PaperUploadTest {

    private static final String NAME = "Giấy chứng nhận đăng ký.pdf";

    /** Programs send UTF-8, and the server hands each byte on as a letter. */
    private static final String AS_READ =
            new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    @Test
    void vietnameseNameOfAPaperIsKeptInItsLetters() throws IOException {
        var upload = new PaperUpload();
        upload.file = new SentPart("../thư mục/" + NAME);
        assertEquals(NAME, upload.sent().name());

        upload.file = new SentPart(AS_READ);

        assertEquals(NAME, upload.sent().name());
    }

    @Test
    void vietnameseNameOfAnotherControlsPermitIsKeptInItsLetters() throws IOException {
        var upload = new ControlUpload();

        upload.file = new SentPart(AS_READ);

        var sent = upload.sent();
        assertNotNull(sent);
        assertEquals(NAME, sent.name());
    }

    /** A part with a name and nothing in it. */
    private record SentPart(String name) implements EntityPart {

        @Override
        public String getName() {
            return "file";
        }

        @Override
        public Optional<String> getFileName() {
            return Optional.of(name);
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public <T> T getContent(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T getContent(GenericType<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }
}
