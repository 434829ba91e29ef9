package org.provenant.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.Permission;

/** The menu: what the equipment goes through, in that order, and only what the caller may open. */
@Named
@RequestScoped
public class Navigation {

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "",
                    new Entry("nav.entry.home", "pi-home", "/home.xhtml", "/home"),
                    new Entry(
                            "nav.entry.deadlines",
                            "pi-calendar",
                            "/deadline/list.xhtml",
                            "/deadline/",
                            Permission.READ_RECORDS)),
            new Group(
                    "nav.group.papers",
                    new Entry(
                            "nav.entry.finder",
                            "pi-compass",
                            "/licensing/finder.xhtml",
                            "/licensing/finder",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.dossiers",
                            "pi-folder-open",
                            "/licensing/list.xhtml",
                            "/licensing/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.permits",
                            "pi-verified",
                            "/permit/list.xhtml",
                            "/permit/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.declarations",
                            "pi-file-import",
                            "/customs/list.xhtml",
                            "/customs/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.shipments",
                            "pi-truck",
                            "/customs/shipments.xhtml",
                            "/customs/shipment",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.processing",
                            "pi-wrench",
                            "/processing/list.xhtml",
                            "/processing/",
                            Permission.READ_RECORDS)),
            new Group(
                    "nav.group.equipment",
                    new Entry(
                            "nav.entry.equipment",
                            "pi-desktop",
                            "/equipment/list.xhtml",
                            "/equipment/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.differences",
                            "pi-exclamation-circle",
                            "/receiving/list.xhtml",
                            "/receiving/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.imports",
                            "pi-upload",
                            "/intake/list.xhtml",
                            "/intake/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.updates",
                            "pi-pencil",
                            "/intake/updates.xhtml",
                            "/intake/update",
                            Permission.READ_RECORDS),
                    new Entry("nav.entry.jobs", "pi-clock", "/job/list.xhtml", "/job/", Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.values",
                            "pi-calculator",
                            "/valuation/list.xhtml",
                            "/valuation/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.labelSheets",
                            "pi-qrcode",
                            "/labelling/sheets.xhtml",
                            "/labelling/",
                            Permission.READ_RECORDS)),
            new Group(
                    "nav.group.custody",
                    new Entry(
                            "nav.entry.moveRequests",
                            "pi-send",
                            "/custody/requests.xhtml",
                            "/custody/request",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.repairs",
                            "pi-wrench",
                            "/custody/repairs.xhtml",
                            "/custody/repair",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.handovers",
                            "pi-file-edit",
                            "/custody/handovers.xhtml",
                            "/custody/handover",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.places",
                            "pi-map-marker",
                            "/organisation/places.xhtml",
                            "/organisation/place",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.persons",
                            "pi-id-card",
                            "/organisation/persons.xhtml",
                            "/organisation/person",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.units",
                            "pi-sitemap",
                            "/organisation/units.xhtml",
                            "/organisation/unit",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.confirmations",
                            "pi-verified",
                            "/usage/confirmations.xhtml",
                            "/usage/confirm",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.stocktakes",
                            "pi-list-check",
                            "/stocktake/list.xhtml",
                            "/stocktake/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.drives",
                            "pi-database",
                            "/drive/list.xhtml",
                            "/drive/",
                            Permission.READ_RECORDS)),
            new Group(
                    "nav.group.lock",
                    new Entry(
                            "nav.entry.breaches",
                            "pi-shield",
                            "/breach/list.xhtml",
                            "/breach/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.consents",
                            "pi-check-square",
                            "/consent/list.xhtml",
                            "/consent/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.losses",
                            "pi-question-circle",
                            "/loss/list.xhtml",
                            "/loss/",
                            Permission.READ_RECORDS)),
            new Group(
                    "nav.group.disposal",
                    new Entry(
                            "nav.entry.disposals",
                            "pi-trash",
                            "/disposal/list.xhtml",
                            "/disposal/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.partners",
                            "pi-truck",
                            "/disposal/partners.xhtml",
                            "/disposal/partner",
                            Permission.READ_RECORDS)),
            new Group(
                    "nav.group.accounts",
                    new Entry(
                            "nav.entry.reports",
                            "pi-chart-bar",
                            "/reporting/list.xhtml",
                            "/reporting/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.management",
                            "pi-table",
                            "/management/list.xhtml",
                            "/management/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.schedules",
                            "pi-clock",
                            "/schedule/list.xhtml",
                            "/schedule/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.inspections",
                            "pi-eye",
                            "/inspection/list.xhtml",
                            "/inspection/",
                            Permission.READ_RECORDS),
                    new Entry(
                            "nav.entry.history",
                            "pi-history",
                            "/audit/list.xhtml",
                            "/audit/",
                            Permission.READ_RECORDS,
                            Permission.READ_USERS),
                    new Entry(
                            "nav.entry.evidence",
                            "pi-box",
                            "/evidence/list.xhtml",
                            "/evidence/",
                            Permission.READ_RECORDS)),
            new Group(
                    "nav.group.settings",
                    new Entry(
                            "nav.entry.companies",
                            "pi-building",
                            "/organisation/companies.xhtml",
                            "/organisation/compan",
                            Permission.MANAGE_COMPANIES,
                            Permission.INSPECT),
                    new Entry(
                            "nav.entry.users", "pi-users", "/identity/list.xhtml", "/identity/", Permission.READ_USERS),
                    new Entry(
                            "nav.entry.rules",
                            "pi-book",
                            "/regulation/list.xhtml",
                            "/regulation/",
                            Permission.READ_RECORDS,
                            Permission.VERIFY_FORMS),
                    new Entry(
                            "nav.entry.forms",
                            "pi-file",
                            "/reporting/forms.xhtml",
                            "/reporting/forms",
                            Permission.VERIFY_FORMS),
                    new Entry(
                            "nav.entry.managementForms",
                            "pi-file-edit",
                            "/management/forms.xhtml",
                            "/management/form",
                            Permission.VERIFY_FORMS),
                    new Entry(
                            "nav.entry.certificates",
                            "pi-key",
                            "/reporting/certificates.xhtml",
                            "/reporting/certificates",
                            Permission.SIGN_REPORTS),
                    new Entry("nav.entry.mail", "pi-envelope", "/mail/list.xhtml", "/mail/", Permission.MANAGE_MAIL)));

    @Inject
    HttpServletRequest request;

    @Inject
    ServletContext context;

    @Inject
    Callers callers;

    /** Entries under one heading; no heading if the key is empty. */
    public record Group(String key, List<Entry> entries) {

        Group(String key, Entry... entries) {
            this(key, List.of(entries));
        }
    }

    /**
     * A page of the menu.
     *
     * @param beneath how the paths of its own and of the pages beneath it begin
     * @param permissions any of which opens it; if none is named, it is open to everybody
     */
    public record Entry(String key, String icon, String path, String beneath, Set<Permission> permissions) {

        Entry(String key, String icon, String path, String beneath, Permission... permissions) {
            this(key, icon, path, beneath, Set.of(permissions));
        }
    }

    public List<Group> getGroups() {
        return GROUPS.stream()
                .map(group -> new Group(
                        group.key(),
                        group.entries().stream().filter(this::isOpen).toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    /** For {@code aria-current}: {@code page} on the entry's own page, {@code true} on one beneath it, else null. */
    public @Nullable String current(Entry entry) {
        var path = Paths.of(request);
        if (path.equals(entry.path())) {
            return "page";
        }
        return path.startsWith(entry.beneath()) && isNearest(entry, path) ? "true" : null;
    }

    /** Whether no other entry lies further down on the way to the page. */
    private static boolean isNearest(Entry entry, String path) {
        return GROUPS.stream()
                .flatMap(group -> group.entries().stream())
                .filter(other -> path.startsWith(other.beneath()))
                .noneMatch(other -> other.beneath().length() > entry.beneath().length());
    }

    private boolean isOpen(Entry entry) {
        var permissions = entry.permissions();
        try {
            return (permissions.isEmpty() || permissions.stream().anyMatch(callers.current()::may))
                    && context.getResource(entry.path()) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
