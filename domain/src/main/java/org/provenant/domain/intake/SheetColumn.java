package org.provenant.domain.intake;

/** What a column of a spreadsheet can say of the records that its rows become: one enum for each kind of record. */
public interface SheetColumn {

    /** The constant's name. */
    String name();

    /** Whether every row needs a value, from the sheet or one for all rows. */
    boolean isRequired();

    /** Whether several columns of one sheet may carry it, as with the two IMEIs of a phone. */
    boolean mayRepeat();

    /** Whether its texts are dates, read by the declared {@link DateOrder}. */
    boolean isDate();

    /** Whether its texts are numbers, read by the declared {@link NumberStyle}. */
    boolean isNumber();

    /** Whether its texts are sentences of people, in which dates and long numbers are just words. */
    boolean isProse();

    /** Whether a word for "none" is a text like any other, and not nothing. */
    boolean keepsNone();

    /** The greatest number of characters that its texts may have. */
    int longest();
}
