package org.provenant.domain.audit;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of records with their history has found.
 *
 * @param records how many were compared
 * @param all whether these were all, or the time was over before
 * @param differences where a record is not what its history says, at most {@value #MOST}
 */
public record ComparedRecords(long records, boolean all, List<Place> differences) implements Serializable {

    /** So many differences are told at most. */
    public static final int MOST = 100;

    private static final String NO_FIELD = "-";

    public ComparedRecords {
        differences = List.copyOf(differences);
    }

    /** Whether every record that was compared is what its history says. */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /**
     * A record that is not what its history says.
     *
     * @param field the field that differs; none if the record has no history, or the history no record
     */
    public record Place(
            String entity, long record, @Nullable String field) implements Serializable {

        /** In one line, as it is kept. */
        String line() {
            return entity + " " + record + " " + (field == null ? NO_FIELD : field);
        }

        static Place parse(String line) {
            var parts = line.split(" ", 3);
            return new Place(parts[0], Long.parseLong(parts[1]), parts[2].equals(NO_FIELD) ? null : parts[2]);
        }
    }
}
