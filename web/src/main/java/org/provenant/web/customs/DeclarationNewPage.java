package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationTypes;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.application.permit.PermitLines;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Redirects;

/** Enters a customs declaration; its goods are taken off the permits. */
@Named
@RequestScoped
public class DeclarationNewPage {

    @Inject
    RegisterDeclaration registerDeclaration;

    @Inject
    PermitLines permitLines;

    @Inject
    EntryRows rows;

    @Inject
    HttpServletRequest request;

    @Inject
    DeclarationTypes types;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private @Nullable DeclarationNumber number;
    private @Nullable LocalDate registeredOn;
    private @Nullable String customsOffice;
    private @Nullable String typeCode;
    private @Nullable List<DeclarationLineEntry> lines;
    private @Nullable List<PermitLineRow> choices;

    public void save() {
        var goods = getLines().stream()
                .filter(DeclarationLineEntry::isBegun)
                .map(line -> line.drawnFrom(getChoices()))
                .toList();
        var registered = registerDeclaration.register(facts(), goods);
        redirects.to(
                "/customs/card.xhtml?id=" + registered.id().value(),
                "customs.done.registered",
                Objects.requireNonNull(number));
    }

    /** A row for each kind of goods; those left empty do not count. */
    public List<DeclarationLineEntry> getLines() {
        if (lines == null) {
            lines = rows.make(DeclarationLineEntry::new);
        }
        return lines;
    }

    /** The permit lines with something left, and those that this form names already. */
    public List<PermitLineRow> getChoices() {
        if (choices == null) {
            choices = permitLines.choices(null, null, named());
        }
        return choices;
    }

    private List<PermitLineId> named() {
        return IntStream.range(0, rows.getCount())
                .mapToObj(row -> request.getParameter("permitLine" + row))
                .filter(value -> value != null && value.matches("\\d{1,18}"))
                .map(value -> new PermitLineId(Long.parseLong(value)))
                .toList();
    }

    /** The form in which a select names a permit line. */
    public PermitLineId idOf(long line) {
        return new PermitLineId(line);
    }

    private Declaration.Facts facts() {
        return new Declaration.Facts(
                Objects.requireNonNull(number),
                Objects.requireNonNull(registeredOn),
                Objects.requireNonNull(customsOffice),
                Objects.requireNonNull(typeCode));
    }

    /** The types known to the register, as a help while typing. */
    public List<DeclarationTypes.Type> getTypes() {
        return types.on(LocalDate.now(clock));
    }

    public String typeName(DeclarationTypes.Type type) {
        return type.code() + " " + type.name(languages.getLanguage());
    }

    public @Nullable DeclarationNumber getNumber() {
        return number;
    }

    public void setNumber(@Nullable DeclarationNumber number) {
        this.number = number;
    }

    public @Nullable LocalDate getRegisteredOn() {
        return registeredOn;
    }

    public void setRegisteredOn(@Nullable LocalDate registeredOn) {
        this.registeredOn = registeredOn;
    }

    public @Nullable String getCustomsOffice() {
        return customsOffice;
    }

    public void setCustomsOffice(@Nullable String customsOffice) {
        this.customsOffice = customsOffice;
    }

    public @Nullable String getTypeCode() {
        return typeCode;
    }

    public void setTypeCode(@Nullable String typeCode) {
        this.typeCode = typeCode;
    }
}
