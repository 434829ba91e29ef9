package org.provenant.web.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.HistoryQuery;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.audit.Outcome;

/** Which entries of the history are looked for, as an address says it. */
public class HistoryParameters {

    @QueryParam("q")
    @Parameter(description = "Words in a name of whoever did it: of that moment, of today or of any time between")
    @Nullable
    String actor;

    @QueryParam("user")
    @Parameter(description = "Only acts of this user")
    @Nullable
    Long user;

    @QueryParam("useCase")
    @Parameter(description = "What was done, such as `MoveEquipment`")
    @Nullable
    String useCase;

    @QueryParam("entity")
    @Parameter(description = "Kind of a record that it changed, such as `Equipment`")
    @Nullable
    String entity;

    @QueryParam("record")
    @Parameter(description = "Number of that record; with `entity`")
    @Nullable
    Long record;

    @QueryParam("label")
    @Parameter(description = "Words in the name that a changed record had at the time, with or without accents")
    @Nullable
    String label;

    @QueryParam("field")
    @Parameter(description = "Only acts that changed one of these fields, such as `serialNumber`; may be repeated")
    @Nullable
    Set<String> fields;

    @QueryParam("outcome")
    @Parameter(description = "Only acts with this outcome")
    @Nullable
    Outcome outcome;

    @QueryParam("channel")
    @Parameter(description = "Only acts that reached the register this way")
    @Nullable
    Channel channel;

    @QueryParam("from")
    @Parameter(description = "First day, in Vietnam")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day")
    @Nullable
    LocalDate to;

    @QueryParam("happened")
    @Parameter(description = "Whether the days are those on which it really happened, not those of recording")
    @Nullable
    Boolean happened;

    @QueryParam("readings")
    @DefaultValue("LEFT_OUT")
    @Parameter(description = "What becomes of the entries that say what auditors opened")
    HistoryQuery.@Nullable Readings readings;

    /** What is looked for. */
    HistoryQuery query() {
        return new HistoryQuery(
                new HistoryQuery.Who(actor, user),
                new HistoryQuery.What(
                        useCase, entity, record, label, fields == null ? Set.of() : fields, outcome, channel),
                new HistoryQuery.When(from, to, Boolean.TRUE.equals(happened)),
                readings == null ? HistoryQuery.Readings.LEFT_OUT : readings);
    }
}
