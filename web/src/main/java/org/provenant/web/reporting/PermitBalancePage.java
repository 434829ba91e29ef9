package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PermitBalances;
import org.provenant.application.reporting.PermitBalances.LineBalance;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.TypedDay;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** How each line of a permit stood on a day, as a table and as a picture. */
@Named
@RequestScoped
public class PermitBalancePage {

    private static final String DAY = "day";

    @Inject
    PermitBalances balances;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    private PermitBalances.@Nullable Balance balance;

    /** The balance on the day that the address names, else today. */
    public PermitBalances.Balance getBalance() {
        if (balance == null) {
            balance = balances.on(permit(), getDay());
        }
        return balance;
    }

    public LocalDate getDay() {
        return asked().orElseGet(this::getToday);
    }

    /** What the address names as a day and is none, so that the balance shown is today's; nothing if all is well. */
    public @Nullable String getNoDay() {
        return asked().isEmpty() ? address.value(DAY) : null;
    }

    private Optional<LocalDate> asked() {
        return Optional.ofNullable(address.value(DAY)).flatMap(TypedDay::read);
    }

    /** Whether the day has not come, so that only what is known today can be told of it. */
    public boolean isToCome() {
        return getDay().isAfter(getToday());
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public List<ExitRoute> getRoutes() {
        return List.of(ExitRoute.values());
    }

    public void xlsx() {
        var name = "trừ lùi " + getBalance().permitNumber().replace('/', '-') + " " + getDay() + ".xlsx";
        try (var file = Downloads.setAside(out -> balances.xlsx(permit(), getDay(), languages.getLanguage(), out))) {
            Downloads.send(name, Downloads.XLSX, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a line's bar from left to right, as shares of a hundred. */
    public List<Share> shares(LineBalance line) {
        var shares = new ArrayList<Share>();
        double whole = Math.max(line.permitted(), line.declared());
        double at = 0;
        for (var part : List.of(
                new Share("in-use", 0, line.inUse()),
                new Share("stored", 0, line.stored()),
                new Share("other", 0, line.other()),
                new Share("out", 0, line.gone()),
                new Share("declared", 0, Math.max(0, line.declared() - line.received())))) {
            double width = whole == 0 ? 0 : 100.0 * part.width() / whole;
            shares.add(new Share(part.kind(), at, width));
            at += width;
        }
        return shares;
    }

    private PermitId permit() {
        var permit = address.number("permit");
        if (permit == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, "");
        }
        return new PermitId(permit);
    }

    /** A part of a bar. */
    public record Share(String kind, double x, double width) {}
}
