package org.provenant.web.platform.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Terms;

/** Says a refusal in one language, for one call. */
final class Problems {

    private final Terms terms;
    private final String address;

    /** @param address path of the call */
    Problems(Language language, String address) {
        this.terms = Terms.in(language);
        this.address = address;
    }

    Problem of(ProblemKind kind, RuleViolated why) {
        return problem(kind, why, null, null);
    }

    Problem of(BodyInvalid body) {
        var errors = body.fields().stream()
                .map(field -> new Problem.FieldError(
                        field.pointer(),
                        terms.sentence(field.why()),
                        field.why().rule().key(),
                        plain(field.why().values())))
                .toList();
        return problem(ProblemKind.INVALID, new RuleViolated(ApiRule.BODY_INVALID, errors.size()), errors, null);
    }

    Problem fault(String reference) {
        return problem(ProblemKind.FAULT, new RuleViolated(ApiRule.FAULT, reference), null, reference);
    }

    private Problem problem(
            ProblemKind kind, RuleViolated why, @Nullable List<Problem.FieldError> errors, @Nullable String reference) {
        return new Problem(
                Api.ROOT + "/problems/" + why.rule().key(),
                terms.word(kind),
                kind.status(),
                terms.sentence(why),
                address,
                why.rule().key(),
                plain(why.values()),
                errors,
                reference);
    }

    /** The values as JSON knows them: numbers and truths as they are, all else as text. */
    private static List<Object> plain(List<?> values) {
        return values.stream().map(Problems::plain).toList();
    }

    private static Object plain(Object value) {
        if (value instanceof Quantity quantity) {
            return quantity.pieces();
        }
        if (value instanceof List<?> several) {
            return plain(several);
        }
        if (value instanceof Term term) {
            return term.key();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Integer
                        || value instanceof Long
                        || value instanceof BigDecimal
                        || value instanceof Boolean
                        || value instanceof LocalDate
                ? value
                : value.toString();
    }
}
