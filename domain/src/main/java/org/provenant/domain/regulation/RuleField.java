package org.provenant.domain.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** The fields that rows of the rule book can have. Each value is kept as text in one fixed form. */
public enum RuleField {
    NAME_VI,
    NAME_EN,
    NOTE_VI,
    NOTE_EN,
    ISSUED_ON(Form.DAY),
    CASES(Form.CASES),
    CASE_GROUP,
    TEST(RuleTest.class),
    /** The number that a test compares with. */
    LIMIT(Form.WHOLE_NUMBER),
    QUESTION_VI,
    QUESTION_EN,
    PAPER_FORM(PaperForm.class),
    /** Another form that is taken too. */
    ALSO_FORM(PaperForm.class),
    SETS(Form.WHOLE_NUMBER),
    MANDATORY(Form.TRUTH),
    PARAMETER(ParameterCode.class),
    VALUE,
    VALUE_EN,
    HEADING(Form.HEADING),
    FROM_HEADING(Form.HEADING),
    TO_HEADING(Form.HEADING),
    NOMENCLATURE,
    TO_NOMENCLATURE,
    CONTROL(OtherControl.class),
    DIRECTION(TradeDirection.class),
    MARK,
    /** Code of a disposal route. */
    ROUTE,
    PERIOD_VI,
    PERIOD_EN,
    DUE_VI,
    DUE_EN,
    ADDRESSEE_VI,
    ADDRESSEE_EN,
    YEARS(Form.WHOLE_NUMBER),
    DAY_KIND(DayKind.class),
    FIRST_DAY(Form.DAY),
    LAST_DAY(Form.DAY),
    /** From which day the years of a report are counted. */
    YEAR_COUNT(YearCount.class),
    USE_LIMIT(UseLimit.class),
    USE_ANSWER(UseAnswer.class),
    /** What is done with a device. */
    ACTION(DeviceAction.class),
    LEAST_YEARS(Form.WHOLE_NUMBER),
    MOST_YEARS(Form.WHOLE_NUMBER),
    /** Before which step of a disposal something has to be there. */
    NEEDED_FOR(DisposalStep.class),
    /** Whether each device needs one of its own. */
    PER_DEVICE(Form.TRUTH),
    /** How many others than the proposer approve. */
    APPROVERS(Form.WHOLE_NUMBER),
    /** Whether approvers enter their password again. */
    PASSWORD_AGAIN(Form.TRUTH),
    /** Whether customs are told beforehand. */
    NOTICE(Form.TRUTH),
    /** How many days before. */
    NOTICE_DAYS(Form.WHOLE_NUMBER),
    /** Who takes the goods over. */
    PARTNER(PartnerKind.class),
    /** What the authority must have consented to. */
    CONSENT(DeviceAction.class),
    /** Types of the declarations under which goods leave, with blanks between them. */
    TYPE_CODES;

    /** The most characters that a value has. */
    public static final int LONGEST = 1000;

    /** What stands for all cases. */
    public static final String ALL_CASES = "ALL";

    /** What stands for no case at all, such as of a declaration type that brings no permitted goods in. */
    public static final String NO_CASE = "NONE";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern HEADING_FORM = Pattern.compile("\\d{4}|\\d{6}|\\d{8}");

    private final Form form;
    private final @Nullable Class<? extends Enum<?>> choices;

    RuleField() {
        this(Form.TEXT);
    }

    RuleField(Form form) {
        this.form = form;
        this.choices = null;
    }

    RuleField(Class<? extends Enum<?>> choices) {
        this.form = Form.CHOICE;
        this.choices = choices;
    }

    /** In which form values are kept. */
    public enum Form {
        TEXT,
        WHOLE_NUMBER,
        /** {@code yyyy-MM-dd}. */
        DAY,
        /** {@code yes} or {@code no}. */
        TRUTH,
        /** Names of permitted cases with blanks between them, {@link #ALL_CASES} or {@link #NO_CASE}. */
        CASES,
        /** 4, 6 or 8 digits. */
        HEADING,
        /** Name of an enum constant. */
        CHOICE
    }

    public Form form() {
        return form;
    }

    /** The constants that can be chosen; none for fields that are no choice. */
    public Enum<?>[] choices() {
        return choices == null ? new Enum<?>[0] : choices.getEnumConstants();
    }

    /**
     * The value in its fixed form.
     *
     * @throws RuleViolated {@link RegulationRule#FIELD_INVALID} if it has another
     */
    public String normalised(String value) {
        var text = Text.required(value.replace('\n', ' '), "ruleContent", LONGEST);
        var read =
                switch (form) {
                    case TEXT -> text;
                    case WHOLE_NUMBER ->
                        NUMBER.matcher(text).matches() ? Integer.toString(Integer.parseInt(text)) : null;
                    case DAY -> day(text);
                    case TRUTH -> text.equals("yes") || text.equals("no") ? text : null;
                    case CASES -> cases(text);
                    case HEADING -> heading(text.replace(".", ""));
                    case CHOICE -> constant(text);
                };
        if (read == null) {
            throw new RuleViolated(RegulationRule.FIELD_INVALID, this, text);
        }
        return read;
    }

    private static @Nullable String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String heading(String digits) {
        return HEADING_FORM.matcher(digits).matches() ? digits : null;
    }

    private static @Nullable String cases(String text) {
        if (text.equalsIgnoreCase(ALL_CASES)) {
            return ALL_CASES;
        }
        if (text.equalsIgnoreCase(NO_CASE)) {
            return NO_CASE;
        }
        var names = new TreeSet<String>();
        for (var name : text.toUpperCase(Locale.ROOT).split("[ ,;]+")) {
            if (Arrays.stream(PermittedCase.values())
                    .noneMatch(each -> each.name().equals(name))) {
                return null;
            }
            names.add(name);
        }
        return names.size() == PermittedCase.values().length ? ALL_CASES : String.join(" ", names);
    }

    private @Nullable String constant(String text) {
        return Arrays.stream(choices())
                .map(Enum::name)
                .filter(text::equals)
                .findFirst()
                .orElse(null);
    }
}
