package org.provenant.web.customs;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** One row of the goods of a declaration while it is typed. */
public class DeclarationLineEntry extends DeclaredGoodsEntry {

    private @Nullable PermitLineId permitLine;

    /** Whether there is anything in the row. */
    public boolean isBegun() {
        return permitLine != null || quantity != null || hs != null || goods != null || value != null;
    }

    /** The goods as declared; what was left empty is as on the permit. */
    RegisterDeclaration.Line drawnFrom(List<PermitLineRow> lines) {
        var drawn = lines.stream()
                .filter(line -> Objects.requireNonNull(permitLine).value() == line.id())
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD));
        return new RegisterDeclaration.Line(
                new PermitLineId(drawn.id()),
                hs == null ? new HsCode(drawn.hs()) : hs,
                goods == null ? drawn.goods() : goods,
                Objects.requireNonNull(quantity),
                value,
                currency,
                origin);
    }

    /** The same as a line that an amendment adds. */
    AmendDeclaration.Line addedFrom(List<PermitLineRow> lines) {
        var line = drawnFrom(lines);
        return new AmendDeclaration.Line(
                null,
                line.permitLine(),
                line.hs(),
                line.goods(),
                line.quantity(),
                line.value(),
                line.currency(),
                line.origin());
    }

    public @Nullable PermitLineId getPermitLine() {
        return permitLine;
    }

    public void setPermitLine(@Nullable PermitLineId permitLine) {
        this.permitLine = permitLine;
    }
}
