package org.provenant.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our stylesheets, scripts and pictures, which change with the content and so can be cached for good. */
@Named
@ApplicationScoped
public class Assets {

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * @param path such as {@code /css/layout.css}
     * @return the path with a digest of the content
     */
    public String at(String path) {
        return addresses.computeIfAbsent(path, this::addressOf);
    }

    private String addressOf(String path) {
        try (var content = context.getResourceAsStream(path)) {
            if (content == null) {
                throw new FileNotFoundException(path);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return context.getContextPath() + path + "?v="
                    + HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
