package org.provenant.reports.periodic;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.domain.reporting.StockEntry;
import org.provenant.domain.reporting.StockState;

/**
 * One device of the appendix, as it was at the end of the period.
 *
 * @param assetTag the company's own tag
 * @param serial serial number, if the device has one
 * @param manufacturer maker
 * @param model model
 * @param year year of make, if known
 * @param originCountry two-letter code of the country of origin, if known
 * @param value value and what it is counted in, if known
 * @param declaration the customs declaration that brought it in
 * @param condition condition on arrival
 * @param stage its stage, in the register's words
 * @param state what it is doing, or {@code null} if it left in the period
 * @param place where it stands, from site to room
 * @param custodian who looks after it
 * @param exit how it left, or {@code null} if it is still in stock
 * @param entry why it counts in the period; none in reports frozen before that was kept
 * @param record number of its record in the register; none in reports frozen before that was kept
 */
public record ReportedDevice(
        String assetTag,
        @Nullable String serial,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable Integer year,
        @Nullable String originCountry,
        @Nullable Value value,
        Declaration declaration,
        BothLanguages condition,
        BothLanguages stage,
        @Nullable StockState state,
        @Nullable String place,
        @Nullable String custodian,
        @Nullable Exit exit,
        @Nullable StockEntry entry,
        @Nullable Long record) {

    public ReportedDevice {
        if ((state == null) == (exit == null)) {
            throw new IllegalArgumentException("device " + assetTag + " must either be in stock or have left");
        }
    }

    /** A device of which is not said why it counts. */
    public ReportedDevice(
            String assetTag,
            @Nullable String serial,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable Integer year,
            @Nullable String originCountry,
            @Nullable Value value,
            Declaration declaration,
            BothLanguages condition,
            BothLanguages stage,
            @Nullable StockState state,
            @Nullable String place,
            @Nullable String custodian,
            @Nullable Exit exit) {
        this(
                assetTag,
                serial,
                manufacturer,
                model,
                year,
                originCountry,
                value,
                declaration,
                condition,
                stage,
                state,
                place,
                custodian,
                exit,
                null,
                null);
    }

    /** Whether it stands behind this figure of its line. */
    public boolean counts(ReportFigure figure) {
        return switch (figure) {
            case OPENING -> entry == StockEntry.OPENING;
            case CAME_IN -> entry == StockEntry.CAME_IN;
            case WENT_OUT -> exit != null;
            case CLOSING -> state != null;
            case IN_USE -> state == StockState.IN_USE;
            case IN_STORAGE -> state == StockState.IN_STORAGE;
            case UNDER_REPAIR -> state == StockState.UNDER_REPAIR;
            case OTHER -> state == StockState.OTHER;
        };
    }

    /**
     * Value as declared.
     *
     * @param amount in the original currency
     * @param currency its code
     * @param vnd in Vietnamese dong, only if known from the declaration
     */
    public record Value(
            BigDecimal amount, String currency, @Nullable BigDecimal vnd) {}

    /**
     * The customs declaration.
     *
     * @param number number as printed
     * @param day date of registration
     * @param typeCode declaration type code (mã loại hình)
     */
    public record Declaration(String number, LocalDate day, String typeCode) {}

    /**
     * Leaving the stock.
     *
     * @param day when
     * @param route how
     * @param evidence the document that shows it, if there is one
     */
    public record Exit(
            LocalDate day, ExitRoute route, @Nullable String evidence) {}
}
