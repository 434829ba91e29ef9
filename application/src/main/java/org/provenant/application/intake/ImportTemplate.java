package org.provenant.application.intake;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.application.customs.DeclarationList;
import org.provenant.application.intake.sheet.EquipmentTemplate;
import org.provenant.application.intake.sheet.TemplateLists;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/** Gives a workbook to fill in, with the company's own places, custodians and permit lines to choose from. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ImportTemplate {

    @Inject
    PlaceTree places;

    @Inject
    PersonList persons;

    @Inject
    DeclarationList declarationList;

    @Inject
    DeclarationCard declarations;

    /**
     * Writes the workbook; the stream is not closed.
     *
     * @param declaration whose lines it offers; nothing for all of which devices are still to be registered
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's declaration
     */
    public void write(@Nullable DeclarationId declaration, Language language, OutputStream out) throws IOException {
        var lines = declaration == null
                ? openLines()
                : declarations.get(declaration).lines();
        EquipmentTemplate.write(
                language,
                new TemplateLists(
                        places.choices(null).stream()
                                .map(place -> place.code() + " " + place.name())
                                .toList(),
                        persons.choices(null).stream().map(PersonRow::label).toList(),
                        lines.stream()
                                .map(ImportTemplate::permitLine)
                                .distinct()
                                .toList(),
                        lines.stream()
                                .map(line -> Integer.toString(line.lineNo()))
                                .distinct()
                                .toList()),
                out);
    }

    /** A name for the workbook. */
    public String nameOf(@Nullable DeclarationId declaration, Language language) {
        var terms = Terms.in(language);
        var name = declaration == null
                ? terms.text("intake.template.name")
                : terms.text(
                        "intake.template.nameOf",
                        declarations.get(declaration).facts().number().toString());
        return name + ".xlsx";
    }

    private List<DeclarationLineRow> openLines() {
        return declarationList.choices(null).stream()
                .flatMap(open -> declarations.get(new DeclarationId(open.id())).lines().stream())
                .toList();
    }

    /** As the check of a file knows it. */
    private static String permitLine(DeclarationLineRow line) {
        return line.permitNumber() + " / " + line.permitLineNo();
    }
}
