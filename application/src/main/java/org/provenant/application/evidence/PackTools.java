package org.provenant.application.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What lies in every pack besides evidence: the two verifiers and how to use them. */
public final class PackTools {

    /** Name of the page that checks a pack in a browser. */
    public static final String PAGE = "verify.html";

    /** Name of the program that checks a pack without one. */
    public static final String PROGRAM = "Verify.java";

    /** Name of the text that says what a pack is. */
    static final String README = "README.txt";

    private PackTools() {}

    /** The page, for whoever wants it before the pack. */
    public static byte[] page() {
        return read(PAGE);
    }

    /** The program's source. */
    public static byte[] program() {
        return read(PROGRAM);
    }

    static byte[] readme() {
        return read(README);
    }

    private static byte[] read(String name) {
        try (var in = PackTools.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
