package org.provenant.domain.regulation;

import java.util.List;
import java.util.Optional;

/**
 * The types of declarations (mã loại hình) as they stand at one point, each with the cases whose goods can come in under
 * it. A type that the book does not know is no reason to refuse goods.
 *
 * @param types rows of the kind {@link RuleKind#TYPE_CODE}
 */
public record DeclarationTypeRules(List<RuleRow> types) {

    public DeclarationTypeRules {
        types = List.copyOf(types);
    }

    /** The rule by which this is a type of exports; none if it is one of imports, or unknown. */
    public Optional<RuleRow> exporting(String type) {
        return types.stream()
                .filter(row -> row.code().equals(type))
                .filter(row -> row.content().choice(RuleField.DIRECTION, TradeDirection.class) == TradeDirection.EXPORT)
                .findFirst();
    }

    /** The rule by which goods of that case cannot come in under this type; none if they can. */
    public Optional<RuleRow> against(String type, PermittedCase permittedCase) {
        return types.stream()
                .filter(row -> row.code().equals(type))
                .filter(row -> !row.content().cases().contains(permittedCase))
                .findFirst();
    }
}
