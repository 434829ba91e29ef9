package org.provenant.domain.regulation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rule book says of an intended import. It advises; whoever imports decides.
 *
 * @param listing the heading of the list that covers the goods; none if they are not on it
 * @param cases every case with its conditions, those that suit best first
 * @param outside where the goods may belong instead, and why
 * @param principles what holds for every special-purpose case
 * @param controls other controls on the same goods
 */
public record CaseAdvice(
        @Nullable Listing listing,
        List<Finding> cases,
        List<Outside> outside,
        List<Said> principles,
        List<Control> controls)
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
        NOT_USED,
        USED_MACHINERY,
        REFURBISHED,
        CHIP_OR_RESEARCH,
        NO_CASE_FITS
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
