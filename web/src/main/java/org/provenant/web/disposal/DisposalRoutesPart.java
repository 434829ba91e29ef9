package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.RouteList;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.Languages;

/** The routes of disposal as the user reads them. */
@Named
@RequestScoped
public class DisposalRoutesPart {

    @Inject
    RouteList routes;

    @Inject
    Labels labels;

    @Inject
    Languages languages;

    private @Nullable List<DisposalRoute> today;

    /** The routes of today, with what each asks for. */
    public List<DisposalRoute> getToday() {
        if (today == null) {
            today = routes.today();
        }
        return today;
    }

    /** The name of a route; its code if it is known no more. */
    public String name(String code) {
        return getToday().stream()
                .filter(route -> route.code().equals(code))
                .findFirst()
                .map(route -> route.name(languages.getLanguage()))
                .orElse(code);
    }

    /** The one of both names that the user reads. */
    public String either(String vietnamese, String english) {
        return languages.getLanguage() == Language.EN ? english : vietnamese;
    }

    /** What a route asks for in one line: approvers, notice, partner. */
    public String asks(DisposalRoute route) {
        var notice = route.notice() ? labels.text("disposal.label.asksNotice") : "";
        var partner = route.partner() == null ? "" : labels.word(route.partner());
        return Stream.of(labels.text("disposal.label.asksApprovers", route.approvers()), notice, partner)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Codes of waste to choose from. */
    public List<SelectItem> getWasteCodes() {
        return routes.wasteCodes().stream()
                .map(each -> new SelectItem(each.code(), each.code() + " – " + either(each.nameVi(), each.nameEn())))
                .toList();
    }
}
