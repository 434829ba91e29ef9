package org.provenant.domain.regulation;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What the rule book says of the procedure, apart from the papers. Days are working days. */
public enum ParameterCode {
    /** To whom a dossier goes. */
    ADDRESSEE,
    /** How many sets of a dossier are handed in. */
    SETS(99),
    FEE,
    /** Within how many working days the authority asks for what is missing. */
    SUPPLEMENT_REQUEST_DAYS(365),
    /** Within how many working days after a complete dossier the authority decides. */
    DECISION_DAYS(365),
    /** Within how many working days the authority sends a dossier out for consultation; not part of the decision. */
    CONSULTATION_SEND_DAYS(365),
    /** Within how many working days whoever is consulted answers; not part of the decision. */
    CONSULTATION_REPLY_DAYS(365),
    /** Kind of paper that answers a dossier. */
    RESULT,
    /** Within how many months after the end of research the goods are re-exported or destroyed. */
    RESEARCH_HANDLING_MONTHS(120),
    /** After how many months without a trace of it a device counts as not seen. */
    NOT_SEEN_MONTHS(120),
    /** After how many months in storage a device counts as idle. */
    IDLE_MONTHS(120),
    /** Types of the declaration by which a change of purpose is declared, with spaces between them. */
    CHANGE_OF_PURPOSE_TYPES,
    /** From which cost in đồng on something is a fixed asset. */
    FIXED_ASSET_VND(999_999_999),
    /** Over how many months a tool is written off at most. */
    TOOL_MONTHS(120),
    /** How many days before a planned end of use the first reminder of it begins, and those that follow. */
    PLAN_EARLY_DAYS(1095),
    PLAN_SOON_DAYS(1095),
    PLAN_NEAR_DAYS(1095),
    PLAN_FINAL_DAYS(1095),
    /** The standard, with its revision, by which drives are wiped. */
    WIPE_STANDARD,
    /** The level that the standard counts degaussing as. */
    WIPE_DEGAUSSING,
    /** So many days before its last day the one who is responsible is told of a deadline; a day after it is -1. */
    DEADLINE_OWNER_DAYS(true),
    /** So many days before it the head of the unit is told as well. */
    DEADLINE_HEAD_DAYS(true),
    /** So many days before it everybody is told. */
    DEADLINE_ALL_DAYS(true),
    /** After so many days what is overdue is told again, until it is done. */
    DEADLINE_AGAIN_DAYS(365);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final Pattern DAYS = Pattern.compile("-?\\d{1,3}( -?\\d{1,3})*");

    private final int most;
    private final boolean days;

    ParameterCode() {
        this(0);
    }

    ParameterCode(int most) {
        this.most = most;
        this.days = false;
    }

    ParameterCode(boolean days) {
        this.most = 0;
        this.days = days;
    }

    /** Whether the value has the form that this parameter is read in: words have any. */
    public boolean takes(String value) {
        return isNumber()
                ? number(value).isPresent()
                : !days || DAYS.matcher(value).matches();
    }

    /** Whether its values are whole numbers from 1 to {@link #most}; others are words. */
    public boolean isNumber() {
        return most > 0;
    }

    /** The greatest number that it can be; 0 if its values are words. */
    public int most() {
        return most;
    }

    /** The number that a value stands for; none if the value cannot be read as one. */
    public OptionalInt number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return OptionalInt.empty();
        }
        var number = Integer.parseInt(value);
        return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
