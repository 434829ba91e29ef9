package org.provenant.launcher;

import java.io.IOException;
import java.util.logging.FileHandler;

/**
 * The rolling log files. Their place comes from a system property and not from the settings for logging, because the
 * server garbles letters with marks when it reads those settings.
 */
public final class LogFiles extends FileHandler {

    static final String FOLDER = "provenant.log.dir";

    private static final int BYTES = 10_000_000;
    private static final int FILES = 5;

    public LogFiles() throws IOException {
        super(System.getProperty(FOLDER).replace("%", "%%") + "/provenant.%g.log", BYTES, FILES, true);
    }
}
