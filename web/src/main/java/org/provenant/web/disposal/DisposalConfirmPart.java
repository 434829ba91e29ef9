package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.ConfirmDisposal;
import org.provenant.application.disposal.DisposalList;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.LineState;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Redirects;

/** Records the confirmation of a disposal, with what came back or was refused. */
@Named
@RequestScoped
public class DisposalConfirmPart {

    @Inject
    ConfirmDisposal confirm;

    @Inject
    DisposalCardPage card;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable LocalDate day;
    private @Nullable String by;
    private @Nullable String number;
    private @Nullable DeclarationNumber declaration;
    private @Nullable String type;
    private @Nullable String cameBack;
    private @Nullable String refused;
    private @Nullable Reason because;

    /**
     * @throws RuleViolated {@link DisposalRule#NOT_ON_THE_LIST}, {@link DisposalRule#SERIAL_OF_SEVERAL} or
     *     {@link DisposalRule#RETURNED_WITHOUT_REASON}
     */
    public void save() {
        var returned = new LinkedHashMap<DisposalLineId, DisposalOrder.Returned>();
        put(returned, cameBack, LineState.CAME_BACK);
        put(returned, refused, LineState.REFUSED);
        confirm.confirm(new ConfirmDisposal.Command(
                card.id(),
                card.getVersion(),
                new DisposalOrder.Confirmation(
                        getDay(),
                        Objects.requireNonNull(by),
                        Objects.requireNonNull(number),
                        DisposalOrder.LeftUnder.of(declaration == null ? null : declaration.digits(), type)),
                returned));
        redirects.again("disposal.done.confirmed");
    }

    private void put(Map<DisposalLineId, DisposalOrder.Returned> returned, @Nullable String codes, LineState state) {
        if (codes == null) {
            return;
        }
        var tags = Arrays.stream(codes.split("[\\s,;]+"))
                .filter(tag -> !tag.isEmpty())
                .map(tag -> tag.toUpperCase(Locale.ROOT))
                .toList();
        if (!tags.isEmpty() && because == null) {
            throw new RuleViolated(DisposalRule.RETURNED_WITHOUT_REASON, tags.size());
        }
        for (var tag : tags) {
            returned.put(line(tag), new DisposalOrder.Returned(state, Objects.requireNonNull(because)));
        }
    }

    private DisposalLineId line(String code) {
        var bound =
                card.getLines().stream().filter(line -> line.state().isBound()).toList();
        var tagged = bound.stream().filter(line -> code.equals(line.assetTag())).toList();
        var found = tagged.isEmpty()
                ? bound.stream()
                        .filter(line -> code.equals(line.serialNumber()))
                        .toList()
                : tagged;
        if (found.isEmpty()) {
            throw new RuleViolated(DisposalRule.NOT_ON_THE_LIST, code);
        }
        if (found.size() > 1) {
            throw new RuleViolated(
                    DisposalRule.SERIAL_OF_SEVERAL,
                    code,
                    found.stream().map(DisposalList.Line::assetTag).toList());
        }
        return new DisposalLineId(found.get(0).id());
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable DeclarationNumber getDeclaration() {
        return declaration;
    }

    public void setDeclaration(@Nullable DeclarationNumber declaration) {
        this.declaration = declaration;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getCameBack() {
        return cameBack;
    }

    public void setCameBack(@Nullable String cameBack) {
        this.cameBack = cameBack;
    }

    public @Nullable String getRefused() {
        return refused;
    }

    public void setRefused(@Nullable String refused) {
        this.refused = refused;
    }

    public @Nullable Reason getBecause() {
        return because;
    }

    public void setBecause(@Nullable Reason because) {
        this.because = because;
    }
}
