package org.provenant.domain.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A number of pieces. Devices are registered one by one, so quantities are whole.
 *
 * @param pieces 0 to {@value #MOST}
 */
public record Quantity(int pieces) implements Comparable<Quantity>, Serializable {

    /** The most pieces that one line of a permit or declaration can name. */
    public static final int MOST = 10_000_000;

    public static final Quantity NONE = new Quantity(0);

    public Quantity {
        if (pieces < 0) {
            throw new RuleViolated(ValueRule.QUANTITY_NOT_POSITIVE, pieces);
        }
        if (pieces > MOST) {
            throw new RuleViolated(ValueRule.QUANTITY_TOO_LARGE, pieces, MOST);
        }
    }

    /** A quantity of at least one. */
    public static Quantity atLeastOne(int pieces) {
        if (pieces < 1) {
            throw new RuleViolated(ValueRule.QUANTITY_NOT_POSITIVE, pieces);
        }
        return new Quantity(pieces);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(pieces, other.pieces));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(pieces - other.pieces);
    }

    public boolean isMoreThan(Quantity other) {
        return pieces > other.pieces;
    }

    @Override
    public int compareTo(Quantity other) {
        return Integer.compare(pieces, other.pieces);
    }

    @Override
    public String toString() {
        return Integer.toString(pieces);
    }

    /** Keeps the number of pieces in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Quantity, Integer> {

        @Override
        public @Nullable Integer convertToDatabaseColumn(@Nullable Quantity quantity) {
            return quantity == null ? null : quantity.pieces();
        }

        @Override
        public @Nullable Quantity convertToEntityAttribute(@Nullable Integer value) {
            return value == null ? null : new Quantity(value);
        }
    }
}
