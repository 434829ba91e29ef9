package org.provenant.application.intake;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.provenant.application.usecase.Database;

/** Streams rows into a table of the present transaction by COPY. */
public final class CopyBuffer {

    private static final int FULL = 1 << 20;

    private final Database database;
    private final String copy;
    private final StringBuilder buffer = new StringBuilder();

    /** @param copy {@code copy table (columns) from stdin} */
    public CopyBuffer(Database database, String copy) {
        this.database = database;
        this.copy = copy;
    }

    /** Adds a row; its values in the order of the columns. */
    public void add(@Nullable Object... values) {
        buffer.append(Stream.of(values).map(CopyBuffer::field).collect(Collectors.joining("\t", "", "\n")));
        if (buffer.length() > FULL) {
            flush();
        }
    }

    private static String field(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** Once all rows are added. */
    public void flush() {
        try {
            database.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy, new StringReader(buffer.toString()));
            buffer.setLength(0);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("COPY failed", e);
        }
    }
}
