package org.provenant.application.shared.file;

/** How large a file may be that somebody sends, and what it may unpack to. */
public final class FileLimits {

    /** Keep in step with the upload limits in {@code web.xml}. */
    public static final int MEGABYTES = 20;

    public static final int BYTES = MEGABYTES << 20;

    static final int ZIP_ENTRIES = 1_000;
    static final long ENTRY_BYTES = 200L << 20;
    static final long ALL_ENTRIES_BYTES = 400L << 20;
    static final int RATIO = 100;
    static final int BYTES_WITHOUT_RATIO = 100_000;

    private FileLimits() {}
}
