package org.provenant.domain.regulation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

/**
 * What the rule book says of an intended import. It advises; whoever imports decides.
 *
 * @param listing the heading of the list that covers the goods; none if they are not on it
 * @param cases every case with its conditions, those that suit best first
 * @param outside where the goods may belong instead, and why
 * @param principles what holds for every special-purpose case
 * @param controls other controls on the same goods
 * @param code what is known of the HS code; none in advice that was kept before this was told
 */
public record CaseAdvice(
        @Nullable Listing listing,
        List<Finding> cases,
        List<Outside> outside,
        List<Said> principles,
        List<Control> controls,
        @Nullable Code code)
        implements Serializable {

    public CaseAdvice {
        cases = List.copyOf(cases);
        outside = List.copyOf(outside);
        principles = List.copyOf(principles);
        controls = List.copyOf(controls);
    }

    /** How a condition stands. */
    public enum Status {
        MET,
        MISSING,
        /** Nobody has said yet. */
        UNKNOWN
    }

    /** How a case stands. */
    public enum Verdict {
        /** It suits the purpose, and every condition is met. */
        FITS,
        /** It suits the purpose, and nothing is missing, but something is not known. */
        OPEN,
        /** Something is missing. */
        FAILS,
        /** It is made for another purpose. */
        OTHER_PURPOSE
    }

    /** Why goods belong elsewhere. */
    public enum Why {
        NOT_LISTED,
        /** The list has other codes of the same heading. */
        BESIDE_LISTED,
        /** The heading is listed, and the goods are what it excepts. */
        EXCEPTED,
        NOT_USED,
        USED_MACHINERY,
        REFURBISHED,
        CHIP_OR_RESEARCH,
        NO_CASE_FITS,
        /** No case that is made for the purpose fits; those for other purposes were not looked at. */
        NO_CASE_OF_PURPOSE,
        /** No case is made for the purpose. */
        PURPOSE_WITHOUT_CASE
    }

    /** What is known of an HS code. */
    public enum CodeStanding {
        LISTED,
        /** It belongs to a heading of an earlier nomenclature. */
        FORMER,
        /** It is not listed, but other codes of its heading are. */
        BESIDE_LISTED,
        NOT_LISTED,
        /** The nomenclature has no such chapter or heading. */
        NO_SUCH_CODE
    }

    /**
     * What is known of the goods' HS code.
     *
     * @param listing the heading of the list that covers it, if one does
     * @param former what became of its heading; nothing unless it is a former one
     * @param beside its heading of 4 or 6 digits, of which the list has other codes; none unless that is so
     * @param siblings the listed codes of its heading of 6 digits, to which the goods may belong; nothing for most
     */
    public record Code(
            CodeStanding standing,
            @Nullable Listing listing,
            List<Former> former,
            @Nullable String beside,
            List<String> siblings)
            implements Serializable {

        public Code {
            former = List.copyOf(former);
            siblings = List.copyOf(siblings);
        }

        /** The first listing with an exception, of the code or of what it became; none for most. */
        @Nullable
        Listing excepting() {
            return Stream.concat(Stream.ofNullable(listing), former.stream().flatMap(each -> each.listed().stream()))
                    .filter(each -> each.noteVi() != null)
                    .findFirst()
                    .orElse(null);
        }

        /** What the user is asked where the code does not tell whether the goods are listed; nothing for most. */
        @Nullable
        String question(Language language) {
            var excepting = excepting();
            if (excepting != null) {
                var english = language == Language.EN ? excepting.noteEn() : null;
                return Terms.in(language)
                        .text(
                                "regulation.advice.excepted",
                                Objects.requireNonNull(english == null ? excepting.noteVi() : english));
            }
            return siblings.isEmpty()
                    ? null
                    : Terms.in(language)
                            .text(
                                    "regulation.advice.besideListed",
                                    siblings.stream().map(HsCode::shown).toList());
        }

        /** Whether a heading of 4, 6 or 8 digits covers the code or what it became. */
        boolean isUnder(String heading, HsCode code) {
            return code.isUnder(heading)
                    || former.stream()
                            .anyMatch(each -> each.present().startsWith(heading) || heading.startsWith(each.present()));
        }
    }

    /**
     * What became of a heading when the nomenclature changed.
     *
     * @param heading the former heading, of the earlier {@code nomenclature}
     * @param present the heading that took its place, of {@code presentNomenclature}
     * @param listed the headings of the list that cover the present one or lie beneath it
     */
    public record Former(
            String heading,
            String nomenclature,
            String present,
            String presentNomenclature,
            List<Listing> listed,
            RuleSource source)
            implements Serializable {

        public Former {
            listed = List.copyOf(listed);
        }
    }

    static Said said(RuleRow row) {
        return new Said(
                row.code(), row.content().text(RuleField.NAME_VI), row.content().text(RuleField.NAME_EN), row.source());
    }

    static Listing listing(RuleRow heading) {
        return new Listing(
                said(heading),
                heading.content().find(RuleField.NOTE_VI),
                heading.content().find(RuleField.NOTE_EN));
    }

    /** A sentence of the rule book in both languages. */
    public record Said(String code, String vi, String en, RuleSource source) implements Serializable {}

    /** The heading that covers the goods, and what is excepted from it. */
    public record Listing(
            Said heading, @Nullable String noteVi, @Nullable String noteEn) implements Serializable {}

    /**
     * A condition of a case.
     *
     * @param questionVi what is asked where only the user knows; none for what the goods themselves tell
     */
    public record Condition(
            Said condition,
            RuleTest test,
            Status status,
            @Nullable String questionVi,
            @Nullable String questionEn) implements Serializable {

        /** Whether the user may answer it. */
        public boolean asks() {
            return questionVi != null && test != RuleTest.OWNER_RELATED;
        }
    }

    /** A case and how it stands. */
    public record Finding(PermittedCase permittedCase, Said said, Verdict verdict, List<Condition> conditions)
            implements Serializable {

        public Finding {
            conditions = List.copyOf(conditions);
        }

        /** How many of its conditions stand so. */
        public long count(Status status) {
            return conditions.stream().filter(each -> each.status() == status).count();
        }
    }

    /** Another route, and why it may be the right one. */
    public record Outside(OutsideRoute route, Said said, Why why, String noteVi, String noteEn)
            implements Serializable {}

    /** Another control on the goods. */
    public record Control(OtherControl control, String heading, RuleSource source) implements Serializable {}

    /** How this case stands; nothing if the rule book has no such case. */
    public @Nullable Verdict verdictOn(PermittedCase permittedCase) {
        return cases.stream()
                .filter(each -> each.permittedCase() == permittedCase)
                .map(Finding::verdict)
                .findFirst()
                .orElse(null);
    }
}
