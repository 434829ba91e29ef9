package org.provenant.domain.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act, with everything that is hashed of it.
 *
 * @param id number by which the register calls the entry; not its place in the chain
 * @param recordedAt when it was written down, to the microsecond
 * @param happenedOn the day on which it really happened, if that was another
 * @param actorId number of the user, if one is known
 * @param actor who did it, by the name of that moment
 * @param company the company acted for, by the name of that moment
 * @param useCase what was done, by the name of the use case
 * @param reason why, in the actor's words
 * @param refusal what forbade it, if anything did
 * @param subjects records that it named, as {@code Kind:number}
 * @param changes how many records it touched
 * @param changesRoot root of the Merkle tree over the canonical forms of the changes
 */
public record AuditEntry(
        long id,
        Instant recordedAt,
        @Nullable LocalDate happenedOn,
        @Nullable Long actorId,
        String actor,
        @Nullable Long companyId,
        @Nullable String company,
        String channel,
        String useCase,
        @Nullable String reason,
        String outcome,
        @Nullable Refusal refusal,
        List<String> subjects,
        long changes,
        TreeHash changesRoot)
        implements Serializable {

    /** Name and version of the canonical form. */
    public static final String FORM = "provenant-entry-1";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public AuditEntry {
        subjects = List.copyOf(subjects);
    }

    /**
     * What forbade an act.
     *
     * @param rule key of the rule
     * @param values what its sentence names: texts, whole numbers, lists and objects of these
     */
    public record Refusal(String rule, List<?> values) implements Serializable {

        public Refusal {
            values = List.copyOf(values);
        }
    }

    /** The bytes that are hashed of it (docs/history-format.md). */
    public byte[] canonical() {
        var form = new HashMap<String, Object>();
        form.put("form", FORM);
        form.put("id", id);
        form.put("recordedAt", MOMENT.format(recordedAt));
        form.put("actor", actor);
        form.put("channel", channel);
        form.put("useCase", useCase);
        form.put("outcome", outcome);
        form.put("subjects", subjects);
        form.put("changes", Map.of("count", changes, "root", changesRoot.hex()));
        put(form, "happenedOn", happenedOn == null ? null : happenedOn.toString());
        put(form, "actorId", actorId);
        put(form, "companyId", companyId);
        put(form, "company", company);
        put(form, "reason", reason);
        if (refusal != null) {
            form.put("refusal", Map.of("rule", refusal.rule(), "values", refusal.values()));
        }
        return CanonicalJson.write(form);
    }

    /** Its hash as a leaf of the history's tree. */
    public TreeHash leaf() {
        return TreeHash.ofLeaf(canonical());
    }

    private static void put(Map<String, Object> form, String name, @Nullable Object value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
