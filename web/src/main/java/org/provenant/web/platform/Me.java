package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.application.usecase.Settings;
import org.provenant.application.usecase.TurnedAway;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Who looks at the page, for the frame around every page and for what a page offers to whom. */
@Named
@RequestScoped
public class Me {

    /** What the history calls the opening of a form. */
    private static final String OPENING = "OpenForm";

    @Inject
    Callers callers;

    @Inject
    CallerLookup lookup;

    @Inject
    Settings settings;

    @Inject
    PointsInTime points;

    @Inject
    TurnedAway turnedAway;

    @Inject
    HttpServletRequest request;

    private @Nullable List<CallerLookup.Choice> companies;

    public boolean isSignedIn() {
        return callers.current().isSignedIn();
    }

    public String getName() {
        return callers.current().name();
    }

    public @Nullable CompanyId getCompany() {
        return callers.current().company();
    }

    public @Nullable String getCompanyName() {
        return callers.current().companyName();
    }

    /** The companies that the user may act for. */
    public List<CallerLookup.Choice> getCompanies() {
        if (companies == null) {
            var user = callers.current().user();
            companies = user == null ? List.of() : lookup.companiesOf(user);
        }
        return companies;
    }

    /**
     * Whether to offer what needs a permission: {@code #{me.may('MANAGE_PERMITS')}}. On a day of the past nothing is
     * offered but to read. The use case checks again.
     */
    public boolean may(String permission) {
        var wanted = Permission.valueOf(permission);
        return callers.current().may(wanted) && (points.current() == null || wanted.isToRead());
    }

    /**
     * Turns away whoever lacks a permission, before a form is shown that would be of no use; the history tells it.
     *
     * @throws RuleViolated {@link ValueRule#PAST_IS_CLOSED}
     */
    public void require(String permission) {
        var wanted = Permission.valueOf(permission);
        var point = points.current();
        if (point != null && callers.current().may(wanted) && !wanted.isToRead()) {
            throw new RuleViolated(ValueRule.PAST_IS_CLOSED, point.day());
        }
        if (!may(permission)) {
            var address = Paths.of(request);
            turnedAway.keep(OPENING, new RuleViolated(IdentityRule.FORM_NOT_ALLOWED, address, wanted));
            var faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    /** Whether the register holds demo data, which every page says. */
    public boolean isDemo() {
        return settings.isDemo();
    }
}
