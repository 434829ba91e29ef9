package org.provenant.application.equipment;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.permit.Permits;
import org.provenant.application.permit.Researches;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.permit.ResearchEnd;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Until when the goods of research permits are to be re-exported or destroyed, and which of them are still here. The
 * number of months comes from the rules on which each permit rests; where they name none, nothing is made up.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ResearchDues {

    /** So many of the devices that are still here are named. */
    public static final int MOST_NAMED = 10;

    private static final int MOST_SHOWN = 200;

    private static final List<String> PRESENT = List.of(LifecycleStage.names(LifecycleStage::isPresent));

    @Inject
    Researches researches;

    @Inject
    Permits permits;

    @Inject
    RuleBook rules;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Research with goods still here that are due within so many days or overdue, the most pressing first; and research
     * that is over while its rules name no term.
     */
    public List<Due> within(int days) {
        var all = researches.all();
        if (all.isEmpty()) {
            return List.of();
        }
        var here = hereOf(all);
        var today = LocalDate.now(clock);
        return all.stream()
                .filter(research -> here.containsKey(research.permit().value()))
                .map(research -> dueOf(research, here.get(research.permit().value())))
                .filter(due -> due.isWithin(days, today))
                .toList();
    }

    /**
     * The research of a permit, if it was recorded.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's permit
     */
    public Optional<Card> of(PermitId id) {
        permits.get(id);
        return researches.of(id).map(research -> {
            var due = dueOf(research, hereOf(List.of(research)).get(id.value()));
            return new Card(
                    due,
                    research.facts(),
                    research.endEvidence(),
                    research.rules(),
                    research.earlierEnds().stream().map(EarlierEnd::of).toList(),
                    devicesOf(id),
                    research.version());
        });
    }

    private Due dueOf(Research research, @Nullable Here here) {
        var rule = rules.parameter(ParameterCode.RESEARCH_HANDLING_MONTHS, PermittedCase.RS1, research.rules())
                .orElse(null);
        var day = rule == null ? null : research.dueBy(rule);
        var today = LocalDate.now(clock);
        return new Due(
                research.permit().value(),
                permits.get(research.permit()).number(),
                research.label(),
                research.facts().endsOn(),
                rule,
                day,
                day == null ? null : Math.toIntExact(day.toEpochDay() - today.toEpochDay()),
                here == null ? 0 : here.devices(),
                here == null ? "" : here.named());
    }

    /** By permit, the devices that have not left; permits that have none are left out. */
    private Map<Long, Here> hereOf(Collection<Research> all) {
        var here = new HashMap<Long, Here>();
        database.sql()
                .createQuery("""
                        select permit_id, count(*) as devices,
                          string_agg(asset_tag, ', ' order by asset_tag) filter (where place <= :most) as named
                        from (
                          select pl.permit_id, e.asset_tag,
                            row_number() over (partition by pl.permit_id order by e.asset_tag, e.id) as place
                          from permit_line pl join equipment e on e.permit_line_id = pl.id
                          where pl.permit_id = any (:permits) and e.stage = any (:present)) here
                        group by permit_id
                        """)
                .bind("most", MOST_NAMED)
                .bindArray(
                        "permits",
                        Long.class,
                        all.stream().map(research -> research.permit().value()).toList())
                .bindArray("present", String.class, PRESENT)
                .map((row, context) ->
                        here.put(row.getLong("permit_id"), new Here(row.getInt("devices"), row.getString("named"))))
                .list();
        return here;
    }

    private List<Device> devicesOf(PermitId permit) {
        return database.sql()
                .createQuery("""
                        select e.id, e.asset_tag, e.serial_number, e.manufacturer, e.model, e.stage
                        from permit_line pl join equipment e on e.permit_line_id = pl.id
                        where pl.permit_id = :permit and e.stage = any (:present)
                        order by e.asset_tag, e.id limit :most
                        """)
                .bind("permit", permit.value())
                .bindArray("present", String.class, PRESENT)
                .bind("most", MOST_SHOWN)
                .map(ConstructorMapper.of(Device.class))
                .list();
    }

    private record Here(int devices, String named) {}

    /**
     * When the goods of a research are due.
     *
     * @param topic its beginning where it is long
     * @param rule the number of months, and where it comes from; none if the rules of the permit name none
     * @param day the last day for re-export or destruction; none without a rule
     * @param days days left, negative once the day has passed
     * @param here devices that have not left
     * @param named tags of the first {@value ResearchDues#MOST_NAMED} of them
     */
    public record Due(
            long permitId,
            String permitNumber,
            String topic,
            LocalDate endsOn,
            @Nullable Parameter rule,
            @Nullable LocalDate day,
            @Nullable Integer days,
            int here,
            String named)
            implements Serializable {

        /** Whether the day has passed and devices are still here. */
        public boolean overdue() {
            return days != null && days < 0 && here > 0;
        }

        /** Whether there are more devices here than are named. */
        public boolean more() {
            return here > MOST_NAMED;
        }

        boolean isWithin(int most, LocalDate today) {
            return days == null ? endsOn.isBefore(today) : days <= most;
        }
    }

    /**
     * A research as its permit shows it.
     *
     * @param endEvidence the paper by which the end was moved last
     * @param rules the rules on which the permit rests
     * @param devices the first devices that have not left
     * @param version for edits
     */
    public record Card(
            Due due,
            Research.Facts facts,
            @Nullable String endEvidence,
            RulePoint rules,
            List<EarlierEnd> earlierEnds,
            List<Device> devices,
            int version)
            implements Serializable {

        public Card {
            earlierEnds = List.copyOf(earlierEnds);
            devices = List.copyOf(devices);
        }
    }

    /** An end that was moved. */
    public record EarlierEnd(LocalDate endedOn, LocalDate movedTo, LocalDate movedOn, String evidence, String reason)
            implements Serializable {

        static EarlierEnd of(ResearchEnd end) {
            return new EarlierEnd(end.endedOn(), end.movedTo(), end.movedOn(), end.evidence(), end.reason());
        }
    }

    /** A device that has not left. */
    public record Device(
            long id,
            String assetTag,
            @Nullable String serialNumber,
            String manufacturer,
            String model,
            LifecycleStage stage)
            implements Serializable {}
}
