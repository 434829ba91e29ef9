package org.provenant.web.platform;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;

/** Hands out files: always saved, never shown by the browser, under a name in any script. */
public final class Downloads {

    /** Media type of papers. */
    public static final String PDF = "application/pdf";

    /** Media type of workbooks. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Media type of values separated by commas or semicolons. */
    public static final String CSV = "text/csv;charset=UTF-8";

    /** Media type of documents of a word processor. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Downloads() {}

    /** Writes a file's bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file aside, so that the database waits for no slow network and a failure is told instead of sending half
     * a file. Whoever closes it makes it vanish.
     */
    public static InputStream setAside(Content content) throws IOException {
        var file = Files.createTempFile("download", null);
        var keep = false;
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
            var written = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            keep = true;
            return written;
        } finally {
            if (!keep) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Answers the current action with a file instead of a page. */
    public static void send(String name, String type, Content content) {
        var context = FacesContext.getCurrentInstance();
        var external = context.getExternalContext();
        try {
            external.responseReset();
            send((HttpServletResponse) external.getResponse(), name, type, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** Answers with a file. */
    public static void send(HttpServletResponse response, String name, String type, Content content)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "no-store");
        content.writeTo(response.getOutputStream());
    }

    /** The name twice: in plain letters for old clients, in full for all others (RFC 6266). */
    public static String disposition(String name) {
        var tidy = name.replaceAll("[\\p{Cntrl}\"\\\\/:*?<>|]", "_");
        var plain = Normalizer.normalize(tidy.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]", "_");
        var full = URLEncoder.encode(tidy, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }
}
