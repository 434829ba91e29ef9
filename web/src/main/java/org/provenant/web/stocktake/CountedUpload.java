package org.provenant.web.stocktake;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.api.UploadName;

/** The parts of a form that sends a counter's spreadsheet. */
public class CountedUpload {

    @FormParam("file")
    @Parameter(description = "XLSX or CSV with a column of asset tags or serial numbers, at most 20 MB")
    @Nullable
    EntityPart file;

    @FormParam("place")
    @Parameter(description = "Number of the place where they were seen; none if nobody said so")
    @Nullable
    String place;

    String name() {
        return file == null ? "" : UploadName.of(file);
    }

    byte[] bytes() throws IOException {
        if (file == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        return file.getContent().readAllBytes();
    }

    @Nullable
    PlaceId place() {
        if (place == null || place.isBlank()) {
            return null;
        }
        if (!place.matches("\\d{1,18}")) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, place);
        }
        return new PlaceId(Long.parseLong(place));
    }
}
