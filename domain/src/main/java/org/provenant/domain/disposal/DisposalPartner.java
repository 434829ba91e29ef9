package org.provenant.domain.disposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * Who takes devices over when their use ends: a waste handler with its licence, or a buyer abroad. A handler takes nothing
 * when its licence is not valid or does not cover the code of the waste (Decree 08/2022/NĐ-CP).
 */
@Entity
@Table(name = "disposal_partner")
public class DisposalPartner implements Recorded {

    public static final int NAME_LENGTH = 255;
    public static final int ADDRESS_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposal_partner")
    @SequenceGenerator(name = "disposal_partner", sequenceName = "disposal_partner_seq", allocationSize = 1)
    private Long id;

    @Column(name = "company_id", updatable = false)
    private CompanyId company;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private PartnerKind partnerKind;

    @Column(name = "name")
    private String partnerName;

    private String address;

    @Column(name = "licence_number")
    private @Nullable String licenceNumber;

    @Column(name = "licensed_from")
    private @Nullable LocalDate licensedFrom;

    @Column(name = "licensed_to")
    private @Nullable LocalDate licensedTo;

    /** With semicolons between them. */
    @Column(name = "waste_codes")
    private String wasteCodes;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DisposalPartner() {}

    public DisposalPartner(CompanyId company, PartnerKind kind, Facts facts) {
        this.company = company;
        this.partnerKind = kind;
        take(facts);
    }

    /** Takes over what is known of it by now, such as a licence that was renewed. */
    public void correct(Facts facts) {
        take(facts);
    }

    private void take(Facts facts) {
        if (partnerKind == PartnerKind.WASTE_HANDLER
                && (facts.licenceNumber() == null || facts.wasteCodes().isEmpty())) {
            throw new RuleViolated(DisposalRule.LICENCE_MISSING, facts.name());
        }
        partnerName = facts.name();
        address = facts.address();
        licenceNumber = facts.licenceNumber();
        licensedFrom = facts.licensedFrom();
        licensedTo = facts.licensedTo();
        wasteCodes = facts.wasteCodes().stream().map(WasteCode::value).collect(Collectors.joining(";"));
    }

    /** What stands against handing it goods on that day as such a partner, if anything does. */
    public Optional<RuleViolated> against(PartnerKind kind, LocalDate day) {
        if (partnerKind != kind) {
            return Optional.of(new RuleViolated(DisposalRule.PARTNER_OF_OTHER_KIND, partnerName, partnerKind, kind));
        }
        return kind == PartnerKind.WASTE_HANDLER && !isLicensedOn(day)
                ? Optional.of(new RuleViolated(
                        DisposalRule.LICENCE_NOT_VALID,
                        partnerName,
                        Objects.requireNonNullElse(licenceNumber, "–"),
                        day,
                        licensedTo == null ? "–" : licensedTo))
                : Optional.empty();
    }

    /** What stands against handing it waste of that code. */
    public Optional<RuleViolated> against(WasteCode code, String tag) {
        return partnerKind == PartnerKind.WASTE_HANDLER && !codes(wasteCodes).contains(code)
                ? Optional.of(new RuleViolated(DisposalRule.LICENCE_COVERS_NOT, partnerName, code, tag))
                : Optional.empty();
    }

    private boolean isLicensedOn(LocalDate day) {
        return (licensedFrom == null || !day.isBefore(licensedFrom))
                && (licensedTo == null || !day.isAfter(licensedTo));
    }

    /** Number of its licence; none for buyers. */
    public @Nullable String licenceNumber() {
        return licenceNumber;
    }

    public PartnerKind kind() {
        return partnerKind;
    }

    public String name() {
        return partnerName;
    }

    /** The codes in such a list. */
    public static List<WasteCode> codes(String list) {
        return Arrays.stream(list.split("[;,\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(WasteCode::new)
                .distinct()
                .toList();
    }

    @Override
    public DisposalPartnerId id() {
        return new DisposalPartnerId(id);
    }

    @Override
    public String label() {
        return partnerName;
    }

    public CompanyId company() {
        return company;
    }

    public int version() {
        return version;
    }

    /**
     * What is known of a partner.
     *
     * @param licensedTo last day of the licence; none if it names none
     * @param wasteCodes the waste that the licence covers; none for buyers
     */
    public record Facts(
            String name,
            String address,
            @Nullable String licenceNumber,
            @Nullable LocalDate licensedFrom,
            @Nullable LocalDate licensedTo,
            List<WasteCode> wasteCodes)
            implements Serializable {

        public Facts {
            name = Text.required(name, "partnerName", NAME_LENGTH);
            address = Text.required(address, "address", ADDRESS_LENGTH);
            licenceNumber = Text.optional(licenceNumber, "licenceNumber", NAME_LENGTH);
            wasteCodes = List.copyOf(wasteCodes);
            if (licensedFrom != null && licensedTo != null && licensedTo.isBefore(licensedFrom)) {
                throw new RuleViolated(DisposalRule.LICENCE_ENDS_BEFORE_START, licensedFrom, licensedTo);
            }
        }
    }
}
