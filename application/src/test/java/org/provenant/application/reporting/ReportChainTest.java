package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.reports.periodic.ReportLine;

/** In any year of events, what one quarter leaves is what the next begins with, and the year begins and ends with them. */
@RegisterTest
class ReportChainTest {

    private static final int DEVICES = 12;
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ExampleReports example;

    @Inject
    ReportDraftList drafts;

    @Inject
    TestDatabase tables;

    @Test
    void openingsAndClosingsChainWithoutAGap() {
        chain.site("KHO");
        var devices = chain.registered("C", DEVICES, "KHO");
        tables.sql().useHandle(sql -> sql.execute("update permit set issued_on = date '2024-01-02'"));
        var quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> example.opened(ReportPeriod.quarter(2025, quarter), Language.VI))
                .toList();
        var year = example.opened(ReportPeriod.year(2025), Language.VI);
        var random = Rounds.random(ReportChainTest.class);
        int rounds = Rounds.of(25, 10_000);
        for (int round = 0; round < rounds; round++) {
            var lives = devices.stream().map(device -> life(device, random)).toList();
            tables.sql().useTransaction(sql -> lives.forEach(life -> write(sql, life)));
            requireChained(quarters, year, lives);
        }
    }

    private void requireChained(List<ReportDraftId> quarters, ReportDraftId year, List<Life> lives) {
        var parts = quarters.stream().map(this::lines).toList();
        var whole = lines(year);
        for (int quarter = 0; quarter < parts.size(); quarter++) {
            var first = YEAR.plusMonths(3L * quarter);
            var last = first.plusMonths(3).minusDays(1);
            assertEquals(
                    there(lives, first.minusDays(1)),
                    behind(parts.get(quarter), ReportFigure.OPENING),
                    lives::toString);
            assertEquals(there(lives, last), behind(parts.get(quarter), ReportFigure.CLOSING), lives::toString);
            var total = total(parts.get(quarter));
            assertEquals(total.closing(), total.opening() + total.cameIn() - total.out(), lives::toString);
            assertEquals(
                    total.cameIn(),
                    behind(parts.get(quarter), ReportFigure.CAME_IN).size(),
                    lives::toString);
            assertEquals(
                    total.out(),
                    behind(parts.get(quarter), ReportFigure.WENT_OUT).size(),
                    lives::toString);
            if (quarter > 0) {
                assertEquals(total(parts.get(quarter - 1)).closing(), total.opening(), lives::toString);
            }
        }
        assertEquals(behind(parts.get(0), ReportFigure.OPENING), behind(whole, ReportFigure.OPENING), lives::toString);
        assertEquals(behind(parts.get(3), ReportFigure.CLOSING), behind(whole, ReportFigure.CLOSING), lives::toString);
        var net = parts.stream()
                .map(ReportChainTest::total)
                .mapToInt(part -> part.cameIn() - part.out())
                .sum();
        assertEquals(total(whole).cameIn() - total(whole).out(), net, lives::toString);
    }

    private List<ReportLine> lines(ReportDraftId draft) {
        return acting.as(Role.AUDITOR, () -> drafts.content(draft)).lines();
    }

    private static ReportFigures total(List<ReportLine> lines) {
        return lines.stream().map(ReportLine::figures).reduce(ReportFigures.NONE, ReportFigures::plus);
    }

    /** Numbers of the devices behind a figure. */
    private static Set<Long> behind(List<ReportLine> lines, ReportFigure figure) {
        return lines.stream()
                .flatMap(line -> line.devices().stream())
                .filter(device -> device.counts(figure))
                .map(device -> Objects.requireNonNull(device.record()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers of the devices that were there when a day ended, told from the events alone. */
    private static Set<Long> there(List<Life> lives, LocalDate day) {
        return lives.stream()
                .filter(isThere(day))
                .map(life -> life.device().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<Life> isThere(LocalDate day) {
        return life -> {
            if (life.received().isAfter(day)) {
                return false;
            }
            var there = true;
            for (var step : life.steps()) {
                if (!step.day().isAfter(day)) {
                    there = step.to().isPresent();
                }
            }
            return there;
        };
    }

    /** A device that comes before or in the year and is used, stored, repaired, lost, found and disposed of at any time. */
    private static Life life(EquipmentId device, Random random) {
        var received = YEAR.minusDays(200).plusDays(random.nextInt(600));
        var steps = new ArrayList<Step>();
        var stage = LifecycleStage.IN_STORAGE;
        var day = received;
        while (steps.size() < 8) {
            day = day.plusDays(random.nextInt(120));
            var next = LifecycleStage.values()[random.nextInt(LifecycleStage.values().length)];
            if (next == LifecycleStage.WITHDRAWN || !stage.canBecome(next)) {
                if (random.nextInt(20) == 0) {
                    break;
                }
                continue;
            }
            steps.add(new Step(stage, next, day));
            stage = next;
        }
        return new Life(device, received, List.copyOf(steps));
    }

    private static void write(Handle sql, Life life) {
        sql.execute(
                "delete from stage_record where equipment_id = ?", life.device().value());
        var last = life.steps().isEmpty()
                ? LifecycleStage.IN_STORAGE
                : life.steps().get(life.steps().size() - 1).to();
        sql.execute(
                "update equipment set received_on = ?, stage = ? where id = ?",
                life.received(),
                last.name(),
                life.device().value());
        for (var step : life.steps()) {
            sql.execute(
                    "insert into stage_record (id, equipment_id, from_stage, to_stage, happened_on)"
                            + " values (nextval('stage_record_seq'), ?, ?, ?, ?)",
                    life.device().value(),
                    step.from().name(),
                    step.to().name(),
                    step.day());
        }
    }

    private record Life(EquipmentId device, LocalDate received, List<Step> steps) {}

    private record Step(LifecycleStage from, LifecycleStage to, LocalDate day) {}
}
