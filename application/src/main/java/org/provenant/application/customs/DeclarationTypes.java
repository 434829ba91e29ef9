package org.provenant.application.customs;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.TradeDirection;
import org.provenant.domain.shared.Language;

/** The declaration types that the rule book knows, each with its source. The list is a help, not a limit. */
@Lookup
@Allowed
public class DeclarationTypes {

    @Inject
    RuleBook rules;

    /** The types of import in force on a day, by code. */
    public List<Type> on(LocalDate day) {
        return rules.at(RuleKind.TYPE_CODE, rules.on(day)).stream()
                .filter(row -> row.content().choice(RuleField.DIRECTION, TradeDirection.class) == TradeDirection.IMPORT)
                .map(Type::of)
                .toList();
    }

    /** The type with this code, of import or export, if it is a known one today. */
    public Optional<Type> find(String code) {
        return rules.at(RuleKind.TYPE_CODE, rules.now()).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(Type::of);
    }

    /**
     * A declaration type.
     *
     * @param source where the code was found
     * @param certainty how far it has been checked against the official text
     */
    public record Type(
            String code, String nameVi, String nameEn, String source, Certainty certainty, LocalDate effectiveFrom)
            implements Serializable {

        static Type of(RuleRow row) {
            return new Type(
                    row.code(),
                    row.content().text(RuleField.NAME_VI),
                    row.content().text(RuleField.NAME_EN),
                    row.source().text(),
                    row.certainty(),
                    row.facts().effectiveFrom());
        }

        public String name(Language language) {
            return language == Language.VI ? nameVi : nameEn;
        }
    }
}
