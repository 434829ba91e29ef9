package org.provenant.web.reporting;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.provenant.domain.shared.FileDigest;
import org.provenant.web.platform.Downloads;

/** A kept file as an answer: whoever has it already, by its digest, is told so instead of getting it again. */
final class Paper {

    private Paper() {}

    static Response of(Request conditions, FileDigest digest, Supplier<byte[]> bytes, String name, String type) {
        var tag = new EntityTag(digest.hex());
        var known = conditions.evaluatePreconditions(tag);
        var answer = known == null ? Response.ok(bytes.get(), type) : known.tag(tag);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name))
                .build();
    }
}
