package org.provenant.domain.reporting;

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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.shared.HappenedOn;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/**
 * A form of a report as the register proposes it, with its source. Until an administrator has compared it with the
 * official form, every report made on it says that it is a proposal.
 */
@Entity
@Table(name = "report_form")
public class ReportFormVersion implements Recorded {

    public static final int EVIDENCE_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_form")
    @SequenceGenerator(name = "report_form", sequenceName = "report_form_seq", allocationSize = 1)
    private Long id;

    @Column(updatable = false)
    private String code;

    @Column(name = "form_version", updatable = false)
    private String formVersion;

    @Column(updatable = false)
    private String source;

    @Column(name = "effective_from", updatable = false)
    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    @Column(name = "addressee_vi")
    private String addresseeVi;

    @Column(name = "addressee_en")
    private String addresseeEn;

    @Column(name = "name_vi", updatable = false)
    private String nameVi;

    @Column(name = "name_en", updatable = false)
    private String nameEn;

    /** Codes of the permitted cases that it covers. */
    @Column(updatable = false)
    private String cases;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_rule", updatable = false)
    private @Nullable PeriodKind periodRule;

    @Column(name = "due_days", updatable = false)
    private @Nullable Integer dueWithin;

    @Column(name = "due_source", updatable = false)
    private @Nullable String dueSource;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_certainty", updatable = false)
    private @Nullable Certainty dueCertainty;

    @Column(updatable = false)
    private String headings = "";

    @Column(name = "checks_off", updatable = false)
    private String checksOff = "";

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @HappenedOn
    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    private @Nullable String evidence;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ReportFormVersion() {}

    /**
     * Somebody has compared the form with the official one.
     *
     * @param name who
     * @param comparedWith the document compared with: kind, number, date
     */
    public void verify(String name, LocalDate day, String comparedWith) {
        evidence = Text.required(comparedWith, "evidence", EVIDENCE_LENGTH);
        certainty = Certainty.VERIFIED;
        verifiedBy = name;
        verifiedOn = day;
    }

    /**
     * The next version of a form; nobody has compared it yet.
     *
     * @param before the latest version so far
     * @throws RuleViolated {@link ReportingRule#FORM_NOT_LATER} unless it begins after that one
     */
    public ReportFormVersion(ReportFormVersion before, LocalDate effectiveFrom, Facts facts) {
        if (!effectiveFrom.isAfter(before.effectiveFrom)) {
            throw new RuleViolated(ReportingRule.FORM_NOT_LATER, effectiveFrom, before.effectiveFrom);
        }
        this.code = before.code;
        this.cases = before.cases;
        this.formVersion = Integer.toString(Integer.parseInt(before.formVersion) + 1);
        this.effectiveFrom = effectiveFrom;
        this.certainty = Certainty.ASSUMED;
        this.source = facts.source();
        this.nameVi = facts.nameVi();
        this.nameEn = facts.nameEn();
        this.addresseeVi = facts.addresseeVi();
        this.addresseeEn = facts.addresseeEn();
        this.periodRule = facts.periodRule();
        var due = facts.due();
        this.dueWithin = due == null ? null : due.days();
        this.dueSource = due == null ? null : due.source();
        this.dueCertainty = due == null ? null : due.certainty();
        this.headings = facts.headings().text();
        this.checksOff = facts.checksOff().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public ReportFormVersionId id() {
        return new ReportFormVersionId(id);
    }

    @Override
    public String label() {
        return code + " " + formVersion;
    }

    public String code() {
        return code;
    }

    public String formVersion() {
        return formVersion;
    }

    public String source() {
        return source;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public Certainty certainty() {
        return certainty;
    }

    public String addresseeVi() {
        return addresseeVi;
    }

    public String addresseeEn() {
        return addresseeEn;
    }

    public @Nullable String verifiedBy() {
        return verifiedBy;
    }

    public @Nullable LocalDate verifiedOn() {
        return verifiedOn;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public int version() {
        return version;
    }

    public String name(Language language) {
        return language == Language.VI ? nameVi : nameEn;
    }

    /** Codes of the permitted cases that it covers. */
    public List<String> cases() {
        return List.of(cases.split(" "));
    }

    /** What an administrator changes by a new version. */
    public Facts facts() {
        return new Facts(
                source,
                nameVi,
                nameEn,
                addresseeVi,
                addresseeEn,
                periodRule,
                dueWithin == null
                        ? null
                        : new Due(dueWithin, Objects.requireNonNull(dueSource), Objects.requireNonNull(dueCertainty)),
                ReportHeadings.read(headings),
                checksOff.isEmpty()
                        ? Set.of()
                        : Arrays.stream(checksOff.split(" "))
                                .map(ReportCheck::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportCheck.class))));
    }

    /** By when a report of this period has to be filed; nothing if no source says so. */
    public Optional<LocalDate> dueFor(Period period) {
        return Optional.ofNullable(dueWithin).map(days -> period.to().plusDays(days));
    }

    /**
     * What a form says.
     *
     * @param source where it was read
     * @param periodRule how long its periods are; nothing if no source says so
     * @param due when it is due; nothing if no source says so
     * @param headings names of columns that differ from the proposed ones
     * @param checksOff what is not checked for it
     */
    public record Facts(
            String source,
            String nameVi,
            String nameEn,
            String addresseeVi,
            String addresseeEn,
            @Nullable PeriodKind periodRule,
            @Nullable Due due,
            ReportHeadings headings,
            Set<ReportCheck> checksOff) {

        public Facts {
            source = Text.required(source, "source", EVIDENCE_LENGTH);
            nameVi = Text.required(nameVi, "nameVi", EVIDENCE_LENGTH);
            nameEn = Text.required(nameEn, "nameEn", EVIDENCE_LENGTH);
            addresseeVi = Text.required(addresseeVi, "addresseeVi", EVIDENCE_LENGTH);
            addresseeEn = Text.required(addresseeEn, "addresseeEn", EVIDENCE_LENGTH);
            if (periodRule == PeriodKind.CUSTOM) {
                periodRule = null;
            }
            checksOff = checksOff.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(checksOff));
        }
    }

    /**
     * When a report is due.
     *
     * @param days after the last day of the period
     * @param source what says so
     * @param certainty how far that was checked
     */
    public record Due(int days, String source, Certainty certainty) implements Serializable {

        public static final int MOST_DAYS = 366;

        public Due {
            source = Text.required(source, "dueSource", EVIDENCE_LENGTH);
            if (days < 0 || days > MOST_DAYS) {
                throw new RuleViolated(ReportingRule.DUE_DAYS_INVALID, days, MOST_DAYS);
            }
        }
    }
}
