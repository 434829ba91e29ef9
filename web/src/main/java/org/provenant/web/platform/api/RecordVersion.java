package org.provenant.web.platform.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;

/** The version of a record as ETag, so that an edit can say which version it has seen. */
public final class RecordVersion {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private RecordVersion() {}

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /** The version that an edit says it has seen. */
    public static int seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new RuleViolated(ApiRule.VERSION_MISSING);
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new RuleViolated(ApiRule.PARAMETER_INVALID, "If-Match", ifMatch);
        }
        return Integer.parseInt(tag.group(1));
    }
}
