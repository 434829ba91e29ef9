package org.provenant.domain.regulation;

import static org.provenant.domain.regulation.RuleField.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.provenant.domain.shared.RuleViolated;

/** The kinds of rules in the rule book, each with the fields that its rows have. */
public enum RuleKind {
    /** Laws, decrees, decisions and circulars; every other row names one of them as its source. */
    INSTRUMENT(List.of(NAME_VI, NAME_EN), List.of(ISSUED_ON, NOTE_VI, NOTE_EN)),
    CASE(List.of(NAME_VI, NAME_EN, CASE_GROUP), List.of(NOTE_VI, NOTE_EN)),
    /** What must hold for a case, with the question that is asked where no machine can tell. */
    CONDITION(
            List.of(CASES, TEST, NAME_VI, NAME_EN), List.of(LIMIT, QUESTION_VI, QUESTION_EN), "[A-Z0-9]+(-[A-Z0-9]+)*"),
    /** Where goods belong that need no permit of this kind, or cannot have one. */
    OUTSIDE_ROUTE(List.of(NAME_VI, NAME_EN, NOTE_VI, NOTE_EN), List.of()),
    /** What holds for every special-purpose case (Decision 18/2016/QĐ-TTg, Article 3). */
    PRINCIPLE(List.of(CASES, NAME_VI, NAME_EN), List.of()),
    PAPER(List.of(CASES, NAME_VI, NAME_EN, PAPER_FORM, SETS, MANDATORY), List.of(ALSO_FORM, NOTE_VI, NOTE_EN)),
    PARAMETER(List.of(RuleField.PARAMETER, CASES, VALUE), List.of(VALUE_EN, NOTE_VI, NOTE_EN)),
    /** A heading of the list of banned used IT goods; its code is the heading of 4, 6 or 8 digits. */
    HS_HEADING(List.of(NAME_VI, NAME_EN, NOMENCLATURE), List.of(NOTE_VI, NOTE_EN), "\\d{4}|\\d{6}|\\d{8}"),
    /** What became of a heading when the nomenclature changed. */
    HS_MAPPING(List.of(FROM_HEADING, NOMENCLATURE, TO_HEADING, TO_NOMENCLATURE), List.of()),
    /** Another control on goods of a heading, independent of the permit. */
    OTHER_CONTROL(List.of(CONTROL, HEADING), List.of(NOTE_VI, NOTE_EN)),
    /** A type of declaration, and the cases whose goods can come in under it. */
    TYPE_CODE(List.of(NAME_VI, NAME_EN, DIRECTION, CASES), List.of(), "[A-Z]\\d{2}"),
    WASTE_CODE(List.of(NAME_VI, NAME_EN), List.of(MARK), "\\d{2} \\d{2} \\d{2}"),
    /**
     * How goods leave; the cases are those whose goods may take the route, as far as that is known. A route that does not
     * say what is done with the devices is known by name alone, and nothing is disposed of by it.
     */
    DISPOSAL_ROUTE(
            List.of(NAME_VI, NAME_EN),
            List.of(
                    CASES,
                    ACTION,
                    PARTNER,
                    CONSENT,
                    TYPE_CODES,
                    APPROVERS,
                    PASSWORD_AGAIN,
                    NOTICE,
                    NOTICE_DAYS,
                    NOTE_VI,
                    NOTE_EN)),
    /** What must be there before a disposal by this route goes on; before it is closed if no step is named. */
    EVIDENCE(List.of(ROUTE, NAME_VI, NAME_EN, MANDATORY), List.of(NEEDED_FOR, PER_DEVICE)),
    REPORT_RULE(
            List.of(CASES, NAME_VI, NAME_EN),
            List.of(PERIOD_VI, PERIOD_EN, YEAR_COUNT, DUE_VI, DUE_EN, ADDRESSEE_VI, ADDRESSEE_EN)),
    RETENTION(List.of(NAME_VI, NAME_EN, YEARS), List.of(NOTE_VI, NOTE_EN)),
    /** Days off, and Saturdays worked to make up for them. */
    HOLIDAY(List.of(NAME_VI, NAME_EN, DAY_KIND, FIRST_DAY, LAST_DAY), List.of()),
    /** What binds devices in use, and what opens it; rows on dispositions name the action. */
    USE_LIMIT(List.of(CASES, RuleField.USE_LIMIT, USE_ANSWER, NAME_VI, NAME_EN), List.of(ACTION, NOTE_VI, NOTE_EN)),
    /** Within how many years fixed assets of a kind are depreciated. */
    DEPRECIATION_BAND(List.of(NAME_VI, NAME_EN, LEAST_YEARS, MOST_YEARS), List.of(NOTE_VI, NOTE_EN));

    private static final String ANY_CODE = ".+";
    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Z0-9](?:-?[A-Z0-9])*+");

    private final List<RuleField> required;
    private final List<RuleField> optional;
    private final Pattern codeForm;

    RuleKind(List<RuleField> required, List<RuleField> optional) {
        this(required, optional, ANY_CODE);
    }

    RuleKind(List<RuleField> required, List<RuleField> optional, String codeForm) {
        this.required = required;
        this.optional = optional;
        this.codeForm = Pattern.compile(codeForm);
    }

    /** The fields in the order in which people read them. */
    public List<RuleField> fields() {
        var all = new ArrayList<>(required);
        all.addAll(optional);
        return List.copyOf(all);
    }

    public boolean requires(RuleField field) {
        return required.contains(field);
    }

    /** @throws RuleViolated {@link RegulationRule#CODE_INVALID} if rows of this kind have no such codes */
    void requireCode(String code) {
        if (!codeForm.matcher(code).matches()) {
            throw new RuleViolated(RegulationRule.CODE_INVALID, code, this);
        }
    }

    /**
     * Codes of rows that come in are plain; instruments go by their number, and cases are those that the product knows.
     *
     * @throws RuleViolated {@link RegulationRule#CODE_INVALID}
     */
    void requireSoundCode(String code) {
        requireCode(code);
        var sound =
                switch (this) {
                    case INSTRUMENT -> true;
                    case CASE ->
                        Arrays.stream(PermittedCase.values())
                                .anyMatch(each -> each.name().equals(code));
                    default ->
                        !codeForm.pattern().equals(ANY_CODE)
                                || PLAIN_CODE.matcher(code).matches();
                };
        if (!sound) {
            throw new RuleViolated(RegulationRule.CODE_INVALID, code, this);
        }
    }
}
