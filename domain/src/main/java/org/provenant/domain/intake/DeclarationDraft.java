package org.provenant.domain.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.DeclaredGoods;
import org.provenant.domain.customs.Lane;

/**
 * A row whose values all have the right form: a line of a declaration to be, before the register was asked about it.
 *
 * @param row the row as Excel numbers it
 * @param head what the row says of the declaration as a whole
 * @param lineNo number of the line on the declaration, if the file says it
 * @param permit number of the permit as the file names it
 * @param permitLine number of the line on the permit, if the file says it
 * @param unit unit of the quantity as the file names it
 */
public record DeclarationDraft(
        int row,
        DeclarationNumber number,
        Head head,
        @Nullable Integer lineNo,
        String permit,
        @Nullable Integer permitLine,
        DeclaredGoods goods,
        @Nullable String unit) {

    /**
     * What a row says of the declaration as a whole; on rows after the first, what is not repeated is missing.
     *
     * @param office code of the customs office
     */
    public record Head(
            @Nullable LocalDate registeredOn,
            @Nullable String office,
            @Nullable String typeCode,
            @Nullable LocalDate temporaryUntil,
            @Nullable Lane lane,
            @Nullable LocalDate clearedOn) {

        /** What is said here, else there. */
        public Head or(Head other) {
            return new Head(
                    registeredOn == null ? other.registeredOn : registeredOn,
                    office == null ? other.office : office,
                    typeCode == null ? other.typeCode : typeCode,
                    temporaryUntil == null ? other.temporaryUntil : temporaryUntil,
                    lane == null ? other.lane : lane,
                    clearedOn == null ? other.clearedOn : clearedOn);
        }

        /** What the column says here; nothing if the row does not say it. */
        public @Nullable Object of(DeclarationColumn column) {
            return switch (column) {
                case REGISTERED_ON -> registeredOn;
                case OFFICE -> office;
                case TYPE_CODE -> typeCode;
                case TEMPORARY_UNTIL -> temporaryUntil;
                case LANE -> lane;
                case CLEARED_ON -> clearedOn;
                default -> throw new IllegalArgumentException(column + " belongs to the line");
            };
        }
    }
}
