package org.provenant.application.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.inspection.GivenPaper;
import org.provenant.domain.inspection.GivenPaperId;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.inspection.InspectionFinding;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.PaperRequest;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.inspection.Sample;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SampledItem;
import org.provenant.domain.inspection.SampledItemId;
import org.provenant.domain.shared.RecordId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The inspections of the company that the caller acts for, and what belongs to them. */
@ApplicationScoped
class Inspections {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's inspection */
    Inspection get(InspectionId id) {
        var company = callers.current().requireCompany();
        return find(Inspection.class, id, found -> found.company().equals(company));
    }

    /** An inspection that ends, if nobody has changed it since that version; whoever adds to it waits and sees the end. */
    Inspection closing(InspectionId id, int version) {
        var inspection = inTurn(id);
        seenVersion.require(inspection, version, inspection.version());
        return inspection;
    }

    /** An open inspection of which something changes; whoever changes or ends it at the same moment waits. */
    Inspection open(InspectionId id) {
        var inspection = inTurn(id);
        inspection.requireOpen();
        return inspection;
    }

    /** Read once it is ours, so that it is as whoever had it before us has left it. */
    private Inspection inTurn(InspectionId id) {
        var company = callers.current().requireCompany();
        var inspection = database.entities().find(Inspection.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (inspection == null || !inspection.company().equals(company)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return inspection;
    }

    InspectionFinding finding(InspectionId inspection, InspectionFindingId id, int version) {
        open(inspection);
        var finding =
                find(InspectionFinding.class, id, found -> found.inspection().equals(inspection));
        seenVersion.require(finding, version, finding.version());
        return finding;
    }

    PaperRequest request(InspectionId inspection, PaperRequestId id) {
        get(inspection);
        return find(PaperRequest.class, id, found -> found.inspection().equals(inspection));
    }

    PaperRequest request(InspectionId inspection, PaperRequestId id, int version) {
        open(inspection);
        var request = request(inspection, id);
        seenVersion.require(request, version, request.version());
        return request;
    }

    GivenPaper paper(InspectionId inspection, PaperRequestId request, GivenPaperId id) {
        request(inspection, request);
        return find(GivenPaper.class, id, found -> found.request().equals(request));
    }

    Sample sample(InspectionId inspection, SampleId id) {
        get(inspection);
        return find(Sample.class, id, found -> found.inspection().equals(inspection));
    }

    SampledItem item(InspectionId inspection, SampleId sample, SampledItemId id, int version) {
        open(inspection);
        sample(inspection, sample);
        var item = find(SampledItem.class, id, found -> found.sample().equals(sample));
        seenVersion.require(item, version, item.version());
        return item;
    }

    /** The number that follows within an inspection, from 1. */
    int nextNumber(String table, InspectionId inspection) {
        return 1
                + database.sql()
                        .createQuery("select count(*) from <table> where inspection_id = :inspection")
                        .define("table", table)
                        .bind("inspection", inspection.value())
                        .mapTo(Integer.class)
                        .one();
    }

    /** How many findings are not closed. */
    long openFindings(InspectionId inspection) {
        return database.sql()
                .createQuery("select count(*) from inspection_finding"
                        + " where inspection_id = :inspection and state <> 'CLOSED'")
                .bind("inspection", inspection.value())
                .mapTo(Long.class)
                .one();
    }

    /** How many requests for papers are neither accepted nor closed. */
    long openRequests(InspectionId inspection) {
        return database.sql()
                .createQuery("select count(*) from paper_request"
                        + " where inspection_id = :inspection and state not in ('ACCEPTED', 'CLOSED')")
                .bind("inspection", inspection.value())
                .mapTo(Long.class)
                .one();
    }

    /** Who gave papers for a request in the company's name. */
    Set<UserId> givers(PaperRequestId request) {
        return database
                .sql()
                .createQuery("select distinct given_by from given_paper where request_id = :request")
                .bind("request", request.value())
                .mapTo(Long.class)
                .map(UserId::new)
                .stream()
                .collect(Collectors.toSet());
    }

    /** Something was added to a request, so that whoever decides on it has to have seen it. */
    void touch(PaperRequest request) {
        database.entities().lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Makes a record known, with a number. */
    <T> T add(T record) {
        database.entities().persist(record);
        return record;
    }

    private <T> T find(Class<T> type, RecordId id, Predicate<T> belongs) {
        var record = database.entities().find(type, id.value());
        if (record == null || !belongs.test(record)) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return record;
    }
}
