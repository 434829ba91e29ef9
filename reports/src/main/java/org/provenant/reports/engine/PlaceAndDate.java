package org.provenant.reports.engine;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Place and date on top of a paper, as Decree 30/2020, Annex I wants them. */
public final class PlaceAndDate {

    private static final String PLACE = "…………";
    private static final String NUMBER = "……";

    private PlaceAndDate() {}

    /**
     * In the words of the paper ({@code letterhead.placeAndDate}); what is not known yet is left to be filled in by hand.
     *
     * @param place where it is signed
     * @param day on which it is signed
     */
    public static String of(Words words, @Nullable String place, @Nullable LocalDate day) {
        return words.text(
                "letterhead.placeAndDate",
                place == null ? PLACE : place,
                day == null ? NUMBER : String.format(Locale.ROOT, "%02d", day.getDayOfMonth()),
                day == null ? NUMBER : month(day.getMonthValue()),
                day == null ? NUMBER : Integer.toString(day.getYear()));
    }

    /** January and February are written with a leading zero, the others without. */
    private static String month(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }
}
