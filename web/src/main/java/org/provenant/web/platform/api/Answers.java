package org.provenant.web.platform.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.provenant.domain.shared.RecordId;

/** What successful calls answer. */
public final class Answers {

    private Answers() {}

    /** A record, with its version as ETag. */
    public static Response found(Record record, int version) {
        return Response.ok(record).tag(RecordVersion.tag(version)).build();
    }

    /** A record that has just been made. */
    public static Response made(String list, RecordId id, Record record, int version) {
        return Response.created(address(list, id))
                .entity(record)
                .tag(RecordVersion.tag(version))
                .build();
    }

    /** Address of a record in a list such as {@code /permits}. */
    public static URI address(String list, RecordId id) {
        return URI.create(Api.ROOT + list + "/" + id.value());
    }
}
