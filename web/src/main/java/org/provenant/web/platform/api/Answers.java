package org.provenant.web.platform.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.provenant.domain.shared.RecordId;
import org.provenant.web.platform.Downloads;

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

    /**
     * A file to be saved under this name. Should a browser open it all the same, nothing in it runs.
     *
     * @param content anything that the API can write, such as bytes or a file
     */
    public static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** Address of a record in a list such as {@code /permits}. */
    public static URI address(String list, RecordId id) {
        return URI.create(Api.ROOT + list + "/" + id.value());
    }
}
