package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.LastCheckpoint;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.deduction.DeductionEntry;
import org.provenant.reports.deduction.DeductionKind;
import org.provenant.reports.deduction.DeductionLine;
import org.provenant.reports.deduction.DeductionSheetData;
import org.provenant.reports.deduction.DeductionSheetDocument;

/**
 * The deduction sheet of a permit as it stands today: every registration, amendment and cancellation that changed the
 * rest of a line, in the order of their days.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeductionSheets {

    @Inject
    Permits permits;

    @Inject
    RuleBook rules;

    @Inject
    LastCheckpoint lastCheckpoint;

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's permit */
    public DeductionSheetData sheet(PermitId id, Language language) {
        var permit = permits.get(id);
        var company = database.entities()
                .find(Company.class, permit.company().value())
                .facts();
        var facts = permit.facts();
        var steps = stepsOf(id);
        return new DeductionSheetData(
                company.name(),
                company.taxCode().value(),
                company.address(),
                facts.number(),
                facts.issuedOn(),
                facts.authority(),
                rules.nameOf(facts.permittedCase(), rules.on(facts.issuedOn()), language),
                facts.validTo(),
                LocalDate.now(clock),
                company.representative(),
                permit.lines().stream()
                        .map(line -> lineOf(line, steps.getOrDefault(line.id().value(), List.of())))
                        .toList(),
                lastCheckpoint.note().orElse(null),
                settings.isDemo());
    }

    public byte[] pdf(PermitId id, Language language) {
        return new DeductionSheetDocument().pdf(sheet(id, language), language);
    }

    public byte[] xlsx(PermitId id, Language language) {
        return new DeductionSheetDocument().xlsx(sheet(id, language), language);
    }

    private static DeductionLine lineOf(PermitLine line, List<Step> steps) {
        var entries = new ArrayList<DeductionEntry>();
        int rest = line.permitted().pieces();
        for (var step : steps) {
            rest -= step.taken();
            entries.add(new DeductionEntry(
                    step.number(), step.day(), step.customsOffice(), step.kind(), step.taken(), rest));
        }
        return new DeductionLine(
                line.lineNo(),
                line.goods(),
                line.hs().shown(),
                line.unit(),
                line.permitted().pieces(),
                entries);
    }

    /** For each permit line, what its declarations took off and gave back, by day. */
    private Map<Long, List<Step>> stepsOf(PermitId id) {
        var steps = new HashMap<Long, List<Step>>();
        Series series = null;
        for (var state : statesOf(id)) {
            if (series == null || series.line() != state.line()) {
                series = new Series(state.line(), state.registeredOn(), 0);
            }
            series = series.followedBy(state, steps.computeIfAbsent(state.permitLine(), line -> new ArrayList<>()));
        }
        steps.values()
                .forEach(each -> each.sort(Comparator.comparing(Step::day)
                        .thenComparingLong(Step::declaration)
                        .thenComparing(Step::kind)));
        return steps;
    }

    /** Every state that every line of every declaration on the permit went through, in their order. */
    private List<LineState> statesOf(PermitId id) {
        return database.sql()
                .createQuery("""
                        select dl.id as line, dl.permit_line_id, d.id as declaration, d.registered_on, x.number,
                          x.customs_office, x.quantity, x.until, d.cancelled_on
                        from declaration_line dl
                          join declaration d on d.id = dl.declaration_id
                          join permit_line pl on pl.id = dl.permit_line_id
                          cross join lateral (
                            select v.id as version, v.number, v.customs_office, coalesce(vl.quantity, 0) as quantity,
                              v.superseded_on as until
                            from declaration_version v left join declaration_version_line vl
                              on vl.version_id = v.id and vl.line_no = dl.line_no
                            where v.declaration_id = d.id
                            union all
                            select null, d.number, d.customs_office, dl.quantity, null) x
                        where pl.permit_id = :permit
                        order by d.registered_on, d.id, dl.line_no, x.version nulls last
                        """)
                .bind("permit", id.value())
                .map((row, context) -> new LineState(
                        row.getLong("line"),
                        row.getLong("permit_line_id"),
                        row.getLong("declaration"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getString("number"),
                        row.getString("customs_office"),
                        row.getInt("quantity"),
                        row.getObject("until", LocalDate.class),
                        row.getObject("cancelled_on", LocalDate.class)))
                .list();
    }

    /** What a declaration line declared until an amendment; the present state has no end. */
    private record LineState(
            long line,
            long permitLine,
            long declaration,
            LocalDate registeredOn,
            String number,
            String customsOffice,
            int quantity,
            @Nullable LocalDate until,
            @Nullable LocalDate cancelledOn) {}

    /** A change of what a permit line has left. */
    private record Step(
            long declaration, String number, LocalDate day, String customsOffice, DeductionKind kind, int taken) {}

    /**
     * How far the states of one declaration line have been followed.
     *
     * @param since the day on which the next state begins
     * @param before what was declared until then
     */
    private record Series(long line, LocalDate since, int before) {

        Series followedBy(LineState state, List<Step> steps) {
            var kind = since.equals(state.registeredOn()) && before == 0
                    ? DeductionKind.REGISTERED
                    : DeductionKind.AMENDED;
            if (state.quantity() != before) {
                steps.add(new Step(
                        state.declaration(),
                        state.number(),
                        since,
                        state.customsOffice(),
                        kind,
                        state.quantity() - before));
            }
            if (state.until() == null && state.cancelledOn() != null && state.quantity() > 0) {
                steps.add(new Step(
                        state.declaration(),
                        state.number(),
                        Objects.requireNonNull(state.cancelledOn()),
                        state.customsOffice(),
                        DeductionKind.CANCELLED,
                        -state.quantity()));
            }
            return new Series(line, state.until() == null ? since : state.until(), state.quantity());
        }
    }
}
