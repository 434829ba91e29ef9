package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.Dossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.dossier.DossierPaperData;
import org.provenant.reports.dossier.DossierPaperDocument;

/** Prints the papers of a dossier from what it says. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DossierPrint {

    /** They stand around the paper, not in its sections. */
    private static final Set<ContentField> IN_LETTERHEAD =
            EnumSet.of(ContentField.REQUEST_NUMBER, ContentField.ADDRESSEE, ContentField.SIGNED_AT);

    @Inject
    Dossiers dossiers;

    @Inject
    PlaceTree places;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * The paper to be signed.
     *
     * @throws RuleViolated {@link LicensingRule#PAPER_OF_OTHER_CASE}
     */
    public byte[] pdf(DossierId id, ContentPaper paper, Language language) {
        return new DossierPaperDocument().pdf(data(id, paper, language), language);
    }

    /** The paper to go on with in a word processor; refuses as {@link #pdf} does. */
    public byte[] docx(DossierId id, ContentPaper paper, Language language) {
        return new DossierPaperDocument().docx(data(id, paper, language), language);
    }

    private DossierPaperData data(DossierId id, ContentPaper paper, Language language) {
        var dossier = dossiers.get(id);
        if (!paper.isFor(dossier.permittedCase())) {
            throw new RuleViolated(LicensingRule.PAPER_OF_OTHER_CASE, paper, dossier.permittedCase());
        }
        var company = database.entities()
                .find(Company.class, dossier.company().value())
                .facts();
        return new DossierPaperData(
                paper,
                rules.nameOf(dossier.permittedCase(), dossier.rulesOr(rules.now()), language),
                dossier.title(),
                new DossierPaperData.Applicant(
                        company.name(),
                        company.taxCode().value(),
                        company.address(),
                        company.representative(),
                        company.representativeTitle()),
                paper == ContentPaper.REQUEST ? dossier.content(ContentField.REQUEST_NUMBER) : null,
                dossier.content(ContentField.ADDRESSEE),
                dossier.content(ContentField.SIGNED_AT),
                dayOf(dossier),
                paper.fields().stream()
                        .filter(field -> !IN_LETTERHEAD.contains(field))
                        .filter(field -> field.isRequired() || dossier.content(field) != null)
                        .map(field -> section(dossier, field, Terms.in(language)))
                        .toList(),
                dossier.goods().stream().map(this::goods).toList(),
                settings.isDemo());
    }

    /** While it can be changed, its papers are of today; afterwards of the day on which they were handed in. */
    private LocalDate dayOf(Dossier dossier) {
        var rounds = dossier.rounds();
        return rounds.isEmpty() || dossier.state().isEditable()
                ? LocalDate.now(clock)
                : rounds.get(rounds.size() - 1).submittedOn();
    }

    private static DossierPaperData.Section section(Dossier dossier, ContentField field, Terms terms) {
        var content = dossier.content(field);
        return new DossierPaperData.Section(field, content == null ? null : field.words(content, terms));
    }

    private DossierPaperData.Goods goods(DossierLine line) {
        var facts = line.facts();
        var value = facts.unitValue();
        return new DossierPaperData.Goods(
                facts.goods(),
                facts.hs().shown(),
                facts.model(),
                facts.condition(),
                facts.manufactureYear(),
                facts.origin() == null ? null : facts.origin().code(),
                facts.unit(),
                facts.quantity().pieces(),
                value == null ? null : value.amount(),
                value == null ? null : value.currency().getCurrencyCode(),
                facts.purpose(),
                facts.place() == null ? null : places.get(facts.place()).path(),
                facts.plannedRoute(),
                facts.plannedEnd());
    }
}
